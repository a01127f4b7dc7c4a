// Lists of the newest state: pages in a fixed order, forwards and backwards, each reached by a cursor and never by counting.
import type { Entity, Noun } from '../docket/docket.ts';
import { didYouMean } from '../docket/nearest.ts';
import { Problem } from '../problem.ts';
import { eq, sql } from './drizzle.ts';
import type { Wanted } from './filter.ts';
import { countOf, type Found, stretch } from './list-statement.ts';
import { type Page, pageOf } from './page.ts';
import { TABLES } from './shelf.ts';
import { sortKeys, sortNames } from './sorts.ts';
import { perStore, type Store } from './store.ts';
import { entries } from './tables.ts';

export type { Page };

export interface ListQuery {
  /** How many at most. */
  readonly limit: number;
  /** `next` or `previous` of the page before. */
  readonly cursor?: string | undefined;
  /** See FILTERS for the names. */
  readonly filters?: Wanted | undefined;
  /** A field, see SORTS; with a minus before it, the last first. Left out: the usual one. */
  readonly order_by?: string | undefined;
  /** Whether to say how many there are in all. */
  readonly count?: boolean | undefined;
}

/** An entity as JSON, and the number of the entry that says it. */
interface Version {
  readonly seq: number;
  readonly document: string;
}

const singles = perStore((store) => {
  const prepared = Object.entries(TABLES).map(([noun, table]) => {
    const one = store.db
      .select({ seq: table.seq, document: table.document })
      .from(table)
      .where(eq(table.id, sql.placeholder('id')));
    return [noun, one.prepare()] as const;
  });
  return new Map<string, { get(values: { id: string }): Version | undefined }>(prepared);
});

/**
 * A page of a noun's entities in their newest edition: cases by the day they were filed, orders and agency actions by the
 * day of the act, everything else by id, and always by id within a day; or as asked. Acts that another act has taken the place
 * of are left out. Refuses (invalid) a cursor it never gave out, and a field it cannot be narrowed or ordered by.
 */
export function listOf<N extends Noun>(store: Store, noun: N, query: ListQuery): Page<Entity<N>> {
  return pageBy(store, noun, query, 'document', (document) => JSON.parse(document) as Entity<N>);
}

/** The same page, of each entity only the number of the entry that says it. */
export const seqsOf = (store: Store, noun: Noun, query: ListQuery): Page<number> =>
  pageBy(store, noun, query, 'seq', (seq) => seq);

function pageBy<C extends 'document' | 'seq', E>(
  store: Store,
  noun: Noun,
  { limit, cursor, filters: wanted = {}, order_by: order = sortNames(noun)[0]!, count }: ListQuery,
  column: C,
  read: (shown: Found<C>['shown']) => E,
): Page<E> {
  refuseUnknown(noun, order);
  const page = pageOf(
    { list: noun, order, keys: sortKeys(noun, order).length, limit, cursor },
    (part) => stretch(store, { noun, order, wanted, shown: column }, part),
    ({ shown }) => read(shown),
  );
  return count ? { ...page, count: countOf(store, noun, wanted) } : page;
}

/** One entity in its newest edition, also where another act has taken its place; undefined if it is withdrawn or was never there. */
export function one<N extends Noun>(store: Store, noun: N, id: string): Entity<N> | undefined {
  const document = singles(store).get(noun)!.get({ id })?.document;
  return document === undefined ? undefined : (JSON.parse(document) as Entity<N>);
}

/** The number of the entry that says it. */
export const seqOf = (store: Store, noun: Noun, id: string): number | undefined =>
  singles(store).get(noun)!.get({ id })?.seq;

const sayings = perStore(({ db }) =>
  db
    .select({ payload: entries.payload })
    .from(entries)
    .where(eq(entries.seq, sql.placeholder('seq')))
    .prepare(),
);

/** The entity as JSON that the entry of a number says; it never changes. */
export const documentAt = (store: Store, seq: number): string => sayings(store).get({ seq })!.payload!;

function refuseUnknown(noun: Noun, order: string) {
  const names = sortNames(noun);
  if (names.includes(order.replace(/^-/, ''))) return;
  const detail = `This list cannot be ordered by "${order.slice(0, 80)}".${didYouMean(order, names)} It can by ${names.join(', ')}, each also with a minus before it.`;
  throw new Problem('invalid', detail, { errors: [{ pointer: 'order_by', detail }] });
}
