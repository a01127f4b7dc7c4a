// A service over the small record, for tests that ask by HTTP without a port.
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../src/app.ts';
import type { Store } from '../../src/store/open.ts';
import { NOW, smallStore } from './small-record.ts';

export async function served(
  t: { teardown(fn: () => unknown): void },
  store: Store = smallStore(),
): Promise<{ store: Store; app: FastifyInstance }> {
  const app = await buildApp({ store, now: () => NOW, publicUrl: '', ready: () => true }, 'silent');
  t.teardown(async () => {
    await app.close();
    store.close();
  });
  return { store, app };
}
