// The cells of a question: one for each combination of what it names and what it leaves open.
import type { Touched } from './openings.ts';
import { type Cell, DIMENSIONS, type Dimension, type Question, UNNAMED, type Value } from './question.ts';

export const MOST_CELLS = 512;

/**
 * For what a question leaves out, every value that something touched names, and one that nothing does. Beyond MOST_CELLS
 * combinations one dimension at a time takes its values and the others stay unnamed, and beyond as many values the rest are
 * left out; `bounded` says so.
 */
export function cellsOf(question: Question, { instruments, steps }: Touched): { cells: Cell[]; bounded: boolean } {
  const regions = [...instruments, ...steps].map(({ region }) => region);
  const values = (dimension: Dimension): Value[] => {
    const asked = question[dimension];
    if (asked !== undefined) return [asked];
    return [...new Set(regions.flatMap(({ limits }) => [...(limits[dimension] ?? [])])), UNNAMED];
  };
  const choices = DIMENSIONS.map((dimension) => ({ dimension, values: values(dimension) }));
  const count = choices.reduce((product, { values }) => product * values.length, 1);
  const base = { condition: question.condition, jurisdiction: question.jurisdiction } as Cell;
  if (count <= MOST_CELLS) return { cells: everyCombination(base, choices), bounded: false };
  return { cells: oneAtATime(base, choices).slice(0, MOST_CELLS), bounded: true };
}

type Choice = { readonly dimension: Dimension; readonly values: readonly Value[] };

const everyCombination = (base: Cell, choices: readonly Choice[]): Cell[] =>
  choices.reduce<Cell[]>(
    (cells, { dimension, values }) => cells.flatMap((cell) => values.map((value) => ({ ...cell, [dimension]: value }))),
    [base],
  );

function oneAtATime(base: Cell, choices: readonly Choice[]): Cell[] {
  const unnamed = Object.fromEntries(choices.map(({ dimension, values }) => [dimension, values.at(-1)!]));
  const plain: Cell = { ...base, ...(unnamed as Record<Dimension, Value>) };
  const others = choices.flatMap(({ dimension, values }) =>
    values.slice(0, -1).map((value) => ({ ...plain, [dimension]: value })),
  );
  return [plain, ...others];
}
