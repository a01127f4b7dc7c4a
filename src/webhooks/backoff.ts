// Backoff: when a delivery that failed is tried again, and when it is given up.
import { hash } from 'node:crypto';

const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000];

/** How long to wait after each attempt that failed, about two days in all; after the last of them it is given up. */
const WAITS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR];

/** A tenth of a wait more or less, so that those who failed together do not all come back together. */
const SPREAD = 0.1;

/**
 * How many milliseconds to wait after the n-th attempt at a delivery has failed; undefined when it is to be given up.
 * The spread is a digest of the delivery and the attempt: the same ones wait the same.
 */
export function waitAfter(attempts: number, id: string): number | undefined {
  const wait = WAITS[attempts - 1];
  if (wait === undefined) return undefined;
  const share = Number.parseInt(hash('sha256', `${id} ${attempts}`).slice(0, 8), 16) / 0xffffffff;
  return Math.round(wait * (1 + SPREAD * (2 * share - 1)));
}

/** Nothing is waited for longer than so many milliseconds. */
export const LONGEST_WAIT = Math.ceil(Math.max(...WAITS) * (1 + SPREAD));

/** How many attempts a delivery is given. */
export const MOST_ATTEMPTS = WAITS.length + 1;
