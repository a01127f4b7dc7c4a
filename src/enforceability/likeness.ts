// Likeness: which places, and which days, are answered alike about a condition, but for their names.
import type { Docket } from '../docket/docket.ts';
import { dayAfter } from '../time/day.ts';
import { dayOf, endOfDay, startOfDay } from '../time/instant.ts';
import type { Detail } from './answer.ts';
import { turnsTold, wayOf } from './concern.ts';
import { barsNaming } from './considered.ts';
import { decisiveFor, docketsAbout, readThrough } from './coverage.ts';
import { type Bench, perBench, perCondition } from './instrument.ts';
import type { Places } from './region.ts';
import { NEVER } from './timing.ts';
import { membershipsOf } from './turns.ts';

/** What tells places and days apart in answers about a condition. */
interface Likeness {
  /** The days from which a docket is stale. */
  readonly stale: readonly string[];
  /** The ways in which the places of a kind are concerned. */
  readonly concerned: Map<string, Concerned>;
  /** When something in an answer turns, by the way in which a place is concerned and by what is told. */
  readonly turning: Map<string, Turning>;
}

/** The days on which something may turn, in order, and the keys of those days and of the times between them. */
interface Turning {
  readonly days: readonly string[];
  readonly keys: Map<string, string>;
}

/** The ways in which a place is concerned: before the first of some days, and from each of them on. */
interface Concerned {
  readonly from: readonly string[];
  readonly ways: readonly Way[];
}

interface Way {
  readonly name: string;
  /** A moment at which the place is concerned in this way. */
  readonly t: number;
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
  const kind = kindsOf(bench).of(jurisdiction);
  if (kind === undefined) return undefined;
  const { concerned, turning, stale } = likenesses(bench, condition);
  const known = concerned.get(kind) ?? concernedBy(bench, condition, jurisdiction);
  concerned.set(kind, known);
  const passed = before(known.from, day);
  if (known.from[passed] === day) return undefined;
  const { name, t } = known.ways[passed]!;
  const told = detail === 'full' ? 'full' : 'brief';
  const way = `${told} ${name}`;
  const { days, keys } = turning.get(way) ?? {
    days: daysOf([...turnsTold(bench, condition, jurisdiction, t, told)], bench, stale),
    keys: new Map(),
  };
  turning.set(way, { days, keys });
  const turn = before(days, day);
  const since = days[turn] === day ? day : days[turn - 1];
  const when = `${since === day ? 'on' : 'after'} ${since}`;
  const key = keys.get(when) ?? `${when} ${wayBy(bench, condition, jurisdiction, t, since)}`;
  keys.set(when, key);
  return key;
}

/** How a place is concerned by the end of a day. What comes later tells places apart only by how far their dockets were read. */
function wayBy(bench: Bench, condition: string, jurisdiction: string, t: number, day: string | undefined): string {
  const by = day === undefined ? -NEVER : endOfDay(day, bench.tz);
  const read = readThrough(decisiveFor(bench, condition, jurisdiction, t));
  return `${wayOf(bench, condition, jurisdiction, t, by)} / ${read}`;
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

const daysOf = (moments: readonly number[], { tz }: Bench, others: readonly string[]): string[] =>
  [...new Set([...moments.filter(Number.isFinite).map((moment) => dayOf(moment, tz)), ...others])].sort();

const likenesses = perCondition(
  (bench, condition): Likeness => ({
    // A docket is stale from the day after the one to which it was read.
    stale: docketsAbout(bench, condition).of.flatMap(({ data_through }) =>
      data_through ? dayAfter(data_through) : [],
    ),
    concerned: new Map(),
    turning: new Map(),
  }),
);

function concernedBy(bench: Bench, condition: string, jurisdiction: string): Concerned {
  const memberships = membershipsOf(bench).get(jurisdiction) ?? [];
  const from = [...new Set(memberships.flatMap((one) => [one.from, one.until]))]
    .filter((day) => day !== undefined)
    .sort();
  const first = from[0] === undefined ? 0 : startOfDay(from[0], bench.tz) - 1;
  const moments = [first, ...from.map((day) => endOfDay(day, bench.tz))];
  return { from, ways: moments.map((t) => ({ name: wayOf(bench, condition, jurisdiction, t, NEVER), t })) };
}

/** Kinds of places: those that no scope and no membership names are concerned alike if they lie in the same places; every other is a kind of its own. */
const kindsOf = perBench((bench) => {
  const { docket, places, instruments, steps } = bench;
  const scopes = [...instruments.values(), ...[...steps.values()].flat()].flatMap(({ region }) => region.scope ?? []);
  const reaches = scopes.flatMap((scope) => [scope, scope.except ?? {}]);
  const named = new Set([
    ...reaches.flatMap(({ jurisdictions = [], within = [] }) => [...jurisdictions, ...within]),
    ...[...docket.membership.values()].map(({ member }) => member),
    ...barsNaming(bench).keys(),
  ]);
  return { of: (id: string) => (named.has(id) && docket.jurisdiction.has(id) ? id : unnamed(docket, places, id)) };
});

/** The kinds of places that nothing names, by what the places are: they are the same for whatever condition. */
const unnamedKinds = new WeakMap<Places, Map<string, string>>();

function unnamed({ jurisdiction }: Docket, places: Places, id: string): string | undefined {
  const kinds = unnamedKinds.get(places) ?? new Map<string, string>();
  unnamedKinds.set(places, kinds);
  const known = kinds.get(id);
  const place = jurisdiction.get(id);
  if (known !== undefined || !place) return known;
  const kind = `${place.kind} in ${[...places.surroundings(id)].filter((one) => one !== id).join(' ')}`;
  kinds.set(id, kind);
  return kind;
}
