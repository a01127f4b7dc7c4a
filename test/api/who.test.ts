// Who may write: tokens, and what is said of bad ones.
import t from 'tap';
import { revokeToken } from '../../src/store/tokens.ts';
import { desk, dissolution, type Headers, reason, send } from '../support/desk.ts';
import { NOW } from '../support/small-record.ts';
import { bearer } from '../support/tokens.ts';

t.test('only who holds a good token writes, and what is wrong with a bad one is not said', async (t) => {
  let now = NOW;
  const { app, store, ida, ray } = await desk(t, () => now);
  const body = { entity: dissolution, reason };
  const expired = bearer(store, 'Old', 'editor', { expires_at: '2026-11-01T00:00:00Z' });
  const revoked = bearer(store, 'Gone', 'editor');
  revokeToken(store, /enj_(\w{12})_/.exec(revoked.authorization)![1]!, '2026-11-22T00:00:00Z');
  const forged = { authorization: ida.authorization!.slice(0, -1) + (ida.authorization!.endsWith('A') ? 'B' : 'A') };
  const details = new Set<string>();
  for (const headers of [{}, { authorization: 'Basic x' }, expired, revoked, forged] as Headers[]) {
    const refused = await send(app, 'POST', '/v1/orders', headers, body);
    t.equal(refused.statusCode, 401);
    t.equal(refused.headers['www-authenticate'], 'Bearer');
    details.add(refused.json().detail);
  }
  t.equal(details.size, 1);
  t.match((await send(app, 'POST', '/v1/orders', ray, body)).json(), { status: 403, detail: /for editor/ });
  for (let n = 0; n < 5; n++) await send(app, 'POST', '/v1/orders', forged, body);
  t.equal(
    (await send(app, 'POST', '/v1/orders', ida, body)).statusCode,
    429,
    'ten failures a minute, and no more guesses',
  );
  now += 61_000;
  t.equal((await send(app, 'POST', '/v1/orders', ida, body)).statusCode, 201);
});
