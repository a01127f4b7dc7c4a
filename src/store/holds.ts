// How a row answers for what stands in other tables: its docket numbers, its words, the conditions that it is about.
import type { Column, SQL } from 'drizzle-orm';
import type { Noun } from '../docket/docket.ts';
import { sql } from './drizzle.ts';
import type { Filter, Holds } from './filter.ts';
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

/** The ids of orders with a paragraph about some conditions: one that names them, or that acts on one that does. */
export const ordersAbout = (conditions: SQL): SQL => sql`WITH RECURSIVE about (order_id, disposition_id) AS (
  SELECT ${t.disposition_conditions.order_id}, ${t.disposition_conditions.disposition_id} FROM ${t.disposition_conditions}
    WHERE ${t.disposition_conditions.condition_id} IN (${conditions})
  UNION
  SELECT ${t.disposition_targets.order_id}, ${t.disposition_targets.disposition_id} FROM about
    CROSS JOIN ${t.disposition_targets} ON ${t.disposition_targets.target_id} = about.disposition_id
) SELECT about.order_id FROM about`;

/** Ids of the conditions of which a column says so. */
export const conditionsWhere = (column: Column): ((is: (column: Column) => SQL) => SQL) => {
  return (is) => sql`SELECT ${t.conditions.id} FROM ${t.conditions} WHERE ${is(column)}`;
};

const about =
  (id: SQL, ids: (conditions: SQL) => SQL) =>
  (column: Column): Holds => {
    const conditions = conditionsWhere(column);
    return (is) => sql`${id} IN (${ids(conditions(is))})`;
  };

/** Whether an entity is about conditions of which a column says so. */
export const aboutConditions = {
  case: about(
    sql`${t.cases.id}`,
    (conditions) =>
      sql`SELECT ${t.case_conditions.case_id} FROM ${t.case_conditions} WHERE ${t.case_conditions.condition_id} IN (${conditions})`,
  ),
  order: about(sql`${t.orders.id}`, ordersAbout),
  appeal: about(
    sql`${t.appeals.id}`,
    (conditions) =>
      sql`SELECT ${t.appeal_orders.appeal_id} FROM ${t.appeal_orders} WHERE ${t.appeal_orders.order_id} IN (${ordersAbout(conditions)})`,
  ),
  agency_action: about(
    sql`${t.agency_actions.id}`,
    (conditions) =>
      sql`SELECT ${t.agency_action_conditions.agency_action_id} FROM ${t.agency_action_conditions} WHERE ${t.agency_action_conditions.condition_id} IN (${conditions})`,
  ),
} as const;
