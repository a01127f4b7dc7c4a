// Entries of the record as editions and corrections show them, and how they are asked for.
import { Type } from '@sinclair/typebox';
import { words } from '../docket/component.ts';
import { NOUN_NAMES } from '../docket/docket.ts';
import { ENTRY_FILTERS, ENTRY_ORDERS } from '../store/entry-lists.ts';
import type { EntryRow } from '../store/record.ts';
import {
  filterParameters,
  ordering,
  type PagingAsked,
  pageAsked,
  paging,
  querySchema,
  wantedIn,
} from './list-query.ts';

/** What is shown of every entry. */
export const entryFields = {
  edition: Type.Integer({ description: 'The number of the entry: the record as it stood after it.', examples: [812] }),
  noun: words(NOUN_NAMES, 'What kind of thing it is about.'),
  id: Type.String({ description: 'Id of what it is about.' }),
  author: Type.String({ description: 'Who recorded it.' }),
  reason: Type.String({ description: 'Why.' }),
  recorded_at: Type.String({ format: 'date-time', description: 'When it was recorded.' }),
  known_at: Type.Optional(
    Type.String({
      format: 'date-time',
      description:
        'Since when it was public; midnight in UTC stands for the whole day, in Eastern time. Left out for what was never hidden.',
    }),
  ),
};

/** What every list of entries shows of one. */
export const entryShown = ({ seq, noun, id, author, reason, recorded_at, known_at }: EntryRow) => ({
  edition: seq,
  noun,
  id,
  author,
  reason,
  recorded_at,
  ...(known_at && { known_at }),
});

/** How lists of entries are asked for. */
export const entryQuery = querySchema({
  ...filterParameters(ENTRY_FILTERS),
  order_by: ordering(['edition'], ENTRY_ORDERS[0]),
  ...paging,
});

export type EntriesAsked = PagingAsked & { order_by?: string };

/** The same as the store wants it. */
export const entriesAsked = ({ order_by, ...asked }: EntriesAsked) => ({
  ...pageAsked(asked),
  order_by,
  filters: wantedIn(ENTRY_FILTERS, asked),
});
