// Placeholders: the columns of a table as what a prepared statement is given later.
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { getTableColumns, sql } from './drizzle.ts';

/** A placeholder for each of some columns, under the column's own name. */
export const placeholders = (names: readonly string[]): never =>
  Object.fromEntries(names.map((name) => [name, sql`${sql.placeholder(name)}`])) as never;

/** A placeholder for every column of a table, for a row that is inserted whole. */
export const wholeRow = (table: SQLiteTable): never => placeholders(Object.keys(getTableColumns(table)));
