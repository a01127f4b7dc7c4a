import t from 'tap';
import { buildApp } from '../../src/app.ts';
import { append } from '../../src/store/record.ts';
import { entryOf, NOW, small, smallStore } from '../support/small-record.ts';

async function served(t: { teardown(fn: () => unknown): void }, ready = true) {
  const store = smallStore();
  const app = await buildApp({ store, now: () => NOW, publicUrl: '', ready: () => ready }, 'silent');
  t.teardown(async () => {
    await app.close();
    store.close();
  });
  return { store, app };
}

t.test('every resource has a list, and each of its results can be had by its id', async (t) => {
  const { app } = await served(t);
  for (const path of [
    'cases',
    'orders',
    'appeals',
    'conditions',
    'jurisdictions',
    'courts',
    'sources',
    'agency-actions',
    'organizations',
    'memberships',
    'issues',
  ]) {
    const list = await app.inject(`/v1/${path}`);
    t.equal(list.statusCode, 200, path);
    for (const { id } of list.json().results) {
      const one = await app.inject(`/v1/${path}/${id}`);
      t.equal(one.statusCode, 200, `${path}/${id}`);
      t.equal(one.json().id, id);
    }
  }
});

t.test('cursors lead through a list and back, and their links say the same', async (t) => {
  const { app, store } = await served(t);
  append(
    store,
    Array.from({ length: 9 }, (_, n) =>
      entryOf('jurisdiction', { id: `place-${n}`, name: `Place ${n}`, kind: 'city' }),
    ),
  );
  const seen: string[] = [];
  let url: string | null = '/v1/jurisdictions?limit=5';
  let last: { results: { id: string }[]; next: string | null; previous: string | null } = {
    results: [],
    next: null,
    previous: null,
  };
  while (url) {
    const reply: { json(): typeof last; headers: Record<string, unknown> } = await app.inject(url);
    last = reply.json();
    const { results, next } = last;
    seen.push(...results.map(({ id }) => id));
    if (next) t.match(reply.headers.link, `cursor=${encodeURIComponent(next)}`);
    url = next && `/v1/jurisdictions?limit=5&cursor=${encodeURIComponent(next)}`;
  }
  t.equal(seen.length, 12);
  t.equal(new Set(seen).size, 12);
  const back = (await app.inject(`/v1/jurisdictions?limit=5&cursor=${last.previous}`)).json();
  t.strictSame(
    back.results.map(({ id }: { id: string }) => id),
    seen.slice(5, 10),
  );
  t.match((await app.inject('/v1/jurisdictions?cursor=nonsense')).json(), { status: 400 });
  t.match((await app.inject('/v1/jurisdictions?limit=0')).json(), { status: 400 });
  t.match((await app.inject('/v1/jurisdictions?page=2')).json(), { status: 400, detail: /no parameter "page"/ });
});

t.test('a case shows its orders and where each appeal stands, and its timeline runs by day', async (t) => {
  const { app } = await served(t);
  t.match((await app.inject('/v1/cases/a-v-b')).json(), {
    orders: ['a-v-b-2017-09-15', 'a-v-b-2018-06-26'],
    appeals: [{ id: 'ca7-1', status: 'argued', entered_on: '2018-01-19' }],
  });
  t.match((await app.inject('/v1/orders/a-v-b-2017-09-15')).json(), {
    appeals: [{ id: 'ca7-1', status: 'argued' }],
    dispositions: [{ ruling: 'preliminary_injunction', scope: { everyone: true } }, { ruling: 'relief_denied' }],
  });
  t.match((await app.inject('/v1/appeals/ca7-1')).json(), { status: 'argued', reviews: ['a-v-b-2017-09-15'] });
  const { events } = (await app.inject('/v1/cases/a-v-b/timeline')).json();
  t.strictSame(
    events.map(({ day, kind }: { day: string; kind: string }) => `${day} ${kind}`),
    [
      '2017-07-25 agency_action',
      '2017-09-15 order',
      '2017-09-26 appeal_step',
      '2018-01-19 appeal_step',
      '2018-06-26 order',
    ],
  );
});

t.test('what is told of an order follows what others say of it, though its own words stay', async (t) => {
  const { app, store } = await served(t);
  const id = 'a-v-b-2017-09-15';
  const told = async () => [
    (await app.inject(`/v1/orders/${id}`)).json().appeals,
    (await app.inject('/v1/orders')).json().results.find((one: { id: string }) => one.id === id).appeals,
  ];
  const before = await told();
  append(store, [entryOf('appeal', { ...small.appeal![0]!, id: 'ca7-2', reviews: [id] })]);
  for (const [index, appeals] of (await told()).entries())
    t.strictSame(
      appeals.map((one: { id: string }) => one.id).sort(),
      [...before[index].map((one: { id: string }) => one.id), 'ca7-2'].sort(),
    );
});

t.test('what is not there, cannot be read or is not answered is a problem, never a crash', async (t) => {
  const { app } = await served(t);
  const problem = async (url: string, status: number, detail: RegExp, method: 'GET' | 'POST' = 'GET') => {
    const reply = await app.inject({ url, method });
    t.equal(reply.statusCode, status, url);
    t.match(reply.headers['content-type'], 'application/problem+json');
    t.match(reply.json().detail, detail);
  };
  await problem('/v1/cases/a-v-c', 404, /Did you mean "a-v-b"\?/);
  await problem('/v1/cases/%00', 404, /There is no case/);
  await problem('/v1/case', 404, /Did you mean "\/v1\/cases"/);
  await problem('/v1/cases/%', 400, /./);
  await problem('/v1/events', 405, /answers GET/, 'POST');
  await problem(`/v1/cases/${'x'.repeat(600)}`, 414, /./);
});

t.test('readiness waits for the seed, life does not', async (t) => {
  const { app } = await served(t, false);
  t.equal((await app.inject('/healthz')).statusCode, 200);
  const reply = await app.inject('/readyz');
  t.equal(reply.statusCode, 503);
  t.ok(reply.headers['retry-after']);
  t.equal((await (await served(t)).app.inject('/readyz')).statusCode, 200);
});
