// Business days: federal holidays, and to which day a count of days runs.
import { Temporal } from 'temporal-polyfill';
import { daysAfter } from './day.ts';

const [MONDAY, THURSDAY, SATURDAY, SUNDAY] = [1, 4, 6, 7];

/** A holiday that falls on a fixed day of the year. */
const fixed = (month: number, day: number) => (year: number) => Temporal.PlainDate.from({ year, month, day });

/** A holiday that falls on the n-th weekday of a month; -1 means the last. */
const nth = (n: number, weekday: number, month: number) => (year: number) => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const days = ((weekday - first.dayOfWeek + 7) % 7) + 7 * (Math.abs(n) - 1);
  if (n > 0) return first.add({ days });
  const last = first.add({ months: 1 }).subtract({ days: 1 });
  return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
};

/** The legal public holidays of 5 U.S.C. 6103(a), each with the first year in which it was one, where that is recent. */
const HOLIDAYS: readonly { name: string; since?: number; on: (year: number) => Temporal.PlainDate }[] = [
  { name: "New Year's Day", on: fixed(1, 1) },
  { name: 'Birthday of Martin Luther King, Jr.', since: 1986, on: nth(3, MONDAY, 1) },
  { name: "Washington's Birthday", on: nth(3, MONDAY, 2) },
  { name: 'Memorial Day', on: nth(-1, MONDAY, 5) },
  { name: 'Juneteenth National Independence Day', since: 2021, on: fixed(6, 19) },
  { name: 'Independence Day', on: fixed(7, 4) },
  { name: 'Labor Day', on: nth(1, MONDAY, 9) },
  { name: 'Columbus Day', on: nth(2, MONDAY, 10) },
  { name: 'Veterans Day', on: fixed(11, 11) },
  { name: 'Thanksgiving Day', on: nth(4, THURSDAY, 11) },
  { name: 'Christmas Day', on: fixed(12, 25) },
];

/** Observed on the Friday before where it falls on a Saturday (5 U.S.C. 6103(b)), on the Monday after where on a Sunday (E.O. 11582). */
function observed(day: Temporal.PlainDate): string {
  const shift = day.dayOfWeek === SATURDAY ? -1 : day.dayOfWeek === SUNDAY ? 1 : 0;
  return daysAfter(day.toString(), shift);
}

const calendars = new Map<number, ReadonlyMap<string, string>>();

/** The holidays of a year by the day on which each is observed, which for New Year's Day may be in the year before. */
function calendar(year: number): ReadonlyMap<string, string> {
  const known = calendars.get(year);
  if (known) return known;
  const holidays = HOLIDAYS.filter(({ since = 0 }) => year >= since);
  const days = new Map(holidays.map(({ name, on }) => [observed(on(year)), name]));
  calendars.set(year, days);
  return days;
}

/** The federal holiday that is observed on a day (1971 and later), or nothing. */
export function holidayOn(day: string): string | undefined {
  const year = Number(day.slice(0, 4));
  return calendar(year).get(day) ?? calendar(year + 1).get(day);
}

const isBusinessDay = (day: string) =>
  Temporal.PlainDate.from(day).dayOfWeek < SATURDAY && holidayOn(day) === undefined;

const counted = new Map<string, string>();
const REMEMBERED_COUNTS = 20_000;

/** The last day of a period of days: the day of the trigger is not counted, and one that ends on a weekend or holiday runs on to the next business day (FRCP 6(a)(1), FRAP 26(a)(1)). */
export function lastDayOf(trigger: string, days: number): string {
  const key = `${trigger} ${days}`;
  const known = counted.get(key);
  if (known !== undefined) return known;
  let day = daysAfter(trigger, days);
  while (!isBusinessDay(day)) day = daysAfter(day, 1);
  if (counted.size >= REMEMBERED_COUNTS) counted.clear();
  counted.set(key, day);
  return day;
}
