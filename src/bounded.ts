// What was used lately, up to so much of it: for everything that is kept because it may be needed again.

/**
 * Keeps values by key while all of them together cost no more than `most`. There are two generations: what is used moves to the newer one,
 * and when that has half of everything, what is left in the older one is let go. Looking something up costs as much as in a `Map`.
 */
export class Bounded<V> {
  #newer = new Map<string, V>();
  #older = new Map<string, V>();
  /** What the newer generation costs. */
  #cost = 0;
  readonly #most: number;
  readonly #costOf: (value: V) => number;

  constructor(most: number, costOf: (value: V) => number) {
    this.#most = most;
    this.#costOf = costOf;
  }

  /** The value of a key, which from now on counts as used. */
  find(key: string): V | undefined {
    const value = this.#newer.get(key);
    if (value !== undefined) return value;
    const older = this.#older.get(key);
    return older === undefined ? undefined : this.#renew(key, older);
  }

  /** Keeps a value, unless the key has one, and gives back what is kept. */
  keep(key: string, value: V): V {
    return this.find(key) ?? this.#renew(key, value);
  }

  #renew(key: string, value: V): V {
    const cost = this.#costOf(value);
    if (this.#cost + cost > this.#most / 2) [this.#older, this.#newer, this.#cost] = [this.#newer, new Map(), 0];
    this.#older.delete(key);
    this.#newer.set(key, value);
    this.#cost += cost;
    return value;
  }
}
