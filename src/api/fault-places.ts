// Where a fault of a write stands in the body that was sent, as a JSON pointer.
import { Problem } from '../problem.ts';

/**
 * Does something, and says of its faults where they stand in a body: `at` gives the place of the n-th thing that is written.
 * Faults that point elsewhere stay as they are.
 */
export function placed<T>(act: () => T, at: (index: number) => string): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Problem) || error.errors.length === 0) throw error;
    const errors = error.errors.map(({ pointer, detail }) => ({
      pointer: pointer.replace(/^\/(\d{1,4})(?=\/|$)/, (_all, index) => at(Number(index))),
      detail,
    }));
    throw new Problem(error.code, error.message, { errors, suggestions: error.suggestions });
  }
}
