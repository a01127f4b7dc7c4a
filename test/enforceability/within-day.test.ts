import t from 'tap';
import { withinDay } from '../../src/enforceability/within-day.ts';
import { writeUp } from '../../src/enforceability/write-up.ts';
import type { StoryEvent } from '../../src/facts/story.ts';
import { bench } from './bench.ts';

const bar = (id: string, at: StoryEvent['at'], more: object = {}): StoryEvent => ({
  id,
  at,
  effects: [{ do: 'bar', id: `${id}.bar`, of: 'p', who: 'a', ...more }],
});

const day = { condition: 'p', jurisdiction: 'a', as_of: '2020-02-10', tz: 'UTC' };
const movements = (events: StoryEvent[], question: object = {}) => {
  const asked = { ...day, ...question };
  const about = bench(events);
  return withinDay(about, asked, writeUp(about, asked, 'headline').status);
};

t.test('on a day on which nothing happens, nothing moved', async (t) => {
  t.strictSame(movements([bar('e', '2020-02-09')]), { changed_on_day: false, intraday: [] }, 'the day after');
  t.strictSame(movements([bar('e', '2020-02-11')]), { changed_on_day: false, intraday: [] }, 'the day before');
});

t.test('an order of the day without its hour moved the answer on that day, at no recorded hour', async (t) => {
  t.strictSame(movements([bar('e', '2020-02-10')]), { changed_on_day: true, intraday: [] });
  t.strictSame(
    movements([bar('e', '2020-02-09'), bar('f', '2020-02-10')]),
    { changed_on_day: false, intraday: [] },
    'a second order moved nothing',
  );
});

t.test('with hours recorded, the states of the day are told in their order', async (t) => {
  const events: StoryEvent[] = [
    { id: 'lifted', at: '2020-02-10T17:00:00Z', effects: [{ do: 'end', id: 'x', target: 'h' }] },
    bar('e', '2020-02-10T09:30:00Z'),
    { id: 'stay', at: '2020-02-10T12:00:00Z', effects: [{ do: 'hold', id: 'h', target: 'e.bar' }] },
  ];
  t.strictSame(movements(events), {
    changed_on_day: true,
    intraday: [
      { at: '2020-02-10T09:30:00Z', status: 'barred' },
      { at: '2020-02-10T12:00:00Z', status: 'not_barred' },
      { at: '2020-02-10T17:00:00Z', status: 'barred' },
    ],
  });
  t.strictSame(
    movements([...events.slice(0, 3), bar('since', '2020-02-01')]),
    { changed_on_day: false, intraday: [] },
    'where another order barred it throughout, nothing moved',
  );
});

t.test('a day on which an answer moved and moved back has changed, though it ends as it began', async (t) => {
  const events: StoryEvent[] = [
    bar('e', '2020-02-10T09:30:00Z'),
    { id: 'gone', at: '2020-02-10T12:00:00Z', effects: [{ do: 'end', id: 'x', target: 'e.bar' }] },
  ];
  t.match(movements(events), { changed_on_day: true, intraday: [{ status: 'barred' }, { status: 'not_barred' }] });
});

t.test('the first and the last moment of the day belong to it', async (t) => {
  t.match(movements([bar('e', '2020-02-10T23:59:59.999Z')]), { changed_on_day: true });
  t.match(movements([bar('e', '2020-02-10T00:00:00Z')]), { changed_on_day: true });
  t.match(movements([bar('e', '2020-02-11T00:00:00Z')]), { changed_on_day: false });
  t.match(movements([bar('e', '2020-02-09T23:59:59.999Z')]), { changed_on_day: false });
});

t.test('who asks about an instant is not told of the day around it', async (t) => {
  t.strictSame(movements([bar('e', '2020-02-10')], { as_of: undefined, at: '2020-02-10T12:00:00Z' }), {
    changed_on_day: false,
    intraday: [],
  });
});

t.test('each moment of a day is told once, in order, whatever the order of the record', async (t) => {
  const events = [
    bar('late', '2020-02-10T15:00:00Z'),
    bar('early', '2020-02-10T09:00:00Z', { until: '2020-02-10T12:00:00Z' }),
    bar('with-it', '2020-02-10T15:00:00Z'),
  ];
  t.strictSame(movements(events), {
    changed_on_day: true,
    intraday: [
      { at: '2020-02-10T09:00:00Z', status: 'barred' },
      { at: '2020-02-10T12:00:00Z', status: 'not_barred' },
      { at: '2020-02-10T15:00:00Z', status: 'barred' },
    ],
  });
});

t.test('an order without an hour stands at the beginning of a day of which other hours are recorded', async (t) => {
  const stay: StoryEvent = { id: 's', at: '2020-02-10T12:00:00Z', effects: [{ do: 'hold', id: 'h', target: 'e.bar' }] };
  t.strictSame(movements([bar('e', '2020-02-10'), stay]), {
    changed_on_day: true,
    intraday: [
      { at: '2020-02-10T00:00:00Z', status: 'barred' },
      { at: '2020-02-10T12:00:00Z', status: 'not_barred' },
    ],
  });
});
