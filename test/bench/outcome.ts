// What a target came to: a figure a round, beside its goal, in print and in the report.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { printed, type Spread, spreadOf, table } from './figures.ts';
import { bound, GOALS, reaches } from './goals.ts';
import { CORES } from './program.ts';

export interface Outcome {
  readonly name: string;
  readonly what: string;
  /** The target whose goal it has, if not the one of its own name. */
  readonly goal_of?: string;
  /** `×` for a share of something bare, or the unit of an absolute figure. */
  readonly unit: '×' | 'MiB' | 'µs';
  /** One figure a round; empty where it could not be measured. */
  readonly figures: readonly number[];
  /** What was seen beside it, by name and unit. */
  readonly beside?: Readonly<Record<string, readonly number[]>>;
  /** Why it could not be measured. */
  readonly failed?: string;
}

/** How an outcome stands to the goal of its name. */
export type Verdict = 'met' | 'missed' | 'under the floor' | 'told only' | 'not measured';

export function verdictOn(outcome: Outcome): Verdict {
  const { figures } = outcome;
  const goal = goalFor(outcome);
  if (figures.length === 0) return 'not measured';
  if (!goal) return 'told only';
  if (reaches(goal, spreadOf(figures).median, 'goal')) return 'met';
  // Noise makes a round worse and hardly ever better: under the floor is only what no round lifted above it.
  return figures.some((figure) => reaches(goal, figure, 'floor')) ? 'missed' : 'under the floor';
}

const MOST_OF_A_FAILURE = 80;

const goalFor = ({ name, goal_of = name }: Outcome) => GOALS[goal_of];

/** Outcomes as a table of Markdown; `short` leaves out what was seen beside them. */
export function told(outcomes: readonly Outcome[], short = false): string {
  const head = ['target', 'median (least–most)', 'goal', 'floor', 'verdict'];
  const rows = outcomes.map((outcome) => {
    const goal = goalFor(outcome);
    const figure =
      outcome.failed?.slice(0, MOST_OF_A_FAILURE) ?? `${printed(spreadOf(outcome.figures))} ${outcome.unit}`;
    const bounds = goal ? [bound(goal, 'goal'), bound(goal, 'floor')] : ['', ''];
    return [outcome.name, figure, ...bounds, verdictOn(outcome), ...(short ? [] : [besideOf(outcome)])];
  });
  return table([short ? head : [...head, 'seen beside it, medians'], ...rows]);
}

const besideOf = ({ beside = {} }: Outcome): string =>
  Object.entries(beside)
    .map(([name, figures]) => `${name} ${digits(spreadOf(figures).median)}`)
    .join(', ');

const digits = (figure: number) => (Math.abs(figure) < 10 ? figure.toFixed(2) : String(Math.round(figure)));

/** What the figures were measured on. */
export const machine = () => ({
  node: process.version,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memory_mib: Math.round(totalmem() / 2 ** 20),
  pinned: CORES ?? 'no core of its own',
});

/** Writes the report: every figure of every round, and how each target stands to its goal. */
export function report(file: string, outcomes: readonly Outcome[], more: object): void {
  const targets = outcomes.map((outcome) => ({
    ...outcome,
    ...(outcome.figures.length > 0 && { spread: spreadOf(outcome.figures) satisfies Spread }),
    ...goalFor(outcome),
    verdict: verdictOn(outcome),
  }));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ machine: machine(), ...more, targets }, null, 2)}\n`);
}
