// The front: what is replied to before the framework has looked is what the framework would reply.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { Front } from '../../src/api/front.ts';
import { type Ask, compared, framework, LATER, lasting } from '../support/front.ts';
import { overHttp } from '../support/over-http.ts';
import { served } from '../support/served.ts';
import { smallStore } from '../support/small-record.ts';

const QUESTION = '/v1/enforceability?condition=jag-2017-access&jurisdiction=chicago-il&as_of=2017-11-20';

t.test('who has a reply and only asks whether it still holds is told so before the framework has looked', async (t) => {
  const { app } = await served(t, smallStore(), { now: () => LATER, manners: { RATE_LIMIT_PER_MINUTE: 10_000 } });
  const ask = await overHttp(app);
  for (const url of [QUESTION, `${QUESTION}&lang=es`, '/v1/cases?limit=1', '/v1/courts/ilnd']) {
    const whole = await app.inject(url);
    const headers = { 'if-none-match': whole.headers.etag as string };
    const first = await ask({ url, headers });
    t.equal(first.statusCode, 304, url);
    const times = await framework(async () => {
      for (let time = 0; time < 3; time++) {
        const again = await ask({ url, headers });
        t.equal(again.statusCode, 304);
        t.strictSame(lasting(again.headers), lasting(first.headers));
      }
    });
    t.equal(times, 0, url);
    for (const held of [{ 'if-none-match': '"other"' }, {}] as Record<string, string>[]) {
      const other = await ask({ url, headers: held });
      t.equal(other.body, whole.body);
      t.strictSame(lasting(other.headers), lasting((await app.inject({ url, headers: held })).headers));
    }
    const anything = { 'if-none-match': '*' };
    t.strictSame(
      lasting((await ask({ url, headers: anything })).headers),
      lasting((await app.inject({ url, headers: anything })).headers),
    );
  }
});

t.test('what is replied to before the framework has looked is to the letter what the framework replies', async (t) => {
  const { app } = await served(t, smallStore(), { now: () => LATER, manners: { RATE_LIMIT_PER_MINUTE: 10_000 } });
  const places = ['chicago-il', 'milwaukee-county-wi', 'illinois', 'nowhere'];
  const days = ['2017-07-24', '2017-07-25', '2017-09-15', '2018-06-26', '2018-08-15', '2026-11-23', '2030-01-01'];
  const plain = places.flatMap((place) =>
    days.map((day) => `/v1/enforceability?condition=jag-2017-access&jurisdiction=${place}&as_of=${day}`),
  );
  await compared(t, app, [
    ...plain.map((url): Ask => [url]),
    ...[
      'detail=full',
      'detail=headline',
      'lang=es',
      'detail=full&lang=es',
      'fiscal_year=2017',
      'act=withhold',
      'agency=doj',
    ].flatMap((more): Ask[] => [[`${QUESTION}&${more}`], [`${QUESTION}&${more}`, { accept: '*/*' }]]),
    [QUESTION, { accept: 'application/json' }],
    [QUESTION, { accept: 'text/csv' }],
    [QUESTION, { 'accept-encoding': 'gzip' }],
    [QUESTION, { 'if-none-match': '*' }],
    [QUESTION, { 'if-none-match': '"another"' }],
    [QUESTION, { 'if-modified-since': 'Tue, 24 Nov 2026 00:00:00 GMT' }],
    [QUESTION.replace('&as_of=2017-11-20', '')],
    ...Array.from({ length: 14 }, (_, n) => `edition=${n + 1}`).flatMap((edition): Ask[] => [
      [`${QUESTION}&${edition}`],
      [`${QUESTION}&${edition}&known_at=2018-01-01&detail=full`],
      [`${QUESTION.replace('&as_of=2017-11-20', '')}&${edition}`],
    ]),
    ...[
      'tz=America%2FNew_York',
      'tz=America/New_York',
      'tz=America%2fNew_York',
      'tz=UTC&edition=9',
      'tz=Mars%2FOlympus',
      'tz=%2F',
      'tz=',
      'known_at=2018-01-01T12%3A00%3A00Z',
      'known_at=2018-01-01T12:00:00Z',
      'known_at=2018-01-01T12%3A00%3A00',
      'known_at=2018-01-01T12%3A00%3A00%2B01%3A00',
      'known_at=%3A',
      'agency=a%2Fb',
      'agency=a%252Fb',
    ].map((more): Ask => [`${QUESTION}&${more}`]),
    // Nothing of this is plain, or it is refused.
    [`${QUESTION}&known_at=2018-01-01`],
    [`${QUESTION}&as_of=2017-11-21`],
    ...['0', '00', '03', '3.0', '99', '-1', '', '1e1'].map((edition): Ask => [`${QUESTION}&edition=${edition}`]),
    [`${QUESTION}&fiscal_year=17`],
    [`${QUESTION}&fiscal_year=`],
    [`${QUESTION}&detail=all`],
    [`${QUESTION}&colour=red`],
    [QUESTION.replace('2017-11-20', '2017-02-30')],
    [QUESTION.replace('chicago-il', '%63hicago-il')],
    [QUESTION.replace('chicago-il', 'Chicago,%20Illinois')],
    [QUESTION.replace('chicago-il', 'constructor')],
    [QUESTION.replace('jag-2017-access', 'toString')],
    ['/v1/enforceability?__proto__=1&condition=jag-2017-access&jurisdiction=chicago-il'],
    ['/v1/enforceability?'],
    ['/v1/enforceability'],
    ['/v1/cases'],
    ['/v1/orders?limit=2&format=csv'],
    ['/nothing/here'],
  ]);
});

t.test('the permalink of an answer is replied to before the framework has looked', async (t) => {
  const { app } = await served(t, smallStore(), { now: () => LATER, manners: { RATE_LIMIT_PER_MINUTE: 10_000 } });
  const ask = await overHttp(app);
  for (const question of [QUESTION, `${QUESTION}&known_at=2018-01-01`, `${QUESTION}&edition=9&detail=full&lang=es`]) {
    const { permalink } = (await ask(question)).json() as { permalink: string };
    const url = permalink.replace(/^https?:\/\/[^/]*/, '');
    const alone = await app.inject(url);
    t.match(alone.headers['cache-control'], /immutable/);
    const times = await framework(async () => {
      const first = await ask(url);
      t.equal(first.body, alone.body, url);
      t.strictSame(lasting(first.headers), lasting(alone.headers));
    });
    t.equal(times, 0, url);
  }
});

t.test('every question is counted, whoever replies, and who asks too often is refused as ever', async (t) => {
  const { app } = await served(t, smallStore(), { now: () => LATER, manners: { RATE_LIMIT_PER_MINUTE: 4 } });
  const ask = await overHttp(app);
  const replies = [];
  for (let n = 0; n < 6; n++) replies.push(await ask(QUESTION));
  t.strictSame(
    replies.map(({ statusCode }) => statusCode),
    [200, 200, 200, 200, 429, 429],
  );
  t.match(replies[3]!.headers, { ratelimit: /r=0/, 'ratelimit-policy': '"per-minute";q=4;w=60' });
  t.match(replies[4]!.headers, { 'retry-after': String });
});

t.test('behind a trusted proxy the forwarded address is counted and the forwarded host is told', async (t) => {
  const manners = { RATE_LIMIT_PER_MINUTE: 3, TRUST_PROXY: '127.0.0.1' };
  const { app } = await served(t, smallStore(), { now: () => LATER, manners });
  const ask = await overHttp(app);
  const from = (ip: string, more = {}) => ask({ url: QUESTION, headers: { 'x-forwarded-for': ip, ...more } });
  for (let n = 0; n < 3; n++) t.equal((await from('203.0.113.1')).statusCode, 200);
  t.equal((await from('203.0.113.1')).statusCode, 429);
  t.equal((await from('203.0.113.2')).statusCode, 200);
  const graph = { accept: 'application/ld+json', 'x-forwarded-host': 'news.example', 'x-forwarded-proto': 'https' };
  for (const ip of ['203.0.113.3', '203.0.113.4', '203.0.113.5'])
    t.match((await from(ip, graph)).body, 'https://news.example/', 'its own addresses');
  t.notMatch((await from('203.0.113.6', { accept: 'application/ld+json' })).body, 'news.example');
});

t.test('whom nobody trusts cannot say for whom or where it asks', async (t) => {
  const manners = { RATE_LIMIT_PER_MINUTE: 3, TRUST_PROXY: '203.0.113.0/24' };
  const { app } = await served(t, smallStore(), { now: () => LATER, manners });
  const ask = await overHttp(app);
  const headers = { accept: 'application/ld+json', 'x-forwarded-host': 'news.example' };
  for (const ip of ['198.51.100.1', '198.51.100.2', '198.51.100.3'])
    t.notMatch((await ask({ url: QUESTION, headers: { ...headers, 'x-forwarded-for': ip } })).body, 'news.example');
  t.equal((await ask({ url: QUESTION, headers: { ...headers, 'x-forwarded-for': '198.51.100.4' } })).statusCode, 429);
});

t.test('a service that is closing gives nothing more at once', async (t) => {
  const more = (app: FastifyInstance) => app.addHook('preClose', () => setTimeout(300));
  const { app } = await served(t, smallStore(), { now: () => LATER, more });
  const ask = await overHttp(app);
  for (let n = 0; n < 3; n++) t.equal((await ask(QUESTION)).statusCode, 200);
  const closed = app.close();
  await setTimeout(50);
  t.equal((await ask(QUESTION)).statusCode, 503, 'the framework refuses, and tells the connection to close');
  await closed;
});

t.test('what goes wrong before the framework is left to the framework to say', async (t) => {
  const front = new Front(() => 'id');
  const limits = { http: {}, keepAliveTimeout: 1_000, requestTimeout: 0, connectionTimeout: 0 };
  const server = front.server((_request, response) => void response.end('by the framework'), limits as never);
  t.teardown(() => server.close());
  const broken = () => {
    throw new Error('A source that is broken.');
  };
  front.open({ addHook: () => undefined } as never, () => ({ ip: '127.0.0.1', origin: '' }), [broken]);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const reply = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  t.equal(await reply.text(), 'by the framework');
});
