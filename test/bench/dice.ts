// Chance that can be thrown again: the same seed gives the same numbers.

/** Numbers from 0 up to 1, a linear congruence of period 2^32; the same for the same seed. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
