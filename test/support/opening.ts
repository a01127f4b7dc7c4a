// Opening a database and closing it again.
import type { Test } from 'tap';
import { openStore, type StoreOptions } from '../../src/store/open.ts';

/** Opens, does something, and closes. */
export function within<T>(url: string, act: (store: ReturnType<typeof openStore>) => T, options?: StoreOptions): T {
  const store = openStore(url, options);
  try {
    return act(store);
  } finally {
    store.close();
  }
}

/** Asserts that a database is refused with this code and in these words. */
export const refuses = (test: Test, url: string, code: string, message: RegExp, options?: StoreOptions) =>
  test.throws(() => within(url, () => undefined, options), { name: 'Problem', code, message }, url);
