// Every place of the record at once: places that nothing names apart share one look, so that a map of the country costs little.
import type { Docket } from '../docket/docket.ts';
import { references } from '../docket/references.ts';
import { history, standing, turningDays } from '../enforceability/history.ts';
import { followsMembership, reachedAlike, type Stand } from '../enforceability/matrix.ts';
import { completed } from '../enforceability/question.ts';
import { benchFor } from './ask.ts';
import { zoneOf } from './asked.ts';

/** The answer of a condition in every place on a day; each is what /v1/enforceability says of the pair. */
export function everywhere(docket: Docket, condition: string, day: string): Map<string, Stand> {
  const { bench, question } = putFor(docket, condition);
  const stands = new Map<string, Stand>();
  for (const places of groups(docket, condition, day)) {
    const stand = standing(bench, { ...question, jurisdiction: places[0]! }, day);
    for (const place of places) stands.set(place, stand);
  }
  return stands;
}

/** So many days are looked at for all places together. */
const MOST_LOOKED_AT = 20_000;

/** The days on which the answer about a condition moved in any place, the earliest first; not all of them, where there was too much to look at. */
export function movedOn(docket: Docket, condition: string, today: string): { days: string[]; isWhole: boolean } {
  return remembered(docket, `moved ${condition}`, () => {
    const { bench, question } = putFor(docket, condition);
    const found = new Set<string>();
    let looked = 0;
    for (const [place] of groups(docket, condition, today)) {
      const standing = { ...question, jurisdiction: place! };
      const turning = turningDays(bench, standing);
      looked += turning.size;
      if (looked > MOST_LOOKED_AT) break;
      for (const { from } of history(bench, standing, turning)) if (from) found.add(from);
    }
    return { days: [...found].sort(), isWhole: looked <= MOST_LOOKED_AT };
  });
}

function putFor(docket: Docket, condition: string) {
  const tz = zoneOf(docket, condition);
  return { bench: benchFor(docket, tz), question: completed({ condition, jurisdiction: '', tz }, docket) };
}

/** Places with one answer, whatever the day; or on the day, where the members of an association are reached. */
function groups(docket: Docket, condition: string, day: string): string[][] {
  const { bench } = putFor(docket, condition);
  const key = followsMembership(bench, condition) ? `${condition} ${day}` : condition;
  return remembered(docket, `groups ${key}`, () => {
    const alike = unnamedAlike(docket);
    return reachedAlike(bench, condition, [...alike.keys()], day).map((places) =>
      places.flatMap((place) => alike.get(place)!),
    );
  });
}

/** Places that no act and no list of members names, and that lie in the same places, by one of them; the others by themselves. */
function unnamedAlike(docket: Docket): Map<string, string[]> {
  return remembered(docket, 'unnamed', () => {
    const named = new Set(
      [...docket.order.values(), ...docket.agency_action.values(), ...docket.membership.values()].flatMap((one) =>
        references(one).flatMap(({ to, id }) => (to.includes('jurisdiction') ? id : [])),
      ),
    );
    const alike = Map.groupBy(docket.jurisdiction.values(), ({ id, kind, parents = [], circuit, state }) =>
      named.has(id) || kind === 'state' ? id : `${kind} ${parents} ${circuit} ${state}`,
    );
    return new Map([...alike.values()].map((places) => [places[0]!.id, places.map(({ id }) => id)]));
  });
}

const memory = new WeakMap<Docket, Map<string, unknown>>();
const MOST_REMEMBERED = 200;

/** Worked out once for a docket; dockets never change. */
function remembered<T>(docket: Docket, key: string, make: () => T): T {
  const known = memory.get(docket) ?? new Map<string, unknown>();
  memory.set(docket, known);
  const value = (known.get(key) as T | undefined) ?? make();
  known.set(key, value);
  if (known.size > MOST_REMEMBERED) known.delete(known.keys().next().value!);
  return value;
}
