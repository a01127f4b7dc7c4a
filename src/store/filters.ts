// What lists can be narrowed by: for each noun the fields, spelled as in the entity, and how the query tables answer for them.
import { type Column, type SQL, sql } from 'drizzle-orm';
import type { Noun } from '../docket/docket.ts';
import * as t from './tables.ts';

/** Says what must hold of a row, given how a column is held against what was asked for. */
export type Filter = (is: (column: Column) => SQL) => SQL;

const own =
  (column: Column): Filter =>
  (is) =>
    is(column);

/** Whether some row that belongs to the entity says so. */
const some = (rows: SQL, column: Column, belongs: SQL): Filter => {
  return (is) => sql`EXISTS (SELECT 1 FROM ${rows} WHERE ${belongs} AND ${is(column)})`;
};

/** Whether the case that an appeal comes from says so. */
const ofItsCase = (column: Column) => some(sql`${t.cases}`, column, sql`${t.cases.id} = ${t.appeals.case_id}`);

/** The filters of each noun, by the name of the field. */
export const FILTERS: { readonly [N in Noun]: Readonly<Record<string, Filter>> } = {
  court: { level: own(t.courts.level), circuit: own(t.courts.circuit) },
  source: { kind: own(t.sources.kind), publisher: own(t.sources.publisher) },
  jurisdiction: {
    kind: own(t.jurisdictions.kind),
    state: own(t.jurisdictions.state),
    geoid: own(t.jurisdictions.geoid),
    circuit: own(t.jurisdictions.circuit),
  },
  organization: { list: own(t.organizations.list) },
  membership: { organization: own(t.memberships.organization), member: own(t.memberships.member) },
  condition: {
    family: own(t.conditions.family),
    program: own(t.conditions.program),
    fiscal_year: own(t.conditions.fiscal_year),
    agency: own(t.conditions.agency),
  },
  case: {
    court: own(t.cases.court),
    docket_number: own(t.cases.docket_number),
    filed_on: own(t.cases.filed_on),
    conditions: some(
      sql`${t.case_conditions}`,
      t.case_conditions.condition_id,
      sql`${t.case_conditions.case_id} = ${t.cases.id}`,
    ),
  },
  issue: { case: own(t.issues.case_id) },
  order: {
    case: own(t.orders.case_id),
    court: own(t.orders.court),
    // The day of entry, also where the record has the instant.
    entered_on: own(t.orders.sort_on),
    conditions: some(
      sql`${t.disposition_conditions}`,
      t.disposition_conditions.condition_id,
      sql`${t.disposition_conditions.order_id} = ${t.orders.id}`,
    ),
    ruling: some(sql`${t.dispositions}`, t.dispositions.ruling, sql`${t.dispositions.order_id} = ${t.orders.id}`),
  },
  appeal: {
    case: own(t.appeals.case_id),
    court: own(t.appeals.court),
    docket_number: own(t.appeals.docket_number),
    reviews: some(
      sql`${t.appeal_orders}`,
      t.appeal_orders.order_id,
      sql`${t.appeal_orders.appeal_id} = ${t.appeals.id}`,
    ),
    originating_court: ofItsCase(t.cases.court),
    originating_docket: ofItsCase(t.cases.docket_number),
  },
  agency_action: {
    agency: own(t.agency_actions.agency),
    kind: own(t.agency_actions.kind),
    conditions: some(
      sql`${t.agency_action_conditions}`,
      t.agency_action_conditions.condition_id,
      sql`${t.agency_action_conditions.agency_action_id} = ${t.agency_actions.id}`,
    ),
  },
};
