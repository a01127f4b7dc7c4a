// Several things in one write.
import t from 'tap';
import { newest } from '../../src/store/record.ts';
import { desk, dissolution, reason, send } from '../support/desk.ts';

t.test('several things are written together or not at all', async (t) => {
  const { app, store, ida } = await desk(t);
  const source = { id: 'b-page', title: 'B', url: 'https://example.org/b', kind: 'press' };
  const order = { ...dissolution, sources: [{ source: 'b-page' }] };
  const before = newest(store);
  const half = {
    reason,
    writes: [
      { noun: 'source', entity: source },
      { noun: 'order', entity: { ...order, court: 'x' } },
    ],
  };
  t.equal((await send(app, 'POST', '/v1/entries', ida, half)).statusCode, 400);
  t.equal(newest(store), before);
  const whole = {
    reason,
    writes: [
      { noun: 'order', entity: order },
      { noun: 'source', entity: source },
    ],
  };
  const made = await send(app, 'POST', '/v1/entries', ida, whole);
  t.equal(made.statusCode, 201, made.body);
  t.equal(newest(store), before + 2);
  const undone = {
    reason,
    writes: [
      { noun: 'order', id: order.id, does: 'withdraw' },
      { noun: 'source', id: 'b-page', does: 'withdraw' },
    ],
  };
  t.equal((await send(app, 'POST', '/v1/entries', ida, undone)).statusCode, 201);
});

t.test('faults of several writes point to each within the body', async (t) => {
  const { app, ida } = await desk(t);
  const writes = [
    { noun: 'source', entity: { id: 'b', title: 'B', url: 'https://example.org/b', kind: 'press' } },
    { noun: 'order', entity: { ...dissolution, court: 'ca77' } },
  ];
  for (const url of ['/v1/entries', '/v1/entries?dry_run=true'])
    t.match((await send(app, 'POST', url, ida, { reason, writes })).json().errors, [
      { pointer: '/writes/1/entity/court' },
    ]);
  const embargo_until = '2026-11-23 13:00';
  t.match((await send(app, 'POST', '/v1/entries', ida, { reason, writes, embargo_until })).json().errors, [
    { pointer: '/embargo_until', detail: /is no instant \(write 2027-01-31T12:00:00Z/ },
  ]);
});
