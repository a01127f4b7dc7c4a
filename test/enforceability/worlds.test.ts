import t from 'tap';
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
