// Things to add to a generated docket, and how its answers are compared with what they were.
import fc from 'fast-check';
import type { Finding, Outcome } from '../../src/enforceability/finding.ts';
import type { World } from '../../src/enforceability/world.ts';
import { endOfDay, millis } from '../../src/time/instant.ts';
import { AS_OF, day, days, limits, rarely, who } from './dockets.ts';
import type { Docket, Effect, Event, One, Who } from './neutral.ts';

const list = <T>(one: One<T> | undefined): T[] => (one === undefined ? [] : Array.isArray(one) ? one : [one]);

/** Whom and what an added ruling reaches: mostly everything. */
export const regions = fc
  .record({
    who: fc.oneof({ weight: 3, arbitrary: fc.constant<Who>('all') }, { weight: 1, arbitrary: who }),
    limits: rarely(limits),
  })
  .map(({ who, limits }) => ({
    who,
    ...Object.fromEntries(Object.entries(limits ?? {}).filter(([, value]) => value !== undefined)),
  }));

/** A day on which something is added, and the last day of it, if it ends at all. */
export const spans = fc
  .record({ on: days, lasts: rarely(fc.integer({ min: 0, max: 20 })) })
  .map(({ on, lasts }) => ({ at: day(on), times: lasts === undefined ? {} : { until: day(on + lasts) } }));

export const withEvent = (docket: Docket, ...events: Event[]): Docket => ({
  ...docket,
  events: [...docket.events, ...events],
});

const effectsOf = ({ events }: Docket): Effect[] => events.flatMap(({ effects = [] }) => effects);

const TARGETED = ['bar', 'hold', 'end', 'forbear', 'compel', 'declare', 'precedent'];

/** The id of something in a docket that a later ruling can act on: more often than not a bar. */
export function targetIn(docket: Docket, pick: number): string {
  const all = effectsOf(docket).filter((effect) => TARGETED.includes(effect.do));
  const bars = all.filter((effect) => effect.do === 'bar');
  const some = [...bars, ...bars, ...bars, ...all];
  return some[pick % some.length]?.id ?? 'nothing';
}

/** Whether an event lies after a moment and says nothing of the time before: not what an order meant, nor what it should have said. */
export function isLater({ at, supersedes, effects = [] }: Event, t: number, tz: string): boolean {
  const first = typeof at === 'string' ? millis(at, tz) : at.after === undefined ? -1 : endOfDay(at.after, tz) + 1;
  return (
    first > t &&
    !supersedes &&
    effects.every(({ do: kind, from, retro }) => {
      if (kind === 'resolve') return !retro;
      const begins = typeof from === 'string' ? millis(from, tz) : first;
      return begins > (kind === 'member' ? Math.max(t, endOfDay(AS_OF, tz)) : t);
    })
  );
}

/** How many steps lie between an instrument and each bar that it acts on, directly or not: 0 for a bar itself. */
export function depths(docket: Docket, id: string): Set<number> {
  const all = effectsOf(docket).filter((effect) => effect.id === id);
  return new Set(
    all.flatMap((effect) =>
      effect.do === 'bar'
        ? [0]
        : list(effect.target).flatMap((target) => [...depths(docket, target)].map((depth) => depth + 1)),
    ),
  );
}

/** How far a label of the courts' track, or of all tracks, speaks of a bar. */
export const barredness = (label: string): number => ['partly_barred', 'barred'].indexOf(label) + 1;

/** For every world of one finding, its outcome beside the outcome in the same world of a finding that looks at fewer openings. */
export const worldByWorld = (more: Finding, fewer: Finding): [more: Outcome, fewer: Outcome][] =>
  more.outcomes.map((outcome) => [outcome, counterpart(outcome.world, fewer)]);

function counterpart(world: World, { outcomes }: Finding): Outcome {
  const late = new Set(outcomes.flatMap(({ world }) => [...world.late]));
  const members = new Set(outcomes.flatMap(({ world }) => [...world.members]));
  const found = outcomes.filter(
    ({ world: other }) =>
      [...other.readings].every(([issue, reading]) => world.readings.get(issue) === reading) &&
      [...late].every((id) => other.late.has(id) === world.late.has(id)) &&
      [...members].every((key) => other.members.has(key) === world.members.has(key)),
  );
  if (found.length !== 1) throw new Error(`a world has ${found.length} counterparts`);
  return found[0]!;
}
