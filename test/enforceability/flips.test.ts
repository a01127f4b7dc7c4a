import fc from 'fast-check';
import t from 'tap';
import { flips } from '../../src/enforceability/flips.ts';

const answersFrom = (answers: Record<string, string[]>) => async (point: number, things: readonly string[]) =>
  new Map(things.map((thing) => [thing, answers[thing]![point]!]));

t.test('a flip is found at the very point at which the answer turned', async (t) => {
  const answers = { a: ['x', 'x', 'x', 'y', 'y'], b: ['x', 'y', 'y', 'y', 'z'], c: ['x', 'x', 'x', 'x', 'x'] };
  t.strictSame(await flips(0, 4, ['a', 'b', 'c'], answersFrom(answers)), [
    { of: 'b', at: 1, was: 'x', is: 'y' },
    { of: 'a', at: 3, was: 'x', is: 'y' },
    { of: 'b', at: 4, was: 'y', is: 'z' },
  ]);
});

t.test('the flips of an answer lead from what it was to what it is, each a real turn', async (t) => {
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: 2, maxLength: 40 }), async (answers) => {
      const found = await flips(0, answers.length - 1, ['a'], answersFrom({ a: answers }));
      const path = [answers[0]!, ...found.map(({ is }) => is)];
      if (path.at(-1) !== answers.at(-1)) throw new Error('the path does not end where the answer does');
      for (const { at, was, is } of found)
        if (answers[at - 1] !== was || answers[at] !== is || was === is) throw new Error(`no turn at ${at}`);
      moved += found.length;
    }),
  );
  t.ok(moved > 50, 'answers moved');
});
