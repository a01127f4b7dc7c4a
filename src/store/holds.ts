// How a row answers for what stands in other tables: its docket numbers, its words, the conditions that it is about.
import type { Column, SQL } from 'drizzle-orm';
import type { Noun } from '../docket/docket.ts';
import { sql } from './drizzle.ts';
import type { Filter, Holds, Lead } from './filter.ts';
import { matchFor } from './full-text.ts';
import * as t from './tables.ts';

/** Whether some row that belongs to the entity says so; for what many rows answer to. */
export const some = (rows: SQL, column: Column, belongs: SQL): Holds => {
  return (is) => sql`EXISTS (SELECT 1 FROM ${rows} WHERE ${belongs} AND ${is(column)})`;
};

/** Whether an id is among those that some rows name; for what few rows answer to. */
export const among = (id: SQL, ids: Column, rows: SQL, column: Column, when?: SQL): Holds => {
  return (is) => sql`${id} IN (SELECT ${ids} FROM ${rows} WHERE ${is(column)}${when ? sql` AND ${when}` : sql``})`;
};

/** Whether the docket of a noun with an id may be called so. */
export const docketed = (noun: Noun, id: SQL): Holds =>
  among(
    id,
    t.docket_numbers.owner_id,
    sql`${t.docket_numbers}`,
    t.docket_numbers.spelling,
    sql`${t.docket_numbers.noun} = ${sql.raw(`'${noun}'`)}`,
  );

/** A filter by words, of its whole text or of a part of it. */
export const worded = (noun: Noun, id: SQL, says: string, example: string, part?: 'judges' | 'parties'): Filter => ({
  kind: 'text',
  says,
  example,
  match: (words) => matchFor(words, part && [part], [noun]),
  holds: (is) =>
    sql`${id} IN (SELECT ${t.search_documents.id} FROM ${t.search_documents} WHERE ${t.search_documents.noun} = ${sql.raw(`'${noun}'`)} AND ${t.search_documents.doc} IN (SELECT rowid FROM search WHERE ${is(t.search_documents.doc)}))`,
});

/** Ids of the conditions of which a column says so. */
const conditionsWhere = (column: Column, is: (column: Column) => SQL): SQL =>
  sql`SELECT ${t.conditions.id} FROM ${t.conditions} WHERE ${is(column)}`;

/** Whether what a column names is a condition of which another column says so. */
const isCondition = (named: Column, column: Column, is: (column: Column) => SQL): SQL =>
  column === t.conditions.id ? is(named) : sql`${named} IN (${conditionsWhere(column, is)})`;

const about =
  (id: SQL, ids: Column, rows: SQL, named: Column) =>
  (column: Column): Holds =>
  (is) =>
    among(id, ids, rows, named)((condition) => isCondition(condition, column, is));

/** Whether an entity is about conditions of which a column says so. */
export const aboutConditions = {
  case: about(sql`${t.cases.id}`, t.case_conditions.case_id, sql`${t.case_conditions}`, t.case_conditions.condition_id),
  order: about(
    sql`${t.orders.id}`,
    t.order_conditions.order_id,
    sql`${t.order_conditions}`,
    t.order_conditions.condition_id,
  ),
  appeal: about(
    sql`${t.appeals.id}`,
    t.appeal_orders.appeal_id,
    sql`${t.order_conditions} CROSS JOIN ${t.appeal_orders} ON ${t.appeal_orders.order_id} = ${t.order_conditions.order_id}`,
    t.order_conditions.condition_id,
  ),
  agency_action: about(
    sql`${t.agency_actions.id}`,
    t.agency_action_conditions.agency_action_id,
    sql`${t.agency_action_conditions}`,
    t.agency_action_conditions.condition_id,
  ),
} as const;

/** Orders about one condition, by their day. */
export const ordersAboutOne: Lead = {
  table: t.order_conditions,
  instead: new Map<Column, Column>([
    [t.orders.id, t.order_conditions.order_id],
    [t.orders.sort_on, t.order_conditions.sort_on],
  ]),
  holds: (is) => is(t.order_conditions.condition_id),
};
