// Likeness: which places, and which days, are answered alike about a condition, but for their names.
import type { Docket } from '../docket/docket.ts';
import type { Membership } from '../docket/membership.ts';
import { dayAfter } from '../time/day.ts';
import { dayOf, endOfDay, startOfDay } from '../time/instant.ts';
import type { Detail } from './answer.ts';
import { type Concern, concernOf, type Told, turnsTold } from './concern.ts';
import { barsNaming } from './considered.ts';
import { decisiveFor, docketsAbout, readThrough, toldOf } from './coverage.ts';
import { type Bench, perBench, perCondition } from './instrument.ts';
import type { Places } from './region.ts';
import { NEVER } from './timing.ts';
import { membershipsOf } from './turns.ts';

/** What tells places and days apart in answers about a condition. */
interface Likeness {
  /** The kind of a place; undefined where it is not on record. */
  kindOf(jurisdiction: string): string | undefined;
  /** The days from which a docket is stale. */
  readonly stale: readonly string[];
  /** When the places of a kind are concerned in which way. */
  readonly concerned: Map<string, Concerned>;
  /** Every way in which some place was found to be concerned, by the word for all of it. */
  readonly ways: Map<string, Way>;
}

/** The ways in which a place is concerned: before the first of some days, and from each of them on. */
interface Concerned {
  readonly from: readonly string[];
  readonly ways: readonly Way[];
}

/** A way of being concerned: a place and a moment for all that are concerned alike, and when something turns for them, by what is told. */
interface Way {
  readonly place: string;
  readonly t: number;
  readonly concern: Concern;
  /** How far their dockets were read, and which of them are told. */
  readonly read: string;
  readonly turning: Map<Told, Turning>;
}

/** The days on which something may turn, in order, and the keys of the times before them, of each day itself, and so on in turn. */
interface Turning {
  readonly days: readonly string[];
  readonly keys: string[];
}

/**
 * A key that two questions about a condition on a day share only if they are answered alike, but for the names of place and day.
 * Undefined where an answer is one of its kind: on the day a membership of the place begins or ends, and for a place that is not on record.
 */
export function likenessOf(
  bench: Bench,
  condition: string,
  jurisdiction: string,
  day: string,
  detail: Detail,
): string | undefined {
  const likeness = likenesses(bench, condition);
  const kind = likeness.kindOf(jurisdiction);
  if (kind === undefined) return undefined;
  const concerned = likeness.concerned.get(kind) ?? concernedBy(bench, condition, jurisdiction, kind, likeness);
  const passed = before(concerned.from, day);
  if (concerned.from[passed] === day) return undefined;
  const way = concerned.ways[passed]!;
  const told = detail === 'full' ? 'full' : 'brief';
  const { days, keys } = way.turning.get(told) ?? turningFor(bench, condition, way, told, likeness);
  const turn = before(days, day);
  const since = days[turn] === day ? day : days[turn - 1];
  const index = since === day ? 2 * turn + 1 : 2 * turn;
  keys[index] ??= shortFor(`${since === day ? 'on' : 'after'} ${since} ${wayBy(bench, way, since)}`);
  return keys[index];
}

/** Short words for long keys: each stands for one key for good, though it may be forgotten. */
const words = new Map<string, string>();
let wordsGiven = 0;
const MOST_WORDS = 20_000;

function shortFor(key: string): string {
  const known = words.get(key);
  if (known !== undefined) return known;
  if (words.size >= MOST_WORDS) words.clear();
  wordsGiven++;
  const word = wordsGiven.toString(36);
  words.set(key, word);
  return word;
}

function turningFor(bench: Bench, condition: string, way: Way, told: Told, { stale }: Likeness): Turning {
  const { place, t } = way;
  const moments = [...turnsTold(bench, condition, place, t, told)].filter(Number.isFinite);
  const days = new Set([...moments.map((moment) => dayOf(moment, bench.tz)), ...stale]);
  const turning = { days: [...days].sort(), keys: [] };
  way.turning.set(told, turning);
  return turning;
}

/** How places are concerned by the end of a day. What comes later tells them apart only by how far their dockets were read, and by which are told. */
const wayBy = ({ tz }: Bench, { concern, read }: Way, day: string | undefined): string =>
  `${concern(day === undefined ? -NEVER : endOfDay(day, tz))} / ${read}`;

/** How far the dockets that concern a place were read, and which of them are told. */
function readFor(bench: Bench, condition: string, jurisdiction: string, t: number): string {
  const { of: all } = docketsAbout(bench, condition);
  const decisive = decisiveFor(bench, condition, jurisdiction, t);
  const told = toldOf(all, decisive);
  return `${readThrough(decisive)} / ${told === all ? '' : told.map(({ docket }) => docket).join(' ')}`;
}

/** How many of some days, in order, lie before a day. */
function before(days: readonly string[], day: string): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const likenesses = perCondition(
  (bench, condition): Likeness => ({
    kindOf: kindsOf(bench),
    // A docket is stale from the day after the one to which it was read.
    stale: docketsAbout(bench, condition).of.flatMap(({ data_through }) =>
      data_through ? dayAfter(data_through) : [],
    ),
    concerned: new Map(),
    ways: new Map(),
  }),
);

/** The days on which a membership may begin, and the one on which it ends. */
const daysOf = ({ from, from_between: { after, by } = {}, until }: Membership): string[] =>
  [from, after && dayAfter(after), by, until].filter((day) => day !== undefined);

function concernedBy(
  bench: Bench,
  condition: string,
  jurisdiction: string,
  kind: string,
  { concerned, ways }: Likeness,
): Concerned {
  const memberships = membershipsOf(bench).get(jurisdiction) ?? [];
  const from = [...new Set(memberships.flatMap(daysOf))].sort();
  const first = from[0] === undefined ? 0 : startOfDay(from[0], bench.tz) - 1;
  const moments = [first, ...from.map((day) => endOfDay(day, bench.tz))];
  const wayAt = (t: number) => {
    const concern = concernOf(bench, condition, jurisdiction, t);
    const name = concern(NEVER);
    const known = ways.get(name);
    if (known) return known;
    const read = readFor(bench, condition, jurisdiction, t);
    const way = { place: jurisdiction, t, concern, read, turning: new Map() };
    ways.set(name, way);
    return way;
  };
  const found = { from, ways: moments.map(wayAt) };
  concerned.set(kind, found);
  return found;
}

/** Kinds of places: those that no scope and no membership names are concerned alike if they lie in the same places; every other is a kind of its own. */
const kindsOf = perBench((bench) => {
  const { docket, places, instruments, steps } = bench;
  const scopes = [...instruments.values(), ...[...steps.values()].flat()].flatMap(({ region }) => region.scope ?? []);
  const reaches = scopes.flatMap((scope) => [scope, scope.except ?? {}]);
  const named = new Set([
    ...reaches.flatMap(({ jurisdictions = [], within = [] }) => [...jurisdictions, ...within]),
    ...[...docket.membership.values()].map(({ member }) => member),
  ]);
  const [unnamed, near] = [unnamedIn(docket, places), barsNaming(bench)];
  return (id: string) => {
    const isNamed = named.has(id) || near(id).bars.length > 0;
    return isNamed && docket.jurisdiction.has(id) ? id : unnamed(id);
  };
});

/** The kinds of places that nothing names, by what the places are: they are the same for whatever condition. */
const unnamedKinds = new WeakMap<Places, Map<string, string>>();

function unnamedIn({ jurisdiction }: Docket, places: Places): (id: string) => string | undefined {
  const kinds = unnamedKinds.get(places) ?? new Map<string, string>();
  unnamedKinds.set(places, kinds);
  return (id) => {
    const known = kinds.get(id);
    const place = jurisdiction.get(id);
    if (known !== undefined || !place) return known;
    const kind = `${place.kind} in ${[...places.surroundings(id)].filter((one) => one !== id).join(' ')}`;
    kinds.set(id, kind);
    return kind;
  };
}
