import t from 'tap';
import { Temporal } from 'temporal-polyfill';
import { isInstant, millis, startOfDay } from '../../src/time/instant.ts';

const MOST = 50_000;
const day = (n: number) => new Date(Date.UTC(1900, 0, 1 + n)).toISOString().slice(0, 10);

t.test('the start of a day is worked out once, until fifty thousand are remembered', async (t) => {
  const { from } = Temporal.PlainDate;
  let worked = 0;
  Temporal.PlainDate.from = (...given) => {
    worked++;
    return from(...given);
  };
  t.teardown(() => {
    Temporal.PlainDate.from = from;
  });
  const asked = (n: number) => {
    const before = worked;
    t.equal(startOfDay(day(n), 'UTC'), Date.parse(`${day(n)}T00:00:00Z`));
    return worked - before;
  };
  for (let n = 0; n < MOST - 1; n++) startOfDay(day(n), 'UTC');
  t.equal(asked(MOST - 1), 1, 'the last that there is room for');
  t.equal(asked(0), 0, 'the first is still remembered');
  t.equal(asked(MOST), 1, 'one more than there is room for');
  t.equal(asked(0), 1, 'and all that was remembered is forgotten, so that memory is bounded');
  t.equal(asked(MOST), 0, 'but for the last');
});

t.test('an instant is worked out once, a long text that a caller sent every time', async (t) => {
  const { from } = Temporal.Instant;
  let worked = 0;
  Temporal.Instant.from = (...given) => {
    worked++;
    return from(...given);
  };
  t.teardown(() => {
    Temporal.Instant.from = from;
  });
  const workFor = (text: string) => {
    worked = 0;
    for (let time = 0; time < 3; time++) isInstant(text);
    return worked;
  };
  t.equal(workFor('2018-06-28T17:00:01Z'), 1);
  t.equal(workFor('2018-06-28 at five'), 1, 'that it is none is remembered too');
  t.equal(workFor(`2018-06-28T17:00:01Z${' '.repeat(60)}`), 3);
  t.throws(() => millis('2018-06-28 at five', 'UTC'), RangeError);
  t.equal(millis('2018-06-28T17:00:01Z', 'UTC'), Date.UTC(2018, 5, 28, 17, 0, 1));
});
