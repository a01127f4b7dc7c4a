// Routes that will go: since when, until when, and where to read what comes instead.
import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { served } from '../support/served.ts';
import { smallStore } from '../support/small-record.ts';

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
