// A cursor: a place in a list, given out as one opaque word and read back only by the list that gave it.
import { Problem } from '../problem.ts';

/** A place in a list: beside which row, and whether the reader goes on from it or back. */
export interface Place {
  /** Which list, such as `order`. */
  readonly list: string;
  /** By what it is ordered, such as `-entered_on`. */
  readonly order: string;
  readonly towards: 'next' | 'previous';
  /** What the list is ordered by, in the row beside the place; what tells the row from all others comes last. */
  readonly key: readonly string[];
}

export const cursorOf = ({ list, order, towards, key }: Place): string =>
  Buffer.from(JSON.stringify([list, order, towards, ...key])).toString('base64url');

/** The place that a cursor means in a list in an order. Refuses (invalid) what this list never gave out. */
export function placeOf(cursor: string, list: string, order: string, keys: number): Place {
  const [ofList, inOrder, towards, ...key] = words(cursor);
  if (ofList !== list || inOrder !== order || key.length !== keys || !(towards === 'next' || towards === 'previous'))
    throw new Problem('invalid', 'The cursor is not one that this list gave out. Begin again without it.', {
      errors: [
        {
          pointer: 'cursor',
          detail: `"${cursor.slice(0, 80)}" is no place in the list of ${list.replace('_', ' ')}s by ${order}.`,
        },
      ],
    });
  return { list, order, towards, key };
}

function words(cursor: string): string[] {
  try {
    const list: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(list) && list.every((word) => typeof word === 'string') ? list : [];
  } catch {
    return [];
  }
}
