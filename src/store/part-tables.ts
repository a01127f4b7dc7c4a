// The query tables of what nouns are made of, and of what links them: dispositions, steps, conditions concerned, orders reviewed.
import { check, foreignKey, index, integer, primaryKey, sql, sqliteTable, text } from './drizzle.ts';
import { agency_actions, appeals, cases, conditions, orders, reference } from './noun-tables.ts';

export const case_conditions = sqliteTable(
  'case_conditions',
  {
    case_id: reference('case_id', () => cases.id),
    condition_id: reference('condition_id', () => conditions.id),
  },
  (t) => [
    primaryKey({ columns: [t.case_id, t.condition_id] }),
    index('case_conditions_by_condition').on(t.condition_id, t.case_id),
  ],
);

/** What the paragraphs of orders do, in the order in which the order says it. */
export const dispositions = sqliteTable(
  'dispositions',
  {
    order_id: reference('order_id', () => orders.id),
    position: integer('position').notNull(),
    id: text('id').notNull(),
    ruling: text('ruling').notNull(),
    conditions: text('conditions'),
    scope: text('scope'),
  },
  (t) => [
    primaryKey({ columns: [t.order_id, t.id] }),
    index('dispositions_by_id').on(t.id),
    index('dispositions_by_ruling').on(t.ruling, t.order_id),
    check('dispositions_conditions_are_json', sql`${t.conditions} IS NULL OR json_valid(${t.conditions})`),
    check('dispositions_scope_is_json', sql`${t.scope} IS NULL OR json_valid(${t.scope})`),
  ],
);

export const disposition_conditions = sqliteTable(
  'disposition_conditions',
  {
    order_id: text('order_id').notNull(),
    disposition_id: text('disposition_id').notNull(),
    condition_id: reference('condition_id', () => conditions.id),
  },
  (t) => [
    primaryKey({ columns: [t.order_id, t.disposition_id, t.condition_id] }),
    foreignKey({ columns: [t.order_id, t.disposition_id], foreignColumns: [dispositions.order_id, dispositions.id] }),
    index('disposition_conditions_by_condition').on(t.condition_id, t.order_id),
  ],
);

/** Which orders an appeal reviews: many appeals, many orders. */
export const appeal_orders = sqliteTable(
  'appeal_orders',
  {
    appeal_id: reference('appeal_id', () => appeals.id),
    order_id: reference('order_id', () => orders.id),
  },
  (t) => [
    primaryKey({ columns: [t.appeal_id, t.order_id] }),
    index('appeal_orders_by_order').on(t.order_id, t.appeal_id),
  ],
);

export const agency_action_conditions = sqliteTable(
  'agency_action_conditions',
  {
    agency_action_id: reference('agency_action_id', () => agency_actions.id),
    condition_id: reference('condition_id', () => conditions.id),
  },
  (t) => [
    primaryKey({ columns: [t.agency_action_id, t.condition_id] }),
    index('agency_action_conditions_by_condition').on(t.condition_id, t.agency_action_id),
  ],
);

/** The steps of an appeal, first to last; the last one is where it stands. */
export const appeal_steps = sqliteTable(
  'appeal_steps',
  {
    appeal_id: reference('appeal_id', () => appeals.id),
    position: integer('position').notNull(),
    status: text('status').notNull(),
    order_id: text('order_id').references(() => orders.id),
    sort_on: text('sort_on').notNull(),
  },
  (t) => [primaryKey({ columns: [t.appeal_id, t.position] }), index('appeal_steps_by_order').on(t.order_id)],
);

/** Acts that another act has taken the place of: the record keeps them, lists leave them out. */
export const supersessions = sqliteTable(
  'supersessions',
  {
    noun: text('noun').notNull(),
    act_id: text('act_id').notNull(),
    superseded_id: text('superseded_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.noun, t.act_id, t.superseded_id] }),
    index('supersessions_by_superseded').on(t.superseded_id),
  ],
);
