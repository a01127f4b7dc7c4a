// What lists can be ordered by: for each noun the fields, the first of them if nothing is asked for. The id decides between equals.
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Noun } from '../docket/docket.ts';
import { TABLES } from './shelf.ts';
import * as t from './tables.ts';

const SORTS: { readonly [N in Noun]?: Readonly<Record<string, SQLiteColumn>> } = {
  case: { filed_on: t.cases.sort_on },
  order: { entered_on: t.orders.sort_on },
  agency_action: { entered_on: t.agency_actions.sort_on },
};

/** Fields that a list can be ordered by only if asked. */
const ALSO: typeof SORTS = {
  appeal: { entered_on: t.appeals.sort_on },
  source: { published_on: t.sources.published_on },
};

/** The fields that the list of a noun can be ordered by, the usual one first; a minus before one turns the order round. */
export const sortNames = (noun: Noun): string[] => [
  ...Object.keys(SORTS[noun] ?? {}),
  'id',
  ...Object.keys(ALSO[noun] ?? {}),
];

/** The columns that a list so ordered is sorted by, the id last. */
export function sortKeys(noun: Noun, order: string): SQLiteColumn[] {
  const name = order.replace(/^-/, '');
  const column = SORTS[noun]?.[name] ?? ALSO[noun]?.[name];
  return [...(column ? [column] : []), TABLES[noun].id];
}
