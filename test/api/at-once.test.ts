import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { openStore } from '../../src/store/open.ts';
import { append } from '../../src/store/record.ts';
import { overHttp, type Replied } from '../support/over-http.ts';
import { served } from '../support/served.ts';
import { entryOf, NOW, small, smallStore } from '../support/small-record.ts';

const LATER = NOW + 5_000;
const DAY = 24 * 3_600_000;
const TODAY = '/v1/enforceability?condition=jag-2017-access&jurisdiction=chicago-il';
const QUESTION = `${TODAY}&as_of=2017-11-20`;

/** How many requests were spared, and how, since the service began. */
async function spared(app: FastifyInstance) {
  const { body } = await app.inject('/metrics');
  const count = (kind: string) =>
    Number(new RegExp(`cache_hits_total\\{kind="${kind}"\\} (\\d+)`).exec(body)?.[1] ?? 0);
  return { kept: count('kept'), formed: count('formed'), unchanged: count('unchanged') };
}

const perRequest = ['date', 'x-request-id', 'ratelimit', 'connection', 'keep-alive'];
const lasting = (headers: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !perRequest.includes(name)));

t.test('the same request again gets the same bytes and headers, however often it comes', async (t) => {
  const manners = { RATE_LIMIT_PER_MINUTE: 100 };
  const { app } = await served(t, smallStore(), { now: () => LATER, manners });
  const ask = await overHttp(app);
  for (const [url, headers] of [
    [QUESTION, {}],
    [QUESTION, { 'accept-encoding': 'br' }],
    [QUESTION, { 'accept-encoding': 'gzip' }],
    [QUESTION, { accept: 'text/plain' }],
    [`${QUESTION}&lang=es`, {}],
    [QUESTION.replace('?', '.txt?'), {}],
    ['/v1/cases?limit=1', {}],
    ['/v1/cases?limit=1&format=csv', {}],
  ] as const) {
    const first = await ask({ url, headers });
    t.equal(first.statusCode, 200, url);
    for (const time of ['second', 'third', 'fourth']) {
      const again = await ask({ url, headers });
      t.ok(again.rawPayload.equals(first.rawPayload), `${time} time`);
      t.strictSame(lasting(again.headers), lasting(first.headers), url);
      t.not(again.headers['x-request-id'], first.headers['x-request-id']);
      t.not(again.headers.ratelimit, first.headers.ratelimit, 'it is counted all the same');
    }
    const etag = first.headers.etag as string;
    for (const held of [etag, `"other", W/${etag}`, '*']) {
      const unchanged = await ask({ url, headers: { ...headers, 'if-none-match': held } });
      t.equal(unchanged.statusCode, 304);
      t.equal(unchanged.headers.etag, etag);
      t.equal(unchanged.body, '');
      t.notMatch(unchanged.headers, { 'content-length': String });
    }
    t.equal((await ask({ url, headers: { ...headers, 'if-none-match': '"other"' } })).statusCode, 200);
  }
});

t.test('a reply given at once is measured, logged and traced like any other', async (t) => {
  const lines: string[] = [];
  const log = { write: (line: string) => void lines.push(line) };
  const { app } = await served(t, smallStore(), { now: () => LATER, logLevel: 'info', manners: { log } });
  const ask = await overHttp(app);
  const replies: Replied[] = [];
  for (let n = 0; n < 4; n++) replies.push(await ask(QUESTION));
  await ask({ url: QUESTION, headers: { 'if-none-match': replies[0]!.headers.etag as string } });
  t.strictSame(await spared(app), { kept: 1, formed: 2, unchanged: 1 });
  const logged = lines.map((line) => JSON.parse(line)).filter(({ path }) => path === '/v1/enforceability');
  t.match(
    logged.map(({ status, spared, bytes }) => [status, spared, bytes]),
    [
      [200, undefined, Number(replies[0]!.headers['content-length'])],
      ...['formed', 'formed', 'kept'].map((how) => [200, how, Number(replies[0]!.headers['content-length'])]),
      [304, 'unchanged', 0],
    ],
  );
  t.strictSame(
    logged.slice(0, 4).map(({ request_id }) => request_id),
    replies.map(({ headers }) => headers['x-request-id']),
  );
  const { body } = await ask('/metrics');
  t.match(body, /enjoined_answers_total\{status="barred"\} 4\n/);
});

t.test('what is written is told at once, and leaves other answers warm', async (t) => {
  const { app, store } = await served(t, smallStore(), { now: () => LATER });
  const ask = await overHttp(app);
  const other = '/v1/courts/ilnd';
  for (let n = 0; n < 3; n++) for (const url of [QUESTION, other]) await ask(url);
  append(store, [entryOf('order', { ...small.order![0]!, dispositions: [] }, { reason: 'Entered by mistake.' })]);
  t.match((await ask(QUESTION)).json(), { status: 'not_barred' });

  const neighbour = `${TODAY.replace('chicago-il', 'milwaukee-county-wi')}&as_of=2017-11-20`;
  const asked = await ask(neighbour);
  append(store, [entryOf('jurisdiction', { id: 'elsewhere', name: 'Elsewhere', kind: 'city' })]);
  const before = await spared(app);
  const again = await ask(neighbour);
  t.equal(again.body, asked.body);
  t.equal(again.headers['enjoined-edition'], '15', 'the newest edition is told');
  t.strictSame(await spared(app), { ...before, formed: before.formed + 1 });
});

t.test('an order told in other words is told so at once, and as it was known before', async (t) => {
  const { app, store } = await served(t, smallStore(), { now: () => LATER });
  const ask = await overHttp(app);
  const known = `${QUESTION}&known_at=2018-01-01`;
  const quoted = async (url: string) => (await ask(url)).body.includes('"judges":["Another Judge"]');
  for (let n = 0; n < 3; n++) for (const url of [QUESTION, known]) t.notOk(await quoted(url));
  const corrected = { ...small.order![0]!, judges: ['Another Judge'] };
  append(store, [entryOf('order', corrected, { known_at: '2019-01-01T00:00:00Z', reason: 'The docket says so now.' })]);
  t.ok(await quoted(QUESTION));
  t.notOk(await quoted(known));
  t.ok(await quoted(`${QUESTION}&known_at=2019-01-02`));
  t.notOk(await quoted(`${QUESTION}&known_at=2018-12-30`));
});

t.test('a reply that leaves after midnight, and after an entry, is kept for nobody who comes later', async (t) => {
  let now = LATER;
  let amid = () => {};
  const more = (app: FastifyInstance) =>
    app.addHook('onSend', async () => {
      amid();
    });
  const { app, store } = await served(t, smallStore(), { now: () => now, more });
  const ask = await overHttp(app);
  // The framework makes it, and keeps it at once after the second time.
  const late = { url: TODAY, headers: { 'accept-encoding': 'identity' } };
  await ask(late);
  amid = () => {
    amid = () => {};
    now += DAY;
    append(store, [entryOf('order', { ...small.order![0]!, dispositions: [] }, { reason: 'Entered by mistake.' })]);
  };
  t.match((await ask(late)).json(), { as_of: '2026-11-23', status: 'barred' }, 'asked before');
  for (let n = 0; n < 3; n++)
    t.match((await ask(late)).json(), { as_of: '2026-11-24', status: 'not_barred' }, 'asked after');
});

t.test('another process’s entry is told at once', async (t) => {
  const url = `file:${t.testdir()}/record.sqlite`;
  const { app } = await served(t, smallStore(url), { now: () => LATER });
  const ask = await overHttp(app);
  for (let n = 0; n < 3; n++) await ask(QUESTION);
  const elsewhere = openStore(url);
  append(elsewhere, [entryOf('order', { ...small.order![0]!, dispositions: [] }, { reason: 'Entered by mistake.' })]);
  elsewhere.close();
  t.match((await ask(QUESTION)).json(), { status: 'not_barred' });
});

t.test('a day that begins is told at once, and what depends on the moment is never kept', async (t) => {
  let now = LATER;
  const { app } = await served(t, smallStore(), { now: () => now });
  const ask = await overHttp(app);
  const told = async (url: string) => (await ask(url)).json();
  for (let n = 0; n < 3; n++) t.match(await told(TODAY), { as_of: '2026-11-23' });
  now += DAY;
  t.match(await told(TODAY), { as_of: '2026-11-24' });
  const ahead = `${TODAY}&as_of=2027-01-01`;
  for (let n = 0; n < 3; n++) {
    now += 1_000;
    const known_at = new Date(now).toISOString().replace('.000', '');
    for (let time = 0; time < 3; time++) t.match(await told(ahead), { known_at });
  }
});

t.test('over a real connection it leaves the connection ready for the next request', async (t) => {
  const { app } = await served(t, smallStore(), { now: () => LATER });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  t.teardown(() => socket.destroy());
  socket.setEncoding('utf8');
  let received = '';
  socket.on('data', (text: string) => (received += text));
  const asked = (more = '') => `GET ${QUESTION} HTTP/1.1\r\nhost: localhost\r\n${more}\r\n`;
  socket.write(asked() + asked() + asked() + asked('if-none-match: *\r\n') + asked('connection: close\r\n'));
  await once(socket, 'end');
  const statuses = [...received.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => Number(status));
  t.strictSame(statuses, [200, 200, 200, 304, 200]);
  const bodies = [...received.matchAll(/"forecast":false\}/g)].length;
  t.equal(bodies, 4);
});

t.test('nothing is kept under an address or a header that is very long', async (t) => {
  const { app } = await served(t, smallStore(), { now: () => LATER });
  const ask = await overHttp(app);
  const keptFor = async (host: string) => {
    const { formed, kept } = await spared(app);
    for (let n = 0; n < 5; n++) await ask({ url: QUESTION, headers: { host } });
    const now = await spared(app);
    return { formed: now.formed - formed, kept: now.kept - kept };
  };
  t.strictSame(await keptFor('a.example'), { formed: 2, kept: 2 });
  // The first one by the framework, from what was kept by its tag.
  t.strictSame(await keptFor(`${'a'.repeat(4_000)}.example`), { formed: 4, kept: 1 });
});
