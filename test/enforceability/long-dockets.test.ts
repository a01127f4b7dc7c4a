import t from 'tap';
import { assess } from '../../src/enforceability/assess.ts';
import { writeUp } from '../../src/enforceability/write-up.ts';
import type { StoryEvent } from '../../src/facts/story.ts';
import { bench, many, minute } from './bench.ts';

const question = { condition: 'p', jurisdiction: 'a', as_of: '2021-01-01', tz: 'UTC' };

t.test(
  'ten thousand orders on one condition are answered, and the answer says how much of the proof it tells',
  async (t) => {
    const orders = many(10_000, (n) => ({
      id: `e${n}`,
      at: minute(n),
      effects: [{ do: 'bar', id: `b${n}`, of: 'p', who: 'a' }],
    }));
    const answer = writeUp(bench(orders), question, 'full');
    t.equal(answer.status, 'barred');
    t.equal(answer.because?.length, 51, 'fifty steps and the conclusion');
    t.match(answer.bounded, [/^The proof has 1000\d steps; the first 50 are told\.$/]);
    t.equal(answer.would_change_if?.length, 0, 'no single order would change it');
  },
);

t.test('a chain of ten thousand stays of stays is judged to its end', async (t) => {
  const chain = (length: number) => [
    { id: 'e', at: minute(0), effects: [{ do: 'bar' as const, id: 'i0', of: 'p', who: 'a' }] },
    ...many(length, (n) => ({
      id: `e${n}`,
      at: minute(n + 1),
      effects: [{ do: 'hold' as const, id: `i${n + 1}`, target: `i${n}` }],
    })),
  ];
  t.equal(assess(bench(chain(10_000)), question).status, 'barred', 'an even number of stays leaves the bar');
  t.equal(assess(bench(chain(9_999)), question).status, 'not_barred', 'an odd number suspends it');
  t.equal(writeUp(bench(chain(10_000)), question, 'full').status, 'barred');
});

t.test('stays that each act on all before them are judged once each, not once for every path', async (t) => {
  const stays = many(200, (n) => ({
    id: `e${n}`,
    at: minute(n + 1),
    effects: [
      { do: 'hold' as const, id: `i${n + 1}`, target: Array.from({ length: n + 1 }, (_, target) => `i${target}`) },
    ],
  }));
  const bars: StoryEvent[] = [{ id: 'e', at: minute(0), effects: [{ do: 'bar', id: 'i0', of: 'p', who: 'a' }] }];
  const answer = writeUp(bench([...bars, ...stays]), question, 'full');
  t.equal(answer.status, 'not_barred', 'only the last stay is operative, and it acts on the bar');
});
