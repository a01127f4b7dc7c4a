// A page: what is found beyond a place in an ordered list, with the cursors that lead on and back. Nothing is ever counted to reach it.
import { cursorOf, type Place, placeOf } from './cursor.ts';

export interface Page<E> {
  readonly results: E[];
  /** Where the list goes on, and where it came from; null at its ends. */
  readonly next: string | null;
  readonly previous: string | null;
  /** How many there are in all; only where it was asked for. */
  readonly count?: number;
}

/** What stands in an ordered list: its key says where. */
export interface Keyed {
  readonly key: readonly string[];
}

export interface Paging {
  readonly list: string;
  /** By what it is ordered; a minus before it turns the order round. */
  readonly order: string;
  /** How many keys tell a place. */
  readonly keys: number;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** From a place on, or from an end, at most so many; rising or falling by key. */
export interface Stretch {
  readonly place: Place | undefined;
  readonly isRising: boolean;
  readonly limit: number;
}

/** A page of a list, given how to find a stretch of it. Refuses (invalid) a cursor that the list never gave out. */
export function pageOf<K extends Keyed, E>(
  { list, order, keys, limit, cursor }: Paging,
  find: (stretch: Stretch) => K[],
  shown: (row: K) => E,
): Page<E> {
  const place = cursor === undefined ? undefined : placeOf(cursor, list, order, keys);
  const isBackwards = place?.towards === 'previous';
  const found = find({ place, isRising: order.startsWith('-') === isBackwards, limit: limit + 1 });
  const rows = isBackwards ? found.slice(0, limit).reverse() : found.slice(0, limit);
  const isMore = found.length > limit;
  const at = (towards: Place['towards'], row: K | undefined, isThere: boolean) =>
    row && isThere ? cursorOf({ list, order, towards, key: row.key }) : null;
  return {
    results: rows.map(shown),
    next: at('next', rows.at(-1), isBackwards || isMore),
    previous: at('previous', rows[0], isBackwards ? isMore : place !== undefined),
  };
}

/** The stretch of a list that is at hand, rising by its key. */
export function stretchOf<K extends Keyed>(rows: readonly K[], { place, isRising, limit }: Stretch): K[] {
  const beyond = place
    ? rows.filter(({ key }) => (isRising ? isBefore(place.key, key) : isBefore(key, place.key)))
    : rows;
  return isRising ? beyond.slice(0, limit) : beyond.slice(-limit).reverse();
}

/** Whether a key, taken whole, comes before another, as SQLite compares them. */
export function isBefore(a: readonly string[], b: readonly string[]): boolean {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && a[at]! < b[at]!;
}
