// The record clock: when a fact became public, and whether it was known by a given moment.
import { isDay } from './day.ts';
import { EASTERN, endOfDay, millis } from './instant.ts';

/** When a fact became public, in milliseconds: a day counts from its first moment, as an order entered on a day counts for that day. */
export const knownFrom = (moment: string, tz = EASTERN): number => millis(moment, tz);

/** The same where an entry of the record says it: there a day is written as its midnight in UTC. */
export const entryKnownFrom = (instant: string): number => knownFrom(dayWritten(instant) ?? instant);

/** A day as entries of the record write it. */
export const writtenAsInstant = (day: string): string => `${day}${MIDNIGHT}`;

const MIDNIGHT = 'T00:00:00Z';

const dayWritten = (instant: string): string | undefined =>
  instant.endsWith(MIDNIGHT) ? instant.slice(0, -MIDNIGHT.length) : undefined;

/**
 * The moment a reader's `known_at` means: an instant itself, a day its end, nothing everything ever recorded. Days of knowledge begin
 * and end in one zone, whichever court is asked about: an order of the evening was known that day.
 */
export function knowledge(known_at: string | undefined, tz = EASTERN): number {
  if (known_at === undefined) return Number.POSITIVE_INFINITY;
  return isDay(known_at) ? endOfDay(known_at, tz) : millis(known_at, tz);
}
