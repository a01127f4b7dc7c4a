// Editions and corrections: the entries of the record themselves, the newest first.
import type { SQL } from 'drizzle-orm';
import { and, asc, desc, eq, isNotNull, sql } from './drizzle.ts';
import type { Wanted } from './filter.ts';
import { type Filters, name, own, word } from './filters.ts';
import { givenLimit } from './given.ts';
import { beside, beyond, keptStatement, narrowing } from './list-statement.ts';
import { type Page, pageOf, type Stretch } from './page.ts';
import type { EntryRow } from './record.ts';
import { perStore, type Store } from './store.ts';
import { entries } from './tables.ts';

/** What lists of entries can be narrowed by. */
export const ENTRY_FILTERS: Filters = {
  noun: word('Nouns of the record.', 'order', own(entries.noun)),
  id: word('Ids of entities.', 'chicago-v-sessions-2017-09-15', own(entries.id)),
  author: name('Who recorded it, in full.', 'enjoined editors', own(entries.author)),
  recorded_at: {
    kind: 'moment',
    says: 'When it was recorded: an instant, or a day meaning its start.',
    example: '2026-11-23',
    holds: own(entries.recorded_at),
  },
};

export interface EntryQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly filters?: Wanted | undefined;
  readonly order_by?: string | undefined;
  readonly count?: boolean | undefined;
}

/** Entries can be listed by number alone, the last first if nothing is asked for. */
export const ENTRY_ORDERS = ['-edition', 'edition'] as const;

/** A page of all entries. */
export const entryPage = (store: Store, query: EntryQuery): Page<EntryRow> => page(store, 'edition', query, []);

/** A page of the entries that take the place of an earlier one. */
export const supersedingPage = (store: Store, query: EntryQuery): Page<EntryRow> =>
  page(store, 'correction', query, [isNotNull(entries.supersedes)]);

const singles = perStore(({ db }) =>
  db
    .select()
    .from(entries)
    .where(eq(entries.seq, sql.placeholder('seq')))
    .prepare(),
);

/** The n-th entry; undefined if there is none. */
export const entryAt = (store: Store, seq: number): EntryRow | undefined => singles(store).get({ seq });

function page(store: Store, list: string, query: EntryQuery, always: SQL[]): Page<EntryRow> {
  const { limit, cursor, filters = {}, order_by: order = ENTRY_ORDERS[0] } = query;
  const found = pageOf(
    { list, order, keys: 1, limit, cursor },
    (wanted) => rows(store, list, order, filters, always, wanted),
    ({ row }) => row,
  );
  return query.count ? { ...found, count: countOf(store, list, filters, always) } : found;
}

function rows(store: Store, list: string, order: string, wanted: Wanted, always: SQL[], stretch: Stretch) {
  const { shape, conditions, bound } = narrowing(ENTRY_FILTERS, wanted);
  const { place, isRising, limit } = stretch;
  const statement = keptStatement(store, [list, order, place?.towards ?? 'first', shape].join(' '), () =>
    store.db
      .select()
      .from(entries)
      .where(and(...always, ...conditions(), ...(place ? [beyond([entries.seq], isRising)] : [])))
      .orderBy(isRising ? asc(entries.seq) : desc(entries.seq))
      .limit(givenLimit)
      .prepare(),
  );
  const found = statement.all({ ...bound, ...beside(place?.key), limit }) as unknown as EntryRow[];
  return found.map((row) => ({ key: [String(row.seq)], row }));
}

function countOf(store: Store, list: string, wanted: Wanted, always: SQL[]): number {
  const { shape, conditions, bound } = narrowing(ENTRY_FILTERS, wanted);
  const statement = keptStatement(store, `count ${list} ${shape}`, () =>
    store.db
      .select({ count: sql<number>`count(*)` })
      .from(entries)
      .where(and(...always, ...conditions()))
      .prepare(),
  );
  return statement.all({ ...bound })[0]!.count as number;
}
