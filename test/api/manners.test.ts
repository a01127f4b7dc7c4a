import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { append } from '../../src/store/record.ts';
import { served } from '../support/served.ts';
import { entryOf, NOW, small, smallStore } from '../support/small-record.ts';

const LATER = () => NOW + 5_000;
const QUESTION = '/v1/enforceability?condition=jag-2017-access&jurisdiction=chicago-il&as_of=2017-11-20';

const etagOf = async (app: FastifyInstance, url: string, headers = {}) =>
  (await app.inject({ url, headers })).headers.etag as string;

/** Every route that answers GET, with an example for each of its parameters. */
const READABLE = [
  QUESTION,
  '/v1/enforceability/history?condition=jag-2017-access&jurisdiction=chicago-il',
  '/v1/enforceability/matrix?as_of=2018-06-28',
  '/v1/enforceability/changes?as_of=2018-06-28&compare_to=2018-06-01',
  '/v1/cases',
  '/v1/cases/a-v-b',
  '/v1/cases/a-v-b/timeline',
  '/v1/orders?limit=1',
  '/problems/not-found',
  '/',
  '/openapi.json',
  '/docs',
  '/docs/static/swagger-ui.css',
];

t.test(
  'every reply to a GET has a strong ETag, and the reader who sends it back is told that nothing changed',
  async (t) => {
    const { app } = await served(t, smallStore(), { now: LATER });
    for (const url of READABLE)
      for (const encoding of ['identity', 'gzip', 'br']) {
        const headers = { 'accept-encoding': encoding };
        const reply = await app.inject({ url, headers });
        t.equal(reply.statusCode, 200, url);
        t.match(reply.headers.etag, /^"[\w-]+"$/, url);
        t.match(reply.headers.vary, 'accept, accept-encoding', url);
        const again = await app.inject({ url, headers: { ...headers, 'if-none-match': reply.headers.etag as string } });
        t.equal(again.statusCode, 304, `${url} ${encoding}`);
        t.equal(again.body, '');
        for (const kept of ['etag', 'cache-control', 'vary', 'last-modified'])
          t.equal(again.headers[kept], reply.headers[kept], `${url} ${kept}`);
        t.notOk('content-length' in again.headers);
      }
  },
);

t.test('different bytes have different tags, and every encoding unpacks to the same', async (t) => {
  const { app } = await served(t);
  for (const url of READABLE) {
    const [plain, gzip, br] = await Promise.all(
      ['identity', 'gzip', 'br'].map((encoding) => app.inject({ url, headers: { 'accept-encoding': encoding } })),
    );
    if (gzip!.headers['content-encoding'] === undefined) {
      t.ok(plain!.rawPayload.length < 1024, `${url} is too small to compress`);
      continue;
    }
    t.equal(new Set([plain, gzip, br].map((reply) => reply!.headers.etag)).size, 3, url);
    t.equal(gunzipSync(gzip!.rawPayload).toString(), plain!.body, url);
    t.equal(brotliDecompressSync(br!.rawPayload).toString(), plain!.body, url);
    const kept = await app.inject({ url, headers: { 'accept-encoding': 'br' } });
    t.strictSame(kept.rawPayload, br!.rawPayload, 'a kept reply is the same bytes');
    t.equal(kept.headers['content-type'], plain!.headers['content-type']);
  }
  const any = await app.inject({ url: QUESTION, headers: { 'accept-encoding': 'gzip;q=0, *;q=0' } });
  t.notOk('content-encoding' in any.headers, 'what is refused is not sent');
});

t.test('If-None-Match is a list, compares weakly, knows a star, and holds in every encoding', async (t) => {
  const { app } = await served(t);
  const tag = await etagOf(app, QUESTION);
  const status = async (sent: string, url = QUESTION) =>
    (await app.inject({ url, headers: { 'if-none-match': sent, 'accept-encoding': 'br' } })).statusCode;
  t.equal(await status(`"other", W/${tag}, "another"`), 304);
  t.equal(await status('"other"'), 200);
  t.equal(await status(tag.replaceAll('"', '')), 200, 'a tag without quotes is none');
  t.equal(await status('*'), 304);
  t.equal(await status('*', '/v1/cases/a-v-b'), 304);
  t.equal(await status('*', '/v1/cases/no-such-case'), 404, 'a star is no answer where there is nothing');
  t.equal(await status(tag, QUESTION.replace('chicago-il', 'illinois')), 200, 'a tag is of one question');
});

t.test('an unrelated entry leaves the tag of an answer alone, and one that bears on it changes it', async (t) => {
  const { app, store } = await served(t);
  const history = '/v1/enforceability/history?condition=jag-2017-access&jurisdiction=chicago-il';
  const tags = async () => [await etagOf(app, QUESTION), await etagOf(app, history), await etagOf(app, '/v1/cases')];
  const [answer, spans, list] = await tags();
  append(store, [entryOf('jurisdiction', { id: 'elsewhere', name: 'Elsewhere', kind: 'city' })]);
  const [sameAnswer, sameSpans, otherList] = await tags();
  t.equal(sameAnswer, answer);
  t.equal(sameSpans, spans);
  t.not(otherList, list, 'a list stands on the whole record');
  const held = await app.inject({ url: QUESTION, headers: { 'if-none-match': answer } });
  t.equal(held.statusCode, 304);
  t.equal(held.headers['enjoined-edition'], '14', 'the newest edition is told all the same');

  append(store, [entryOf('order', { ...small.order![0]!, dispositions: [] }, { reason: 'Entered by mistake.' })]);
  t.not(await etagOf(app, QUESTION), answer);
  const again = await app.inject({ url: QUESTION, headers: { 'if-none-match': answer } });
  t.match(again.json(), { status: 'not_barred', edition: 15 });
});

t.test('two records that differ in one word have different tags at the same edition', async (t) => {
  const { app } = await served(t);
  const other = smallStore();
  append(other, [entryOf('source', { ...small.source![0]!, title: 'Another page' })]);
  const { app: second } = await served(t, other);
  const { app: third, store } = await served(t);
  append(store, [entryOf('source', { ...small.source![0]!, title: 'A third page' })]);
  t.equal((await etagOf(app, '/v1/sources')).split('-')[0], '"13');
  const [one, two] = [await etagOf(second, '/v1/sources'), await etagOf(third, '/v1/sources')];
  t.equal(one.split('-')[0], two.split('-')[0]);
  t.not(one, two);
});

t.test('the tag of an answer moves with the day it is about, and with what a reader may be told', async (t) => {
  let now = NOW;
  const { app } = await served(t, smallStore(), { now: () => now });
  const today = QUESTION.replace('&as_of=2017-11-20', '');
  const before = await etagOf(app, today);
  t.equal(
    await etagOf(app, `${today}&as_of=2026-11-23`),
    before,
    'today by default and today by name are one question',
  );
  t.not(await etagOf(app, `${today}&detail=full`), before);
  now += 24 * 3_600_000;
  t.not(await etagOf(app, today), before, 'the next day');
  const ahead = await etagOf(app, `${today}&as_of=2027-01-01`);
  now += 1_000;
  t.not(await etagOf(app, `${today}&as_of=2027-01-01`), ahead, 'of a day to come only what is known now can be said');
});

t.test('a pinned question is kept for ever, every other is asked about again', async (t) => {
  const { app } = await served(t, smallStore(), { now: LATER });
  const lifetime = async (url: string) => (await app.inject(url)).headers['cache-control'];
  const FOR_EVER = 'public, max-age=31536000, immutable';
  const pair = 'condition=jag-2017-access&jurisdiction=chicago-il';
  t.equal(await lifetime((await app.inject(QUESTION)).json().permalink), FOR_EVER);
  t.equal(await lifetime(`${QUESTION}&edition=13&known_at=2018-01-01`), FOR_EVER);
  t.equal(await lifetime(`/v1/enforceability?${pair}&at=2018-06-26T18:00:00Z&edition=13`), FOR_EVER);
  t.equal(await lifetime(`/v1/enforceability/history?${pair}&edition=13`), FOR_EVER);
  t.equal(await lifetime('/v1/enforceability/matrix?as_of=2018-06-28&edition=13'), FOR_EVER);
  t.equal(await lifetime('/v1/enforceability/changes?as_of=2018-06-28&compare_to=2018-06-01&edition=13'), FOR_EVER);
  for (const open of [
    QUESTION,
    `/v1/enforceability?${pair}&edition=13`,
    `/v1/enforceability?${pair}&edition=13&as_of=2027-01-01`,
    `/v1/enforceability/history?${pair}`,
    '/v1/enforceability/matrix?edition=13',
    '/v1/enforceability/changes?as_of=2018-06-28&compare_to_known_at=2018-06-01&edition=13',
    '/v1/cases',
  ])
    t.equal(await lifetime(open), 'no-cache', open);
  t.equal(await lifetime('/v1/enforceability?edition=13'), 'no-store', 'a problem is of one request');
  t.equal(await lifetime('/healthz'), 'no-store');
});

t.test('Last-Modified is when the edition was recorded, or the day began that is asked about', async (t) => {
  let now = NOW;
  const { app, store } = await served(t, smallStore(), { now: () => now });
  const since = async (url: string) => (await app.inject(url)).headers['last-modified'];
  t.equal(await since('/v1/cases'), undefined, 'while the second lasts, another entry may fall into it');
  now += 1_000;
  t.equal(await since('/v1/cases'), 'Mon, 23 Nov 2026 12:00:00 GMT');
  t.equal(await since(QUESTION), 'Mon, 23 Nov 2026 12:00:00 GMT');
  const status = async (url: string, sent: string, more = {}) =>
    (await app.inject({ url, headers: { 'if-modified-since': sent, ...more } })).statusCode;
  t.equal(await status('/v1/cases', 'Mon, 23 Nov 2026 12:00:00 GMT'), 304);
  t.equal(await status('/v1/cases', 'Mon, 23 Nov 2026 11:59:59 GMT'), 200);
  t.equal(await status('/v1/cases', 'nonsense'), 200);
  t.equal(await status('/v1/cases', 'Mon, 23 Nov 2026 12:00:00 GMT', { 'if-none-match': '"x"' }), 200, 'a tag decides');
  now = Date.parse('2026-11-25T12:00:00Z');
  t.equal(
    await since(QUESTION.replace('&as_of=2017-11-20', '')),
    'Wed, 25 Nov 2026 05:00:00 GMT',
    'today, in its zone',
  );
  append(store, [entryOf('court', { ...small.court![0]!, name: 'X' }, { recorded_at: '2026-11-25T11:00:00Z' })]);
  t.equal(await status('/v1/cases', 'Mon, 23 Nov 2026 12:00:00 GMT'), 200);
});

t.test('HEAD answers wherever GET does, with the same headers and no body', async (t) => {
  const { app } = await served(t, smallStore(), { now: LATER });
  for (const url of READABLE)
    for (const encoding of ['identity', 'br']) {
      const headers = { 'accept-encoding': encoding };
      const head = await app.inject({ method: 'HEAD', url, headers });
      const get = await app.inject({ url, headers });
      t.equal(head.statusCode, 200, url);
      t.equal(head.body, '');
      for (const name of new Set([...Object.keys(get.headers), ...Object.keys(head.headers)]))
        if (!['date', 'x-request-id'].includes(name)) t.equal(head.headers[name], get.headers[name], `${url}: ${name}`);
      const held = { ...headers, 'if-none-match': get.headers.etag as string };
      const unchanged = await app.inject({ method: 'HEAD', url, headers: held });
      t.equal(unchanged.statusCode, 304, url);
      t.notOk('content-length' in unchanged.headers, 'which says nothing of a length');
    }
});

t.test('OPTIONS says what an address answers, and another method is refused with the same list', async (t) => {
  const { app } = await served(t);
  const options = (url: string, headers = {}) => app.inject({ method: 'OPTIONS', url, headers });
  t.match(await options('/v1/cases'), { statusCode: 204, headers: { allow: 'GET, HEAD, POST, OPTIONS' } });
  t.match(await options('/v1/events'), { statusCode: 204, headers: { allow: 'GET, HEAD, OPTIONS' } });
  t.match(await options('/v1/cases/a-v-b'), { headers: { allow: 'GET, HEAD, PUT, DELETE, OPTIONS' } });
  t.match(await options('/v1/enforceability/batch'), { headers: { allow: 'POST, OPTIONS' } });
  t.equal((await options('/v1/nothing')).statusCode, 404);
  const refused = await app.inject({ method: 'DELETE', url: '/v1/cases' });
  t.match(refused, { statusCode: 405, headers: { allow: 'GET, HEAD, POST, OPTIONS' } });
  t.match(refused.json(), {
    type: '/problems/method-not-allowed',
    detail: '/v1/cases answers GET, HEAD, POST, OPTIONS.',
  });
});

t.test('a page of any origin may read and ask, see the headers it needs, and write nothing', async (t) => {
  const more = (app: FastifyInstance) => app.post('/v1/written', async () => ({}));
  const { app } = await served(t, smallStore(), { more });
  const origin = 'https://newsroom.example';
  const reply = await app.inject({ url: QUESTION, headers: { origin } });
  t.equal(reply.headers['access-control-allow-origin'], '*');
  t.match(reply.headers['cross-origin-resource-policy'], 'cross-origin');
  for (const name of ['ETag', 'Link', 'Enjoined-Edition', 'RateLimit', 'Retry-After', 'Deprecation', 'Sunset'])
    t.match(reply.headers['access-control-expose-headers'], name);
  const preflight = async (url: string, method: string) => {
    const headers = {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': 'content-type',
    };
    return app.inject({ method: 'OPTIONS', url, headers });
  };
  t.match(await preflight('/v1/enforceability/batch', 'POST'), {
    statusCode: 204,
    headers: { 'access-control-allow-methods': 'POST, OPTIONS', 'access-control-allow-headers': 'content-type' },
  });
  t.match(await preflight('/v1/cases', 'GET'), { headers: { 'access-control-allow-methods': 'GET, HEAD, OPTIONS' } });
  t.match((await preflight('/v1/written', 'POST')).headers['access-control-allow-methods'], 'OPTIONS');
  t.notMatch((await preflight('/v1/written', 'POST')).headers['access-control-allow-methods'], 'POST');
  const asked = await app.inject({ method: 'POST', url: '/v1/enforceability/batch', headers: { origin }, payload: {} });
  t.match(asked, { statusCode: 400, headers: { 'access-control-allow-origin': '*' } });
  const written = await app.inject({ method: 'POST', url: '/v1/written', headers: { origin } });
  t.notOk('access-control-allow-origin' in written.headers);
  t.equal((await app.inject('/v1/cases/%')).headers['access-control-allow-origin'], '*', 'also a refusal can be read');
});

t.test('no reply lets a browser run, frame or guess anything, and only readers by TLS are held to it', async (t) => {
  const { app } = await served(t);
  for (const url of [QUESTION, '/docs', '/problems/invalid', '/v1/nothing']) {
    const { headers } = await app.inject(url);
    t.match(headers['content-security-policy'], /default-src 'none'.*script-src 'self';.*frame-ancestors 'none'/, url);
    t.notMatch(headers['content-security-policy'], 'unsafe-inline');
    t.match(headers, { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    t.notOk('strict-transport-security' in headers);
  }
  const { body } = await app.inject('/docs');
  t.notMatch(body, /<script>|<style|onload=/, 'the API reference works without inline script and style');
  const { app: secure } = await served(t, smallStore(), { publicUrl: 'https://enjoined.example' });
  t.match((await secure.inject('/')).headers['strict-transport-security'], /max-age/);
});

t.test('so many requests a minute are answered, and the next is told when to come back', async (t) => {
  const { app } = await served(t, smallStore(), { manners: { RATE_LIMIT_PER_MINUTE: 3, TRUST_PROXY: '127.0.0.1' } });
  const ask = (ip: string, url = '/v1/cases') => app.inject({ url, headers: { 'x-forwarded-for': ip } });
  t.match((await ask('192.0.2.1')).headers, {
    'ratelimit-policy': '"per-minute";q=3;w=60',
    ratelimit: /^"per-minute";r=2;t=\d+$/,
  });
  await ask('192.0.2.1', '/v1/nothing');
  t.equal((await ask('192.0.2.1')).statusCode, 200);
  const refused = await ask('192.0.2.1');
  t.equal(refused.statusCode, 429);
  t.match(refused.headers, {
    'content-type': 'application/problem+json',
    'retry-after': /^\d+$/,
    ratelimit: /^"per-minute";r=0;t=\d+$/,
    'access-control-allow-origin': '*',
  });
  t.match(refused.json(), {
    type: '/problems/too-many-requests',
    status: 429,
    detail: /More than 3 requests a minute/,
  });
  t.equal((await ask('192.0.2.2')).statusCode, 200, 'another address');
  t.equal((await ask('2001:db8:1:1::1')).statusCode, 200);
  t.match((await ask('2001:db8:1:1:ffff::2')).headers.ratelimit, /r=1/, 'one network, one reader');
  for (const url of ['/healthz', '/readyz', '/metrics'])
    t.match(await ask('192.0.2.1', url), { statusCode: 200, headers: { ratelimit: undefined } }, url);
});

t.test('whom no proxy in front names is counted by the connection', async (t) => {
  const { app } = await served(t, smallStore(), { manners: { RATE_LIMIT_PER_MINUTE: 1 } });
  await app.inject({ url: '/', headers: { 'x-forwarded-for': '192.0.2.1' } });
  t.equal((await app.inject({ url: '/', headers: { 'x-forwarded-for': '192.0.2.2' } })).statusCode, 429);
});

t.test(
  'under lasting pressure requests are refused rather than kept waiting, and answered again when it is over',
  async (t) => {
    const { app } = await served(t, smallStore(), {
      manners: { MAX_EVENT_LOOP_DELAY_MS: 20 },
      now: () => Date.now(),
    });
    const block = () => {
      const until = performance.now() + 60;
      while (performance.now() < until);
      return new Promise((resolve) => setTimeout(resolve, 1));
    };
    let turn = 0;
    const unheard = () => app.inject(`/v1/search?q=${turn++}`);
    for (let n = 0; n < 2; n++) await app.inject('/v1/cases');
    let reply = await unheard();
    t.equal(reply.statusCode, 200);
    while (turn < 200 && reply.statusCode === 200) {
      await block();
      reply = await unheard();
    }
    t.match(reply, { statusCode: 503, headers: { 'retry-after': /^\d+$/, 'cache-control': 'no-store' } });
    t.match(reply.json(), { type: '/problems/unavailable', detail: /busier than it can bear/ });
    t.equal((await app.inject('/readyz')).statusCode, 503, 'nothing more should be sent here');
    t.equal((await app.inject('/v1/cases')).statusCode, 200, 'what was kept is given even now');
    t.equal((await app.inject('/healthz')).statusCode, 200, 'it is alive');
    t.equal((await app.inject('/metrics')).statusCode, 200, 'and can be looked at');
    while ((await unheard()).statusCode === 503) await new Promise((resolve) => setTimeout(resolve, 50));
    t.equal((await unheard()).statusCode, 200);
  },
);

/** What comes back over a bare connection until it is closed. */
async function sent(app: FastifyInstance, text: string): Promise<string> {
  const { port } = app.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  let said = '';
  socket.on('data', (chunk) => (said += chunk)).on('error', () => undefined);
  socket.write(text);
  await once(socket, 'close');
  return said;
}

t.test(
  'what is too slow, too long, too large or not HTTP is refused in the same words as everything else',
  async (t) => {
    const { app } = await served(t, smallStore(), { manners: { REQUEST_TIMEOUT_SECONDS: 1, MAX_BODY_BYTES: 2048 } });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const problem = (said: string) => JSON.parse(said.slice(said.indexOf('\r\n\r\n')));
    const [slow, long, garbage] = await Promise.all([
      sent(app, 'GET /v1/cases HTTP/1.1\r\nHost: x\r\nX-Slow: '),
      sent(app, `GET /v1/cases HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`),
      sent(app, 'HELLO THERE\r\n\r\n'),
    ]);
    t.match(slow, /^HTTP\/1\.1 408 Request Timeout\r\n[\s\S]*Connection: close/);
    t.match(problem(slow), { status: 408, type: '/problems/timeout' });
    t.match(long, /^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/);
    t.match(problem(long), { status: 431, type: '/problems/too-long' });
    t.match(problem(garbage), { status: 400, type: '/problems/invalid', instance: /\w/ });
    t.match(garbage, `X-Request-Id: ${problem(garbage).instance}`);
    const post = (payload: string, type = 'application/json', more = {}) =>
      app.inject({
        method: 'POST',
        url: '/v1/enforceability/batch',
        payload,
        headers: { 'content-type': type, ...more },
      });
    t.match((await post(`{"questions":["${'x'.repeat(3_000)}"]}`)).json(), {
      status: 413,
      type: '/problems/too-large',
    });
    t.match((await post('<a/>', 'application/xml')).json(), { status: 415, type: '/problems/unsupported-media-type' });
    t.match((await post('{', 'application/json')).json(), { status: 400 });
    t.match((await app.inject(`/v1/cases/${'x'.repeat(600)}`)).json(), { status: 414, type: '/problems/too-long' });
  },
);

t.test('a reply over a real connection: 304 without a body, and the next request on the same connection', async (t) => {
  const { app } = await served(t);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const tag = await etagOf(app, QUESTION);
  const said = await sent(
    app,
    `GET ${QUESTION} HTTP/1.1\r\nHost: x\r\nIf-None-Match: ${tag}\r\n\r\nHEAD ${QUESTION} HTTP/1.1\r\nHost: x\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
  );
  t.match(
    said,
    /^HTTP\/1\.1 304 Not Modified[\s\S]*\r\n\r\nHTTP\/1\.1 200 OK[\s\S]*\r\n\r\nHTTP\/1\.1 200 OK[\s\S]*"ok"}$/,
  );
});

t.test('the id of a request is in its reply, and the caller may give it if it is short and plain', async (t) => {
  const { app } = await served(t);
  const id = async (given?: string) => {
    const headers = given === undefined ? {} : { 'x-request-id': given };
    const reply = await app.inject({ url: '/v1/nothing', headers });
    t.equal(reply.json().instance, reply.headers['x-request-id']);
    return reply.headers['x-request-id'];
  };
  t.equal(await id('newsroom-7.a_b:c'), 'newsroom-7.a_b:c');
  for (const unfit of ['x'.repeat(65), 'two words', '<script>', '', 'ü'])
    t.match(await id(unfit), /^[a-z0-9]+-[a-z0-9]+$/, 'another is given instead');
  t.not(await id(), await id());
});

t.test('a deprecated route says so in every reply and in the API document', async (t) => {
  const deprecated = { since: '2026-01-01T00:00:00Z', sunset: '2027-06-30T23:59:59Z', link: '/docs#old' };
  const more = (app: FastifyInstance) => {
    app.get(
      '/v1/old',
      { config: { deprecated, standing: 'record' }, schema: { operationId: 'old' } },
      async (_, reply) => {
        void reply.header('link', '</v1/old?cursor=x>; rel="next"');
        return { old: true };
      },
    );
    app.get('/v1/older', { config: { deprecated: { since: '2025-01-01T00:00:00Z' } }, schema: {} }, async () => ({}));
  };
  const { app } = await served(t, smallStore(), { more });
  for (const url of ['/v1/old', '/v1/old', '/v1/old?x=1'])
    t.match(
      (await app.inject(url)).headers,
      { deprecation: '@1767225600', sunset: 'Wed, 30 Jun 2027 23:59:59 GMT' },
      url,
    );
  const link = '</v1/old?cursor=x>; rel="next", </docs#old>; rel="deprecation", </docs#old>; rel="sunset"';
  t.equal((await app.inject('/v1/old')).headers.link, link, 'also when the reply was kept');
  const older = await app.inject('/v1/older');
  t.equal(older.headers.deprecation, '@1735689600');
  t.notOk('sunset' in older.headers);
  t.notOk('deprecation' in (await app.inject('/v1/cases')).headers);
  const { paths } = (await app.inject('/openapi.json')).json();
  t.equal(paths['/v1/old'].get.deprecated, true);
  t.notOk(paths['/v1/cases'].get.deprecated);
});

t.test('the type of a problem leads to a page that says what to do, for people and for programs', async (t) => {
  const { app } = await served(t);
  for (const url of ['/v1/cases/x', '/v1/cases?x=1', '/v1/cases/%', '/v1/nothing']) {
    const { type, title, status } = (await app.inject(url)).json();
    const explained = (await app.inject(type)).json();
    t.match(explained, { type, title, meaning: /\w/, remedy: /\w/ });
    t.ok(explained.statuses.includes(status), url);
    const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    const page = await app.inject({ url: type, headers: { accept: browser } });
    t.match(page.headers['content-type'], 'text/html');
    t.match(page.body, `<h1>${title}</h1>`);
    t.not(page.headers.etag, await etagOf(app, type));
  }
  t.match((await app.inject('/problems/not-fond')).json(), { status: 404, suggestions: ['not-found'] });
});

t.test('an unknown parameter is refused wherever it stands, with the nearest names', async (t) => {
  const { app } = await served(t);
  for (const url of [
    '/v1/cases?limt=3',
    '/v1/cases/a-v-b?x=1',
    '/?x=1',
    '/openapi.json?x=1',
    '/healthz?x=1',
    '/readyz?x=1',
  ])
    t.match((await app.inject(url)).json(), { status: 400, errors: [{ detail: /There is no parameter/ }] }, url);
  t.match((await app.inject('/v1/cases?limt=3')).json().detail, 'Did you mean "limit"?');
  const questions = [{ condition: 'jag-2017-access', jurisdiction: 'chicago-il' }];
  for (const [path, payload] of Object.entries({ batch: { questions }, 'what-if': { questions, orders: [] } })) {
    const reply = await app.inject({ method: 'POST', url: `/v1/enforceability/${path}?detail=full`, payload });
    t.match(reply.json(), { status: 400, errors: [{ pointer: 'detail' }] }, path);
  }
});
