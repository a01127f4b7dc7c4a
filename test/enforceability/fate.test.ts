import t from 'tap';
import { assess } from '../../src/enforceability/assess.ts';
import { fateOf, fatesIn, type Traced, trace } from '../../src/enforceability/fate.ts';
import { inEveryWorld, inSomeWorld } from '../../src/enforceability/finding.ts';
import type { Bench, Instrument } from '../../src/enforceability/instrument.ts';
import { doorOf, enforceableOf, labelOf, together } from '../../src/enforceability/status.ts';
import type { StoryEvent } from '../../src/facts/story.ts';
import { bench } from './bench.ts';

const asked = { condition: 'p', jurisdiction: 'a', as_of: '2020-06-01', tz: 'UTC' };
const bar = (id: string, more: object = {}, at: StoryEvent['at'] = '2020-02-01'): StoryEvent => ({
  id: `order-${id}`,
  at,
  effects: [{ do: 'bar', id, of: 'p', who: 'a', ...more }],
});
const acting = (
  kind: 'hold' | 'end',
  id: string,
  target: string | string[],
  at: StoryEvent['at'],
  more: object = {},
): StoryEvent => ({
  id: `order-${id}`,
  at,
  effects: [{ do: kind, id, target, ...more }],
});
const pointOf = (about: Bench, question: object = {}) =>
  assess(about, { ...asked, ...question }).outcomes[0]!.cells[0]!.point;
const instrument = (about: Bench, id: string) => about.instruments.get(id) as Instrument;
const fates = (about: Bench, question: object = {}) =>
  Object.fromEntries([...about.instruments].map(([id, one]) => [id, fateOf(one, pointOf(about, question))]));

t.test('every order meets one fate at a point, and the first reason that holds is the one given', async (t) => {
  const about = bench(
    [
      bar('operates'),
      bar('waits', { from: '2020-07-01' }),
      bar('stopped', { until: '2020-05-31' }),
      bar('elsewhere', { who: 'b', until: '2020-05-31' }),
      bar('limited', { act: 'withhold', given: { i: 'y' } }),
      bar('unread', { given: { i: 'y' }, from: '2020-07-01' }),
      bar('held'),
      acting('hold', 'stay', 'held', '2020-03-01'),
    ],
    { issues: [{ id: 'i', readings: ['x', 'y'] }] },
  );
  t.strictSame(fates(about, { act: 'delay' }), {
    operates: 'operative',
    waits: 'waiting',
    stopped: 'stopped',
    elsewhere: 'elsewhere',
    limited: 'otherwise_limited',
    unread: 'other_reading',
    held: 'defeated',
    stay: 'operative',
  });
});

t.test('on its first day an order operates, and on the first day after its last it has stopped', async (t) => {
  const about = bench([bar('x', { from: '2020-03-01', until: '2020-03-31' })]);
  const on = (as_of: string) => fates(about, { as_of }).x;
  t.equal(on('2020-02-29'), 'waiting');
  t.equal(on('2020-03-01'), 'operative');
  t.equal(on('2020-03-31'), 'operative');
  t.equal(on('2020-04-01'), 'stopped');
});

t.test('to the moment, what begins then has begun and what ends then has ended', async (t) => {
  const noon = '2020-03-01T12:00:00Z';
  const about = bench([
    bar('x', {}, noon),
    bar('y', { until: noon }),
    bar('z', { from: noon }),
    acting('hold', 'stay', 'z', noon),
  ]);
  t.strictSame(fates(about, { as_of: undefined, at: noon }), {
    x: 'operative',
    y: 'stopped',
    z: 'defeated',
    stay: 'operative',
  });
  t.strictSame(
    trace(instrument(about, 'z'), pointOf(about, { as_of: undefined, at: noon })).answeredBy.map(({ fate }) => fate),
    ['operative'],
    'and what was entered then is told',
  );
});

t.test('an order that has run out by the moment bars nothing at it, and a step taken at it counts', async (t) => {
  const noon = '2020-03-01T12:00:00Z';
  const status = (...events: StoryEvent[]) =>
    assess(bench(events, { events }), { ...asked, as_of: undefined, at: noon }).status;
  const awarded = (at: string): StoryEvent => ({ id: 'a', at, effects: [{ do: 'status', of: 'p', value: 'active' }] });
  t.equal(status(awarded(noon), bar('x')), 'barred');
  t.equal(status(awarded(noon), bar('x', { until: noon })), 'not_barred');
  t.equal(status(awarded('2020-03-01T12:00:00.001Z'), bar('x')), 'not_in_force');
});

t.test('what is supposed to have ended no longer operates, nor does what only that held up', async (t) => {
  const about = bench([bar('x'), bar('y'), acting('hold', 'stay', 'y', '2020-03-01')]);
  const suppose = (...ended: string[]) => {
    const found = assess({ ...about, ended: new Set(ended) }, asked);
    return inSomeWorld(found, ({ bars }) => bars).map(({ id }) => id);
  };
  t.strictSame(suppose(), ['x']);
  t.strictSame(suppose('x'), []);
  t.strictSame(suppose('stay'), ['x', 'y']);
});

const tree = ({ instrument, fate, answeredBy }: Traced): string =>
  `${instrument.id} ${fate}${answeredBy.length > 0 ? ` (${answeredBy.map(tree).join(', ')})` : ''}`;

t.test(
  'a trace tells what acts on an order, in the order of entry, and leaves out what was still to come',
  async (t) => {
    const about = bench([
      bar('x'),
      acting('hold', 'second', 'x', '2020-04-01'),
      acting('hold', 'first', 'x', '2020-03-01'),
      acting('end', 'lifted', 'first', '2020-03-15'),
      acting('hold', 'same-day', 'x', '2020-06-01'),
      acting('hold', 'to-come', 'x', '2020-06-02'),
    ]);
    t.equal(
      tree(trace(instrument(about, 'x'), pointOf(about))),
      'x defeated (first defeated (lifted operative), second operative, same-day operative)',
    );
  },
);

t.test('what acts on two orders of a trace is told under both, and what acts on that only once', async (t) => {
  const about = bench([
    bar('x'),
    acting('hold', 'one', 'x', '2020-03-01'),
    acting('hold', 'two', ['x', 'one'], '2020-04-01'),
    acting('end', 'three', 'two', '2020-05-01'),
  ]);
  t.equal(
    tree(trace(instrument(about, 'x'), pointOf(about))),
    'x defeated (one operative (two defeated (three operative)), two defeated)',
  );
});

t.test('a trace follows twenty-four orders deep, and no further', async (t) => {
  const chain = (length: number) =>
    Array.from({ length }, (_, n) =>
      acting('hold', `s${n + 1}`, n === 0 ? 'x' : `s${n}`, `2020-03-01T00:00:${String(n).padStart(2, '0')}Z`),
    );
  const about = bench([bar('x'), ...chain(30)]);
  const depth = ({ answeredBy }: Traced): number => 1 + Math.max(0, ...answeredBy.map(depth));
  t.equal(depth(trace(instrument(about, 'x'), pointOf(about))), 24);
});

t.test('what holds in every world is certain, and what holds in one is possible', async (t) => {
  const finding = assess(
    bench([bar('firm'), bar('perhaps', { given: { i: 'y' } })], { issues: [{ id: 'i', readings: ['x', 'y'] }] }),
    asked,
  );
  const ids = (found: readonly Instrument[]) => found.map(({ id }) => id);
  t.strictSame(ids(inEveryWorld(finding, ({ bars }) => bars)), ['firm']);
  t.strictSame(ids(inSomeWorld(finding, ({ bars }) => bars)), ['firm', 'perhaps']);
  t.strictSame(
    inEveryWorld({ ...finding, outcomes: [] }, ({ bars }) => bars),
    [],
    'without a world nothing is',
  );
});

t.test('a cell is judged by its life first, then by the courts, then by promises', async (t) => {
  const label = (lifecycle: 'absent' | 'pending' | 'active' | 'gone', barred: boolean, forborne: boolean) =>
    labelOf({ lifecycle, barred, forborne });
  for (const lifecycle of ['absent', 'gone'] as const) t.equal(label(lifecycle, true, true), 'not_in_force', lifecycle);
  t.equal(label('active', true, true), 'barred');
  t.equal(label('pending', true, true), 'barred', 'what is only announced can be barred');
  t.equal(label('pending', false, true), 'not_in_force');
  t.equal(label('active', false, true), 'forborne');
  t.equal(label('active', false, false), 'not_barred');
});

t.test(
  'cells together are barred if all are, partly if some are, and else as open as the least protected',
  async (t) => {
    t.equal(together(['barred', 'barred']), 'barred');
    t.equal(together(['barred', 'not_in_force']), 'partly_barred');
    t.equal(together(['forborne', 'not_barred', 'not_in_force']), 'not_barred');
    t.equal(together(['forborne', 'not_in_force']), 'forborne');
    t.equal(together(['not_in_force', 'not_in_force']), 'not_in_force');
  },
);

t.test('the door is closed, open, closed by a promise, or it depends', async (t) => {
  t.equal(doorOf(['barred', 'not_in_force']), 'closed');
  t.equal(doorOf(['barred', 'not_in_force', 'forborne']), 'closed_by_promise');
  t.equal(doorOf(['not_barred', 'not_barred']), 'open');
  t.equal(doorOf(['not_barred', 'barred']), 'depends');
  t.equal(doorOf(['partly_barred']), 'depends');
});

t.test('a closed door is a plain no, an open one a plain yes, and the rest is partly or unclear', async (t) => {
  t.equal(enforceableOf('unknown', 'closed'), 'no');
  t.equal(enforceableOf('forborne', 'closed_by_promise'), 'no');
  t.equal(enforceableOf('not_barred', 'open'), 'yes');
  t.equal(enforceableOf('partly_barred', 'depends'), 'partly');
  t.equal(enforceableOf('disputed', 'depends'), 'unclear');
});

t.test('the fates of an order are those of every world, whichever world is told', async (t) => {
  const about = bench([bar('x', {}, { after: '2020-05-01', by: '2020-07-01' }), bar('y')]);
  const finding = assess(about, asked);
  t.equal(finding.outcomes.length, 2);
  for (const { cells } of finding.outcomes) {
    const fates = (id: string) => [...fatesIn(finding, cells[0]!, instrument(about, id))].sort();
    t.strictSame(fates('x'), ['operative', 'waiting']);
    t.strictSame(fates('y'), ['operative']);
  }
});
