// The whole seed served on a free port, for programs that ask as anybody's would.
import { buildApp } from '../../src/app.ts';
import { seededStore } from './seeded.ts';
import { NOW } from './small-record.ts';
import { bearer } from './tokens.ts';

/** Starts the service, and gives its address and the header of an editor's requests. */
export async function newsroom(t: {
  teardown(fn: () => unknown): void;
}): Promise<{ address: string; authorization: string }> {
  const store = seededStore();
  const app = await buildApp({ store, now: () => NOW, publicUrl: '', ready: () => true }, 'silent');
  t.teardown(async () => {
    await app.close();
    store.close();
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return { address, ...bearer(store, 'the desk', 'editor') };
}
