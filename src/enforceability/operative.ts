// The one definition everything rests on: an instrument is operative on a cell at a moment iff it has started and not run out,
// reaches the cell, and no operative instrument defeats it there.
import type { Bench, Instrument, Step } from './instrument.ts';
import type { Cell } from './question.ts';
import { covers } from './region.ts';
import { startIn, stopIn } from './timing.ts';
import type { World } from './world.ts';

/** A point at which everything about a condition is settled: a cell, a moment, a world. */
export interface Point {
  readonly bench: Bench;
  readonly cell: Cell;
  readonly t: number;
  readonly world: World;
}

/** Whether the readings under which something exists are those of this world. */
export const isGiven = (given: readonly (readonly [string, string])[], { readings }: World): boolean =>
  given.every(([issue, reading]) => readings.get(issue) === reading);

/** Whether an instrument has started, has not run out, and reaches the cell: everything but defeat. */
export function isLive(instrument: Instrument, { bench, cell, t, world }: Point): boolean {
  const { conditions, given, start, stops, region } = instrument;
  return (
    !bench.ended?.has(instrument.id) &&
    (conditions === undefined || conditions.has(cell.condition)) &&
    isGiven(given, world) &&
    startIn(start, bench.signals, world) <= t &&
    t < stopIn(stops, bench.signals, world) &&
    covers(region, cell, t, world, bench.places, bench.tz)
  );
}

/** The holds and ends that keep an instrument from operating at a point. */
export const defeatersOf = (instrument: Instrument, point: Point): Instrument[] =>
  (point.bench.against.get(instrument.id) ?? []).filter((defeater) => isOperative(defeater, point));

/** op(i, q, t, w) of the formal core. What an instrument acts on was entered before it, so the recursion ends. */
export const isOperative = (instrument: Instrument, point: Point): boolean =>
  isLive(instrument, point) &&
  !(point.bench.against.get(instrument.id) ?? []).some((defeater) => isOperative(defeater, point));

const STATES = ['pending', 'active', 'gone'];

/** The last step in the condition's life that reaches the point; undefined where nothing has happened yet. On one day the later stage wins. */
export function lastStep({ bench, cell, t, world }: Point): Step | undefined {
  let last: Step | undefined;
  let lastStart = 0;
  for (const step of bench.steps.get(cell.condition) ?? []) {
    const start = startIn(step.start, bench.signals, world);
    if (start > t || !isGiven(step.given, world)) continue;
    if (!covers(step.region, cell, t, world, bench.places, bench.tz)) continue;
    const later =
      !last || start > lastStart || (start === lastStart && STATES.indexOf(step.state) > STATES.indexOf(last.state));
    if (later) [last, lastStart] = [step, start];
  }
  return last;
}
