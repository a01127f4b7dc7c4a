// The clock of the machine is put back by a day: nothing that was recorded, told or promised before is contradicted.
import t from 'tap';
import type { Entity } from '../../src/docket/docket.ts';
import { entriesUpTo, newest } from '../../src/store/record.ts';
import { verify } from '../../src/store/verify.ts';
import { waitAfter } from '../../src/webhooks/backoff.ts';
import { NOW, small } from '../support/small-record.ts';
import { takes, target } from '../support/target.ts';
import { bearer } from '../support/tokens.ts';
import { eventually, liftFrom, watching } from '../support/watching.ts';

const [SECOND, DAY] = [1_000, 86_400_000];
const TODAY = '2026-11-23';
const page = (id: string) => ({ id, title: id, url: `https://example.org/${id}`, kind: 'press' });

type Desk = Awaited<ReturnType<typeof watching>>;

/** A desk whose editor writes. */
async function desk(t: Parameters<typeof watching>[0]) {
  const watched = await watching(t);
  const headers = bearer(watched.store, 'Ida B.', 'editor');
  const add = (path: string, entity: object, key?: string) =>
    watched.app.inject({
      method: 'POST',
      url: path,
      headers: { ...headers, ...(key && { 'idempotency-key': key }) },
      payload: { entity, reason: 'Entered today.' },
    });
  return { ...watched, headers, add };
}

const modified = async ({ app }: Pick<Desk, 'app'>, url: string): Promise<number> =>
  Date.parse(String((await app.inject(url)).headers['last-modified'] ?? 'never'));

t.test('a write after the clock was put back stands after what it follows, in time too, and once', async (t) => {
  const { add, app, clock, store } = await desk(t);
  t.equal((await add('/v1/sources', page('before'), 'before')).statusCode, 201);
  clock.now += 5 * SECOND;
  const first = await modified({ app }, '/v1/sources/before');
  t.equal(first, NOW);
  clock.now -= DAY;
  const later = await add('/v1/sources', page('after'), 'after');
  t.match(later.json(), { entries: [{ id: 'after', recorded_at: '2026-11-23T12:00:00Z' }] });
  t.equal((await add('/v1/sources', page('after'), 'after')).body, later.body);
  t.equal((await add('/v1/sources', page('before'), 'before')).statusCode, 201, 'what was keyed before is known');
  const times = entriesUpTo(store, newest(store)).map(({ recorded_at }) => Date.parse(recorded_at));
  t.strictSame(
    times,
    times.toSorted((a, b) => a - b),
  );
  t.equal(times.length, Object.values(small).flat().length + 2);
  t.strictSame(verify(store).faults, []);
  for (const url of ['/v1/sources/after', '/v1/sources'])
    t.same(await modified({ app }, url), Number.NaN, 'nothing is told to be of a time to come');
  clock.now += DAY;
  for (const url of ['/v1/sources/after', '/v1/sources']) t.ok((await modified({ app }, url)) >= first, url);
});

t.test('what was answered before is answered with the same bytes under its permalink', async (t) => {
  const { add, app, clock } = await desk(t);
  await add('/v1/orders', liftFrom('2026-11-20').entity!);
  const place = 'condition=jag-2017-access&jurisdiction=milwaukee-county-wi';
  const asked = ['', '&as_of=2027-01-01', `&known_at=${TODAY}`, `&known_at=${TODAY}T12:00:00Z`, '&as_of=2018-07-01'];
  const answers = await Promise.all(
    asked.map(async (more) => (await app.inject(`/v1/enforceability?${place}${more}`)).json().permalink as string),
  );
  const bytes = async () => Promise.all(answers.map(async (url) => (await app.inject(url)).body));
  const before = await bytes();
  clock.now -= DAY;
  await add('/v1/sources', page('after'));
  t.strictSame(await bytes(), before);
  const tomorrow = await app.inject(`/v1/enforceability?${place}&known_at=2026-11-24`);
  t.equal(tomorrow.statusCode, 400, 'what is to come by any clock is still to come');
});

t.test('a watch is not told that yesterday is back, and is told at once what is recorded meanwhile', async (t) => {
  const { add, app, clock, headers, look, told, watch } = await desk(t);
  const lift = liftFrom(TODAY).entity as Entity<'order'>;
  await add('/v1/orders', lift);
  const { id, answer } = await watch({ feed: true });
  t.match(answer, { status: 'barred', as_of: TODAY });
  clock.now -= DAY;
  await look();
  const url = `/v1/orders/${lift.id}`;
  const payload = { entity: { ...lift, summary: 'It lifts the stay.' }, reason: 'Reworded.' };
  t.equal((await app.inject({ method: 'PUT', url, headers, payload })).statusCode, 201);
  t.strictSame(await told(id), []);
  t.equal((await app.inject({ method: 'DELETE', url: `${url}?reason=Never`, headers })).statusCode, 201);
  const [change, ...more] = await told(id);
  t.strictSame(more, []);
  t.match(change!.message.data, { after: { status: 'not_barred', as_of: TODAY }, cause: { by: 'entry' } });
});

t.test('a delivery that nobody has tried yet waits for no clock', async (t) => {
  const { add, clock, deliver, told, watch } = await desk(t);
  const hook = await target(t, takes);
  const { id } = await watch({ url: hook.url });
  await add('/v1/orders', liftFrom('2026-11-20').entity!);
  clock.now -= 3_600 * SECOND;
  deliver();
  await eventually(async () => (await told(id))[0]!.state === 'delivered');
});

t.test('a delivery that waits is made at once, instead of a day later', async (t) => {
  const hook = await target(t, (reply) => reply.writeHead(500).end());
  const { add, clock, deliver, told, watch } = await desk(t);
  const { id } = await watch({ url: hook.url });
  await add('/v1/orders', liftFrom('2026-11-20').entity!);
  const stop = deliver();
  await eventually(async () => (await told(id))[0]!.attempts === 1);
  await stop();
  t.ok(waitAfter(1, 'any')! < DAY);
  hook.behaviour.answering = takes;
  clock.now -= DAY;
  deliver();
  await eventually(async () => (await told(id))[0]!.state === 'delivered');
  t.equal(hook.received.length, 2);
});

t.test('nobody is kept waiting for a minute that began in the future', async (t) => {
  const { app, clock } = await watching(t);
  const wrong = () =>
    app.inject({ method: 'POST', url: '/v1/sources', headers: { authorization: 'Bearer enj_x_y' }, payload: {} });
  for (let n = 0; n < 10; n++) await wrong();
  t.equal((await wrong()).statusCode, 429);
  clock.now -= DAY;
  t.equal((await wrong()).statusCode, 401);
});
