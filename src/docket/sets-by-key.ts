// Sets by key, kept up while what they are made of changes: a key without anything has no set.

export type SetsByKey = Map<string, Set<string>>;

/** Puts a value among those of a key. */
export function putIn(sets: SetsByKey, key: string, value: string): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

/** Takes a value from those of a key. */
export function takeOut(sets: SetsByKey, key: string, value: string): void {
  const set = sets.get(key);
  set?.delete(value);
  if (set?.size === 0) sets.delete(key);
}
