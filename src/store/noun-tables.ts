// The query tables, one for each noun: what lists filter and order by, and the newest edition of each entity.
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { index, integer, sqliteTable, text } from './drizzle.ts';

/** A column that must name something the record has. */
export const reference = <const N extends string>(name: N, to: () => AnySQLiteColumn) =>
  text(name).notNull().references(to);

/** What every query table has: the id, the edition of the entry that is shown, and the entity itself as JSON. */
const shown = () => ({
  id: text('id').primaryKey(),
  seq: integer('seq').notNull(),
  document: text('document').notNull(),
});

export const courts = sqliteTable(
  'courts',
  {
    ...shown(),
    level: text('level').notNull(),
    circuit: text('circuit').references((): AnySQLiteColumn => courts.id),
  },
  (t) => [index('courts_by_circuit').on(t.circuit, t.id), index('courts_by_level').on(t.level, t.id)],
);

export const sources = sqliteTable(
  'sources',
  {
    ...shown(),
    kind: text('kind').notNull(),
    publisher: text('publisher'),
    /** The day it was published; empty where none is recorded. */
    published_on: text('published_on').notNull().default(''),
  },
  (t) => [
    index('sources_by_kind').on(t.kind, t.id),
    index('sources_by_publisher').on(t.publisher, t.id),
    index('sources_by_day').on(t.published_on, t.id),
  ],
);

export const jurisdictions = sqliteTable(
  'jurisdictions',
  {
    ...shown(),
    kind: text('kind').notNull(),
    state: text('state'),
    geoid: text('geoid'),
    circuit: text('circuit').references(() => courts.id),
  },
  (t) => [
    index('jurisdictions_by_kind').on(t.kind, t.id),
    index('jurisdictions_by_state').on(t.state, t.id),
    index('jurisdictions_by_geoid').on(t.geoid, t.id),
    index('jurisdictions_by_circuit').on(t.circuit, t.id),
  ],
);

export const organizations = sqliteTable('organizations', { ...shown(), list: text('list').notNull() }, (t) => [
  index('organizations_by_list').on(t.list, t.id),
]);

export const memberships = sqliteTable(
  'memberships',
  {
    ...shown(),
    organization: reference('organization', () => organizations.id),
    member: reference('member', () => jurisdictions.id),
  },
  (t) => [
    index('memberships_by_organization').on(t.organization, t.id),
    index('memberships_by_member').on(t.member, t.id),
  ],
);

export const conditions = sqliteTable(
  'conditions',
  {
    ...shown(),
    family: text('family').notNull(),
    program: text('program'),
    fiscal_year: integer('fiscal_year'),
    agency: text('agency'),
  },
  (t) => [
    index('conditions_by_family').on(t.family, t.id),
    index('conditions_by_program').on(t.program, t.id),
    index('conditions_by_fiscal_year').on(t.fiscal_year, t.id),
    index('conditions_by_agency').on(t.agency, t.id),
  ],
);

export const cases = sqliteTable(
  'cases',
  {
    ...shown(),
    court: reference('court', () => courts.id),
    docket_number: text('docket_number').notNull(),
    filed_on: text('filed_on'),
    courtlistener_docket_id: integer('courtlistener_docket_id'),
    clearinghouse_id: integer('clearinghouse_id'),
    documentcloud_id: integer('documentcloud_id'),
    /** The day it is listed under; empty, and so first, where none is recorded. */
    sort_on: text('sort_on').notNull(),
  },
  (t) => [
    index('cases_by_day').on(t.sort_on, t.id),
    index('cases_by_court').on(t.court, t.sort_on, t.id),
    index('cases_by_docket_number').on(t.docket_number, t.sort_on, t.id),
    index('cases_by_courtlistener').on(t.courtlistener_docket_id),
    index('cases_by_clearinghouse').on(t.clearinghouse_id),
    index('cases_by_documentcloud').on(t.documentcloud_id),
  ],
);

export const issues = sqliteTable(
  'issues',
  { ...shown(), case_id: text('case_id').references(() => cases.id) },
  (t) => [index('issues_by_case').on(t.case_id, t.id)],
);

export const orders = sqliteTable(
  'orders',
  {
    ...shown(),
    case_id: reference('case_id', () => cases.id),
    court: reference('court', () => courts.id),
    entered_on: text('entered_on'),
    /** The day it is listed under: entered on, entered at, or the beginning of the window in which it was entered. */
    sort_on: text('sort_on').notNull(),
  },
  (t) => [
    index('orders_by_day').on(t.sort_on, t.id),
    index('orders_by_case').on(t.case_id, t.sort_on, t.id),
    index('orders_by_court').on(t.court, t.sort_on, t.id),
  ],
);

export const appeals = sqliteTable(
  'appeals',
  {
    ...shown(),
    case_id: reference('case_id', () => cases.id),
    court: reference('court', () => courts.id),
    docket_number: text('docket_number'),
    /** Its last recorded step, and the day of that; empty where none is recorded. */
    status: text('status').notNull().default('unknown'),
    sort_on: text('sort_on').notNull().default(''),
  },
  (t) => [
    index('appeals_by_case').on(t.case_id, t.id),
    index('appeals_by_court').on(t.court, t.id),
    index('appeals_by_status').on(t.status, t.id),
    index('appeals_by_day').on(t.sort_on, t.id),
    index('appeals_by_docket_number').on(t.docket_number, t.id),
  ],
);

export const agency_actions = sqliteTable(
  'agency_actions',
  { ...shown(), agency: text('agency').notNull(), kind: text('kind').notNull(), sort_on: text('sort_on').notNull() },
  (t) => [
    index('agency_actions_by_day').on(t.sort_on, t.id),
    index('agency_actions_by_agency').on(t.agency, t.sort_on, t.id),
    index('agency_actions_by_kind').on(t.kind, t.sort_on, t.id),
  ],
);
