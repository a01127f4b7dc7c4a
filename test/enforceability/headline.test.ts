import t from 'tap';
import type { Question } from '../../src/enforceability/question.ts';
import { writeUp } from '../../src/enforceability/write-up.ts';
import type { StoryEffect, StoryEvent } from '../../src/facts/story.ts';
import { bench, many, minute } from './bench.ts';

const asked = { condition: 'p', jurisdiction: 'a', as_of: '2020-06-01', tz: 'UTC' };
const bar = (id: string, more: Partial<StoryEffect> = {}): StoryEvent => ({
  id: `order-${id}`,
  at: '2020-02-01',
  effects: [{ do: 'bar', id, of: 'p', who: 'a', ...more }],
});
const told = (events: StoryEvent[], more: Partial<Question> = {}) =>
  writeUp(bench(events), { ...asked, ...more }, 'full');

t.test('what is barred in part is named by acts only where nothing beside them is barred', async (t) => {
  t.match(
    told([bar('b', { act: 'withhold' })]).headline,
    /barred .* from withholding.*; no recorded order covered the rest\./,
  );
  const beside = told([bar('b', { act: 'withhold' }), bar('c', { class: 'new' })]);
  t.match(beside.headline, /from enforcing, in part,/, 'for one class every act is barred');
  t.match(beside.because?.at(-1)?.text, /barred in part/);
  const within = told([bar('b', { act: 'withhold', class: 'new' })]);
  t.match(within.headline, /from enforcing, in part,/, 'withholding is barred for one class alone');
});

t.test('a rest that is not in force is not said to be covered by no order', async (t) => {
  const gone = (more: Partial<StoryEffect>): StoryEvent => ({
    id: 'gone',
    at: '2020-03-01',
    effects: [{ do: 'status', of: 'p', value: 'gone', ...more }],
  });
  t.match(told([bar('b'), gone({ act: 'audit' })]).headline, /; the rest was not in force\./);
  t.match(
    told([bar('b', { act: 'withhold' }), gone({ act: 'audit' })]).headline,
    /; no recorded order covered the rest as far as it was in force\./,
  );
});

t.test('what is pending is told only where it would act on something that has not ended', async (t) => {
  const reversal = (more: Partial<StoryEffect> = {}): StoryEvent => ({
    id: 'reversal',
    at: '2020-03-01',
    effects: [{ do: 'end', id: 'r', target: 'b', from: { signal: 'mandate:ca7:1' }, ...more }],
  });
  const after = (target: string, at = '2020-04-01'): StoryEvent => ({
    id: `after-${target}`,
    at,
    effects: [{ do: 'end', id: `x-${target}`, target }],
  });
  const isPending = (...events: StoryEvent[]) => {
    const { pending, basis } = told([bar('b'), ...events]);
    t.equal(basis.includes('mandate_not_issued'), pending!.length > 0);
    return pending!.length > 0;
  };
  t.equal(isPending(reversal()), true);
  t.equal(isPending(reversal({ act: 'withhold' })), true, 'it would end the bar on one act');
  t.equal(isPending(reversal({ who: 'b' })), false, 'it is about another place');
  t.equal(isPending(reversal({ of: 'q' })), false, 'about another condition');
  t.equal(isPending(reversal(), after('r')), false, 'rehearing vacated it');
  t.equal(isPending(reversal(), after('b')), false, 'the bar was dissolved meanwhile');
  const stay: StoryEvent = { id: 'stay', at: '2020-04-01', effects: [{ do: 'hold', id: 'h', target: 'b' }] };
  t.equal(isPending(reversal(), stay), true, 'a stay does not take from it what it will end');
});

t.test('a strict question past what was read says so even where only a reading differs', async (t) => {
  const issues = [{ id: 'i', question: 'which?', readings: ['x', 'y'] }];
  const of = bench([bar('b', { given: { i: 'x' } })], { issues, data_through: '2020-05-01' });
  const { status, headline } = writeUp(of, { ...asked, strict: true }, 'brief');
  t.equal(status, 'unknown');
  t.match(headline, /our record lacks what happened after May 1, 2020/);
});

t.test('of many events each is tried before any is left out, and what was left out is said', async (t) => {
  const stayed = (count: number) => [
    bar('b'),
    ...many(
      count,
      (n): StoryEvent => ({ id: `s${n}`, at: minute(n), effects: [{ do: 'hold', id: `h${n}`, of: 'q', target: 'b' }] }),
    ),
    ...many(
      count,
      (n): StoryEvent => ({
        id: `p${n}`,
        at: minute(n),
        effects: [{ do: 'forbear', id: `f${n}`, of: 'p', class: `k${n}` }],
      }),
    ),
  ];
  const some = told(stayed(60), { class: 'k1' });
  t.equal(some.would_change_if?.length, 1, 'the one bar');
  t.notMatch(some.bounded?.join(), /events/);
  const bars = many(210, (n) => ({ ...bar(`b${n}`, { class: `k${n}` }), at: minute(n) }));
  const lots = told(bars);
  t.match(lots.bounded?.join(' '), /210 events on record could change the answer; the first 200 were tried/);
});
