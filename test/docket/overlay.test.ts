// A shelf with changes over it is the shelf that a copy with those changes would be.
import fc from 'fast-check';
import t from 'tap';
import { overlaid } from '../../src/docket/overlay.ts';

type Put = readonly [string, number | undefined];

const puts = fc.array(
  fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.option(fc.nat(), { nil: undefined, freq: 2 })),
  { maxLength: 4 },
);

const all = (shelf: ReadonlyMap<string, number>) => {
  const each: [string, number][] = [];
  shelf.forEach((is, id) => void each.push([id, is]));
  return JSON.stringify([[...shelf], [...shelf.keys()], [...shelf.values()], [...shelf.entries()], each]);
};

t.test('whatever is put on a shelf or taken off, one change over another', async (t) => {
  const property = fc.property(fc.array(fc.tuple(puts, fc.boolean()), { maxLength: 8 }), (changes) => {
    let shelf: ReadonlyMap<string, number> = new Map([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    const copy = new Map(shelf);
    const held: [ReadonlyMap<string, number>, string][] = [];
    for (const [some, isRead] of changes) {
      shelf = overlaid(shelf, some as Put[]);
      for (const [id, is] of some) is === undefined ? copy.delete(id) : copy.set(id, is);
      for (const id of 'abcdef') if (shelf.get(id) !== copy.get(id) || shelf.has(id) !== copy.has(id)) return false;
      if (shelf.size !== copy.size || (isRead && all(shelf) !== all(copy))) return false;
      held.push([shelf, all(new Map(copy))]);
    }
    // Nobody who holds an earlier one sees a later change.
    return held.every(([one, said]) => all(one) === said);
  });
  const { failed, counterexample } = fc.check(property, { numRuns: 500, seed: 20261128 });
  t.notOk(failed, JSON.stringify(counterexample));
});

t.test('many changes become a shelf of their own', async (t) => {
  let shelf: ReadonlyMap<string, number> = new Map();
  for (let id = 0; id < 1200; id++) shelf = overlaid(shelf, [[String(id), id]]);
  t.equal(shelf.size, 1200);
  t.strictSame([shelf.get('0'), shelf.get('700'), shelf.get('1199'), shelf.get('1200')], [0, 700, 1199, undefined]);
  t.strictSame(
    [...shelf.values()],
    Array.from({ length: 1200 }, (_, id) => id),
  );
});
