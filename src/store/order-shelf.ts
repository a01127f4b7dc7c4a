// The shelf of orders: paragraphs, what each concerns, acts on and reaches, and all that an order is looked up by.
import { normalizedIn } from '../docket/citation.ts';
import { dayOfAct } from '../docket/moment.ts';
import { canonical } from './canonical.ts';
import { type Shelf, TABLES } from './shelf.ts';
import { docketNumbersOf, eventsBy, named, namedIn, placesIn, supersessionsBy, wordsOf } from './shelf-parts.ts';
import * as t from './tables.ts';

export const orderShelf: Shelf<'order'> = {
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
    {
      table: t.disposition_targets,
      owner: (order_id) => ({ order_id }),
      rows: ({ dispositions }) =>
        dispositions.flatMap(({ id: disposition_id, acts_on = [] }) =>
          named('target_id', acts_on).map((row) => ({ disposition_id, ...row })),
        ),
    },
    {
      table: t.scope_places,
      owner: (order_id) => ({ order_id }),
      rows: ({ dispositions }) => {
        const rows = dispositions.flatMap(({ scope }) => placesIn(scope));
        return [...new Map(rows.map((row) => [`${row.form} ${row.place}`, row])).values()];
      },
    },
    {
      table: t.order_citations,
      owner: (order_id) => ({ order_id }),
      rows: ({ citations = [] }) => named('citation', citations.flatMap(normalizedIn)),
    },
    docketNumbersOf('order'),
    ...eventsBy('order', {
      conditions: ({ dispositions }) => dispositions.flatMap(({ conditions = [] }) => conditions),
      places: ({ dispositions }) => namedIn(dispositions.map(({ scope }) => scope)),
    }),
    wordsOf('order'),
    supersessionsBy('order'),
  ],
};
