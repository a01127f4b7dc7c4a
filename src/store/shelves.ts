// Every noun's shelf. To add a column: its table, and its line here.
import type { Noun } from '../docket/docket.ts';
import { agencyActionShelf, appealShelf } from './act-shelves.ts';
import { orderShelf } from './order-shelf.ts';
import { type Shelf, TABLES } from './shelf.ts';
import { docketNumbersOf, eventsBy, named, wordsOf } from './shelf-parts.ts';
import * as t from './tables.ts';

/** Every noun's shelf, in the order of NOUNS: each refers only to earlier ones and to its own kind. */
export const SHELVES: { readonly [N in Noun]: Shelf<N> } = {
  court: {
    table: TABLES.court,
    columns: ({ level, circuit = null }) => ({ level, circuit }),
    parts: [wordsOf('court')],
  },
  source: {
    table: TABLES.source,
    columns: ({ kind, publisher = null, published_on = '' }) => ({ kind, publisher, published_on }),
    parts: [wordsOf('source')],
  },
  jurisdiction: {
    table: TABLES.jurisdiction,
    columns: ({ kind, state = null, geoid = null, circuit = null }) => ({ kind, state, geoid, circuit }),
    parts: [
      {
        table: t.jurisdiction_parents,
        owner: (jurisdiction_id) => ({ jurisdiction_id }),
        rows: ({ parents = [] }) => named('parent_id', parents),
      },
      wordsOf('jurisdiction'),
    ],
  },
  organization: { table: TABLES.organization, columns: ({ list }) => ({ list }), parts: [wordsOf('organization')] },
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
    parts: [wordsOf('condition')],
  },
  case: {
    table: TABLES.case,
    columns: ({ court, docket_number, filed_on = null, ...others }) => ({
      court,
      docket_number,
      filed_on,
      courtlistener_docket_id: others.courtlistener_docket_id ?? null,
      clearinghouse_id: others.clearinghouse_id ?? null,
      documentcloud_id: others.documentcloud_id ?? null,
      sort_on: filed_on ?? '',
    }),
    parts: [
      {
        table: t.case_conditions,
        owner: (case_id) => ({ case_id }),
        rows: ({ conditions = [] }) => named('condition_id', conditions),
      },
      docketNumbersOf('case'),
      ...eventsBy('case', { conditions: ({ conditions = [] }) => conditions, places: () => [] }),
      wordsOf('case'),
    ],
  },
  issue: {
    table: TABLES.issue,
    columns: (issue) => ({ case_id: issue.case ?? null }),
    parts: [wordsOf('issue')],
  },
  order: orderShelf,
  appeal: appealShelf,
  agency_action: agencyActionShelf,
};
