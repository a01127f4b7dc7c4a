// Migration: brings a database to the present tables, all or nothing, one process at a time, without losing a row.
import Sqlite, { type Database } from 'better-sqlite3';
import type { MigrationMeta } from 'drizzle-orm/migrator';
import { Problem } from '../problem.ts';
import { readMigrationFiles } from './drizzle.ts';

/** The migrations of a folder that drizzle-kit wrote, oldest first. */
export const migrationsIn = (folder: string): MigrationMeta[] => readMigrationFiles({ migrationsFolder: folder });

/** How a database stands to this program: to be migrated, or at the present. One of a newer program is refused. */
export function isPresent(sqlite: Database, migrations: readonly MigrationMeta[]): boolean {
  const applied = appliedTo(sqlite);
  const ours = new Set(migrations.map(({ hash }) => hash));
  if (applied.some((hash) => !ours.has(hash)))
    throw new Problem(
      'unsupported',
      'This database was last written by another, newer version of enjoined. Use that version or a later one.',
    );
  return applied.length === migrations.length;
}

/**
 * Applies what is missing under a lock of its own, so that a second process waits and then finds nothing to do.
 * `afterwards` belongs to the same transaction; `patience` is in milliseconds.
 */
export function migrate(
  sqlite: Database,
  lockFile: string,
  migrations: readonly MigrationMeta[],
  { patience, afterwards }: { patience: number; afterwards: () => void },
) {
  const lock = new Sqlite(lockFile, { timeout: patience });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    if (isPresent(sqlite, migrations)) return;
    sqlite.pragma('journal_mode = WAL');
    // Off before the transaction begins: within it the pragma does nothing, and rebuilding a table would delete its children.
    sqlite.pragma('foreign_keys = OFF');
    sqlite
      .transaction(() => {
        applyMissing(sqlite, migrations);
        afterwards();
      })
      .exclusive();
  } finally {
    lock.close();
  }
}

function applyMissing(sqlite: Database, migrations: readonly MigrationMeta[]) {
  sqlite.exec(
    'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id INTEGER PRIMARY KEY, hash TEXT NOT NULL, created_at INTEGER) STRICT',
  );
  const applied = new Set(appliedTo(sqlite));
  const note = sqlite.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)');
  for (const { sql, hash, folderMillis } of migrations.filter(({ hash }) => !applied.has(hash))) {
    for (const statement of sql) sqlite.exec(statement);
    note.run(hash, folderMillis);
  }
  const broken = sqlite.pragma('foreign_key_check') as { table: string }[];
  if (broken.length > 0)
    throw new Problem(
      'unsupported',
      `Migrating this database would leave ${broken.length} rows of ${broken[0]!.table} without what they belong to. It was left as it was.`,
    );
}

function appliedTo(sqlite: Database): string[] {
  const tables = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
  if (tables.includes('__drizzle_migrations'))
    return sqlite.prepare('SELECT hash FROM __drizzle_migrations').pluck().all() as string[];
  if (tables.length > 0)
    throw new Problem(
      'invalid',
      'This database belongs to another program. Set DATABASE_URL to another file, or move this one away.',
    );
  return [];
}
