// The fate of an instrument at a point: operative, or why not, with the fate of everything that acts on it.
import type { CellFinding, Finding } from './finding.ts';
import type { Instrument } from './instrument.ts';
import { isGiven, isOperative, type Point } from './operative.ts';
import { DIMENSIONS } from './question.ts';
import { covers } from './region.ts';
import { startIn, stopIn } from './timing.ts';

/**
 * operative; waiting (entered, but its start has not come); stopped (by its own terms); elsewhere (its scope leaves the place out);
 * otherwise_limited (another act, award year, agency or class); other_reading (exists only on a reading this world does not have);
 * defeated (by an operative hold or end).
 */
export type Fate =
  | 'operative'
  | 'waiting'
  | 'stopped'
  | 'elsewhere'
  | 'otherwise_limited'
  | 'other_reading'
  | 'defeated';

/** An instrument with its fate, and those that act on it with theirs, in the order in which they were entered. */
export interface Traced {
  readonly instrument: Instrument;
  readonly fate: Fate;
  readonly answeredBy: readonly Traced[];
}

const DEEPEST_TRACED = 24;

/**
 * Traces an instrument at a point. What had not been entered by then is left out of the trace, what has been traced already is not
 * traced again, and what lies deeper than DEEPEST_TRACED is not followed.
 */
export function trace(instrument: Instrument, point: Point, seen = new Set<Instrument>(), depth = 1): Traced {
  seen.add(instrument);
  const acting = (point.bench.against.get(instrument.id) ?? [])
    .filter((defeater) => defeater.start.entered.early <= point.t && !seen.has(defeater))
    .toSorted((a, b) => a.start.entered.early - b.start.entered.early);
  const followed = depth < DEEPEST_TRACED ? acting : [];
  return {
    instrument,
    fate: fateOf(instrument, point),
    answeredBy: followed.map((defeater) => trace(defeater, point, seen, depth + 1)),
  };
}

export function fateOf(instrument: Instrument, point: Point): Fate {
  const { bench, cell, t, world } = point;
  const { region, given, start, stops } = instrument;
  if (!covers({ scope: region.scope, limits: {} }, cell, t, world, bench)) return 'elsewhere';
  if (DIMENSIONS.some((dimension) => region.limits[dimension]?.has(cell[dimension]) === false))
    return 'otherwise_limited';
  if (!isGiven(given, world)) return 'other_reading';
  if (startIn(start, bench.signals, world) > t) return 'waiting';
  if (stopIn(stops, bench.signals, world) <= t) return 'stopped';
  return isOperative(instrument, point) ? 'operative' : 'defeated';
}

/** What became of an instrument at one of a finding's cells, in every world. */
export function fatesIn(finding: Finding, told: CellFinding, instrument: Instrument): Set<Fate> {
  const index = finding.outcomes.map(({ cells }) => cells.indexOf(told)).find((place) => place >= 0)!;
  return new Set(finding.outcomes.map(({ cells }) => fateOf(instrument, cells[index]!.point)));
}
