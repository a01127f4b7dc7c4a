// A finding: what the engine found for a question, before anything is put into words.
import type { Instrument, Step } from './instrument.ts';
import type { Point } from './operative.ts';
import type { Cell, Question } from './question.ts';
import type { Door, Label, Status, Tracks } from './status.ts';
import type { World } from './world.ts';

export type Bound = 'worlds' | 'cells';

/** What one world answers. */
export interface Outcome {
  readonly world: World;
  readonly label: Label;
  /** The label of the courts' track alone. */
  readonly courts: 'barred' | 'partly_barred' | 'not_barred';
  readonly cells: readonly CellFinding[];
}

export interface CellFinding {
  readonly point: Point;
  readonly tracks: Tracks;
  readonly step: Step | undefined;
  /** Bars operative on the cell. */
  readonly bars: readonly Instrument[];
  /** Operative holds and ends aimed at bars that would otherwise operate. */
  readonly held: readonly Instrument[];
  readonly promises: readonly Instrument[];
  /** Precedents, declarations and compelling orders that concern the cell: reported, never decisive. */
  readonly signals: readonly Instrument[];
}

export interface Finding {
  readonly question: Question;
  readonly t: number;
  readonly status: Status;
  readonly door: Door;
  /** The label of the courts' track alone. */
  readonly courts: Status;
  readonly outcomes: readonly Outcome[];
  /** What was too much to be looked at in full: `worlds` (only one opening was flipped at a time) or `cells` (only one dimension was). */
  readonly bounded: readonly Bound[];
  readonly cells: readonly Cell[];
  /** Everything that could matter to the question. */
  readonly touched: readonly Instrument[];
}

/** Ids in every world, from any cell: those that hold whatever is open. */
export function inEveryWorld({ outcomes }: Finding, pick: (cell: CellFinding) => readonly Instrument[]): Instrument[] {
  const [first, ...others] = outcomes.map(({ cells }) => new Set(cells.flatMap(pick)));
  return [...(first ?? [])].filter((instrument) => others.every((world) => world.has(instrument)));
}

/** Ids in at least one world. */
export const inSomeWorld = (
  { outcomes }: Finding,
  pick: (cell: CellFinding) => readonly Instrument[],
): Instrument[] => [...new Set(outcomes.flatMap(({ cells }) => cells.flatMap(pick)))];
