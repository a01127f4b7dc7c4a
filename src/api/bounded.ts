// What was used last, up to so much of it: for everything that is kept because it may be needed again.

/** Keeps values by key while all of them together cost no more than `most`; those not used for longest make room. */
export class Bounded<V> {
  readonly #values = new Map<string, V>();
  readonly #most: number;
  readonly #costOf: (value: V) => number;
  #cost = 0;

  constructor(most: number, costOf: (value: V) => number) {
    this.#most = most;
    this.#costOf = costOf;
  }

  /** The value of a key, which from now on counts as used last. */
  find(key: string): V | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  /** Keeps a value, unless the key has one, and gives it back. */
  keep(key: string, value: V): V {
    if (this.#values.has(key)) return value;
    this.#values.set(key, value);
    this.#cost += this.#costOf(value);
    for (const [oldest, unused] of this.#values) {
      if (this.#cost <= this.#most) break;
      this.#values.delete(oldest);
      this.#cost -= this.#costOf(unused);
    }
    return value;
  }
}
