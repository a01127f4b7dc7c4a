// Which answers a write would move, tried beforehand.
import t from 'tap';
import { newest } from '../../src/store/record.ts';
import { desk, dissolution, reason, send } from '../support/desk.ts';

t.test('a trial says which answers would move, and records nothing', async (t) => {
  const { app, store, ida } = await desk(t);
  const before = newest(store);
  const tried = await send(app, 'POST', '/v1/orders?dry_run=true', ida, { entity: dissolution, reason });
  t.equal(tried.statusCode, 200, tried.body);
  t.match(tried.json(), {
    moved: [{ condition: 'jag-2017-access', jurisdiction: 'chicago-il' }].slice(1),
    as_of: '2026-11-23',
    edition: before,
  });
  const place = {
    ...dissolution,
    dispositions: [
      { id: 'lift', ruling: 'vacatur', conditions: ['jag-2017-1373'], scope: { jurisdictions: ['chicago-il'] } },
    ],
  };
  const moved = (await send(app, 'POST', '/v1/orders?dry_run=true', ida, { entity: place, reason })).json();
  t.match(moved.moved, [{ condition: 'jag-2017-1373', jurisdiction: 'chicago-il', was: 'not_barred', is: 'barred' }]);
  t.equal(newest(store), before);
});
