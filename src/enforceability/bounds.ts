// What was bounded: an answer says what was too much to be looked at or told in full, so that nobody takes silence for absence.
import { MOST_CELLS } from './cells.ts';
import type { Bound } from './finding.ts';
import type { Speaker } from './speaker.ts';
import { MOST_WORLDS } from './world.ts';
import { MOST_SUPPOSED } from './would-change.ts';

/** At most so many steps of a proof, other orders, dockets, and events that would change an answer are told. */
export const MOST_TOLD = 50;

/** How many steps a proof has, how many other orders were considered, and how many dockets read. */
export interface Counts {
  readonly proof: number;
  readonly others: number;
  readonly dockets: number;
  /** Where it was asked what would change the answer: of how many events, and how many would. */
  readonly events?: number;
  readonly changes?: number;
}

/** One sentence for everything that was bounded. */
export function boundedSaid({ say }: Speaker, bounded: readonly Bound[], counts: Counts): string[] {
  const { proof, others, dockets, events = 0, changes = 0 } = counts;
  const { fewerWorlds, fewerCells, fewerSteps, fewerOthers, fewerDockets, fewerEvents, fewerChanges } = say.remarks;
  const said: Readonly<Record<Bound, string>> = { worlds: fewerWorlds(MOST_WORLDS), cells: fewerCells(MOST_CELLS) };
  return [
    ...bounded.map((bound) => said[bound]),
    ...(proof > MOST_TOLD ? [fewerSteps(proof, MOST_TOLD)] : []),
    ...(others > MOST_TOLD ? [fewerOthers(others, MOST_TOLD)] : []),
    ...(dockets > MOST_TOLD ? [fewerDockets(dockets, MOST_TOLD)] : []),
    ...(events > MOST_SUPPOSED ? [fewerEvents(events, MOST_SUPPOSED)] : []),
    ...(changes > MOST_TOLD ? [fewerChanges(changes, MOST_TOLD)] : []),
  ];
}
