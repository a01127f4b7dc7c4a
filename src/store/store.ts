// A store: the database of one record, and what is made once for it and kept with it.
import type { Database } from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type * as tables from './tables.ts';

/** A database that holds one record. Every statement runs at once and to its end, so writes never mix. */
export interface Store {
  readonly db: BetterSQLite3Database<typeof tables>;
  readonly sqlite: Database;
  /** The database as messages name it: its path, or `:memory:`. */
  readonly name: string;
  /** Gives the file back. Everything that was acknowledged is in it. */
  close(): void;
}

/** Something made once for a store and kept with it: prepared statements, what was read before. */
export function perStore<T>(make: (store: Store) => T): (store: Store) => T {
  const made = new WeakMap<Store, T>();
  return (store) => {
    const known = made.get(store);
    if (known !== undefined) return known;
    const fresh = make(store);
    made.set(store, fresh);
    return fresh;
  };
}
