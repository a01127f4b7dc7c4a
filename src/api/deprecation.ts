// Announcing that a route will go: since when it is deprecated, when it ends, and where to read what to use instead (RFC 9745, RFC 8594).
import type { FastifyInstance } from 'fastify';

/** That a route is on its way out. */
export interface Deprecated {
  /** Instant since which it is deprecated; it may be still to come. */
  readonly since: string;
  /** Instant after which it may no longer answer. */
  readonly sunset?: string;
  /** Address of a page that says what to use instead. */
  readonly link?: string;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    deprecated?: Deprecated;
  }
}

/** Says on every reply of a deprecated route that it is, and marks it in the API document. */
export function announceDeprecation(app: FastifyInstance): void {
  app.addHook('onRoute', ({ config, schema }) => {
    if (config?.deprecated && schema) schema.deprecated = true;
  });
  app.addHook('onSend', (request, reply, _payload, done) => {
    const { deprecated } = request.routeOptions.config;
    if (deprecated) void reply.headers(headers(deprecated, reply.getHeader('link')));
    done();
  });
}

function headers({ since, sunset, link }: Deprecated, links: unknown): Record<string, string> {
  const others = links ? [String(links)] : [];
  const pages = link ? [`<${link}>; rel="deprecation"`, ...(sunset ? [`<${link}>; rel="sunset"`] : [])] : [];
  // A reply that was kept has them from the first time.
  const all = [...others, ...pages.filter((page) => !others.some((other) => other.includes(page)))];
  return {
    deprecation: `@${Math.floor(new Date(since).getTime() / 1000)}`,
    ...(sunset && { sunset: new Date(sunset).toUTCString() }),
    ...(all.length > 0 && { link: all.join(', ') }),
  };
}
