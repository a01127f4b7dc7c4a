// The query tables that things are looked up in: docket numbers, citations, whom orders and letters name, what acts on what, and words.
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from './drizzle.ts';
import { agency_actions, conditions, jurisdictions, orders, reference } from './noun-tables.ts';

/** Every spelling by which the docket of a case, an order or an appeal may be asked for. */
export const docket_numbers = sqliteTable(
  'docket_numbers',
  { noun: text('noun').notNull(), owner_id: text('owner_id').notNull(), spelling: text('spelling').notNull() },
  (t) => [
    primaryKey({ columns: [t.noun, t.owner_id, t.spelling] }),
    index('docket_numbers_by_spelling').on(t.spelling, t.noun, t.owner_id),
  ],
);

/** The citations of orders, each in its one spelling. */
export const order_citations = sqliteTable(
  'order_citations',
  { order_id: reference('order_id', () => orders.id), citation: text('citation').notNull() },
  (t) => [
    primaryKey({ columns: [t.order_id, t.citation] }),
    index('order_citations_by_citation').on(t.citation, t.order_id),
  ],
);

/** How orders say whom they reach, and whom they name in saying it; `place` is empty where a form names nobody. */
export const scope_places = sqliteTable(
  'scope_places',
  {
    order_id: reference('order_id', () => orders.id),
    form: text('form').notNull(),
    place: text('place').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.order_id, t.form, t.place] }),
    index('scope_places_by_place').on(t.place, t.order_id),
    index('scope_places_by_form').on(t.form, t.order_id),
  ],
);

/** Which paragraphs act on which. */
export const disposition_targets = sqliteTable(
  'disposition_targets',
  {
    order_id: reference('order_id', () => orders.id),
    disposition_id: text('disposition_id').notNull(),
    target_id: text('target_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.order_id, t.disposition_id, t.target_id] }),
    index('disposition_targets_by_target').on(t.target_id, t.order_id),
  ],
);

/** The conditions that orders are about, by what they say and by what they act on; with the day that each order is listed under. */
export const order_conditions = sqliteTable(
  'order_conditions',
  {
    order_id: reference('order_id', () => orders.id),
    condition_id: reference('condition_id', () => conditions.id),
    sort_on: text('sort_on').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.order_id, t.condition_id] }),
    index('order_conditions_by_condition').on(t.condition_id, t.sort_on, t.order_id),
  ],
);

/** The places that agency actions are addressed to or name. */
export const agency_action_places = sqliteTable(
  'agency_action_places',
  {
    agency_action_id: reference('agency_action_id', () => agency_actions.id),
    place: text('place').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.agency_action_id, t.place] }),
    index('agency_action_places_by_place').on(t.place, t.agency_action_id),
  ],
);

/** Which place lies in which. */
export const jurisdiction_parents = sqliteTable(
  'jurisdiction_parents',
  {
    jurisdiction_id: reference('jurisdiction_id', () => jurisdictions.id),
    parent_id: text('parent_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.jurisdiction_id, t.parent_id] }),
    index('jurisdiction_parents_by_parent').on(t.parent_id, t.jurisdiction_id),
  ],
);

/** The words of every entity that can be searched. Beside it stands the full-text index `search`: the projection puts words in, and a trigger takes them out. */
export const search_documents = sqliteTable(
  'search_documents',
  {
    /** The edition of the entry shown: the later, the newer. */
    doc: integer('doc').primaryKey(),
    noun: text('noun').notNull(),
    id: text('id').notNull(),
    title: text('title').notNull(),
    judges: text('judges').notNull(),
    parties: text('parties').notNull(),
    numbers: text('numbers').notNull(),
    body: text('body').notNull(),
  },
  (t) => [uniqueIndex('search_documents_by_id').on(t.noun, t.id)],
);
