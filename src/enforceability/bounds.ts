// What was bounded: an answer says what was too much to be looked at or told in full, so that nobody takes silence for absence.
import { MOST_CELLS } from './cells.ts';
import type { Bound } from './finding.ts';
import { MOST_WORLDS } from './world.ts';

/** At most so many steps of a proof, and so many other orders, are told. */
export const MOST_TOLD = 50;

/** One sentence for everything that was bounded; `proof` and `others` count the steps of the proof and the other orders. */
export function boundedSaid(bounded: readonly Bound[], proof: number, others: number): string[] {
  return [
    ...bounded.map((bound) => BOUNDED_SAID[bound]),
    ...(proof > MOST_TOLD ? [`The proof has ${proof} steps; the first ${MOST_TOLD} are told.`] : []),
    ...(others > MOST_TOLD ? [`${others} other orders were considered; the first ${MOST_TOLD} are told.`] : []),
  ];
}

const BOUNDED_SAID: Readonly<Record<Bound, string>> = {
  worlds: `What is open has more than ${MOST_WORLDS} combinations; each was changed by itself, the others left at their first.`,
  cells: `What the question leaves out has more than ${MOST_CELLS} combinations; only those that an order itself names were looked at. Name the act, agency or class to be sure.`,
};
