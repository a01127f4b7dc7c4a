// Where each noun stands in the query tables: its columns, and the rows of its parts. To add a column: its table, and its line here.
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Entity, Noun } from '../docket/docket.ts';
import { dayOfAct } from '../docket/moment.ts';
import { canonical } from './canonical.ts';
import * as t from './tables.ts';

export type Row = Readonly<Record<string, string | number | null>>;

/** Rows that belong to an entity and go when it goes. */
export interface Part<N extends Noun = Noun> {
  readonly table: SQLiteTable;
  /** The columns that say whose row it is. */
  owner(id: string): Row;
  /** The other columns of each of its rows. */
  rows(entity: Entity<N>): Row[];
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

/** Every noun's shelf, in the order of NOUNS: each refers only to earlier ones and to its own kind. */
export const SHELVES: { readonly [N in Noun]: Shelf<N> } = {
  court: { table: TABLES.court, columns: ({ level, circuit = null }) => ({ level, circuit }), parts: [] },
  source: { table: TABLES.source, columns: ({ kind, publisher = null }) => ({ kind, publisher }), parts: [] },
  jurisdiction: {
    table: TABLES.jurisdiction,
    columns: ({ kind, state = null, geoid = null, circuit = null }) => ({ kind, state, geoid, circuit }),
    parts: [],
  },
  organization: { table: TABLES.organization, columns: ({ list }) => ({ list }), parts: [] },
  membership: {
    table: TABLES.membership,
    columns: ({ organization, member }) => ({ organization, member }),
    parts: [],
  },
  condition: {
    table: TABLES.condition,
    columns: ({ family, program = null, fiscal_year = null, agency = null }) => ({
      family,
      program,
      fiscal_year,
      agency,
    }),
    parts: [],
  },
  case: {
    table: TABLES.case,
    columns: ({ court, docket_number, filed_on = null }) => ({
      court,
      docket_number,
      filed_on,
      sort_on: filed_on ?? '',
    }),
    parts: [
      {
        table: t.case_conditions,
        owner: (case_id) => ({ case_id }),
        rows: ({ conditions = [] }) => named('condition_id', conditions),
      },
    ],
  },
  issue: { table: TABLES.issue, columns: (issue) => ({ case_id: issue.case ?? null }), parts: [] },
  order: {
    table: TABLES.order,
    columns: (order) => ({
      case_id: order.case,
      court: order.court,
      entered_on: order.entered_on ?? null,
      sort_on: dayOfAct(order),
    }),
    parts: [
      {
        table: t.dispositions,
        owner: (order_id) => ({ order_id }),
        rows: ({ dispositions }) =>
          dispositions.map(({ id, ruling, conditions, scope }, position) => ({
            position,
            id,
            ruling,
            conditions: conditions ? canonical(conditions) : null,
            scope: scope ? canonical(scope) : null,
          })),
      },
      {
        table: t.disposition_conditions,
        owner: (order_id) => ({ order_id }),
        rows: ({ dispositions }) =>
          dispositions.flatMap(({ id: disposition_id, conditions = [] }) =>
            named('condition_id', conditions).map((row) => ({ disposition_id, ...row })),
          ),
      },
      supersessionsBy('order'),
    ],
  },
  appeal: {
    table: TABLES.appeal,
    columns: (appeal) => ({ case_id: appeal.case, court: appeal.court, docket_number: appeal.docket_number ?? null }),
    parts: [
      {
        table: t.appeal_orders,
        owner: (appeal_id) => ({ appeal_id }),
        rows: ({ reviews }) => named('order_id', reviews),
      },
      {
        table: t.appeal_steps,
        owner: (appeal_id) => ({ appeal_id }),
        rows: ({ steps }) =>
          steps.map((step, position) => ({
            position,
            status: step.status,
            order_id: step.order ?? null,
            sort_on: dayOfAct(step),
          })),
      },
    ],
  },
  agency_action: {
    table: TABLES.agency_action,
    columns: (action) => ({ agency: action.agency, kind: action.kind, sort_on: dayOfAct(action) }),
    parts: [
      {
        table: t.agency_action_conditions,
        owner: (agency_action_id) => ({ agency_action_id }),
        rows: ({ conditions = [], lifecycle = [], forbearances = [] }) =>
          named('condition_id', [...conditions, ...[...lifecycle, ...forbearances].flatMap((part) => part.conditions)]),
      },
      supersessionsBy('agency_action'),
    ],
  },
};

function supersessionsBy<N extends 'order' | 'agency_action'>(noun: N): Part<N> {
  return {
    table: t.supersessions,
    owner: (act_id) => ({ noun, act_id }),
    rows: (act) => named('superseded_id', (act as Entity<'order' | 'agency_action'>).supersedes ?? []),
  };
}

/** One row for each id, however often it is named. */
const named = (column: string, ids: readonly string[]): Row[] => [...new Set(ids)].map((id) => ({ [column]: id }));
