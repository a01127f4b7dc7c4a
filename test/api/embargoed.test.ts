// Writes under embargo: unseen before their moment, and then entries like any other.
import t from 'tap';
import { releaseDue } from '../../src/editing/embargo.ts';
import { newest } from '../../src/store/record.ts';
import { desk, dissolution, QUESTION, reason, send, statusOf } from '../support/desk.ts';
import { NOW } from '../support/small-record.ts';

t.test('what is under embargo is nowhere to be seen before its moment, and then is an entry', async (t) => {
  let now = NOW;
  const { app, store, ida, ray } = await desk(t, () => now);
  const before = newest(store);
  const embargo_until = '2026-11-23T13:00:00Z';
  const kept = await send(app, 'POST', '/v1/orders', ida, { entity: dissolution, reason, embargo_until });
  t.equal(kept.statusCode, 201, kept.body);
  t.match(kept.headers.location, /^\/v1\/embargoed\//);
  for (const url of ['/v1/orders', '/v1/events', '/v1/editions', '/v1/search?q=lifted', QUESTION])
    t.notMatch((await app.inject(url)).body, /2018-11-01/, url);
  t.equal((await app.inject('/v1/embargoed')).statusCode, 401);
  t.match((await app.inject({ url: '/v1/embargoed', headers: ray })).json().results, [
    { state: 'waiting', author: 'Ida B.' },
  ]);
  releaseDue(store, now);
  t.equal(newest(store), before);
  now += 3_600_000;
  releaseDue(store, now);
  t.equal(await statusOf(app), 'barred');
  t.match((await app.inject({ url: kept.headers.location as string, headers: ida })).json(), {
    state: 'recorded',
    edition: before + 1,
  });
  releaseDue(store, now);
  t.equal(newest(store), before + 1, 'once');
  const past = await send(app, 'POST', '/v1/orders', ida, {
    entity: { ...dissolution, id: 'x' },
    reason,
    embargo_until,
  });
  t.equal(past.statusCode, 400);
});

t.test(
  'a write under embargo that the record does not allow any more is refused when its moment comes, and kept',
  async (t) => {
    const { app, store, ida } = await desk(t);
    const embargo_until = '2026-11-23T13:00:00Z';
    const kept = await send(app, 'POST', '/v1/orders', ida, { entity: dissolution, reason, embargo_until });
    await send(app, 'DELETE', '/v1/orders/a-v-b-2018-06-26?reason=x', ida);
    releaseDue(store, NOW + 7_200_000);
    const url = kept.headers.location as string;
    t.match((await app.inject({ url, headers: ida })).json(), { state: 'refused', refusal: /There is no/ });
    const listed = async () => (await app.inject({ url: '/v1/embargoed', headers: ida })).json().results;
    t.match(await listed(), [{ state: 'refused', refusal: /There is no/ }], 'nobody has to know its id to learn of it');
    t.equal((await send(app, 'DELETE', url, ida)).statusCode, 204);
    t.strictSame(await listed(), []);
    t.equal((await send(app, 'DELETE', url, ida)).statusCode, 409);
  },
);
