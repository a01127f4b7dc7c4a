import t from 'tap';
import { assess } from '../../src/enforceability/assess.ts';
import { openingsOf, touchedBy } from '../../src/enforceability/openings.ts';
import { lastStep } from '../../src/enforceability/operative.ts';
import {
  earliestStart,
  latestStart,
  latestStop,
  NEVER,
  type Signals,
  signalBounds,
  signalled,
  startIn,
  stopIn,
  stopsFrom,
  whenOf,
} from '../../src/enforceability/timing.ts';
import { MOST_WORLDS, type World, worlds } from '../../src/enforceability/world.ts';
import type { Story, StoryEvent } from '../../src/facts/story.ts';
import { bench } from './bench.ts';

const TZ = 'America/Chicago';
const at = (instant: string) => Date.parse(instant);
const world = (more: Partial<World> = {}): World => ({
  readings: new Map(),
  late: new Set(),
  members: new Set(),
  ...more,
});
const open = (more: { issues?: [string, string[]][]; windows?: string[]; memberships?: string[] }) => ({
  issues: new Map(more.issues ?? []),
  windows: new Set(more.windows ?? []),
  memberships: new Set(more.memberships ?? []),
});
const told = ({ readings, late, members }: World) => [...readings.values(), ...late, ...members].join(' ');

t.test('where nothing is open there is one world', async (t) => {
  t.strictSame(worlds(open({})), { worlds: [world()], bounded: false });
});

t.test('what is open stands every way it may, the plainest first', async (t) => {
  const found = worlds(open({ issues: [['i', ['x', 'y']]], windows: ['e'], memberships: ['m'] }));
  t.strictSame(found.worlds.map(told), ['x', 'x m', 'x e', 'x e m', 'y', 'y m', 'y e', 'y e m']);
});

t.test('sixty-four worlds are looked at in full; of more, one opening at a time is changed', async (t) => {
  const windows = (count: number) => Array.from({ length: count }, (_, n) => `e${n}`);
  const full = worlds(open({ windows: windows(6) }));
  t.equal(full.worlds.length, MOST_WORLDS);
  t.equal(full.bounded, false);
  const more = worlds(open({ issues: [['i', ['x', 'y', 'z']]], windows: windows(6) }));
  t.equal(more.bounded, true);
  t.strictSame(more.worlds.map(told), ['x', 'y', 'z', ...windows(6).map((name) => `x ${name}`)]);
});

t.test('an act is dated by its hour, its day where the court sits, or the ends of its window', async (t) => {
  t.strictSame(whenOf({ entered_on: '2020-02-10' }, 'e', TZ), {
    early: at('2020-02-10T06:00Z'),
    late: at('2020-02-10T06:00Z'),
  });
  t.strictSame(
    whenOf({ entered_on: '2020-02-10', entered_at: '2020-02-10T15:00:00Z' }, 'e', TZ).early,
    at('2020-02-10T15:00Z'),
  );
  const window = (entered_between: object) => whenOf({ entered_between }, 'e', TZ);
  t.strictSame(window({ after: '2020-02-10', by: '2020-02-20' }), {
    early: at('2020-02-11T06:00Z'),
    late: at('2020-02-20T06:00Z'),
    window: 'e',
  });
  t.strictSame(window({ after: '2020-02-10' }), { early: at('2020-02-11T06:00Z'), late: NEVER, window: 'e' });
  t.strictSame(window({ by: '2020-02-20' }), { early: -NEVER, late: at('2020-02-20T06:00Z'), window: 'e' });
  t.strictSame(
    window({ after: '2020-02-10', by: '2020-02-10' }).late,
    at('2020-02-11T06:00Z'),
    'it never ends before it begins',
  );
});

const signals: Signals = new Map([
  ['once', [{ early: 50, late: 50 }]],
  [
    'twice',
    [
      { early: 30, late: 90, window: 'w' },
      { early: 60, late: 60 },
    ],
  ],
]);

t.test('a signal comes about when it is first given out, and never if nobody gives it out', async (t) => {
  t.equal(signalled(signals, 'once', world()), 50);
  t.equal(signalled(signals, 'twice', world()), 30);
  t.equal(signalled(signals, 'twice', world({ late: new Set(['w']) })), 60, 'where the first came late');
  t.equal(signalled(signals, 'nobody', world()), NEVER);
  t.strictSame(signalBounds(signals, 'twice'), { early: 30, late: 60 });
  t.strictSame(signalBounds(signals, 'nobody'), { early: NEVER, late: NEVER });
});

t.test('what waits for a signal starts with it, but never before its own entry', async (t) => {
  const entered = { early: 40, late: 70, window: 'e' };
  const late = world({ late: new Set(['e']) });
  t.equal(startIn({ entered }, signals, world()), 40);
  t.equal(startIn({ entered }, signals, late), 70);
  t.equal(startIn({ entered, from: 20 }, signals, late), 20, 'a day that it names is taken as it is');
  t.equal(startIn({ entered, from: { signal: 'once' } }, signals, world()), 50);
  t.equal(startIn({ entered, from: { signal: 'once' } }, signals, late), 70);
  t.strictSame([earliestStart({ entered }, signals), latestStart({ entered }, signals)], [40, 70]);
  t.strictSame([earliestStart({ entered, from: 20 }, signals), latestStart({ entered, from: 20 }, signals)], [20, 20]);
  const twice = { entered, from: { signal: 'twice' } };
  t.strictSame([earliestStart(twice, signals), latestStart(twice, signals)], [40, 70]);
  const never = { entered, from: { signal: 'nobody' } };
  t.strictSame([earliestStart(never, signals), latestStart(never, signals)], [NEVER, NEVER]);
});

t.test('it stops at the first of its stops; a deadline passes unless the signal has come by then', async (t) => {
  t.equal(stopIn([], signals, world()), NEVER);
  t.equal(stopIn([80, { signal: 'once' }], signals, world()), 50);
  t.equal(stopIn([{ signal: 'nobody' }], signals, world()), NEVER);
  t.equal(stopIn([{ unless: 'once', by: 50 }], signals, world()), NEVER, 'it came at the very last moment');
  t.equal(stopIn([{ unless: 'once', by: 49 }], signals, world()), 50, 'it came a moment too late');
  t.equal(stopIn([{ unless: 'nobody', by: 49 }], signals, world()), 50);
  t.equal(latestStop([], signals), NEVER);
  t.equal(latestStop([{ signal: 'twice' }], signals), 60, 'in no world later than the latest');
  t.equal(latestStop([{ unless: 'twice', by: 40 }], signals), NEVER, 'in some world it came in time');
  t.equal(latestStop([{ unless: 'twice', by: 20 }], signals), 21, 'in none');
  t.strictSame(stopsFrom(undefined, TZ), []);
  t.strictSame(stopsFrom(['2020-02-10', { signal: 's' }, { unless: 'u', by: '2020-02-10' }], TZ), [
    at('2020-02-10T06:00Z'),
    { signal: 's' },
    { unless: 'u', by: at('2020-02-11T06:00Z') - 1 },
  ]);
});

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
const settles = (id: string, day: string, reading: string, retro = false): StoryEvent => ({
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
  t.strictSame(windows(gone), [], 'and one alone is past');
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
