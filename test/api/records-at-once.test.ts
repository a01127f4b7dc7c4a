// Lists and entities before the framework has looked: to the letter what it replies, and as new as the record.
import type { FastifyInstance } from 'fastify';
import t from 'tap';
import type { Noun } from '../../src/docket/docket.ts';
import { FILTERS } from '../../src/store/filters.ts';
import { documentAt, seqsOf } from '../../src/store/lists.ts';
import { openStore } from '../../src/store/open.ts';
import { append } from '../../src/store/record.ts';
import { sortNames } from '../../src/store/sorts.ts';
import { type Ask, compared, framework, LATER } from '../support/front.ts';
import { overHttp } from '../support/over-http.ts';
import { richStore } from '../support/rich-record.ts';
import { served } from '../support/served.ts';
import { entryOf, smallStore } from '../support/small-record.ts';

/** Every list of the record, with the noun that it is of. */
const LISTS: readonly (readonly [path: string, noun: Noun])[] = [
  ['cases', 'case'],
  ['orders', 'order'],
  ['appeals', 'appeal'],
  ['agency-actions', 'agency_action'],
  ['conditions', 'condition'],
  ['jurisdictions', 'jurisdiction'],
  ['courts', 'court'],
  ['organizations', 'organization'],
  ['memberships', 'membership'],
  ['issues', 'issue'],
  ['sources', 'source'],
];

t.test('lists and entities in plain words are to the letter what the framework replies', async (t) => {
  const manners = { RATE_LIMIT_PER_MINUTE: 100_000 };
  const { app, store } = await served(t, richStore(), { now: () => LATER, manners });
  const asks: Ask[] = [];
  for (const [path, noun] of LISTS) {
    const filters = Object.entries(FILTERS[noun]).flatMap(([name, filter]) => [
      `${name}=${encodeURIComponent(filter.example)}`,
      ...[
        '2018',
        'ilnd',
        '2018-02-30',
        '2018-01-01',
        '-3',
        '0',
        '007',
        '99999999999',
        'toString',
        'a.b',
        'a%2Fb%3A1',
        '2018-01-01T00%3A00%3A00Z',
      ].flatMap((word) => [`${name}=${word}`, `${name}__gte=${word}`]),
    ]);
    const sorts = sortNames(noun).flatMap((name) => [`order_by=${name}&limit=1`, `order_by=-${name}&limit=1&count=on`]);
    const { next } = (await app.inject(`/v1/${path}?limit=1`)).json<{ next: string | null }>();
    const pages = [...(next ? [`limit=1&cursor=${next}`, `cursor=${next}`] : []), 'cursor=made-up', 'limit=0'];
    const shapes = ['limit=100', 'limit=101', 'limit=1.5', 'limit=07', 'count=off', 'count=yes', 'order_by=colour'];
    const others = [
      'fields=id',
      'expand=case',
      'format=json',
      'format=csv',
      'limit=1&limit=2',
      'colour=red',
      '=',
      'limit',
    ];
    asks.push(
      [`/v1/${path}`],
      ...[...filters, ...sorts, ...pages, ...shapes, ...others].map((query): Ask => [`/v1/${path}?${query}`]),
      [`/v1/${path}?limit=1`, { 'if-none-match': '*' }],
      [`/v1/${path}?limit=3`, { 'if-none-match': '*' }],
      [`/v1/${path}?${'a=1&'.repeat(2_000)}limit=1`],
      [`/v1/${path}?limit=1`, { 'if-modified-since': 'Tue, 24 Nov 2026 00:00:00 GMT' }],
      [`/v1/${path}?limit=1`, { 'accept-encoding': 'gzip' }],
      ...seqsOf(store, noun, { limit: 2 }).results.flatMap((seq): Ask[] => {
        const { id } = JSON.parse(documentAt(store, seq));
        return [
          [`/v1/${path}/${id}.jsonld`],
          [`/v1/${path}/${id}.json`, { 'if-modified-since': 'Tue, 24 Nov 2026 00:00:00 GMT' }],
          [`/v1/${path}/?${id}`],
          [`/v1/${path}/${id}`],
          [`/v1/${path}/${id}?fields=id`],
          [`/v1/${path}/${id}.json`],
          [`/v1/${path}/${id}/`],
        ];
      }),
      [`/v1/${path}/nowhere`],
      [`/v1/${path}/toString`],
      [`/v1/${path}/`],
    );
  }
  await compared(t, app, asks);
});

t.test('the framework is not asked for lists and entities once it has shown their headers', async (t) => {
  const { app } = await served(t, richStore(), { now: () => LATER, manners: { RATE_LIMIT_PER_MINUTE: 100_000 } });
  const ask = await overHttp(app);
  for (const url of ['/v1/orders?limit=1', '/v1/courts/ilnd']) t.equal((await ask(url)).statusCode, 200);
  const times = await framework(async () => {
    const first = await ask('/v1/orders?ruling=preliminary_injunction&entered_on__gte=2017-01-01&limit=1');
    t.match(first.body, '"results":[{');
    const { next } = JSON.parse((await ask('/v1/orders?limit=1&order_by=id')).body);
    t.match((await ask(`/v1/orders?limit=1&order_by=id&cursor=${next}`)).headers, { link: /rel="prev"/ });
    t.match((await ask('/v1/courts/ca7')).body, '"id":"ca7"');
  });
  t.equal(times, 0);
});

t.test('the first reply to an id with a suffix does not tell how ids without one are replied to', async (t) => {
  const { app } = await served(t, richStore(), { now: () => LATER, manners: { RATE_LIMIT_PER_MINUTE: 100_000 } });
  const ask = await overHttp(app);
  t.match((await ask('/v1/cases/a-v-b.jsonld')).headers, { 'content-type': /ld\+json/ });
  for (let time = 0; time < 3; time++)
    t.match((await ask('/v1/cases/a-v-b')).headers, { 'content-type': 'application/json' });
});

t.test(
  'what another route replies does not tell how ids are replied to, though its address reads like one',
  async (t) => {
    const more = (app: FastifyInstance) =>
      app.get('/v1/cases/newest', (_request, reply) => reply.type('text/plain').send('-'));
    const { app } = await served(t, richStore(), { now: () => LATER, more });
    const ask = await overHttp(app);
    t.match((await ask('/v1/cases/newest')).headers, { 'content-type': /text/ });
    for (let time = 0; time < 3; time++)
      t.match((await ask('/v1/cases/a-v-b')).headers, { 'content-type': 'application/json' });
  },
);

t.test('what was given at once tells of an entry as soon as that is recorded, whoever recorded it', async (t) => {
  const file = `file:${t.testdir({})}/record.sqlite`;
  const { app, store } = await served(t, smallStore(file), { now: () => LATER });
  const elsewhere = openStore(file);
  t.teardown(() => elsewhere.close());
  const ask = await overHttp(app);
  const titles = async () => [
    JSON.parse((await ask('/v1/sources/a-page')).body).title,
    JSON.parse((await ask('/v1/sources?limit=1')).body).results[0].title,
  ];
  for (const [title, by] of [
    ['A page', undefined],
    ['Another page', store],
    ['A third page', elsewhere],
  ] as const) {
    if (by) append(by, [entryOf('source', { id: 'a-page', title, url: 'https://example.org/', kind: 'press' })]);
    for (let time = 0; time < 3; time++) t.strictSame(await titles(), [title, title]);
  }
});
