import t from 'tap';
import { assess } from '../../src/enforceability/assess.ts';
import { openingsOf, touchedBy } from '../../src/enforceability/openings.ts';
import { lastStep } from '../../src/enforceability/operative.ts';
import type { Story, StoryEvent } from '../../src/facts/story.ts';
import { bench } from './bench.ts';

const at = (instant: string) => Date.parse(instant);

const question = { condition: 'p', jurisdiction: 'a', tz: 'UTC' };
const moment = at('2020-06-01T00:00Z');
/** What is open at a moment, for the condition `p` in `a`. */
const opened = (events: StoryEvent[], more: Partial<Story> = {}, t = moment) => {
  const about = bench(events, more);
  const { issues, windows, memberships } = openingsOf(about, question, t, touchedBy(about, question, t));
  return { issues: Object.fromEntries(issues), windows: [...windows].sort(), memberships: [...memberships] };
};
const bar = (id: string, at: StoryEvent['at'], more: object = {}): StoryEvent => ({
  id,
  at,
  effects: [{ do: 'bar', id: `${id}.b`, of: 'p', who: 'a', ...more }],
});
const issues = [{ id: 'i', readings: ['x', 'y'] }];
const settles = (id: string, day: StoryEvent['at'], reading: string, retro = false): StoryEvent => ({
  id,
  at: day,
  effects: [{ do: 'resolve', issue: 'i', reading, retro }],
});

t.test('an issue is open until a court settles it, and the last word before the moment counts', async (t) => {
  const read = bar('e', '2020-02-01', { given: { i: 'x' } });
  const readings = (...events: StoryEvent[]) => opened([read, ...events], { issues }).issues.i;
  t.strictSame(readings(), ['x', 'y']);
  t.strictSame(readings(settles('s', '2020-06-01', 'y')), ['y'], 'on the very moment');
  t.strictSame(readings(settles('s', '2020-06-02', 'y')), ['x', 'y'], 'not the day before');
  t.strictSame(readings(settles('s', '2020-06-02', 'y', true)), ['y'], 'unless it says what was meant from the start');
  t.strictSame(
    readings(settles('s2', '2020-05-02', 'x'), settles('s1', '2020-05-01', 'y')),
    ['x'],
    'whatever the order of the record',
  );
  t.strictSame(
    opened([read]).issues,
    { i: [''] },
    'an issue nobody recorded has no reading that anything could rest on',
  );
  t.strictSame(
    opened([bar('e', '2020-02-01')], { issues }).issues,
    {},
    'an issue that nothing turns on is not open here',
  );
});

t.test('a reading that the newsroom adopted stands, until a court says otherwise', async (t) => {
  const about = (events: StoryEvent[]) => {
    const plain = bench([bar('e', '2020-02-01', { given: { i: 'x' } }), ...events], { issues });
    const adopted = { ...plain.docket.issue.get('i')!, adopted: 'x' };
    const changed = { ...plain, docket: { ...plain.docket, issue: new Map([['i', adopted]]) } };
    return assess(changed, { ...question, as_of: '2020-06-01' }).status;
  };
  t.equal(about([]), 'barred');
  t.equal(about([settles('s', '2020-05-01', 'y')]), 'not_barred');
});

t.test('an unrecorded day is open from the first to the last that it can have been', async (t) => {
  const window = bar('e', { after: '2020-05-01', by: '2020-07-01' });
  const on = (day: string) => opened([window], {}, at(day)).windows;
  t.strictSame(on('2020-05-01T23:59:59.999Z'), [], 'not yet');
  t.strictSame(on('2020-05-02T00:00Z'), ['e']);
  t.strictSame(on('2020-06-30T23:59:59.999Z'), ['e']);
  t.strictSame(on('2020-07-01T00:00Z'), [], 'by then it had happened');
});

t.test('so is the day of what is waited for, be it a beginning, an end or a deadline', async (t) => {
  const given = (signal: string): StoryEvent => ({
    id: `of-${signal}`,
    at: { after: '2020-05-01', by: '2020-07-01' },
    emits: [signal],
  });
  const windows = (more: object) => opened([bar('e', '2020-02-01', more), given('s')]).windows;
  t.strictSame(windows({ from: { signal: 's' } }), ['of-s']);
  t.strictSame(windows({ until: { signal: 's' } }), ['of-s']);
  t.strictSame(windows({ until: { unless: 's', by: '2020-06-15' } }), ['of-s'], 'the deadline lies in the window');
  t.strictSame(windows({ until: { unless: 's', by: '2020-07-15' } }), [], 'by the deadline it had happened');
  t.strictSame(windows({ until: { unless: 's', by: '2020-05-01' } }), [], 'before the deadline it had not');
  t.strictSame(windows({}), [], 'and what nobody waits for is not open');
  const toCome: StoryEvent = { id: 'to-come', at: { after: '2020-06-15', by: '2020-07-15' }, emits: ['s'] };
  const ahead = (until: object) => opened([bar('e', '2020-02-01', { until }), toCome]).windows;
  t.strictSame(ahead({ signal: 's' }), [], 'nor what cannot have happened yet');
  t.strictSame(ahead({ unless: 's', by: '2020-06-10' }), [], 'or only after the deadline');
  t.strictSame(
    opened([bar('e', { after: '2020-05-01', by: '2020-07-01' }, { from: '2020-03-01' })]).windows,
    [],
    'nor the day of an order that names its own beginning',
  );
});

const step = (
  id: string,
  at: StoryEvent['at'],
  value: 'pending' | 'active' | 'gone',
  more: object = {},
): StoryEvent => ({
  id,
  at,
  effects: [{ do: 'status', of: 'p', value, ...more }],
});

t.test('of two steps of which nobody knows which came first, both days are open, though both are past', async (t) => {
  const windows = (...events: StoryEvent[]) => opened(events).windows;
  const gone = step('gone', { after: '2020-02-01', by: '2020-04-01' }, 'gone');
  t.strictSame(windows(gone, step('back', '2020-03-01', 'active')), ['gone']);
  t.strictSame(windows(gone, step('back', { after: '2020-03-01', by: '2020-05-01' }, 'active')), ['back', 'gone']);
  t.strictSame(windows(gone, step('back', '2020-04-02', 'active')), [], 'the later one surely came later');
  t.strictSame(windows(gone, step('back', '2020-04-01', 'active')), ['gone'], 'on the last day that it can have been');
  t.strictSame(windows(gone, step('back', '2020-02-02', 'active')), ['gone'], 'or the first');
  t.strictSame(windows(gone, step('back', '2020-02-01', 'active')), [], 'but not before it');
  t.strictSame(windows(gone), [], 'and one alone is past');
  const signalled = step('gone', '2020-01-15', 'gone', { from: { signal: 's' } });
  const given = (id: string, after: string, by: string): StoryEvent => ({ id, at: { after, by }, emits: ['s'] });
  t.strictSame(
    windows(
      signalled,
      given('past', '2020-02-01', '2020-04-01'),
      given('to-come', '2020-06-15', '2020-07-15'),
      step('back', '2020-03-01', 'active'),
    ),
    ['past'],
    'nor the day of what a step waits for, if that can have happened',
  );
  t.strictSame(
    windows(step('gone', { after: '2020-05-01', by: '2020-09-01' }, 'gone'), step('back', '2020-07-01', 'active')),
    ['gone'],
    'what is still to come does not count',
  );
});

t.test('the last step in the life of a condition decides, and of one day the later stage', async (t) => {
  const state = (...events: StoryEvent[]) => {
    const about = bench(events, { events });
    const [outcome] = assess(about, { ...question, as_of: '2020-06-01' }).outcomes;
    return lastStep(outcome!.cells[0]!.point)?.state;
  };
  t.equal(state(), undefined);
  t.equal(
    state(step('a', '2020-02-01', 'active'), step('b', '2020-01-01', 'gone')),
    'active',
    'whatever the order of the record',
  );
  t.equal(state(step('a', '2020-02-01', 'gone'), step('b', '2020-02-01', 'active')), 'gone');
  t.equal(state(step('a', '2020-02-01', 'pending'), step('b', '2020-02-01', 'active')), 'active');
  t.equal(state(step('a', '2020-06-01', 'active')), 'active', 'on the very day');
  t.equal(state(step('a', '2020-06-02', 'active')), undefined, 'not the day before');
  t.equal(state(step('a', '1969-02-01', 'active')), 'active', 'before 1970 as after it');
  t.equal(state(step('a', '2020-02-01', 'active', { who: 'b' })), undefined, 'taken elsewhere');
});

t.test('of two steps of one day to the same stage, the one recorded first is told', async (t) => {
  const about = bench([step('again', '2020-01-01', 'active')]);
  const [outcome] = assess(about, { ...question, as_of: '2020-06-01' }).outcomes;
  t.equal(lastStep(outcome!.cells[0]!.point)?.act.id, 'award');
});

t.test('what stops at the very moment on one view has stopped on it', async (t) => {
  const stops = { id: 's', at: { after: '2020-05-31', by: '2020-07-01' }, emits: ['s'] };
  const about = bench([bar('e', '2020-02-01', { until: { signal: 's' } }), stops]);
  t.equal(assess(about, { ...question, at: '2020-06-01T00:00:00Z' }).status, 'unknown');
  t.equal(assess(about, { ...question, at: '2020-05-31T23:59:59.999Z' }).status, 'barred');
});

const touched = (events: StoryEvent[]) => {
  const { instruments, steps } = touchedBy(bench(events), question, moment);
  return { instruments: instruments.map(({ id }) => id), steps: steps.map(({ act }) => act.id) };
};

t.test('what cannot matter is not looked at: what is still to come, is over, or is for others', async (t) => {
  const noon = '2020-06-01T00:00:00Z';
  t.strictSame(
    touched([
      bar('now', '2020-02-01'),
      bar('to-come', '2020-06-02'),
      bar('over', '2020-02-01', { until: noon }),
      bar('elsewhere', '2020-02-01', { who: 'b' }),
      bar('another', '2020-02-01', { of: 'q' }),
      { id: 'denied', at: '2020-02-01', effects: [{ do: 'nothing', form: 'relief_denied', id: 'd', of: 'p' }] },
      { id: 'stay', at: '2020-03-01', effects: [{ do: 'hold', id: 'h', target: ['now.b', 'another.b'] }] },
      { id: 'stay-elsewhere', at: '2020-03-01', effects: [{ do: 'hold', id: 'hb', target: 'now.b', who: 'b' }] },
      { id: 'lifted', at: '2020-03-01', effects: [{ do: 'end', id: 'l', target: 'h' }] },
      step('step-now', noon, 'active'),
      step('step-to-come', '2020-06-02', 'gone'),
      step('step-elsewhere', '2020-03-01', 'gone', { who: 'b' }),
    ]),
    { instruments: ['now.b', 'h', 'l'], steps: ['award', 'step-now'] },
  );
});

t.test('an order that affirms another does nothing to it, though it acts on it', async (t) => {
  const affirmed: StoryEvent = {
    id: 'a',
    at: '2020-03-01',
    effects: [{ do: 'nothing', form: 'affirmed', id: 'a.1', target: 'e.b', of: 'p', who: 'a' }],
  };
  t.equal(assess(bench([bar('e', '2020-02-01'), affirmed]), { ...question, as_of: '2020-06-01' }).status, 'barred');
  const stay: StoryEvent = { id: 's', at: '2020-03-02', effects: [{ do: 'hold', id: 's.1', target: 'e.b' }] };
  t.equal(
    assess(bench([bar('e', '2020-02-01'), affirmed, stay]), { ...question, as_of: '2020-06-01' }).status,
    'not_barred',
  );
});

t.test('the unrecorded day of a ruling on an issue is open while the ruling may be still to come', async (t) => {
  const read = bar('e', '2020-02-01', { given: { i: 'x' } });
  const open = (...rulings: StoryEvent[]) => opened([read, ...rulings], { issues }).windows;
  const ruled = (after: string, by: string, retro = false, id = 's') => settles(id, { after, by }, 'y', retro);
  t.strictSame(open(ruled('2020-05-01', '2020-07-01')), ['s']);
  t.strictSame(open(ruled('2020-05-31', '2020-07-01')), ['s'], 'from the first moment');
  t.strictSame(open(ruled('2020-06-15', '2020-07-01')), [], 'which had not come');
  t.strictSame(open(ruled('2020-05-01', '2020-06-01')), [], 'by the last it had come');
  t.strictSame(open(ruled('2020-03-01', '2020-04-01')), [], 'long past');
  t.strictSame(open(ruled('2020-05-01', '2020-07-01', true)), [], 'of what was meant from the start no day matters');
});

t.test(
  'of several rulings on an issue the last counts, so that an unrecorded day is open though it is past',
  async (t) => {
    const read = bar('e', '2020-02-01', { given: { i: 'x' } });
    const open = (...rulings: StoryEvent[]) =>
      opened([read, settles('known', '2020-03-15', 'x'), ...rulings], { issues }).windows;
    const ruled = (after: string, by: string, retro = false) => settles('s', { after, by }, 'y', retro);
    t.strictSame(open(ruled('2020-03-01', '2020-04-01')), ['s']);
    t.strictSame(open(ruled('2020-05-31', '2020-07-01')), ['s'], 'from the first moment');
    t.strictSame(open(ruled('2020-06-15', '2020-07-01')), [], 'not one still to come');
    t.strictSame(open(ruled('2020-06-15', '2020-07-01', true)), ['s'], 'unless it says what was meant from the start');
  },
);

t.test(
  'an issue that nobody recorded has no reading, though it was ruled on, on a day that nobody recorded',
  async (t) => {
    const read = bar('e', '2020-02-01', { given: { i: 'x' } });
    t.strictSame(opened([read, settles('s', { after: '2020-05-01', by: '2020-07-01' }, 'y')]).issues, { i: [''] });
  },
);
