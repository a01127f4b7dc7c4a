// Which methods each address answers: OPTIONS says so, another method is refused with the list, and an unknown address with the nearest.
import type { FastifyInstance } from 'fastify';
import { didYouMean } from '../docket/nearest.ts';
import { document, send, shortened } from './problem-reply.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether a POST only reads: it is a question too long for an address. */
    reads?: boolean;
  }
}

/** The addresses of a service, known as soon as its routes are. */
export interface Addresses {
  /** The methods that a path answers; none, if there is nothing at it. */
  answered(path: string): string[];
  /** Those of them that change nothing. */
  reading(path: string): string[];
  /** Addresses without parameters, for suggestions. */
  known(): Set<string>;
}

/** Takes note of every route that is added from now on. */
export function addresses(app: FastifyInstance): Addresses {
  const routes: { url: string; pattern: RegExp; methods: string[]; reads: boolean }[] = [];
  app.addHook('onRoute', ({ url, method, config }) => {
    if (url === '*') return;
    // What a parameter may be stands after it, in parentheses and at the end.
    const plain = url.split('(')[0]!.replaceAll('.', '\\.');
    const matching = plain
      .replace(/(?<=\.):\w+$/, '[^/.]+')
      .replace(/:\w+/g, '[^/]+')
      .replace(/\*$/, '.*');
    const pattern = new RegExp(`^${matching}$`);
    routes.push({ url, pattern, methods: [method].flat(), reads: config?.reads === true });
  });
  const at = (path: string) => routes.filter(({ pattern }) => pattern.test(path));
  const named = (methods: string[]) => [...new Set(methods), 'OPTIONS'];
  return {
    answered: (path) => (at(path).length === 0 ? [] : named(at(path).flatMap(({ methods }) => methods))),
    reading: (path) => named(at(path).flatMap(({ reads, methods }) => (reads ? methods : readingOf(methods)))),
    known: () => new Set(routes.map(({ url }) => url).filter((url) => !/[:*]/.test(url))),
  };
}

const readingOf = (methods: string[]) => methods.filter((method) => method === 'GET' || method === 'HEAD');

export const pathOf = (url: string): string => url.split('?')[0]!;

/** Says of each address which methods it answers, and refuses the rest. */
export function methods(app: FastifyInstance, { answered, known }: Addresses): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'OPTIONS') return done();
    const allowed = answered(pathOf(request.url));
    if (allowed.length === 0) return reply.callNotFound();
    void reply.header('allow', allowed.join(', '));
    done();
  });
  app.setNotFoundHandler((request, reply) => {
    const path = pathOf(request.url);
    const allowed = answered(path);
    if (allowed.length === 0 || allowed.includes(request.method))
      return send(
        reply,
        document(404, `There is nothing at ${shortened(path)}.${didYouMean(path, known())}`, request.id),
      );
    void reply.header('allow', allowed.join(', '));
    return send(reply, document(405, `${path} answers ${allowed.join(', ')}.`, request.id));
  });
}
