// What a question touches, and which open readings, unrecorded days and unrecorded memberships its answer may turn on.
import { nearConcerning } from './by-reach.ts';
import type { Bench, Instrument, Resolution, Step } from './instrument.ts';
import type { Question } from './question.ts';
import { openMemberships, type Region, reaches } from './region.ts';
import { earliestStart, inWorld, latestStart, latestStop, type Start, type Stop } from './timing.ts';
import type { Asking, Openings, World } from './world.ts';

/** The instruments and steps that can matter to a question at a moment, in some world. */
export interface Touched {
  readonly instruments: readonly Instrument[];
  /** The same, whatever acts on one before it. */
  readonly inOrder: readonly Instrument[];
  readonly steps: readonly Step[];
}

/** Everything that concerns the condition and may reach the place by the moment, with all that acts on it, however indirectly. */
export function touchedBy(bench: Bench, { condition, jurisdiction }: Question, t: number): Touched {
  const found = new Set<Instrument>();
  const queue = nearConcerning(bench, condition, jurisdiction).toReversed();
  for (let instrument = queue.pop(); instrument; instrument = queue.pop()) {
    if (found.has(instrument) || !matters(bench, instrument, condition, jurisdiction, t)) continue;
    found.add(instrument);
    queue.push(...(bench.against.get(instrument.id) ?? []).toReversed());
  }
  const steps = (bench.steps.get(condition) ?? []).filter(
    ({ start, stops, region }) =>
      earliestStart(start, bench.signals) <= t &&
      latestStop(stops, bench.signals) > t &&
      mayReach(region, jurisdiction, t, bench),
  );
  const instruments = [...found];
  const turns = instruments.map((instrument) => ({ instrument, turn: bench.turn.get(instrument)! }));
  const inOrder = turns.sort((a, b) => a.turn - b.turn).map(({ instrument }) => instrument);
  return { instruments, inOrder, steps };
}

const matters = (
  bench: Bench,
  { conditions, start, stops, region }: Instrument,
  condition: string,
  jurisdiction: string,
  t: number,
) =>
  (conditions?.has(condition) ?? true) &&
  earliestStart(start, bench.signals) <= t &&
  latestStop(stops, bench.signals) > t &&
  mayReach(region, jurisdiction, t, bench);

const nobody: World = { readings: new Map(), late: new Set(), members: new Set() };

/** Whether a region reaches a place at a moment in every world, whatever the act, year, agency or class. */
export const surelyReaches = ({ scope }: Region, jurisdiction: string, t: number, bench: Bench): boolean =>
  reaches(scope, jurisdiction, t, bench, (_, depth) => depth % 2 === 1);

/** Whether a region may reach a place at a moment in some world, whatever the act, year, agency or class: who is excepted may be no member. */
export const mayReach = ({ scope }: Region, jurisdiction: string, t: number, bench: Bench): boolean =>
  reaches(scope, jurisdiction, t, bench, (_, depth) => depth % 2 === 0);

/** What is open in what a question touches. */
export function openingsOf(bench: Bench, { jurisdiction }: Question, t: number, touched: Touched): Openings {
  const { instruments, steps } = touched;
  const all: readonly { given: Step['given']; start: Start; region: Region; stops: readonly Stop[] }[] = [
    ...instruments,
    ...steps,
  ];
  const issues = [...new Set(all.flatMap(({ given }) => given.map(([issue]) => issue)))].sort();
  return {
    issues: openIssues(bench, t, issues),
    windows: new Set([
      ...openResolutions(bench, t, issues),
      ...all.flatMap(({ start, stops }) => openWindows(bench, t, start, stops)),
      ...unorderedSteps(bench, t, steps),
    ]),
    memberships: new Set(all.flatMap(({ region }) => openMemberships(region.scope, jurisdiction, t, bench))),
  };
}

/** The readings between which each issue is open: those that stand, or every one if a day is unrecorded on which it was ruled on. */
function openIssues(bench: Bench, t: number, ids: readonly string[]): Map<string, readonly string[]> {
  const readings = (id: string) => bench.docket.issue.get(id)?.readings.map(({ id }) => id) ?? [''];
  const options = (id: string) =>
    openResolutions(bench, t, [id]).length > 0 ? readings(id) : standing(bench, t, id, nobody);
  return new Map(ids.map((id) => [id, options(id)]));
}

/** The unrecorded days of rulings on issues, where it matters whether they had come by then, or which came last. */
const openResolutions = ({ resolutions }: Bench, t: number, ids: readonly string[]): string[] =>
  ids.flatMap((id) => {
    const all = resolutions.get(id) ?? [];
    const matters = ({ retroactive, when: { early, late } }: Resolution) =>
      all.length > 1 ? retroactive || early <= t : !retroactive && early <= t && t < late;
    return all.filter(matters).flatMap(({ when }) => when.window ?? []);
  });

/** The readings that stand in a world: those of the last words on the issue, else the adopted one, else all. */
function standing({ docket, resolutions }: Bench, t: number, id: string, world: Asking): readonly string[] {
  const said = (resolutions.get(id) ?? [])
    .map(({ reading, retroactive, when }) => ({ reading, retroactive, at: inWorld(when, world) }))
    .filter(({ retroactive, at }) => retroactive || at <= t);
  const last = Math.max(...said.map(({ at }) => at));
  const words = said.filter(({ at }) => at === last).map(({ reading }) => reading);
  const issue = docket.issue.get(id);
  if (words.length > 0) return [...new Set(words)];
  return issue?.adopted === undefined ? (issue?.readings.map(({ id }) => id) ?? ['']) : [issue.adopted];
}

/** A reading of an issue if it stands in a world, else the one that does. */
export function ruled(bench: Bench, t: number, id: string, reading: string, world: Asking): string {
  const stands = standing(bench, t, id, world);
  return stands.includes(reading) ? reading : stands[0]!;
}

/** The same worlds, in which every issue is read as it had to be read by then; none stands twice. */
export function asRuled(bench: Bench, t: number, worlds: readonly World[]): World[] {
  if (worlds.every(({ readings }) => readings.size === 0)) return [...worlds];
  const found = new Map<string, World>();
  for (const world of worlds) {
    const read = [...world.readings].map(([id, reading]) => [id, ruled(bench, t, id, reading, world)] as const);
    found.set(JSON.stringify([read, [...world.late], [...world.members]]), { ...world, readings: new Map(read) });
  }
  return [...found.values()];
}

/** The unrecorded days that straddle the moment, or a deadline by which something had to happen. */
function openWindows({ signals }: Bench, t: number, { entered, from }: Start, stops: readonly Stop[]): string[] {
  const signalled = (name: string) => signals.get(name) ?? [];
  const starts = typeof from === 'object' ? [entered, ...signalled(from.signal)] : from === undefined ? [entered] : [];
  const atMoment = [
    ...starts,
    ...stops.flatMap((stop) => (typeof stop === 'object' && 'signal' in stop ? signalled(stop.signal) : [])),
  ];
  const atDeadline = stops.flatMap((stop) =>
    typeof stop === 'object' && 'unless' in stop
      ? signalled(stop.unless).filter(({ early, late }) => early <= stop.by && stop.by < late)
      : [],
  );
  return [...atMoment.filter(({ early, late }) => early <= t && t < late), ...atDeadline].flatMap(
    ({ window }) => window ?? [],
  );
}

/** The unrecorded days of steps in a condition's life that another step may have come before or after: the last step decides. */
function unorderedSteps({ signals }: Bench, t: number, steps: readonly Step[]): string[] {
  const days = (start: Start) => [
    start.entered,
    ...(typeof start.from === 'object' ? (signals.get(start.from.signal) ?? []) : []),
  ];
  const bounds = steps.map(({ start }) => ({
    start,
    early: earliestStart(start, signals),
    late: latestStart(start, signals),
  }));
  return bounds.flatMap(({ start, early, late }) => {
    const isUnordered = bounds.some(
      (other) => other.start !== start && other.early <= Math.min(late, t) && early <= other.late,
    );
    return isUnordered ? days(start).flatMap(({ early, window }) => (early <= t && window) || []) : [];
  });
}
