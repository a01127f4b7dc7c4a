// Events over all cases: what happened, from a query table of its own, and what is expected, which the caller brings.
import type { SQL } from 'drizzle-orm';
import type { Clock } from '../docket/clock.ts';
import { ALL_EVENT_KINDS, type Event, expectedEvent } from '../docket/event.ts';
import { and, asc, desc, sql } from './drizzle.ts';
import { filtersAsked, type Wanted } from './filter.ts';
import { type Filters, oneOf, own, word } from './filters.ts';
import { givenLimit } from './given.ts';
import { beside, beyond, keptStatement, narrowing, notSuperseded, seekFrom } from './list-statement.ts';
import type { ListQuery } from './lists.ts';
import { isBefore, type Page, pageOf, type Stretch, stretchOf } from './page.ts';
import type { Store } from './store.ts';
import { appeal_orders, event_conditions, event_places, events, order_conditions } from './tables.ts';

/** The events of some owners, given by noun and id. */
const ofOwners = (owners: SQL): SQL => sql`${events.id} IN (
  SELECT found.id FROM (${owners}) AS owners
    CROSS JOIN ${events} AS found ON found.noun = owners.noun AND found.owner_id = owners.owner_id)`;

/** What the events can be narrowed by. */
export const EVENT_FILTERS: Filters = {
  kind: oneOf('What it is.', ALL_EVENT_KINDS, own(events.kind)),
  day: { kind: 'day', says: 'The day of the event.', example: '2018-06-26', holds: own(events.sort_on) },
  case: word('Ids of cases.', 'chicago-v-sessions', own(events.case_id)),
  court: word('Ids of courts.', 'ca7', own(events.court)),
  agency: word('Agencies.', 'doj', own(events.agency)),
  condition: word('Ids of conditions that it concerns.', 'jag-2017-access', (is) =>
    ofOwners(sql`
      SELECT ${event_conditions.noun} AS noun, ${event_conditions.owner_id} AS owner_id FROM ${event_conditions} WHERE ${is(event_conditions.condition_id)}
      UNION SELECT 'order', ${order_conditions.order_id} FROM ${order_conditions} WHERE ${is(order_conditions.condition_id)}
      UNION SELECT 'appeal', ${appeal_orders.appeal_id} FROM ${order_conditions}
        CROSS JOIN ${appeal_orders} ON ${appeal_orders.order_id} = ${order_conditions.order_id} WHERE ${is(order_conditions.condition_id)}`),
  ),
  jurisdiction: word('Ids of jurisdictions that it names or is addressed to.', 'chicago-il', (is) =>
    ofOwners(
      sql`SELECT ${event_places.noun} AS noun, ${event_places.owner_id} AS owner_id FROM ${event_places} WHERE ${is(event_places.place)}`,
    ),
  ),
};

/** Events are listed by their day, the first first if nothing is asked for. */
export const EVENT_ORDERS = ['day', '-day'] as const;

interface Row {
  readonly key: readonly string[];
  readonly event: Event;
}

/** A page of events in their newest edition, with what is expected among them. */
export function eventPage(store: Store, query: ListQuery, clocks: readonly Clock[]): Page<Event> {
  const { limit, cursor, filters = {}, order_by: order = EVENT_ORDERS[0] } = query;
  const expected = expectedRows(clocks, filters);
  const page = pageOf(
    { list: 'event', order, keys: 2, limit, cursor },
    (stretch) =>
      merged(happened(store, order, filters, stretch), stretchOf(expected, stretch), stretch.isRising, stretch.limit),
    ({ event }) => event,
  );
  return query.count ? { ...page, count: countOf(store, filters) + expected.length } : page;
}

const rowOf = (event: Event): Row => ({ key: [event.day, event.key], event });

function merged(one: readonly Row[], other: readonly Row[], isRising: boolean, limit: number): Row[] {
  if (other.length === 0) return [...one];
  const compare = (a: Row, b: Row) => (isBefore(a.key, b.key) === isRising ? -1 : 1);
  return [...one, ...other].sort(compare).slice(0, limit);
}

const visible = (conditions: readonly SQL[]) => [...conditions, notSuperseded(events.owner_id)];

function happened(store: Store, order: string, wanted: Wanted, { place, isRising, limit }: Stretch): Row[] {
  const { shape, conditions, bound } = narrowing(EVENT_FILTERS, wanted);
  const columns = [events.sort_on, events.id];
  const from = place && seekFrom(place, events.sort_on, isRising, bound);
  const form = ['events', order, place?.towards ?? 'first', from ? 'sought' : '', shape].join(' ');
  const statement = keptStatement(store, form, () =>
    store.db
      .select({ document: events.document })
      .from(events)
      .where(and(...visible(conditions(from)), ...(place ? [beyond(columns, isRising)] : [])))
      .orderBy(...columns.map((column) => (isRising ? asc(column) : desc(column))))
      .limit(givenLimit)
      .prepare(),
  );
  const found = statement.all({ ...bound, ...beside(place?.key), limit });
  return found.map(({ document }) => rowOf(JSON.parse(document as string) as Event));
}

function countOf(store: Store, wanted: Wanted): number {
  const { shape, conditions, bound } = narrowing(EVENT_FILTERS, wanted);
  const statement = keptStatement(store, `count events ${shape}`, () =>
    store.db
      .select({ count: sql<number>`count(*)` })
      .from(events)
      .where(and(...visible(conditions())))
      .prepare(),
  );
  return statement.all({ ...bound })[0]!.count as number;
}

/** What is expected, as far as the filters let it through; a clock names no jurisdiction. */
function expectedRows(clocks: readonly Clock[], wanted: Wanted): Row[] {
  const asked = filtersAsked(EVENT_FILTERS, wanted);
  return clocks
    .map((clock) => ({ clock, event: expectedEvent(clock) }))
    .filter(({ clock, event }) =>
      asked.every(({ name, range }) => {
        const field = name.split('__')[0]!;
        const has = field === 'condition' ? clock.conditions : [(event as Record<string, unknown>)[field]];
        return has.some((value) => typeof value === 'string' && answers(value, range, [wanted[name]!].flat()));
      }),
    )
    .map(({ event }) => rowOf(event))
    .sort((a, b) => (isBefore(a.key, b.key) ? -1 : 1));
}

function answers(value: string, range: string | undefined, asked: readonly string[]): boolean {
  const [bound] = asked as [string];
  if (range === undefined) return asked.includes(value);
  if (value === bound) return range.endsWith('e');
  return range.startsWith('g') === value > bound;
}
