// How much the service bears: so many requests a minute, so much at once, and nothing too slow, too long or too large.
import t from 'tap';
import { sent } from '../support/bare-connection.ts';
import { overHttp } from '../support/over-http.ts';
import { served } from '../support/served.ts';
import { smallStore } from '../support/small-record.ts';

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
    const ask = await overHttp(app);
    for (let n = 0; n < 2; n++) await ask('/v1/cases');
    let reply = await unheard();
    t.equal(reply.statusCode, 200);
    while (turn < 200 && reply.statusCode === 200) {
      await block();
      reply = await unheard();
    }
    t.match(reply, { statusCode: 503, headers: { 'retry-after': /^\d+$/, 'cache-control': 'no-store' } });
    t.match(reply.json(), { type: '/problems/unavailable', detail: /busier than it can bear/ });
    t.equal((await app.inject('/readyz')).statusCode, 503, 'nothing more should be sent here');
    t.equal((await ask('/v1/cases')).statusCode, 200, 'what was kept is given even now');
    t.equal((await app.inject('/healthz')).statusCode, 200, 'it is alive');
    t.equal((await app.inject('/metrics')).statusCode, 200, 'and can be looked at');
    while ((await unheard()).statusCode === 503) await new Promise((resolve) => setTimeout(resolve, 50));
    t.equal((await unheard()).statusCode, 200);
  },
);

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
