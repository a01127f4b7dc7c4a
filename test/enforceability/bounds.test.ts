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
