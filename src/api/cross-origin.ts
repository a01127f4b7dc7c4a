// Reading from other origins: any page may read the record and put questions to it; only this origin's own may write.
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { type Addresses, pathOf } from './methods.ts';

/** What a page may look at beyond what browsers always show. */
const EXPOSED = [
  'ETag',
  'Link',
  'Enjoined-Edition',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Deprecation',
  'Sunset',
  'X-Request-Id',
  'Allow',
];

const SECONDS_PREFLIGHT_HOLDS = 86_400;

/** Lets pages of any origin read. Of a path's methods a preflight is shown those that change nothing. */
export async function crossOrigin(app: FastifyInstance, { reading }: Addresses): Promise<void> {
  app.addHook('onRoute', (route) => {
    const writes = [route.method].flat().some((method) => !['GET', 'HEAD', 'OPTIONS'].includes(method));
    if (writes && !route.config?.reads) route.config = { ...route.config, cors: false } as typeof route.config;
  });
  await app.register(cors, {
    origin: '*',
    strictPreflight: false,
    exposedHeaders: EXPOSED,
    maxAge: SECONDS_PREFLIGHT_HOLDS,
  });
  app.addHook('onSend', (request, reply, _payload, done) => {
    if (request.method === 'OPTIONS' && reply.hasHeader('access-control-allow-methods'))
      void reply.header('access-control-allow-methods', reading(pathOf(request.url)).join(', '));
    done();
  });
}
