// Which methods an address answers: HEAD wherever GET does, OPTIONS with the list, and no other.
import t from 'tap';
import { LATER, READABLE } from '../support/readable.ts';
import { richStore } from '../support/rich-record.ts';
import { served } from '../support/served.ts';
import { smallStore } from '../support/small-record.ts';

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

t.test('whatever can be read can be asked for its headers alone', async (t) => {
  const { app } = await served(t, richStore());
  for (const path of [
    'orders',
    'events',
    'search?q=a',
    'citations?q=a',
    'clocks',
    'corrections',
    'editions',
    'editions/1',
    'programs',
    'cases/a-v-b',
  ]) {
    const reply = await app.inject({ method: 'HEAD', url: `/v1/${path}` });
    t.equal(reply.statusCode, 200, path);
    t.equal(reply.body, '');
  }
});
