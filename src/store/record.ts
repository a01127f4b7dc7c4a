// The record: entries are appended, never changed and never removed; each carries the hash of the one before.
import { type Entity, NOUNS, type Noun } from '../docket/docket.ts';
import { Problem } from '../problem.ts';
import { EASTERN, isInstant, millis, printedInstant } from '../time/instant.ts';
import { canonical, NO_HASH, sealed } from './canonical.ts';
import { and, asc, desc, eq, lte } from './drizzle.ts';
import { given, ONE_ROW } from './given.ts';
import { perStore, type Store } from './open.ts';
import { wholeRow } from './placeholders.ts';
import { project } from './projection.ts';
import { entries } from './tables.ts';
import { told } from './trouble.ts';

/** What somebody wants to record: a fact, a correction of one, or (with null for entity) its withdrawal. */
export interface NewEntry {
  readonly noun: Noun;
  readonly id: string;
  readonly entity: Entity<Noun> | null;
  /** Since when it is public, an instant; nothing for what was never hidden, such as a court. */
  readonly known_at: string | null | undefined;
  readonly recorded_at: string;
  readonly author: string;
  readonly reason: string;
}

/** An entry as the record holds it, its instants in UTC. Its `seq` is the edition that it made. */
export interface Entry extends NewEntry {
  readonly seq: number;
  readonly known_at: string | null;
  /** The entry of the same entity that it takes the place of. */
  readonly supersedes: number | null;
  readonly previous_hash: string;
  readonly hash: string;
}

/** Nothing was recorded before this. */
const EPOCH = '1970-01-01T00:00:00Z';

export type EntryRow = typeof entries.$inferSelect;

const statements = perStore(({ db, sqlite }) => {
  const ofEntity = and(eq(entries.noun, given('noun')), eq(entries.id, given('id')));
  return {
    /** Changes as soon as another connection, of this process or another, has committed. */
    others: sqlite.prepare('PRAGMA data_version').pluck(),
    head: sqlite.prepare<[], Head>('SELECT seq, hash, recorded_at FROM entries ORDER BY seq DESC LIMIT 1'),
    ofEntity: db.select().from(entries).where(ofEntity).orderBy(asc(entries.seq)).prepare(),
    latest: db
      .select({ seq: entries.seq, payload: entries.payload })
      .from(entries)
      .where(ofEntity)
      .orderBy(desc(entries.seq))
      .limit(ONE_ROW)
      .prepare(),
    upTo: db
      .select()
      .from(entries)
      .where(lte(entries.seq, given('edition')))
      .orderBy(asc(entries.seq))
      .prepare(),
    insert: db.insert(entries).values(wholeRow(entries)).prepare(),
  };
});

/** What is done with entries in the transaction that appends them: it is kept or undone with them. */
export type Witness = (appended: readonly Entry[]) => void;

const witnesses = perStore(() => new Set<Witness>());

/** Has every append through this store witnessed from now on, until what is returned is called. */
export function witness(store: Store, sees: Witness): () => void {
  witnesses(store).add(sees);
  return () => void witnesses(store).delete(sees);
}

/**
 * Appends entries in one transaction, and shows them in the query tables; when it returns, the disk has them.
 * The caller decides what is worth an entry: nothing is skipped. With `after`, the edition the caller decided upon,
 * it refuses (conflict) if the record has grown since. Withdrawing what is not there is refused (not_found).
 * A batch may name what comes later in it; what is still missing at its end is refused.
 * What says that it is recorded before the newest entry was, as the clock jumped back, is recorded as of that moment.
 */
export function append(store: Store, facts: readonly NewEntry[], after?: number): Entry[] {
  for (const fact of facts) refuseUnlessWellFormed(fact);
  heads(store).head = undefined;
  return told(store.name, () =>
    store.sqlite
      .transaction(() => {
        refuseUnlessNewest(store, after);
        const rows: EntryRow[] = [];
        for (const fact of facts) rows.push(appendOne(store, fact, rows.at(-1) ?? headOf(store)));
        project(store, rows);
        const appended = rows.map(entryOf);
        if (appended.length > 0) for (const sees of witnesses(store)) sees(appended);
        return appended;
      })
      .immediate(),
  );
}

/** The last entry: its number, which is the edition of the record, and its hash, which vouches for every one before it. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
  readonly recorded_at: string;
}

const EMPTY: Head = { seq: 0, hash: NO_HASH, recorded_at: EPOCH };

interface Seen {
  head: Head | undefined;
  /** What SQLite said when it was read. */
  others: unknown;
  /** Whether SQLite was asked in this turn of the event loop. */
  isOfThisTurn: boolean;
}

const heads = perStore((): Seen => ({ head: undefined, others: undefined, isOfThisTurn: false }));

/**
 * The head of the record. SQLite is asked once a turn of the event loop whether somebody else wrote: whoever asks because they did comes in a
 * later one. Once something was appended it is read, until that is no longer within a transaction: what is may yet be undone.
 */
export function headOf(store: Store): Head {
  const seen = heads(store);
  if (seen.head && seen.isOfThisTurn) return seen.head;
  const { others, head } = statements(store);
  if (store.sqlite.inTransaction) return head.get() ?? EMPTY;
  const now = others.get();
  if (!seen.head || seen.others !== now) [seen.head, seen.others] = [head.get() ?? EMPTY, now];
  if (!seen.isOfThisTurn) setImmediate(() => (seen.isOfThisTurn = false));
  seen.isOfThisTurn = true;
  return seen.head;
}

/** The edition of the record: the number of its last entry, 0 while it is empty. */
export const newest = (store: Store): number => headOf(store).seq;

/** When the last entry was recorded, in milliseconds since 1970 UTC: the clock has been there, whatever it says now. */
export const reached = (store: Store): number => Date.parse(headOf(store).recorded_at);

/** The hash of the last entry, which vouches for every one before it. */
export const headHash = (store: Store): string => headOf(store).hash;

/** Every version of one entity, oldest first; empty if the record never heard of it. */
export const entriesOf = (store: Store, noun: Noun, id: string): Entry[] =>
  statements(store).ofEntity.all({ noun, id }).map(entryOf);

/** Every entry up to an edition, in the order of the record. */
export const entriesUpTo = (store: Store, edition: number): Entry[] =>
  statements(store).upTo.all({ edition }).map(entryOf);

function appendOne(store: Store, fact: NewEntry, last: Head): EntryRow {
  const { latest, insert } = statements(store);
  const { noun, id, author, reason } = fact;
  const before = latest.get({ noun, id });
  if (fact.entity === null && (before?.payload ?? null) === null)
    throw new Problem('not_found', `The record has no ${noun} "${id}" that could be withdrawn.`);
  const payload = fact.entity === null ? null : canonical(fact.entity);
  const times = { known_at: fact.known_at ? utc(fact.known_at) : null, recorded_at: recordedAfter(last, fact) };
  const fields = {
    seq: last.seq + 1,
    noun,
    id,
    payload,
    ...times,
    author,
    reason,
    supersedes: before?.seq ?? null,
  };
  const previous_hash = last.hash;
  const row = { ...fields, previous_hash, hash: sealed(fields, previous_hash) };
  insert.run(row);
  return row;
}

function entryOf({ payload, ...row }: EntryRow): Entry {
  const entity = payload === null ? null : (JSON.parse(payload) as Entity<Noun>);
  return { ...row, noun: row.noun as Noun, entity };
}

function refuseUnlessNewest(store: Store, after: number | undefined) {
  if (after !== undefined && newest(store) !== after)
    throw new Problem(
      'conflict',
      `The record has grown to edition ${newest(store)} since edition ${after}. Look at it again.`,
    );
}

function refuseUnlessWellFormed({ noun, id, entity, known_at, recorded_at, author, reason }: NewEntry) {
  const refuse = (what: string) => {
    throw new Problem('invalid', `The entry for ${noun} "${id}" cannot be recorded: ${what}.`);
  };
  if (!Object.hasOwn(NOUNS, noun)) refuse(`there is no noun "${noun}"`);
  if (entity !== null && entity.id !== id) refuse(`the entity calls itself "${entity.id}"`);
  if (known_at && !isInstant(known_at)) refuse('`known_at` is not an instant, 2018-06-28T17:00:00Z');
  if (!isInstant(recorded_at)) refuse('`recorded_at` is not an instant, 2018-06-28T17:00:00Z');
  if (author.trim() === '' || reason.trim() === '') refuse('it needs an author and a reason');
}

/** When an entry is recorded: never before the one that it follows, so that what stands later was recorded later. */
function recordedAfter(last: Head, { recorded_at }: NewEntry): string {
  if (millis(recorded_at, EASTERN) < millis(last.recorded_at, EASTERN)) return last.recorded_at;
  return utc(recorded_at);
}

const utc = (instant: string) => printedInstant(millis(instant, EASTERN));
