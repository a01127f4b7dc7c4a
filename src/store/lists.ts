// Lists of the newest state: pages in a fixed order, forwards and backwards, each reached by a cursor and never by counting.
import { eq, sql } from 'drizzle-orm';
import type { Entity, Noun } from '../docket/docket.ts';
import { didYouMean } from '../docket/nearest.ts';
import { Problem } from '../problem.ts';
import { cursorOf, type Order, type Place, placeOf } from './cursor.ts';
import { FILTERS } from './filters.ts';
import { type Found, sortNames, statementFor, type Wanted } from './list-statement.ts';
import { perStore, type Store } from './open.ts';
import { TABLES } from './shelf.ts';

export interface ListQuery {
  /** How many at most. */
  readonly limit: number;
  /** `next` or `previous` of the page before. */
  readonly cursor?: string | undefined;
  /** See FILTERS for the names. */
  readonly filters?: Wanted | undefined;
  /** Oldest or first id first (asc, the default), or last. */
  readonly order?: Order | undefined;
}

export interface Page<E> {
  readonly results: E[];
  /** Where the list goes on, and where it came from; null at its ends. */
  readonly next: string | null;
  readonly previous: string | null;
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
 * day of the act, everything else by id, and always by id within a day. Acts that another act has taken the place of are
 * left out. Refuses (invalid) a cursor it never gave out and a field it cannot be narrowed by.
 */
export function listOf<N extends Noun>(store: Store, noun: N, query: ListQuery): Page<Entity<N>> {
  const { limit, cursor, filters = {}, order = 'asc' } = query;
  refuseUnknown(noun, filters);
  const names = sortNames(noun);
  const place = cursor === undefined ? undefined : placeOf(cursor, noun, order, names.length);
  const statement = statementFor(store, noun, order, place, filters);
  const beside = Object.fromEntries(names.map((name, index) => [`key_${name}`, place?.key[index] ?? '']));
  const found = statement({ ...asked(filters), ...beside, limit: limit + 1 });
  const isBackwards = place?.towards === 'previous';
  const shown = isBackwards ? found.slice(0, limit).reverse() : found.slice(0, limit);
  const isMore = found.length > limit;
  const at = (towards: Place['towards'], row: Found | undefined, isThere: boolean) =>
    row && isThere ? cursorOf({ noun, order, towards, key: row.key }) : null;
  return {
    results: shown.map(({ document }) => JSON.parse(document) as Entity<N>),
    next: at('next', shown.at(-1), isBackwards || isMore),
    previous: at('previous', shown[0], isBackwards ? isMore : place !== undefined),
  };
}

/** One entity in its newest edition, also where another act has taken its place; undefined if it is withdrawn or was never there. */
export function one<N extends Noun>(store: Store, noun: N, id: string): Entity<N> | undefined {
  const found = singles(store).get(noun)!.get({ id });
  return found && (JSON.parse(found.document) as Entity<N>);
}

function refuseUnknown(noun: Noun, filters: Wanted) {
  const names = Object.keys(FILTERS[noun]);
  const unknown = Object.keys(filters).filter((name) => !names.includes(name));
  if (unknown.length === 0) return;
  const errors = unknown.map((name) => ({
    pointer: name,
    detail: `This list cannot be narrowed by "${name}".${didYouMean(name, names)} It can by ${names.join(', ')}.`,
  }));
  throw new Problem('invalid', errors.map(({ detail }) => detail).join(' '), { errors });
}

const asked = (filters: Wanted) =>
  Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
