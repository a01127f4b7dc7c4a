// A legal day: a date on a court's calendar, written YYYY-MM-DD, with no hour and no zone.
import { Type } from '@sinclair/typebox';
import { Temporal } from 'temporal-polyfill';

/** A calendar day as `YYYY-MM-DD`; a day that no calendar has (2018-02-30) is refused. */
export const Day = Type.String({
  format: 'date',
  description: 'A calendar day, YYYY-MM-DD, local to the issuing court.',
});

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text names a day that exists. */
export function isDay(text: string): boolean {
  if (!shape.test(text)) return false;
  const [year, month, date] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return month >= 1 && month <= MONTHS && date >= 1 && date <= daysIn(year, month);
}

const MONTHS = 12;
const FEBRUARY = 2;
const SHORT_MONTHS = [4, 6, 9, 11];

function daysIn(year: number, month: number): number {
  if (month !== FEBRUARY) return SHORT_MONTHS.includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** The day after: the first day on which something that lasted "through" the given day is over. */
export const dayAfter = (day: string): string => daysAfter(day, 1);

/** The day so many days after. */
export const daysAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

const SATURDAY = 6;
const NEXT_MONDAY = 8;

/** The day itself, or the Monday after it where it falls on a weekend: where a count of days runs to (Rule 6(a), holidays aside). */
export function pastWeekend(day: string): string {
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  return dayOfWeek < SATURDAY ? day : daysAfter(day, NEXT_MONDAY - dayOfWeek);
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** The day as American newspapers print it: "June 28, 2018". */
export const printedDay = (day: string): string =>
  `${months[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}, ${Number(day.slice(0, 4))}`;
