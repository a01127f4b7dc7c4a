// What a shelf is: where a noun stands in the query tables, with its columns and the rows of its parts.
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Entity, Noun } from '../docket/docket.ts';
import * as t from './tables.ts';

export type Row = Readonly<Record<string, string | number | null>>;

/** Rows that belong to an entity and go when it goes. */
export interface Part<N extends Noun = Noun> {
  readonly table: SQLiteTable;
  /** The columns that say whose row it is. */
  owner(id: string): Row;
  /** The other columns of each of its rows, given the edition of the entry that says so. */
  rows(entity: Entity<N>, seq: number): Row[];
}

export interface Shelf<N extends Noun = Noun> {
  readonly table: (typeof TABLES)[N];
  /** The columns beside id, seq and document. */
  columns(entity: Entity<N>): Row;
  readonly parts: readonly Part<N>[];
}

/** The query table of each noun. */
export const TABLES = {
  court: t.courts,
  source: t.sources,
  jurisdiction: t.jurisdictions,
  organization: t.organizations,
  membership: t.memberships,
  condition: t.conditions,
  case: t.cases,
  issue: t.issues,
  order: t.orders,
  appeal: t.appeals,
  agency_action: t.agency_actions,
} as const satisfies Record<Noun, SQLiteTable>;
