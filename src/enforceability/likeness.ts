// Likeness: which places, and which days, are answered alike about a condition, but for their names.
import type { Docket } from '../docket/docket.ts';
import { dayAfter } from '../time/day.ts';
import { dayOf, endOfDay, startOfDay } from '../time/instant.ts';
import { barsNaming, denials, isNear } from './considered.ts';
import { docketsAbout } from './coverage.ts';
import { type Bench, type Instrument, perBench, perCondition } from './instrument.ts';
import { howReached, scopesAbout } from './matrix.ts';
import type { Places } from './region.ts';
import { aboutCondition, membershipsOf } from './turns.ts';

/** What tells places and days apart in answers about a condition. */
interface Likeness {
  /** The days on which something in an answer may turn, whatever the place, in order. */
  readonly days: readonly string[];
  /** The ways in which the places of a kind are concerned. */
  readonly concerned: Map<string, Concerned>;
}

/** The ways in which a place is concerned: before the first of some days, and from each of them on. */
interface Concerned {
  readonly from: readonly string[];
  readonly ways: readonly string[];
}

/**
 * A key that two questions about a condition on a day share only if they are answered alike, but for the names of place and day.
 * Undefined where an answer is one of its kind: on the day a membership of the place begins or ends, and for a place that is not on record.
 */
export function likenessOf(bench: Bench, condition: string, jurisdiction: string, day: string): string | undefined {
  const kind = kindsOf(bench).of(jurisdiction);
  if (kind === undefined) return undefined;
  const { days, concerned } = likenesses(bench, condition);
  const known = concerned.get(kind) ?? concernedBy(bench, condition, jurisdiction);
  concerned.set(kind, known);
  const passed = before(known.from, day);
  if (known.from[passed] === day) return undefined;
  const way = known.ways[passed];
  const turn = before(days, day);
  return days[turn] === day ? `${way} ${day}` : `${way} ${turn}`;
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

const likenesses = perCondition((bench, condition): Likeness => {
  const entered = (instruments: readonly Instrument[] = []) => instruments.map(({ start }) => start.entered.early);
  const near = [...barsNaming(bench).values()].flat().filter((bar) => isNear(bar, bench, condition));
  const moments = [
    ...aboutCondition(bench, condition).map(({ t }) => t),
    ...entered(denials(bench).get(condition)),
    ...entered(near),
  ];
  // A docket is stale from the day after the one to which it was read.
  const stale = docketsAbout(bench, condition).of.flatMap(({ data_through }) =>
    data_through ? dayAfter(data_through) : [],
  );
  const days = [...moments.filter(Number.isFinite).map((moment) => dayOf(moment, bench.tz)), ...stale];
  return { days: [...new Set(days)].sort(), concerned: new Map() };
});

function concernedBy(bench: Bench, condition: string, jurisdiction: string): Concerned {
  const memberships = membershipsOf(bench).get(jurisdiction) ?? [];
  const from = [...new Set(memberships.flatMap((one) => [one.from, one.until]))]
    .filter((day) => day !== undefined)
    .sort();
  const first = from[0] === undefined ? 0 : startOfDay(from[0], bench.tz) - 1;
  const moments = [first, ...from.map((day) => endOfDay(day, bench.tz))];
  return { from, ways: moments.map((t) => wayOf(bench, condition, jurisdiction, t)) };
}

/** How whatever an answer tells of concerns a place at a moment: the scopes that reach it, the circuits it lies in, the bars on sister conditions that name it. */
function wayOf(bench: Bench, condition: string, jurisdiction: string, t: number): string {
  const denied = (denials(bench).get(condition) ?? []).flatMap(({ region }) => region.scope ?? []);
  const around = bench.places.surroundings(jurisdiction);
  const circuits = (bench.concerning.get(condition) ?? []).map(({ disposition }) =>
    'circuit' in disposition && around.has(disposition.circuit!) ? 'in' : '',
  );
  const near = (barsNaming(bench).get(jurisdiction) ?? []).filter((bar) => isNear(bar, bench, condition));
  const reached = howReached(bench, [...scopesAbout(bench, condition), ...denied], jurisdiction, t);
  return [reached, circuits, near.map(({ id }) => id)].join(' / ');
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
