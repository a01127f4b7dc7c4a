// What a question touches, and which open readings, unrecorded days and unrecorded memberships its answer may turn on.
import type { Bench, Instrument, Step } from './instrument.ts';
import { type Cell, type Question, UNNAMED } from './question.ts';
import { covers, openMemberships, type Region } from './region.ts';
import { earliestStart, latestStart, latestStop, type Start, type Stop } from './timing.ts';
import type { Openings, World } from './world.ts';

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
  const queue = (bench.concerning.get(condition) ?? []).toReversed();
  for (let instrument = queue.pop(); instrument; instrument = queue.pop()) {
    if (found.has(instrument) || !matters(bench, instrument, condition, jurisdiction, t)) continue;
    found.add(instrument);
    queue.push(...(bench.against.get(instrument.id) ?? []).toReversed());
  }
  const steps = (bench.steps.get(condition) ?? []).filter(
    (step) => earliestStart(step.start, bench.signals) <= t && mayReach(step.region, jurisdiction, t, bench),
  );
  const instruments = [...found];
  return { instruments, inOrder: instruments.toSorted((a, b) => bench.turn.get(a)! - bench.turn.get(b)!), steps };
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

const anyCell = (jurisdiction: string): Cell => ({
  condition: '',
  jurisdiction,
  fiscal_year: UNNAMED,
  agency: UNNAMED,
  act: UNNAMED,
  class: UNNAMED,
});

/** Whether a region reaches a place at a moment by recorded memberships alone, whatever the act, year, agency or class. */
export const surelyReaches = ({ scope }: Region, jurisdiction: string, t: number, { places, tz }: Bench): boolean =>
  covers({ scope, limits: {} }, anyCell(jurisdiction), t, nobody, places, tz);

/** Whether a region can reach a place at a moment in some world, whatever the act, year, agency or class. */
export function mayReach({ scope }: Region, jurisdiction: string, t: number, bench: Bench): boolean {
  const region = { scope, limits: {} };
  const { places, tz } = bench;
  const everybody = { ...nobody, members: new Set(openMemberships(region, jurisdiction, t, places, tz)) };
  return (
    surelyReaches(region, jurisdiction, t, bench) || covers(region, anyCell(jurisdiction), t, everybody, places, tz)
  );
}

/** What is open in what a question touches. */
export function openingsOf(bench: Bench, { jurisdiction }: Question, t: number, touched: Touched): Openings {
  const { instruments, steps } = touched;
  const all: readonly { given: Step['given']; start: Start; region: Region; stops?: readonly Stop[] }[] = [
    ...instruments,
    ...steps,
  ];
  return {
    issues: openIssues(bench, t, new Set(all.flatMap(({ given }) => given.map(([issue]) => issue)))),
    windows: new Set([
      ...all.flatMap(({ start, stops = [] }) => openWindows(bench, t, start, stops)),
      ...unorderedSteps(bench, t, steps),
    ]),
    memberships: new Set(all.flatMap(({ region }) => openMemberships(region, jurisdiction, t, bench.places, bench.tz))),
  };
}

function openIssues(
  { docket, resolutions }: Bench,
  t: number,
  ids: ReadonlySet<string>,
): Map<string, readonly string[]> {
  const open = new Map<string, readonly string[]>();
  for (const id of [...ids].sort()) {
    const issue = docket.issue.get(id);
    const words = resolutions.get(id)?.filter(({ retroactive, when }) => retroactive || when.late <= t) ?? [];
    const last = words.filter(({ when }) => when.early === words.at(-1)!.when.early).map(({ reading }) => reading);
    const settled = last.length > 0 ? last : (issue?.adopted ?? issue?.readings.map(({ id }) => id) ?? '');
    open.set(id, [...new Set([settled].flat())]);
  }
  return open;
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
