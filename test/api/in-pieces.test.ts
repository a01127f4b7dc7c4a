import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import t from 'tap';
import { all, joined, unhurried } from '../../src/api/in-pieces.ts';

/** Each takes so long to come. */
function* slow(count: number, milliseconds: number): Generator<string> {
  for (let n = 0; n < count; n++) {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    yield `${n};`;
  }
}

const numbers = (count: number) => Array.from({ length: count }, (_, n) => `${n};`);

t.test('others are let in while long work goes on, and nothing of it is lost', async (t) => {
  let turns = 0;
  let isDone = false;
  const counting = (async () => {
    while (!isDone) {
      await setImmediate();
      turns++;
    }
  })();
  const found = await all(slow(30, 1));
  isDone = true;
  await counting;
  t.strictSame(found, numbers(30));
  t.ok(turns >= 15, `${turns} turns for others`);
});

t.test('short work is one piece', async (t) => {
  const pieces = [];
  for await (const piece of unhurried(['a', 'b'])) pieces.push(piece);
  t.ok(pieces.length <= 3);
  t.strictSame(pieces.flat(), ['a', 'b']);
});

t.test('texts are joined to one where that is short, and sent as they are made where it is long', async (t) => {
  for (const count of [0, 1, 1_000]) t.equal(await joined(numbers(count)), numbers(count).join(''));
  const long = numbers(100_000);
  const sent = await joined(long);
  if (typeof sent === 'string') throw new Error('It was not sent as it was made.');
  t.equal(await text(sent), long.join(''));
});
