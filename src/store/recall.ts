// Recall: the docket as it was recorded by an edition and publicly known by a moment. Both clocks are taken off here.
import { Bounded } from '../bounded.ts';
import { type Docket, type Entity, emptyDocket, type Noun } from '../docket/docket.ts';
import { asKnown } from '../docket/knowledge.ts';
import { overlaid } from '../docket/overlay.ts';
import { Problem } from '../problem.ts';
import { isDay } from '../time/day.ts';
import { isInstant } from '../time/instant.ts';
import { entryKnownFrom, knowledge } from '../time/record-clock.ts';
import { newest } from './record.ts';
import type { Store } from './store.ts';
import { carriedOn, type Version, versionsAfter } from './versions.ts';

export type { Version };

export interface Recollection {
  readonly docket: Docket;
  /** The edition recalled. */
  readonly edition: number;
  /** The newest edition there is. */
  readonly newest: number;
  /** Every entry up to the edition, known or not, in the order of the record. One array for all recollections of an edition. */
  readonly versions: readonly Version[];
}

export interface Moment {
  /** The record as it stood after its n-th entry; left out, the newest. */
  readonly edition?: number | undefined;
  /** Only what was public by then: an instant, or a day meaning its end; left out, everything. */
  readonly known_at?: string | undefined;
}

const MOST_EDITIONS = 16;

/** The dockets that are kept have so many acts and cases together: some hundreds of a record like the seed's, a few of a large one. */
const MOST_KEPT = 60_000;

/** What was read and made of it. Entries never change, so a new edition only adds to it. */
interface Past {
  readonly record: Version[];
  readonly editions: Bounded<readonly Version[]>;
  readonly dockets: Bounded<Docket>;
  /** Everything that stands in the newest edition that was asked for. */
  latest: { readonly docket: Docket; readonly edition: number };
}

const pasts = carriedOn<Past>(
  (store) => ({
    record: versionsAfter(store, 0),
    editions: new Bounded(MOST_EDITIONS, () => 1),
    dockets: new Bounded(MOST_KEPT, sizeOf),
    latest: { docket: emptyDocket(), edition: 0 },
  }),
  ({ record }, added) => {
    for (const version of added) record.push(version);
  },
);

/** So many paragraphs, or so many names of conditions in them, take as much as an act by itself. */
const PARTS_OF_AN_ACT = 8;

/** How many acts a thing of the record takes as much as: an order about thousands of conditions takes as much as hundreds. */
export function weightOf(entity: Entity<Noun> | null): number {
  const { dispositions, forbearances, lifecycle } = (entity ?? {}) as Partial<
    Entity<'order'> & Entity<'agency_action'>
  >;
  let parts = 0;
  for (const several of [dispositions, forbearances, lifecycle])
    for (const { conditions } of several ?? []) parts += 1 + (conditions?.length ?? 0) / PARTS_OF_AN_ACT;
  return 1 + parts / PARTS_OF_AN_ACT;
}

/** What a docket costs to be kept, in acts. */
export function sizeOf({ case: cases, order, agency_action }: Docket): number {
  let size = cases.size;
  for (const acts of [order, agency_action]) for (const act of acts.values()) size += weightOf(act);
  return size;
}

/**
 * The docket at a moment: of each entity the last version among the entries up to the edition that were public by `known_at`.
 * What is withdrawn, or superseded by an act that is known, is left out. The same moment gives the same docket for ever.
 * Refuses (invalid) an edition that the record does not have and a `known_at` that is no day or instant.
 */
export function recall(store: Store, { edition, known_at }: Moment = {}): Recollection {
  const last = newest(store);
  const asked = checked({ edition, known_at }, last);
  const past = pasts(store);
  const { record, editions } = past;
  const make = () => {
    if (asked < last) return asKnown(shelved(record.slice(0, asked), known_at), known_at);
    const latest = latestOf(past, last);
    return known_at === undefined
      ? asKnown(latest, undefined)
      : sharing(asKnown(shelved(record, known_at), known_at), latest);
  };
  const key = `${asked} ${knowledge(known_at)}`;
  const docket = past.dockets.find(key) ?? past.dockets.keep(key, make());
  return {
    ...{ docket, edition: asked, newest: last },
    get versions() {
      return editions.find(String(asked)) ?? editions.keep(String(asked), record.slice(0, asked));
    },
  };
}

/** The edition that is asked about. Refuses (invalid) one that the record does not have, and a `known_at` that is no day or instant. */
export function checked({ edition, known_at }: Moment, last: number): number {
  if (edition !== undefined && !(Number.isInteger(edition) && edition >= 1 && edition <= last))
    throw new Problem('invalid', `There is no edition ${edition}. ${said(last)}`);
  if (known_at !== undefined && !isDay(known_at) && !isInstant(known_at))
    throw new Problem('invalid', `"${known_at}" is neither a day (2018-06-28) nor an instant (2018-06-28T17:00:00Z).`);
  return edition ?? last;
}

const said = (last: number) =>
  last === 0 ? 'The record is empty: seed it first.' : `The record has editions 1 to ${last}.`;

/** Everything that stands in the newest edition, made of what stood before and what was added since. */
function latestOf(past: Past, edition: number): Docket {
  const { docket: before, edition: from } = past.latest;
  if (from === edition) return before;
  const added = past.record.slice(from, edition);
  const docket = from === 0 ? shelved(added, undefined) : grown(before, added, past.record);
  past.latest = { docket, edition };
  return docket;
}

/** A docket with what was added to it as the record says; only the shelves that it is on are made anew. */
function grown(docket: Docket, added: readonly Version[], record: readonly Version[]): Docket {
  const nouns = new Set(added.map(({ noun }) => noun));
  const shelves = [...nouns].map((noun) => {
    const [shelf, puts]: [ReadonlyMap<string, Entity<Noun>>, Map<string, Entity<Noun> | undefined>] = [
      docket[noun],
      new Map(),
    ];
    const isThere = (id: string) => (puts.has(id) ? puts.get(id) !== undefined : shelf.has(id));
    for (const { id, entity, supersedes } of added.filter((one) => one.noun === noun)) {
      // What was withdrawn and stands again takes the place that it had.
      if (entity && supersedes !== null && !isThere(id))
        return [noun, shelved(record.slice(0, added.at(-1)!.seq), undefined)[noun]];
      puts.set(id, entity ?? undefined);
    }
    return [noun, overlaid(shelf, puts)];
  });
  return { ...docket, ...Object.fromEntries(shelves) };
}

/** The last version of each thing, in the order in which they were first entered, among those that were public by then. */
export function shelved(versions: readonly Version[], known_at: string | undefined): Docket {
  const limit = knowledge(known_at);
  const docket = emptyDocket();
  // Every id takes its place at its first entry, whether or not that was known yet.
  for (const { noun, id, entity, known_at: since } of versions) {
    const isKnown = since === null || limit === Number.POSITIVE_INFINITY || entryKnownFrom(since) <= limit;
    if (isKnown) docket[noun].set(id, entity as never);
    else if (!docket[noun].has(id)) docket[noun].set(id, null as never);
  }
  for (const shelf of Object.values(docket)) for (const [id, entity] of shelf) if (entity === null) shelf.delete(id);
  return docket;
}

/** The same docket, with the shelves of another where nothing on them differs: most of a record was never hidden. */
function sharing(docket: Docket, other: Docket): Docket {
  const shelves = (Object.keys(docket) as Noun[]).map((noun) => {
    const [shelf, others] = [docket[noun], other[noun]];
    const isSame = shelf.size === others.size && [...shelf].every(([id, entity]) => others.get(id) === entity);
    return [noun, isSame ? others : shelf];
  });
  return Object.fromEntries(shelves);
}
