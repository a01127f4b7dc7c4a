// Everything that stands in the newest edition, read thing by thing as it is looked at: what a write is held against, however large the record.
import { type Docket, type Entity, NOUN_NAMES, type Noun } from '../docket/docket.ts';
import { keyOf, named } from '../docket/key.ts';
import type { Nearby } from '../docket/nearby.ts';
import { GIVEN } from './given.ts';
import { shelved } from './recall.ts';
import { headOf } from './record.ts';
import { perStore, type Store } from './store.ts';
import { versionsOf, versionsOfNoun } from './versions.ts';

export interface Everything {
  /** Also what another act supersedes. It stays what it was when the record has grown. */
  readonly docket: Docket;
  readonly edition: number;
  readonly nearby: Nearby;
}

const statements = perStore(({ sqlite }) => ({
  first: sqlite
    .prepare<[string, string], number | null>(`SELECT min(seq) FROM entries WHERE noun = ${GIVEN} AND id = ${GIVEN}`)
    .pluck(),
  /** Some of the things of a noun that stand in an edition, in the order in which they were first entered. */
  standing: sqlite.prepare<{ noun: string; edition: number; after: number }, { id: string; seq: number }>(
    `SELECT id, seq FROM entries AS first
      WHERE noun = @noun AND seq > @after AND seq <= @edition AND supersedes IS NULL AND (
        SELECT payload IS NOT NULL FROM entries
          WHERE noun = first.noun AND id = first.id AND seq <= @edition ORDER BY seq DESC LIMIT 1)
      ORDER BY seq LIMIT 1000`,
  ),
  tied: sqlite.prepare<[string], string>('SELECT entity FROM ties WHERE key = ?').pluck(),
  /** For advice, and so no more of them than advice looks at. */
  parts: sqlite
    .prepare<[], string>(
      "SELECT DISTINCT substr(key, length('disposition ') + 1) FROM ties WHERE key > 'disposition ' AND key < 'disposition!' LIMIT 20000",
    )
    .pluck(),
  /** Whatever has ever named an id, in quotation marks, wherever: there is no index of all that names something. */
  naming: sqlite
    .prepare<[string], string>("SELECT DISTINCT noun || ' ' || id FROM entries WHERE instr(payload, ?) > 0")
    .pluck(),
  kept: { of: '', everything: undefined as Everything | undefined },
}));

/** Everything that stands in the newest edition. */
export function everything(store: Store): Everything {
  const { kept } = statements(store);
  const { seq, hash } = headOf(store);
  if (kept.everything === undefined || kept.of !== hash) {
    kept.of = hash;
    kept.everything = { docket: docketAt(store, seq), edition: seq, nearby: nearbyOf(store) };
  }
  return kept.everything;
}

const docketAt = (store: Store, edition: number): Docket =>
  Object.fromEntries(NOUN_NAMES.map((noun) => [noun, new Shelf(store, noun, edition)])) as unknown as Docket;

/** All of a noun in an edition. One thing is read when it is asked for; who goes through all reads all. */
class Shelf implements ReadonlyMap<string, Entity<Noun>> {
  readonly #store: Store;
  readonly #noun: Noun;
  readonly #edition: number;
  /** What was read: the same thing is the same whenever it is asked for. */
  readonly #read = new Map<string, Entity<Noun> | undefined>();
  #all: ReadonlyMap<string, Entity<Noun>> | undefined;

  constructor(store: Store, noun: Noun, edition: number) {
    [this.#store, this.#noun, this.#edition] = [store, noun, edition];
  }

  get(id: string): Entity<Noun> | undefined {
    if (this.#all) return this.#all.get(id);
    if (!this.#read.has(id)) {
      const last = versionsOf(this.#store, new Set([keyOf(this.#noun, id)])).findLast(
        ({ seq }) => seq <= this.#edition,
      );
      this.#read.set(id, last?.entity ?? undefined);
    }
    return this.#read.get(id);
  }

  has = (id: string): boolean => this.get(id) !== undefined;

  *keys(): MapIterator<string> {
    if (this.#all) return yield* this.#all.keys();
    const asked = { noun: this.#noun, edition: this.#edition };
    for (let after: number | undefined = 0; after !== undefined; ) {
      const some: { id: string; seq: number }[] = statements(this.#store).standing.all({ ...asked, after });
      for (const { id } of some) yield id;
      after = some.at(-1)?.seq;
    }
  }

  get size(): number {
    return this.#whole().size;
  }

  values = () => this.#whole().values();
  entries = () => this.#whole().entries();
  forEach = (sees: (is: Entity<Noun>, id: string, shelf: ReadonlyMap<string, Entity<Noun>>) => void) =>
    this.#whole().forEach(sees);
  [Symbol.iterator] = () => this.#whole().entries();

  #whole(): ReadonlyMap<string, Entity<Noun>> {
    if (!this.#all) {
      const versions = versionsOfNoun(this.#store, this.#noun).filter(({ seq }) => seq <= this.#edition);
      const all = new Map<string, Entity<Noun>>(shelved(versions, undefined)[this.#noun]);
      for (const [id, entity] of this.#read) if (entity) all.set(id, entity);
      this.#all = all;
    }
    return this.#all;
  }
}

/** Who is near whom in the record, found by its ties. */
function nearbyOf(store: Store): Nearby {
  const { first, tied, parts, naming } = statements(store);
  return {
    referring: (key) => naming.all(JSON.stringify(named(key)[1])),
    tied: (key) => tied.all(key),
    place: (key) => first.get(...named(key)) ?? undefined,
    parts: () => parts.all(),
  };
}
