// The one definition everything rests on: an instrument is operative on a cell at a moment iff it has started and not run out,
// reaches the cell, and no operative instrument defeats it there.
import type { Bench, Instrument, Step } from './instrument.ts';
import type { Cell } from './question.ts';
import { covers } from './region.ts';
import { startIn, stopIn } from './timing.ts';
import type { Asking, World } from './world.ts';

/** Where an instrument is looked at: a cell, a moment, a world. */
export interface Where {
  readonly bench: Bench;
  readonly cell: Cell;
  readonly t: number;
  readonly world: Asking;
}

/** The same, once everything there has been judged. */
export interface Point extends Where {
  readonly world: World;
  readonly live: ReadonlySet<Instrument>;
  readonly operative: ReadonlySet<Instrument>;
}

/** Whether the readings under which something exists are those of this world. */
export const isGiven = (given: readonly (readonly [string, string])[], { readings }: Asking): boolean =>
  given.every(([issue, reading]) => readings.get(issue) === reading);

/** Whether an instrument has started, has not run out, and reaches the cell: everything but defeat. */
function isLive(instrument: Instrument, { bench, cell, t, world }: Where): boolean {
  const { conditions, given, start, stops, region } = instrument;
  return (
    !bench.ended?.has(instrument.id) &&
    (conditions === undefined || conditions.has(cell.condition)) &&
    isGiven(given, world) &&
    startIn(start, bench.signals, world) <= t &&
    t < stopIn(stops, bench.signals, world) &&
    covers(region, cell, t, world, bench)
  );
}

export const actingOn = ({ bench }: Where, { id }: Instrument): readonly Instrument[] => bench.against.get(id) ?? [];

/**
 * op(i, q, t, w) of the formal core, for every instrument that can matter. They come in the order of `inOrderOfJudgment`, so that
 * whatever acts on an instrument has been judged before it: chains of any length, and many targets, cost one look at each.
 */
export function judged(where: Where & Pick<Point, 'world'>, inOrder: readonly Instrument[]): Point {
  const [live, operative] = [new Set<Instrument>(), new Set<Instrument>()];
  for (const instrument of inOrder) {
    if (!isLive(instrument, where)) continue;
    live.add(instrument);
    if (!actingOn(where, instrument).some((defeater) => operative.has(defeater))) operative.add(instrument);
  }
  return { ...where, live, operative };
}

/** The same of one instrument, judging of the others only those that it turns on: for what waits, and for worlds that are not made up yet. */
export function operates(instrument: Instrument, where: Where, known = new Map<Instrument, boolean>()): boolean {
  const before = known.get(instrument);
  if (before !== undefined) return before;
  known.set(instrument, false);
  const does = isLive(instrument, where) && !actingOn(where, instrument).some((one) => operates(one, where, known));
  known.set(instrument, does);
  return does;
}

export const isOperative = (instrument: Instrument, { operative }: Point): boolean => operative.has(instrument);

/** The holds and ends that keep an instrument from operating at a point. */
export const defeatersOf = (instrument: Instrument, point: Point): Instrument[] =>
  actingOn(point, instrument).filter((defeater) => isOperative(defeater, point));

const STATES = ['pending', 'active', 'gone'];

/** The last step in the condition's life that is in force and reaches the point; undefined where there is none. On one day the later stage wins. */
export function lastStep({ bench, cell, t, world }: Where): Step | undefined {
  let last: Step | undefined;
  let lastStart = 0;
  for (const step of bench.steps.get(cell.condition) ?? []) {
    const start = startIn(step.start, bench.signals, world);
    if (start > t || t >= stopIn(step.stops, bench.signals, world) || !isGiven(step.given, world)) continue;
    if (!covers(step.region, cell, t, world, bench)) continue;
    const later =
      !last || start > lastStart || (start === lastStart && STATES.indexOf(step.state) > STATES.indexOf(last.state));
    if (later) [last, lastStart] = [step, start];
  }
  return last;
}
