// Drizzle as the store takes it: through `require`. Of each of its 130 ES modules Node would parse the package's exports anew, 180 kB of them, and that took a fifth of a start.
import { createRequire } from 'node:module';

// drizzle-kit reads the tables as CommonJS, where there is no `import.meta`.
const load = createRequire(import.meta.filename ?? __filename);

/** Conditions, orders and SQL of one's own. */
export const { and, asc, count, desc, eq, getTableColumns, getTableName, gt, inArray, isNotNull, lt, lte, or, sql } =
  load('drizzle-orm') as typeof import('drizzle-orm');

/** Tables and what they are made of. */
export const { check, foreignKey, getTableConfig, index, integer, primaryKey, sqliteTable, text, uniqueIndex } = load(
  'drizzle-orm/sqlite-core',
) as typeof import('drizzle-orm/sqlite-core');

/** A database as Drizzle sees it. */
export const { drizzle } = load('drizzle-orm/better-sqlite3') as typeof import('drizzle-orm/better-sqlite3');

/** The migrations of a folder. */
export const { readMigrationFiles } = load('drizzle-orm/migrator') as typeof import('drizzle-orm/migrator');
