// Opening a store: finds or makes the database file, brings its tables to the present, and hands out the one writer to it.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite, { type Database } from 'better-sqlite3';
import { Problem } from '../problem.ts';
import { drizzle } from './drizzle.ts';
import { isPresent, migrate, migrationsIn } from './migrate.ts';
import { entriesIn, refill } from './projection.ts';
import { perStore, type Store } from './store.ts';
import * as tables from './tables.ts';
import { told } from './trouble.ts';

export { perStore, type Store };

export interface StoreOptions {
  /** Only to be read: nothing is made and nothing migrated. */
  readonly readonly?: boolean;
  /** Folder of the migrations, if not this program's own. */
  readonly migrations?: string;
  /** Milliseconds to wait for another process that is writing or migrating. */
  readonly patience?: number;
}

const MIGRATIONS = join(import.meta.dirname, '../../migrations');
const PATIENCE_TO_WRITE = 5_000;
const PATIENCE_TO_MIGRATE = 30_000;

/**
 * Opens the store at `file:` and a path (relative to where the program was started), or in memory with `:memory:`.
 * Refuses, as a Problem that says what to do: a file that is no database or another program's, one of a newer enjoined,
 * a folder or disk that cannot be written, a database that stays locked.
 */
export function openStore(url: string, options: StoreOptions = {}): Store {
  const name = pathOf(url);
  if (options.readonly && !existsSync(name))
    throw new Problem('unavailable', `There is no database "${name}" yet. Seed it first: npm run seed.`);
  return told(name, () => {
    if (!options.readonly && name !== ':memory:') makeFolder(dirname(name));
    const sqlite = new Sqlite(name, {
      readonly: options.readonly ?? false,
      timeout: options.patience ?? PATIENCE_TO_WRITE,
    });
    try {
      return prepared(sqlite, name, options);
    } catch (error) {
      sqlite.close();
      throw error;
    }
  });
}

function prepared(sqlite: Database, name: string, options: StoreOptions): Store {
  const migrations = migrationsIn(options.migrations ?? MIGRATIONS);
  const store = { db: drizzle({ client: sqlite, schema: tables }), sqlite, name, close: () => sqlite.close() };
  if (!isPresent(sqlite, migrations)) {
    if (options.readonly)
      throw new Problem(
        'unavailable',
        `The database "${name}" is of an older version. Start enjoined once to update it.`,
      );
    const lockFile = name === ':memory:' ? name : `${name}.migrate-lock`;
    migrate(sqlite, lockFile, migrations, {
      patience: options.patience ?? PATIENCE_TO_MIGRATE,
      // New columns and tables are filled from the record before anybody reads them.
      afterwards: () => refill(store, entriesIn(store)),
    });
  }
  sqlite.pragma('foreign_keys = ON');
  // A write is acknowledged only when the disk has it.
  sqlite.pragma('synchronous = FULL');
  // What a transaction within another would need to undo its part is small, and a file of its own for that costs a tenth of a write.
  sqlite.pragma('temp_store = MEMORY');
  return store;
}

/** Step by step: asked for all at once, Node tries for ever where a file system, such as /proc, lets nothing be made. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been quicker.
    if (!existsSync(folder)) throw error;
  }
}

/** The file that a DATABASE_URL names, or `:memory:`. Refuses (invalid) what names neither. */
export function pathOf(url: string): string {
  if (/^(file:)?:memory:$/.test(url)) return ':memory:';
  if (/^file:\/\/\/[^/]/.test(url)) return fileURLToPath(url);
  const path = /^file:(?!\/\/)(.+)$/.exec(url)?.[1];
  if (path === undefined)
    throw new Problem(
      'invalid',
      `"${url}" names no database. Write file: and a path, file:.data/enjoined.sqlite, or :memory:.`,
    );
  return path;
}
