// How days are counted: the trigger is not counted, weekends and federal holidays do not end a period.
import t from 'tap';
import { holidayOn, lastDayOf } from '../../src/time/business-day.ts';

t.test('which days are federal holidays', async (t) => {
  for (const [day, name] of [
    ['2018-01-01', "New Year's Day"],
    ['2018-01-15', 'Birthday of Martin Luther King, Jr.'],
    ['2018-02-19', "Washington's Birthday"],
    ['2018-05-28', 'Memorial Day'],
    ['2017-05-29', 'Memorial Day'],
    ['2023-06-19', 'Juneteenth National Independence Day'],
    ['2018-09-03', 'Labor Day'],
    ['2018-10-08', 'Columbus Day'],
    ['2018-11-22', 'Thanksgiving Day'],
  ] as const)
    t.equal(holidayOn(day), name, day);
});

t.test('a holiday on a Saturday is observed on Friday, on a Sunday on Monday', async (t) => {
  t.equal(holidayOn('2020-07-03'), 'Independence Day');
  t.equal(holidayOn('2020-07-04'), undefined);
  t.equal(holidayOn('2018-11-12'), 'Veterans Day');
  t.equal(holidayOn('2021-12-31'), "New Year's Day", 'of 2022');
  t.equal(holidayOn('2022-01-01'), undefined);
});

t.test('Juneteenth stops no count before 2021', async (t) => {
  t.equal(holidayOn('2020-06-19'), undefined);
  t.equal(holidayOn('2021-06-18'), 'Juneteenth National Independence Day');
});

t.test('the day of the trigger is not counted, the last day is', async (t) => {
  t.equal(lastDayOf('2018-06-26', 14), '2018-07-10');
});

t.test('a period that ends on a weekend or holiday runs on to the next business day', async (t) => {
  t.equal(lastDayOf('2018-06-29', 1), '2018-07-02', 'Saturday to Monday');
  t.equal(lastDayOf('2020-07-02', 1), '2020-07-06', 'over Independence Day, observed on Friday');
  t.equal(lastDayOf('2018-11-21', 1), '2018-11-23', 'over Thanksgiving');
});
