import t from 'tap';
import { assess } from '../../src/enforceability/assess.ts';
import { writeUp } from '../../src/enforceability/write-up.ts';
import type { StoryEvent } from '../../src/facts/story.ts';
import { bench, many, minute } from './bench.ts';

const question = { condition: 'p', jurisdiction: 'a', as_of: '2021-01-01', tz: 'UTC' };

t.test('an issue with twelve readings is answered under each of them', async (t) => {
  const readings = Array.from({ length: 12 }, (_, n) => `r${n}`);
  const issue = { id: 'i', question: 'which?', readings };
  const bars = readings.slice(0, 5).map(
    (reading, n): StoryEvent => ({
      id: `e${n}`,
      at: minute(n),
      effects: [{ do: 'bar', id: `b${n}`, of: 'p', who: 'a', given: { i: reading } }],
    }),
  );
  const answer = writeUp(bench(bars, { issues: [issue] }), question, 'full');
  t.equal(answer.status, 'disputed');
  t.strictSame(
    answer.issues?.[0]?.readings.map(({ status }) => status),
    [...Array(5).fill('barred'), ...Array(7).fill('not_barred')],
  );
  t.notOk(answer.bounded, 'twelve worlds are looked at in full');
});

t.test('more worlds than can be looked at are bounded, and the reply says so', async (t) => {
  const issues = Array.from({ length: 3 }, (_, i) => ({
    id: `i${i}`,
    question: 'which?',
    readings: Array.from({ length: 12 }, (_, n) => `r${n}`),
  }));
  const bars = issues.map(
    ({ id }, n): StoryEvent => ({
      id: `e${n}`,
      at: minute(n),
      effects: [{ do: 'bar', id: `b${n}`, of: 'p', who: 'a', given: { [id]: 'r7' } }],
    }),
  );
  const answer = writeUp(bench(bars, { issues }), question, 'brief');
  t.equal(answer.status, 'disputed');
  t.ok(answer.basis.includes('worlds_bounded'));
  t.match(answer.bounded, [/more than 64 combinations/]);
});

const issues = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `i${n}`, question: 'which?', readings: ['x', 'y'] }));
const all = (count: number, reading: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`i${n}`, reading]));

t.test(
  'an order that exists on one of very many combinations of readings is found, and what decides nothing hides none',
  async (t) => {
    const only: StoryEvent = {
      id: 'e',
      at: minute(0),
      effects: [{ do: 'bar', id: 'b', of: 'p', who: 'a', given: all(20, 'y') }],
    };
    const found = assess(bench([only], { issues: issues(20) }), question);
    t.equal(found.status, 'disputed');
    t.equal(found.door, 'depends');
    t.strictSame(found.bounded, ['worlds']);
    const said = many(200, (n) => ({
      id: `s${n}`,
      at: { after: '2020-12-01', by: '2021-02-01' },
      effects: [{ do: 'declare', id: `d${n}`, of: 'p', who: 'a' }],
    }));
    t.equal(assess(bench([...said, only], { issues: issues(20) }), question).status, 'disputed');
    t.equal(assess(bench(said), question).status, 'not_barred', 'what is only reported decides nothing');
  },
);

t.test(
  'a stay and an end on combinations of readings, days and memberships are followed to every answer there is',
  async (t) => {
    const events: StoryEvent[] = [
      {
        id: 'm',
        at: { after: '2020-12-01', by: '2021-02-01' },
        effects: [{ do: 'member', id: 'n', org: 'o', who: 'a' }],
      },
      { id: 'e', at: minute(0), effects: [{ do: 'bar', id: 'b', of: 'p', who: { members: 'o' }, given: all(8, 'x') }] },
      {
        id: 'f',
        at: { after: '2020-12-01', by: '2021-02-01' },
        effects: [{ do: 'hold', id: 'h', target: 'b', given: { i8: 'y' } }],
      },
      { id: 'g', at: minute(2), effects: [{ do: 'forbear', id: 'k', of: 'p', given: { i9: 'y' } }] },
    ];
    const found = assess(bench(events, { issues: issues(10) }), question);
    t.strictSame([...new Set(found.outcomes.map(({ label }) => label))].sort(), ['barred', 'forborne', 'not_barred']);
    t.equal(found.door, 'depends');
  },
);

t.test('more acts, agencies and classes than can be combined are bounded, and the reply says so', async (t) => {
  const bars = many(600, (n) => ({
    id: `e${n}`,
    at: minute(n),
    effects: [{ do: 'bar', id: `b${n}`, of: 'p', who: 'a', class: `c${n}`, act: `a${n % 7}` }],
  }));
  const answer = writeUp(bench(bars), question, 'brief');
  t.equal(answer.status, 'partly_barred', 'what an order itself names is looked at');
  t.ok(answer.basis.includes('cells_bounded'));
  t.match(answer.bounded?.join(' '), /Name the act, agency or class to be sure/);
  t.equal(
    assess(bench(bars), { ...question, class: 'c8', act: 'a1' }).status,
    'barred',
    'named, it is answered exactly',
  );
});

t.test('memberships that overlap count as one', async (t) => {
  const member = (id: string, at: string, until?: string): StoryEvent => ({
    id,
    at,
    effects: [{ do: 'member', id, org: 'o', who: 'a', until }],
  });
  const bar: StoryEvent = {
    id: 'e',
    at: '2020-02-01',
    effects: [{ do: 'bar', id: 'b', of: 'p', who: { members: 'o' } }],
  };
  const overlapping = bench([member('m1', '2020-01-05', '2020-06-30'), member('m2', '2020-03-01', '2020-12-31'), bar]);
  t.equal(assess(overlapping, { ...question, as_of: '2020-07-01' }).status, 'barred');
  t.equal(assess(overlapping, { ...question, as_of: '2020-12-31' }).status, 'barred', 'on the last day');
  t.equal(assess(overlapping, question).status, 'not_barred', 'the day after');
});
