// The cells of a question: one for each combination of what it names and what it leaves open.
import type { Touched } from './openings.ts';
import { type Cell, DIMENSIONS, type Dimension, type Question, UNNAMED, type Value } from './question.ts';
import type { Region } from './region.ts';

export const MOST_CELLS = 512;

/**
 * For what a question leaves out, every value that something touched names, and one that nothing does, in every combination. Beyond
 * MOST_CELLS combinations only those are taken that some ruling or step itself names, up to as many; `bounded` says so.
 */
export function cellsOf(question: Question, { instruments, steps }: Touched): { cells: Cell[]; bounded: boolean } {
  const regions = [...instruments, ...steps].map(({ region }) => region);
  const choices = DIMENSIONS.map((dimension): Choice => {
    const asked = question[dimension];
    const named = asked === undefined ? regions.flatMap(({ limits }) => [...(limits[dimension] ?? [])]) : [];
    return { dimension, values: asked === undefined ? [...new Set(named), UNNAMED] : [asked] };
  });
  const count = choices.reduce((product, { values }) => product * values.length, 1);
  const base = { condition: question.condition, jurisdiction: question.jurisdiction } as Cell;
  if (count <= MOST_CELLS) return { cells: everyCombination(base, choices), bounded: false };
  return { cells: namedCombinations(base, question, regions), bounded: true };
}

type Choice = { readonly dimension: Dimension; readonly values: readonly Value[] };

const everyCombination = (base: Cell, choices: readonly Choice[]): Cell[] =>
  choices.reduce<Cell[]>(
    (cells, { dimension, values }) => cells.flatMap((cell) => values.map((value) => ({ ...cell, [dimension]: value }))),
    [base],
  );

/** The cell that nothing names, and for every region those of its own values. */
function namedCombinations(base: Cell, question: Question, regions: readonly Region[]): Cell[] {
  const cells = new Map<string, Cell>();
  const own = ({ limits }: Region): Choice[] =>
    DIMENSIONS.map((dimension) => ({
      dimension,
      values: [question[dimension] ?? [...(limits[dimension] ?? [UNNAMED])]].flat(),
    }));
  for (const region of [{ limits: {} }, ...regions])
    for (const cell of everyCombination(base, own(region)).slice(0, MOST_CELLS)) {
      if (cells.size >= MOST_CELLS) return [...cells.values()];
      cells.set(DIMENSIONS.map((dimension) => String(cell[dimension])).join('\n'), cell);
    }
  return [...cells.values()];
}
