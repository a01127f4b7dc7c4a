// A record of its own for each test of the store: with nothing in it, or with the docket of Chicago.
import { openStore, type Store } from '../../src/store/open.ts';
import { append, type NewEntry } from '../../src/store/record.ts';
import { docket, injunction } from '../store/docket.ts';

/** A record in memory that nothing was entered in, closed when the test ends. */
export function kept(test: { teardown(close: () => void): void }): Store {
  const store = openStore(':memory:');
  test.teardown(() => store.close());
  return store;
}

/** A record that holds the docket, and whatever more is given. */
export function chicago(test: { teardown(close: () => void): void }, ...more: readonly NewEntry[]): Store {
  const store = kept(test);
  append(store, [...docket, ...more]);
  return store;
}

/** The injunction under a title that was not cut short. */
export const corrected = { ...injunction, title: 'Preliminary injunction granted in part and denied in part' };
