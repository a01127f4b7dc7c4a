import t, { type Test } from 'tap';
import { Temporal } from 'temporal-polyfill';
import { isInstant, millis, startOfDay } from '../../src/time/instant.ts';

const MOST = 50_000;
const day = (n: number) => new Date(Date.UTC(1900, 0, 1 + n)).toISOString().slice(0, 10);

/** Counts how often a calendar is asked, until the test ends. */
function counted(t: Test, calendar: { from: (...given: never[]) => unknown }): { times: number } {
  const { from } = calendar;
  const asked = { times: 0 };
  calendar.from = (...given) => {
    asked.times++;
    return from(...given);
  };
  t.teardown(() => {
    calendar.from = from;
  });
  return asked;
}

t.test('the start of a day is worked out once, until fifty thousand are remembered', async (t) => {
  const worked = counted(t, Temporal.PlainDate);
  const asked = (n: number) => {
    const before = worked.times;
    t.equal(startOfDay(day(n), '+00:00'), Date.parse(`${day(n)}T00:00:00Z`));
    return worked.times - before;
  };
  for (let n = 0; n < MOST - 1; n++) startOfDay(day(n), '+00:00');
  t.equal(asked(MOST - 1), 1, 'the last that there is room for');
  t.equal(asked(0), 0, 'the first is still remembered');
  t.equal(asked(MOST), 1, 'one more than there is room for');
  t.equal(asked(0), 1, 'and all that was remembered is forgotten, so that memory is bounded');
  t.equal(asked(MOST), 0, 'but for the last');
});

t.test('an instant is worked out once, a long text that a caller sent every time', async (t) => {
  const worked = counted(t, Temporal.Instant);
  const workFor = (text: string) => {
    const before = worked.times;
    for (let time = 0; time < 3; time++) isInstant(text);
    return worked.times - before;
  };
  t.equal(workFor('2018-06-28T13:00:01-04:00'), 1);
  t.equal(workFor('2018-06-28T17:00:01Z'), 0, 'as we write it, no calendar need be asked');
  t.equal(workFor('2018-06-28 at five'), 1, 'that it is none is remembered too');
  t.equal(workFor(`2018-06-28T17:00:01Z${' '.repeat(60)}`), 3);
  t.throws(() => millis('2018-06-28 at five', 'UTC'), RangeError);
  t.equal(millis('2018-06-28T17:00:01Z', 'UTC'), Date.UTC(2018, 5, 28, 17, 0, 1));
});
