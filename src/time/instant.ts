// An instant: one moment everywhere, counted in milliseconds; and where days begin in a court's zone.
import { Type } from '@sinclair/typebox';
import { Temporal } from 'temporal-polyfill';
import { isDay } from './day.ts';

/** An instant in UTC, `2018-06-28T17:00:00Z`. */
export const Instant = Type.String({ format: 'date-time', description: 'An instant, with `Z` or an offset from UTC.' });

/** The zone in which a question's days end when its courts do not agree on one (semantics: Supreme Court and most deadlines are Eastern). */
export const EASTERN = 'America/New_York';

const starts = new Map<string, number>();
const REMEMBERED_STARTS = 50_000;

/** The first millisecond of a day in a zone, as milliseconds since 1970 UTC. */
export function startOfDay(day: string, tz: string): number {
  const key = `${day} ${tz}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  const start = Temporal.PlainDate.from(day).toZonedDateTime(tz).epochMilliseconds;
  if (starts.size >= REMEMBERED_STARTS) starts.clear();
  starts.set(key, start);
  return start;
}

/** The last millisecond of a day in a zone: the moment a whole-day answer describes (R7.1). */
export function endOfDay(day: string, tz: string): number {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(tz).epochMilliseconds - 1;
}

/** Whether the text is an instant with a zone or offset; a bare local time is not. */
export function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds since 1970 UTC of a day (its start in the zone) or an instant. */
export function millis(moment: string, tz: string): number {
  return isDay(moment) ? startOfDay(moment, tz) : Temporal.Instant.from(moment).epochMilliseconds;
}

/** The day on which an instant falls in a zone. */
export function dayOf(ms: number, tz: string): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(tz).toPlainDate().toString();
}

/** The instant in UTC as the product writes it. */
export const printedInstant = (ms: number): string => Temporal.Instant.fromEpochMilliseconds(ms).toString();

/** Whether the text names a time zone, such as America/Chicago. */
export function isZone(text: string): boolean {
  try {
    Temporal.PlainDate.from('2000-01-01').toZonedDateTime(text);
    return true;
  } catch {
    return false;
  }
}
