// Versions: what entries said, read for whoever answers; and what is made of a record, carried on as it grows.
import { Bounded } from '../bounded.ts';
import type { Entity, Noun } from '../docket/docket.ts';
import { and, asc, eq, gt, sql } from './drizzle.ts';
import { type Head, headOf } from './record.ts';
import { perStore, type Store } from './store.ts';
import { entries } from './tables.ts';

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

/** What was read lately is kept while its JSON has no more characters than this: it is asked for again by the next condition. */
const MOST_READ = 8 * 1024 * 1024;

interface Read {
  readonly version: Version;
  readonly length: number;
}

const statements = perStore(({ db }) => {
  const { seq, noun, id, payload, known_at, supersedes, hash } = entries;
  const versions = () => db.select({ seq, noun, id, payload, known_at, supersedes, hash }).from(entries);
  return {
    hashAt: db
      .select({ hash })
      .from(entries)
      .where(eq(seq, sql.placeholder('seq')))
      .prepare(),
    after: versions()
      .where(gt(seq, sql.placeholder('seq')))
      .orderBy(asc(seq))
      .prepare(),
    ofEntity: versions()
      .where(and(eq(noun, sql.placeholder('noun')), eq(id, sql.placeholder('id'))))
      .orderBy(asc(seq))
      .prepare(),
    ofNoun: versions()
      .where(eq(noun, sql.placeholder('noun')))
      .orderBy(asc(seq))
      .prepare(),
    read: new Bounded<Read>(MOST_READ, ({ length }) => length),
  };
});

type Row = Omit<Version, 'noun' | 'entity'> & { readonly noun: string; readonly payload: string | null };

/** What every entry after the n-th said, in the order of the record. */
export const versionsAfter = (store: Store, seq: number): Version[] =>
  statements(store).after.all({ seq }).map(versionOf);

/** Every version of everything of a noun, in the order of the record. */
export const versionsOfNoun = (store: Store, noun: Noun): Version[] =>
  statements(store).ofNoun.all({ noun }).map(versionOf);

/** Every version of one entity, the oldest first. An entry never changes: the same one gives the same entity while it is kept. */
export function versionsOf(store: Store, noun: Noun, id: string): Version[] {
  const { ofEntity, read } = statements(store);
  return ofEntity.all({ noun, id }).map((row) => {
    const key = row.hash;
    return (read.find(key) ?? read.keep(key, { version: versionOf(row), length: row.payload?.length ?? 0 })).version;
  });
}

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
    if (seq > 0 && statements(store).hashAt.get({ seq })?.hash !== hash) memory.made = begin(store, head);
    else takeIn(memory.made, versionsAfter(store, seq));
    return memory.made;
  };
}
