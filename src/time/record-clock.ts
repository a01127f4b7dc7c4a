// The record clock: when a fact became public, and whether it was known by a given moment.
import { isDay } from './day.ts';
import { endOfDay, millis } from './instant.ts';

const UTC = 'UTC';

/** When a fact became public, in milliseconds: a day counts from its first moment, as an order entered on a day counts for that day. */
export const knownFrom = (moment: string): number => millis(moment, UTC);

/** The moment a reader's `known_at` means: an instant itself, a day its end, nothing everything ever recorded. */
export function knowledge(known_at: string | undefined): number {
  if (known_at === undefined) return Number.POSITIVE_INFINITY;
  return isDay(known_at) ? endOfDay(known_at, UTC) : millis(known_at, UTC);
}
