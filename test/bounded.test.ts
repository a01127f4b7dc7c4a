import t from 'tap';
import { Bounded } from '../src/bounded.ts';

const kept = (most: number) => new Bounded<string>(most, ({ length }) => length);
const keys = (bounded: Bounded<string>, all: readonly string[]) => all.filter((key) => bounded.find(key) !== undefined);

t.test('what was used lately stays, and what was not makes room', async (t) => {
  const bounded = kept(8);
  for (const key of ['a', 'b', 'c', 'd']) t.equal(bounded.keep(key, key), key);
  t.equal(bounded.find('a'), 'a', 'it is the oldest, and is used');
  for (const key of ['e', 'f', 'g', 'h']) {
    bounded.keep(key, key);
    t.equal(bounded.find('a'), 'a', `in use while ${key} comes`);
  }
  t.equal(bounded.find('b'), undefined, 'nobody asked for it');
});

t.test('never more is kept than may be, but for one that is larger alone', async (t) => {
  const bounded = kept(100);
  const all = Array.from({ length: 500 }, (_, n) => String(n).padStart(5, '0'));
  for (const key of all) bounded.keep(key, key);
  const left = keys(bounded, all);
  t.ok(left.length <= 20, `${left.length} of 20 that there is room for`);
  t.ok(left.length >= 10, 'at least half of it is used');
  t.ok(left.includes(all.at(-1)!));
  const large = 'x'.repeat(1_000);
  bounded.keep('large', large);
  t.equal(bounded.find('large'), large);
  for (const key of all.slice(0, 40)) bounded.keep(key, key);
  t.equal(bounded.find('large'), undefined);
});

t.test('what a key has stays its own', async (t) => {
  const bounded = kept(100);
  bounded.keep('a', 'first');
  t.equal(bounded.keep('a', 'second'), 'first');
  t.equal(bounded.find('a'), 'first');
});
