// Keys: one thing of a record as `noun id`.

export const keyOf = (noun: string, id: string): string => `${noun} ${id}`;

/** What a key says: the noun and the id. */
export function named(key: string): [noun: string, id: string] {
  const space = key.indexOf(' ');
  return [key.slice(0, space), key.slice(space + 1)];
}
