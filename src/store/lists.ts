// Lists of the newest state: pages in a fixed order, forwards and backwards, each reached by a cursor and never by counting.

import type { Entity, Noun } from '../docket/docket.ts';
import { didYouMean } from '../docket/nearest.ts';
import { Problem } from '../problem.ts';
import { eq, sql } from './drizzle.ts';
import type { Wanted } from './filter.ts';
import { countOf, stretch } from './list-statement.ts';
import { type Page, pageOf } from './page.ts';
import { TABLES } from './shelf.ts';
import { sortKeys, sortNames } from './sorts.ts';
import { perStore, type Store } from './store.ts';

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

const singles = perStore((store) => {
  const prepared = Object.entries(TABLES).map(([noun, table]) => {
    const one = store.db
      .select({ document: table.document })
      .from(table)
      .where(eq(table.id, sql.placeholder('id')));
    return [noun, one.prepare()] as const;
  });
  return new Map<string, { get(values: { id: string }): { document: string } | undefined }>(prepared);
});

/**
 * A page of a noun's entities in their newest edition: cases by the day they were filed, orders and agency actions by the
 * day of the act, everything else by id, and always by id within a day; or as asked. Acts that another act has taken the place
 * of are left out. Refuses (invalid) a cursor it never gave out, and a field it cannot be narrowed or ordered by.
 */
export function listOf<N extends Noun>(store: Store, noun: N, query: ListQuery): Page<Entity<N>> {
  const page = documentsOf(store, noun, query);
  return { ...page, results: page.results.map(({ document }) => JSON.parse(document) as Entity<N>) };
}

/** An entity as the JSON it is kept as. */
export interface Document {
  readonly id: string;
  readonly document: string;
}

/** The same page with its entities unread. */
export function documentsOf(store: Store, noun: Noun, query: ListQuery): Page<Document> {
  const { limit, cursor, filters = {}, order_by: order = sortNames(noun)[0]! } = query;
  refuseUnknown(noun, order);
  const page = pageOf(
    { list: noun, order, keys: sortKeys(noun, order).length, limit, cursor },
    (wanted) => stretch(store, noun, order, filters, wanted),
    ({ key, document }) => ({ id: key.at(-1)!, document }),
  );
  return query.count ? { ...page, count: countOf(store, noun, filters) } : page;
}

/** One entity in its newest edition, also where another act has taken its place; undefined if it is withdrawn or was never there. */
export function one<N extends Noun>(store: Store, noun: N, id: string): Entity<N> | undefined {
  const document = documentOf(store, noun, id);
  return document === undefined ? undefined : (JSON.parse(document) as Entity<N>);
}

/** The same, unread. */
export const documentOf = (store: Store, noun: Noun, id: string): string | undefined =>
  singles(store).get(noun)!.get({ id })?.document;

function refuseUnknown(noun: Noun, order: string) {
  const names = sortNames(noun);
  if (names.includes(order.replace(/^-/, ''))) return;
  const detail = `This list cannot be ordered by "${order.slice(0, 80)}".${didYouMean(order, names)} It can by ${names.join(', ')}, each also with a minus before it.`;
  throw new Problem('invalid', detail, { errors: [{ pointer: 'order_by', detail }] });
}
