// Assessing a question: every cell in every world, and what all of them together allow to be said.
import { endOfDay, millis } from '../time/instant.ts';
import { cellsOf } from './cells.ts';
import { explored } from './explored.ts';
import type { CellFinding, Finding, Outcome } from './finding.ts';
import type { Bench, Instrument } from './instrument.ts';
import { asRuled, openingsOf, type Touched, touchedBy } from './openings.ts';
import { defeatersOf, isOperative, judged, lastStep, type Point, type Where } from './operative.ts';
import type { Cell, Question } from './question.ts';
import { doorOf, type Label, labelOf, type Status, together } from './status.ts';
import { type World, worlds } from './world.ts';

/** The moment a question is about: its instant, or the end of its day. */
export const momentOf = ({ as_of, at, tz }: Question): number =>
  at === undefined ? endOfDay(as_of!, tz) : millis(at, tz);

/**
 * Answers a question from a docket: the common answer of all worlds, or `disputed` where a reading decides, or `unknown` where only
 * an unrecorded fact does. Knowledge and edition are the docket's; this knows only the legal day. It never throws.
 */
export function assess(bench: Bench, question: Question, t = momentOf(question)): Finding {
  const touched = touchedBy(bench, question, t);
  const { cells, bounded: fewerCells } = cellsOf(question, touched);
  const open = openingsOf(bench, question, t, touched);
  const { worlds: some, bounded: fewerWorlds } = worlds(open);
  const all = fewerWorlds ? [...some, ...explored(bench, cells, touched, t, open).map(({ world }) => world)] : some;
  const outcomes = asRuled(bench, t, all).map((world) => outcomeIn(bench, cells, touched, t, world));
  return {
    question,
    t,
    status: common(outcomes, ({ label }) => label),
    door: doorOf(outcomes.map(({ label }) => label)),
    courts: common(outcomes, ({ courts }) => courts),
    outcomes,
    bounded: [...(fewerWorlds ? (['worlds'] as const) : []), ...(fewerCells ? (['cells'] as const) : [])],
    cells,
    touched: touched.instruments,
  };
}

function outcomeIn(bench: Bench, cells: readonly Cell[], touched: Touched, t: number, world: World): Outcome {
  const found = cells.map((cell) => cellFinding({ bench, cell, t, world }, touched));
  const barred = found.filter(({ tracks }) => tracks.barred).length;
  return {
    world,
    label: together(found.map(({ tracks }) => labelOf(tracks))),
    courts: barred === 0 ? 'not_barred' : barred === found.length ? 'barred' : 'partly_barred',
    cells: found,
  };
}

function cellFinding(where: Where & Pick<Point, 'world'>, { instruments, inOrder }: Touched): CellFinding {
  const point = judged(where, inOrder);
  const live = (effects: readonly Instrument['effect'][]) =>
    instruments.filter((instrument) => effects.includes(instrument.effect) && point.live.has(instrument));
  const operative = (found: readonly Instrument[]) => found.filter((instrument) => isOperative(instrument, point));
  const liveBars = live(['bar']);
  const bars = operative(liveBars);
  const promises = operative(live(['forbear']));
  const step = lastStep(point);
  return {
    point,
    tracks: { lifecycle: step?.state ?? 'absent', barred: bars.length > 0, forborne: promises.length > 0 },
    step,
    bars,
    held: [...new Set(liveBars.flatMap((bar) => defeatersOf(bar, point)))],
    promises,
    signals: operative(live(['compel', 'declare', 'precedent'])).filter((signal) => concernsPlace(signal, point)),
  };
}

/** A precedent is reported only within the circuit it binds (R4.8). */
function concernsPlace({ disposition }: Instrument, { bench, cell }: Point): boolean {
  const circuit = 'circuit' in disposition ? disposition.circuit : undefined;
  return circuit === undefined || circuit === 'all' || bench.places.surroundings(cell.jurisdiction).has(circuit);
}

/** The answer all worlds share; else disputed if some worlds that differ only in readings differ in it; else unknown. */
function common(outcomes: readonly Outcome[], of: (outcome: Outcome) => Label): Status {
  const answers = new Set(outcomes.map(of));
  if (answers.size === 1) return [...answers][0]!;
  const byFacts = new Map<string, Set<Label>>();
  for (const outcome of outcomes) {
    const facts = JSON.stringify([[...outcome.world.late].sort(), [...outcome.world.members].sort()]);
    byFacts.set(facts, (byFacts.get(facts) ?? new Set()).add(of(outcome)));
  }
  return [...byFacts.values()].some((labels) => labels.size > 1) ? 'disputed' : 'unknown';
}
