// A service over the small record, for tests that ask by HTTP without a port.
import type { FastifyInstance } from 'fastify';
import type { Edge } from '../../src/api/edge.ts';
import { buildApp, type Manners } from '../../src/app.ts';
import type { Store } from '../../src/store/open.ts';
import { NOW, smallStore } from './small-record.ts';

interface Arranged {
  readonly manners?: Manners;
  readonly now?: () => number;
  readonly logLevel?: string;
  readonly publicUrl?: string;
  readonly watching?: NonNullable<Edge['watching']>;
  /** Puts more routes on it. */
  readonly more?: (app: FastifyInstance) => void;
}

export async function served(
  t: { teardown(fn: () => unknown): void },
  store: Store = smallStore(),
  { manners, now = () => NOW, logLevel = 'silent', publicUrl = '', watching, more }: Arranged = {},
): Promise<{ store: Store; app: FastifyInstance }> {
  const app = await buildApp(
    { store, now, publicUrl, ...(watching && { watching }), ready: () => true },
    logLevel,
    manners,
  );
  more?.(app);
  t.teardown(async () => {
    await app.close();
    store.close();
  });
  return { store, app };
}
