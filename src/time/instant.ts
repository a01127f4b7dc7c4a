// An instant: one moment everywhere, counted in milliseconds; and where days begin in a court's zone.
import { Type } from '@sinclair/typebox';
import { Temporal } from 'temporal-polyfill';
import { isDay } from './day.ts';

/** An instant in UTC, `2018-06-28T17:00:00Z`. */
export const Instant = Type.String({ format: 'date-time', description: 'An instant, with `Z` or an offset from UTC.' });

/** The zone in which a question's days end when its courts do not agree on one (semantics: Supreme Court and most deadlines are Eastern). */
export const EASTERN = 'America/New_York';

const MOST_REMEMBERED = 50_000;

/** Longer than any instant that somebody writes: of what a caller may send nothing long is kept. */
const LONGEST_REMEMBERED = 60;

/** The same function, which does not work out again what it worked out lately: calendars are slow. */
function remembering<T extends string | number, V>(make: (moment: T, tz: string) => V): (moment: T, tz: string) => V {
  const zones = new Map<string, Map<T, V>>();
  let count = 0;
  return (moment, tz) => {
    if (typeof moment === 'string' && moment.length > LONGEST_REMEMBERED) return make(moment, tz);
    const known = zones.get(tz)?.get(moment);
    if (known !== undefined) return known;
    const made = make(moment, tz);
    if (count >= MOST_REMEMBERED) {
      zones.clear();
      count = 0;
    }
    count++;
    zones.set(tz, (zones.get(tz) ?? new Map<T, V>()).set(moment, made));
    return made;
  };
}

/** The first millisecond of a day in a zone, as milliseconds since 1970 UTC. */
export const startOfDay = remembering((day: string, tz: string) =>
  // There every day begins as it is written, and the calendar need not be asked.
  tz === 'UTC' && isDay(day) ? Date.parse(day) : Temporal.PlainDate.from(day).toZonedDateTime(tz).epochMilliseconds,
);

/** The last millisecond of a day in a zone: the moment a whole-day answer describes (R7.1). */
export const endOfDay = remembering(
  (day: string, tz: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(tz).epochMilliseconds - 1,
);

/** An instant as this product writes it. */
const PRINTED = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/;

/** Milliseconds since 1970 UTC of an instant; not a number where the text is none. */
const epochOf = remembering((text: string) => {
  const day = PRINTED.exec(text)?.[1];
  if (day && isDay(day)) return Date.parse(text);
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return Number.NaN;
  }
});

/** Whether the text is an instant with a zone or offset; a bare local time is not. */
export const isInstant = (text: string): boolean => !Number.isNaN(epochOf(text, ''));

/** Milliseconds since 1970 UTC of a day (its start in the zone) or an instant. */
export function millis(moment: string, tz: string): number {
  if (isDay(moment)) return startOfDay(moment, tz);
  // What is none is refused in the calendar's own words.
  return isInstant(moment) ? epochOf(moment, '') : Temporal.Instant.from(moment).epochMilliseconds;
}

/** The day on which an instant falls in a zone. */
export const dayOf = remembering((ms: number, tz: string) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(tz).toPlainDate().toString(),
);

/** The instant in UTC as the product writes it: without the fraction of a second where there is none, and with no zero at its end. */
export const printedInstant = (ms: number): string => new Date(ms).toISOString().replace(/(?:\.000|00?)Z$/, 'Z');

/** Whether the text names a time zone, such as America/Chicago. */
export function isZone(text: string): boolean {
  try {
    Temporal.PlainDate.from('2000-01-01').toZonedDateTime(text);
    return true;
  } catch {
    return false;
  }
}

const QUARTER_OF_HOUR = 900_000;

/** When the quarter of an hour began that an instant lies in. Since 1972, days in every zone begin with one. */
export const startOfQuarterOfHour = (ms: number): number => ms - (ms % QUARTER_OF_HOUR);
