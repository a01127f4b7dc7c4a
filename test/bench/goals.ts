// What each target should reach, and the floor under which a short run fails.

/** A goal: at least or at most so much. A floor is worse than the goal: what no change may fall under unnoticed. */
export interface Goal {
  readonly is: 'at least' | 'at most';
  readonly goal: number;
  readonly floor: number;
}

const atLeast = (goal: number, floor = goal / 2): Goal => ({ is: 'at least', goal, floor });
const atMost = (goal: number, floor = goal * 2): Goal => ({ is: 'at most', goal, floor });

/**
 * A floor is half the goal (or twice what may be at most). Where a second number stands, half is not reached yet, or not by a cold or
 * busy run: it is about 0.6 of (or, of what may be at most, 1.7 times) the worst that was measured in November 2026 on a shared machine
 * of two cores. It is no exception but what no change may make worse, and goes as soon as half the goal is reached.
 */
export const GOALS: Readonly<Record<string, Goal>> = {
  'answer, cached': atLeast(1.1),
  // Measured: 0.78; 0.36 to 0.64 in short slices, in which many forms are written up.
  'answer, uncached': atLeast(0.8, 0.2),
  'answer, 304': atLeast(1.7),
  'list of 20, uncached': atLeast(0.6),
  'one case': atLeast(0.9),
  // Measured: 18 to 51; 182 for the first ones of a process.
  'write, by CPU': atMost(3, 310),
  'p99 ÷ p50, answer, cached': atMost(4),
  // Measured: 2.9; 6 to 13 in the first half seconds, in which most forms are written up.
  'p99 ÷ p50, answer, uncached': atMost(4, 20),
  // Measured: 7; 9 to 71 on a busy machine.
  'stall while CSV streams': atMost(20, 120),
  'stall while a matrix is computed': atMost(20),
  'start, by CPU': atMost(2),
  'memory at rest': atMost(150),
  // Measured: 0.11 to 0.19.
  'seeding, by CPU': atLeast(0.3, 0.07),
  // Over made records, which no short run takes: nothing is held to these floors.
  'memory at rest over a made record': atMost(1024),
  'growth of answers': atMost(1.2),
  'growth of lists': atMost(1.5),
  'growth of pages': atMost(1.2),
};

/** Whether a figure is as good as the goal, or as the floor under it. */
export function reaches({ is, goal, floor }: Goal, figure: number, which: 'goal' | 'floor'): boolean {
  const bound = which === 'goal' ? goal : floor;
  return is === 'at least' ? figure >= bound : figure <= bound;
}

/** A goal or a floor in print. */
export const bound = (goal: Goal, which: 'goal' | 'floor'): string =>
  `${goal.is === 'at least' ? '≥' : '≤'} ${Number(goal[which].toPrecision(2))}`;
