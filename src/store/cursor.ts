// A cursor: a place in a list, given out as one opaque word and read back only by the list that gave it.
import { NOUNS, type Noun } from '../docket/docket.ts';
import { Problem } from '../problem.ts';

export type Order = 'asc' | 'desc';

/** A place in a list: beside which row, and whether the reader goes on from it or back. */
export interface Place {
  readonly noun: Noun;
  readonly order: Order;
  readonly towards: 'next' | 'previous';
  /** What the list is ordered by, in the row beside the place; the id comes last. */
  readonly key: readonly string[];
}

export const cursorOf = ({ noun, order, towards, key }: Place): string =>
  Buffer.from(JSON.stringify([noun, order, towards, ...key])).toString('base64url');

/** The place that a cursor means in a list of a noun in an order. Refuses (invalid) what this list never gave out. */
export function placeOf(cursor: string, noun: Noun, order: Order, keys: number): Place {
  const [ofNoun, inOrder, towards, ...key] = words(cursor);
  if (ofNoun !== noun || inOrder !== order || key.length !== keys || !(towards === 'next' || towards === 'previous'))
    throw new Problem('invalid', 'The cursor is not one that this list gave out. Begin again without it.', {
      errors: [{ pointer: 'cursor', detail: `"${cursor.slice(0, 80)}" is no place in a list of ${nameOf(noun)}.` }],
    });
  return { noun, order, towards, key };
}

function words(cursor: string): string[] {
  try {
    const list: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(list) && list.every((word) => typeof word === 'string') ? list : [];
  } catch {
    return [];
  }
}

const nameOf = (noun: Noun) => NOUNS[noun].$id ?? noun;
