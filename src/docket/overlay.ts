// A shelf of a docket with some things put on it or taken off: the shelf that it lies over stays as it is, and is copied only for whoever goes through all of it.

/** What is put on a shelf, by id; undefined for what is taken off. */
export type Puts<V> = Iterable<readonly [id: string, is: V | undefined]>;

/** So many changes may lie over a shelf before it is copied, as often as not for nothing: few to look through, and a copy seldom. */
const MOST = 500;

class Overlay<V> implements ReadonlyMap<string, V> {
  readonly under: ReadonlyMap<string, V>;
  readonly over: ReadonlyMap<string, V | undefined>;
  #copy: ReadonlyMap<string, V> | undefined;

  constructor(under: ReadonlyMap<string, V>, over: ReadonlyMap<string, V | undefined>) {
    this.under = under;
    this.over = over;
  }

  get size(): number {
    let size = this.under.size;
    for (const [id, is] of this.over) size += Number(is !== undefined) - Number(this.under.has(id));
    return size;
  }

  /** All of it, copied once. */
  whole(): ReadonlyMap<string, V> {
    this.#copy ??= copied(this.under, this.over);
    return this.#copy;
  }

  get = (id: string): V | undefined => (this.over.has(id) ? this.over.get(id) : this.under.get(id));
  has = (id: string): boolean => this.get(id) !== undefined;

  *keys(): MapIterator<string> {
    for (const id of this.under.keys()) if (this.has(id)) yield id;
    for (const [id, is] of this.over) if (is !== undefined && !this.under.has(id)) yield id;
  }

  values = () => this.whole().values();
  entries = () => this.whole().entries();
  forEach = (sees: (is: V, id: string, shelf: ReadonlyMap<string, V>) => void) => this.whole().forEach(sees);
  [Symbol.iterator] = () => this.whole().entries();
}

/** A shelf with changes: what is there already keeps its place, and what is new comes last. */
export function overlaid<V>(shelf: ReadonlyMap<string, V>, puts: Puts<V>): ReadonlyMap<string, V> {
  const isOver = shelf instanceof Overlay;
  const under: ReadonlyMap<string, V> = isOver ? shelf.under : shelf;
  const over = new Map<string, V | undefined>(isOver ? shelf.over : []);
  for (const [id, is] of puts) {
    const isThere = over.has(id) ? over.get(id) !== undefined : under.has(id);
    // What was taken off and is put on again comes last, which lying over its old place would not show.
    if (is !== undefined && !isThere && over.has(id)) return copied(shelf, puts);
    over.set(id, is);
  }
  return over.size > MOST ? copied(under, over) : new Overlay(under, over);
}

function copied<V>(shelf: ReadonlyMap<string, V>, puts: Puts<V>): ReadonlyMap<string, V> {
  const copy = new Map(shelf);
  for (const [id, is] of puts) {
    if (is === undefined) copy.delete(id);
    else copy.set(id, is);
  }
  return copy;
}
