// Versions: what entries said, read for whoever answers; and what is made of a record, carried on as it grows.
import { getHeapStatistics } from 'node:v8';
import { Bounded } from '../bounded.ts';
import type { Entity, Noun } from '../docket/docket.ts';
import { keyOf, named } from '../docket/key.ts';
import { GIVEN } from './given.ts';
import { type Head, headOf } from './record.ts';
import { perStore, type Store } from './store.ts';

/** What one entry said: the entity, or null where it withdrew it. */
export interface Version {
  readonly seq: number;
  readonly noun: Noun;
  readonly id: string;
  readonly entity: Entity<Noun> | null;
  readonly known_at: string | null;
  /** The entry of the same entity that it takes the place of. */
  readonly supersedes: number | null;
  readonly hash: string;
}

interface Row extends Omit<Version, 'noun' | 'entity'> {
  readonly noun: string;
  readonly payload: string | null;
}

const COLUMNS = 'seq, noun, entries.id, payload, known_at, supersedes, hash';

const statements = perStore(({ sqlite }) => {
  const versions = (which: string) => `SELECT ${COLUMNS} FROM entries WHERE ${which} ORDER BY seq`;
  return {
    hashAt: sqlite.prepare<[number], string>('SELECT hash FROM entries WHERE seq = ?').pluck(),
    after: sqlite.prepare<[number], Row>(versions(`seq > ${GIVEN}`)),
    // From the ids to the entries: the other way round every entry of the noun would be looked at. Whoever reads them puts them in order: of many rows at once SQLite is long about it.
    ofEntities: sqlite.prepare<[string, string], Row>(
      `SELECT ${COLUMNS} FROM json_each(${GIVEN}) AS wanted CROSS JOIN entries ON noun = ${GIVEN} AND entries.id = wanted.value`,
    ),
    ofNoun: sqlite.prepare<[string], Row>(versions(`noun = ${GIVEN}`)),
  };
});

/** What every entry after the n-th said, in the order of the record. */
export const versionsAfter = (store: Store, seq: number): Version[] => statements(store).after.all(seq).map(versionOf);

/** Every version of everything of a noun, in the order of the record. */
export const versionsOfNoun = (store: Store, noun: Noun): Version[] =>
  statements(store).ofNoun.all(noun).map(versionOf);

/** Every version of some entities, each by `noun id`: of each together, the oldest first. While they are kept they are the very same. */
export function versionsOf(store: Store, keys: ReadonlySet<string>): Version[] {
  const read = lately(store);
  const [found, missing]: [Version[], Map<string, string[]>] = [[], new Map()];
  for (const key of keys) {
    const known = read.find(key);
    if (known) found.push(...known.versions);
    else {
      const [noun, id] = named(key);
      const ids = missing.get(noun);
      if (ids) ids.push(id);
      else missing.set(noun, [id]);
    }
  }
  for (const [noun, ids] of missing) {
    const rows = Map.groupBy(statements(store).ofEntities.all(JSON.stringify(ids), noun), ({ id }) => id);
    for (const id of ids) {
      const is = readOf(rows.get(id) ?? []);
      read.keep(keyOf(noun, id), is);
      found.push(...is.versions);
    }
  }
  return found;
}

/** What was read lately is kept while its JSON has no more characters than this, each of which comes to some three bytes: what one condition rests on is looked at more than once, and the next may rest on it, too. */
const MOST_READ = getHeapStatistics().heap_size_limit / 100;

interface Read {
  versions: readonly Version[];
  readonly length: number;
}

const readOf = (rows: readonly Row[]): Read => ({
  versions: rows.map(versionOf).sort((a, b) => a.seq - b.seq),
  length: rows.reduce((sum, { payload }) => sum + 100 + (payload?.length ?? 0), 100),
});

const lately = carriedOn<Bounded<Read>>(
  () => new Bounded(MOST_READ, ({ length }) => length),
  (read, added) => {
    for (const version of added) {
      const known = read.find(keyOf(version.noun, version.id));
      if (known) known.versions = [...known.versions, version];
    }
  },
);

const versionOf = ({ payload, noun, ...entry }: Row): Version => ({
  ...entry,
  noun: noun as Noun,
  entity: payload === null ? null : (JSON.parse(payload) as Entity<Noun>),
});

/**
 * Something that is made of a record up to its head and carried on as that grows. Where what was taken in is not in the record any
 * more, because the transaction in which it was read was undone, it is begun anew.
 */
export function carriedOn<T>(
  begin: (store: Store, head: Head) => T,
  takeIn: (made: T, added: readonly Version[]) => void,
): (store: Store) => T {
  const memories = perStore((store) => {
    const head = headOf(store);
    return { head, made: begin(store, head) };
  });
  return (store) => {
    const memory = memories(store);
    const head = headOf(store);
    const { seq, hash } = memory.head;
    if (head.hash === hash) return memory.made;
    memory.head = head;
    if (seq > 0 && statements(store).hashAt.get(seq) !== hash) memory.made = begin(store, head);
    else takeIn(memory.made, versionsAfter(store, seq));
    return memory.made;
  };
}
