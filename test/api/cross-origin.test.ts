// Pages of other origins: they may read and ask, and write nothing.
import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { QUESTION } from '../support/readable.ts';
import { served } from '../support/served.ts';
import { smallStore } from '../support/small-record.ts';

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
