// The query tables of events: everything with a day, over all cases, with the conditions and places each concerns.
import { index, primaryKey, sql, sqliteTable, text } from './drizzle.ts';

export const events = sqliteTable(
  'events',
  {
    /** Its kind, whatever it comes from, and which of several it is there. */
    id: text('id').primaryKey(),
    noun: text('noun').notNull(),
    owner_id: text('owner_id').notNull(),
    kind: text('kind').notNull(),
    sort_on: text('sort_on').notNull(),
    case_id: text('case_id'),
    court: text('court'),
    agency: text('agency'),
    document: text('document').notNull(),
  },
  (t) => [
    index('events_by_owner').on(t.noun, t.owner_id),
    index('events_by_day').on(t.sort_on, t.id),
    index('events_by_kind').on(t.kind, t.sort_on, t.id),
    index('events_by_case').on(t.case_id, t.sort_on, t.id),
    index('events_by_court').on(t.court, t.sort_on, t.id),
    // Most events are a court's.
    index('events_by_agency').on(t.agency, t.sort_on, t.id).where(sql`${t.agency} IS NOT NULL`),
  ],
);

const belonging = () => ({ noun: text('noun').notNull(), owner_id: text('owner_id').notNull() });

export const event_conditions = sqliteTable(
  'event_conditions',
  { ...belonging(), condition_id: text('condition_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.noun, t.owner_id, t.condition_id] }),
    index('event_conditions_by_condition').on(t.condition_id, t.noun, t.owner_id),
  ],
);

export const event_places = sqliteTable('event_places', { ...belonging(), place: text('place').notNull() }, (t) => [
  primaryKey({ columns: [t.noun, t.owner_id, t.place] }),
  index('event_places_by_place').on(t.place, t.noun, t.owner_id),
]);
