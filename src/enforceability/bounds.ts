// What was bounded: an answer says what was too much to be looked at or told in full, so that nobody takes silence for absence.
import { MOST_CELLS } from './cells.ts';
import type { Bound } from './finding.ts';
import type { Speaker } from './speaker.ts';
import { MOST_WORLDS } from './world.ts';

/** At most so many steps of a proof, and so many other orders, are told. */
export const MOST_TOLD = 50;

/** One sentence for everything that was bounded; `proof` and `others` count the steps of the proof and the other orders. */
export function boundedSaid({ say }: Speaker, bounded: readonly Bound[], proof: number, others: number): string[] {
  const { fewerWorlds, fewerCells, fewerSteps, fewerOthers } = say.remarks;
  const said: Readonly<Record<Bound, string>> = { worlds: fewerWorlds(MOST_WORLDS), cells: fewerCells(MOST_CELLS) };
  return [
    ...bounded.map((bound) => said[bound]),
    ...(proof > MOST_TOLD ? [fewerSteps(proof, MOST_TOLD)] : []),
    ...(others > MOST_TOLD ? [fewerOthers(others, MOST_TOLD)] : []),
  ];
}
