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
 * A floor is half the goal (or twice what may be at most). Where a second number stands, half is not reached yet: it is about 0.6 of
 * (or, of what may be at most, 1.7 times) what was measured in November 2026 on a shared machine of two cores. It is no exception but
 * what no change may make worse, and goes as soon as half the goal is reached.
 */
export const GOALS: Readonly<Record<string, Goal>> = {
  // Measured: 0.23 to 0.34.
  'answer, cached': atLeast(1.1, 0.14),
  // Measured: 0.04 to 0.08.
  'answer, uncached': atLeast(0.8, 0.025),
  // Measured: 0.19 to 0.29.
  'answer, 304': atLeast(1.7, 0.13),
  // Measured: 0.09.
  'list of 20, uncached': atLeast(0.6, 0.05),
  // Measured: 0.32.
  'one case': atLeast(0.9, 0.19),
  // Measured: 330 to 870.
  'write, by CPU': atMost(3, 1500),
  'p99 ÷ p50, answer, cached': atMost(4),
  'p99 ÷ p50, answer, uncached': atMost(4),
  // Measured: 26 to 38.
  'stall while CSV streams': atMost(20, 65),
  // Measured: 190 to 890.
  'stall while a matrix is computed': atMost(20, 1500),
  'start, by CPU': atMost(2),
  // Measured: 313.
  'memory at rest': atMost(150, 530),
  // Measured: 0.12.
  'seeding, by CPU': atLeast(0.3, 0.07),
};

/** Whether a figure is as good as the goal, or as the floor under it. */
export function reaches({ is, goal, floor }: Goal, figure: number, which: 'goal' | 'floor'): boolean {
  const bound = which === 'goal' ? goal : floor;
  return is === 'at least' ? figure >= bound : figure <= bound;
}

/** A goal or a floor in print. */
export const bound = (goal: Goal, which: 'goal' | 'floor'): string =>
  `${goal.is === 'at least' ? '≥' : '≤'} ${Number(goal[which].toPrecision(2))}`;
