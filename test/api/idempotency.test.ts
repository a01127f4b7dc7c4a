// A write sent twice with the same key.
import t from 'tap';
import { newest } from '../../src/store/record.ts';
import { desk, dissolution, reason, send } from '../support/desk.ts';

t.test('the same key and body get the same reply and are recorded once; another body is refused', async (t) => {
  const { app, store, ida, joe } = await desk(t);
  const keyed = { ...ida, 'idempotency-key': 'tonight-1' };
  const first = await send(app, 'POST', '/v1/orders', keyed, { entity: dissolution, reason });
  const again = await send(app, 'POST', '/v1/orders', keyed, { entity: dissolution, reason });
  t.equal(first.statusCode, 201);
  t.strictSame([again.statusCode, again.body, again.headers.location], [201, first.body, first.headers.location]);
  t.equal(newest(store), first.json().edition);
  const other = await send(app, 'POST', '/v1/orders', keyed, { entity: dissolution, reason: 'Other.' });
  t.match(other.json(), { status: 422, type: '/problems/reused-key' });
  const theirs = await send(
    app,
    'POST',
    '/v1/orders',
    { ...joe, 'idempotency-key': 'tonight-1' },
    { entity: dissolution, reason },
  );
  t.equal(theirs.statusCode, 409, 'a key is its writer’s own');
});
