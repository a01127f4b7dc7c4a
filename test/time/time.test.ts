import fc from 'fast-check';
import t from 'tap';
import { Temporal } from 'temporal-polyfill';
import { dayAfter, isDay, printedDay } from '../../src/time/day.ts';
import {
  dayOf,
  EASTERN,
  endOfDay,
  isInstant,
  isZone,
  millis,
  printedInstant,
  startOfDay,
} from '../../src/time/instant.ts';
import { entryKnownFrom, knowledge, knownFrom, writtenAsInstant } from '../../src/time/record-clock.ts';

const HOUR = 3_600_000;
const ms = (instant: string) => Date.parse(instant);

t.test('a day is written in full and stands in the calendar', async (t) => {
  for (const day of ['2018-06-28', '2020-02-29', '2000-12-31', '0001-01-01']) t.ok(isDay(day), day);
  for (const text of ['2018-02-30', '2019-02-29', '2018-13-01', '2018-6-28', '20180628', '+002018-06-28', 'today', ''])
    t.equal(isDay(text), false, text);
  t.notOk(isDay('2018-06-28T17:00:00Z'), 'an instant is no day');
  t.notOk(isDay(' 2018-06-28'), 'nothing stands before it');
  t.notOk(isDay('2018-06-28[u-ca=gregory]'), 'nothing stands after it');
});

t.test('the day after the last of a month is the first of the next', async (t) => {
  t.equal(dayAfter('2018-06-30'), '2018-07-01');
  t.equal(dayAfter('2020-02-28'), '2020-02-29', 'in a leap year');
  t.equal(dayAfter('2018-12-31'), '2019-01-01', 'and of a year, of the next year');
});

t.test('a day is printed as newspapers print it, in every month', async (t) => {
  t.strictSame(
    Array.from({ length: 12 }, (_, month) => printedDay(`2018-${String(month + 1).padStart(2, '0')}-09`)),
    [
      'January 9, 2018',
      'February 9, 2018',
      'March 9, 2018',
      'April 9, 2018',
      'May 9, 2018',
      'June 9, 2018',
      'July 9, 2018',
      'August 9, 2018',
      'September 9, 2018',
      'October 9, 2018',
      'November 9, 2018',
      'December 9, 2018',
    ],
  );
});

t.test('a day begins and ends where the court sits', async (t) => {
  t.equal(startOfDay('2018-06-28', 'America/Chicago'), ms('2018-06-28T05:00:00Z'));
  t.equal(startOfDay('2018-06-28', EASTERN), ms('2018-06-28T04:00:00Z'), 'the same day, asked of another zone');
  t.equal(startOfDay('2018-06-29', EASTERN), ms('2018-06-29T04:00:00Z'), 'another day, asked of the same zone');
  t.equal(startOfDay('2018-06-28', 'America/Chicago'), ms('2018-06-28T05:00:00Z'), 'and asked again');
  t.equal(endOfDay('2018-06-28', EASTERN), ms('2018-06-29T03:59:59.999Z'));
});

t.test('a day of daylight saving has 23 or 25 hours', async (t) => {
  const length = (day: string) => endOfDay(day, EASTERN) + 1 - startOfDay(day, EASTERN);
  t.equal(length('2018-03-11'), 23 * HOUR);
  t.equal(length('2018-11-04'), 25 * HOUR);
  t.equal(length('2018-11-05'), 24 * HOUR);
});

t.test('an instant names its zone, or it is none', async (t) => {
  t.ok(isInstant('2018-06-28T17:00:00Z'));
  t.ok(isInstant('2018-06-28T12:00:00-05:00'));
  for (const text of ['2018-06-28T17:00:00', '2018-06-28', 'noon', '']) t.equal(isInstant(text), false, text);
});

t.test('a moment is counted the same, as a day of a zone or as an instant', async (t) => {
  t.equal(millis('2018-06-28', 'America/Chicago'), ms('2018-06-28T05:00:00Z'));
  t.equal(millis('2018-06-28T00:00:00-05:00', EASTERN), ms('2018-06-28T05:00:00Z'), 'an instant brings its own zone');
});

t.test('an instant falls on the day of the zone it is looked at from', async (t) => {
  const lateEvening = ms('2018-06-29T03:30:00Z');
  t.equal(dayOf(lateEvening, EASTERN), '2018-06-28');
  t.equal(dayOf(lateEvening, 'UTC'), '2018-06-29');
  t.equal(printedInstant(lateEvening), '2018-06-29T03:30:00Z');
});

t.test('a zone is one that the tables of time zones know', async (t) => {
  t.ok(isZone('America/Chicago'));
  t.ok(isZone('UTC'));
  for (const text of ['America/Springfield', '']) t.equal(isZone(text), false, text);
});

t.test('a fact of a day is public from its first moment, and a reader who knows a day knows all of it', async (t) => {
  t.equal(knownFrom('2018-06-28'), ms('2018-06-28T04:00:00Z'), 'days of knowledge are those of Eastern time');
  t.equal(knownFrom('2018-06-28', 'America/Chicago'), ms('2018-06-28T05:00:00Z'));
  t.equal(knownFrom('2018-06-28T17:00:00Z'), ms('2018-06-28T17:00:00Z'));
  t.equal(
    entryKnownFrom(writtenAsInstant('2018-06-28')),
    knownFrom('2018-06-28'),
    'an entry writes a day as its midnight',
  );
  t.equal(entryKnownFrom('2018-06-28T17:00:00Z'), ms('2018-06-28T17:00:00Z'));
  t.equal(knowledge('2018-06-28'), ms('2018-06-29T03:59:59.999Z'), 'an order of the evening was known that day');
  t.equal(knowledge('2018-06-28', 'America/Chicago'), ms('2018-06-29T04:59:59.999Z'));
  t.equal(knowledge('2018-06-28T17:00:00Z'), ms('2018-06-28T17:00:00Z'));
  t.equal(knowledge(undefined), Number.POSITIVE_INFINITY, 'who names no moment knows everything');
});

t.test('what is read and written without asking a calendar is what the calendar says', async (t) => {
  fc.assert(
    fc.property(
      fc.integer({ min: -60_000_000_000_000, max: 60_000_000_000_000 }),
      fc.constantFrom(1, 100, 1_000),
      (n, whole) => {
        const ms = Math.floor(n / whole) * whole;
        const written = Temporal.Instant.fromEpochMilliseconds(ms).toString();
        const day = written.slice(0, written.indexOf('T'));
        return (
          printedInstant(ms) === written &&
          millis(written, EASTERN) === ms &&
          (!isDay(day) ||
            startOfDay(day, 'UTC') === Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds)
        );
      },
    ),
    { numRuns: 5_000 },
  );
  for (const text of [
    '2018-02-30T00:00:00Z',
    '2018-02-28T24:00:00Z',
    '2018-02-28T23:60:00Z',
    '2016-12-31T23:59:60Z',
    '2018-02-28T23:59:59.5Z',
  ]) {
    const says = () => Temporal.Instant.from(text).epochMilliseconds;
    if (isInstant(text)) t.equal(millis(text, EASTERN), says(), text);
    else t.throws(says, text);
  }
});
