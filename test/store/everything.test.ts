// Everything that stands, read thing by thing, is what reading all of it gives; and who is near whom is found without reading it.
import t from 'tap';
import { type Docket, NOUN_NAMES } from '../../src/docket/docket.ts';
import { nearbyIn } from '../../src/docket/nearby.ts';
import { everything } from '../../src/store/everything.ts';
import { append, entriesUpTo, newest } from '../../src/store/record.ts';
import { chicago } from '../support/chicago-record.ts';
import { seededStore } from '../support/seeded.ts';
import { fact, injunction, withdrawal } from './docket.ts';

const idsIn = (docket: Docket) => NOUN_NAMES.map((noun) => [noun, [...docket[noun].keys()]]);

t.test('one by one or all at once, the same things stand in the same order', async (t) => {
  const store = seededStore();
  t.teardown(() => store.close());
  const { docket, edition } = everything(store);
  const entries = entriesUpTo(store, edition);
  const ids = idsIn(docket);
  for (const noun of NOUN_NAMES) {
    const [some] = docket[noun].keys();
    const one = docket[noun].get(some!);
    t.ok(docket[noun].has(some!));
    t.equal(docket[noun].get(some!), one, 'the very same, asked again');
    t.equal(docket[noun].size, new Set(entries.filter((entry) => entry.noun === noun).map(({ id }) => id)).size, noun);
    t.equal(docket[noun].get(some!), one, 'also when all was read');
    t.strictSame(
      [...docket[noun].values()].map(({ id }) => id),
      [...docket[noun].keys()],
    );
    t.strictSame(
      JSON.stringify([...docket[noun].entries()].map(([, entity]) => entity)),
      JSON.stringify([...docket[noun]].map(([, entity]) => entity)),
    );
    t.notOk(docket[noun].has('nobody'));
    t.equal(docket[noun].get('nobody'), undefined);
  }
  t.strictSame(ids, idsIn(docket), 'the ids were told in the same order before anything was read');
});

t.test('what stood stays what it was when the record has grown', async (t) => {
  const store = chicago(t);
  const before = everything(store);
  const [kept, orders] = [JSON.stringify(before.docket.order.get(injunction.id)), [...before.docket.order.keys()]];
  append(store, [
    fact('order', { ...injunction, title: 'Corrected' }),
    fact('order', { ...injunction, id: 'later', dispositions: [] }),
    withdrawal('source', [...before.docket.source.keys()].at(-1)!),
  ]);
  const after = everything(store);
  t.equal(after.edition, newest(store));
  t.equal(after.docket.order.get(injunction.id)!.title, 'Corrected');
  t.strictSame([...after.docket.order.keys()], [...orders, 'later']);
  t.equal(after.docket.source.size, before.docket.source.size - 1);
  t.strictSame([...after.docket.source.keys()], [...before.docket.source.keys()].slice(0, -1));
  t.strictSame([...before.docket.order.keys()], orders);
  t.equal(JSON.stringify(before.docket.order.get(injunction.id)), kept);
  t.equal(everything(store), after, 'until the record grows it is kept');
});

t.test('whoever is near by the record is found by its ties', async (t) => {
  const store = seededStore();
  t.teardown(() => store.close());
  const { docket, nearby } = everything(store);
  const all = nearbyIn(docket);
  let [tied, named] = [0, 0];
  for (const noun of NOUN_NAMES)
    for (const id of [...docket[noun].keys()].slice(0, 40)) {
      const key = `${noun} ${id}`;
      t.equal(nearby.place(key) === undefined, all.place(key) === undefined);
      const naming = new Set(nearby.referring(key));
      for (const one of all.referring(key)) if (!naming.has(one)) t.fail(`${one} names ${key}`);
      named += naming.size;
      // Who has acted on an act or has spoken on an issue is judged when that is another.
      if (!['order', 'agency_action', 'issue'].includes(noun)) continue;
      const found = new Set(nearby.tied(key));
      const acts = [...all.tied(key)].filter((one) => /^(order|agency_action) /.test(one));
      for (const one of acts) if (!found.has(one)) t.fail(`${one} is tied to ${key}`);
      tied += acts.length;
    }
  for (const part of all.parts())
    t.strictSame(
      [...all.tied(`disposition ${part}`)].filter((one) => !new Set(nearby.tied(`disposition ${part}`)).has(one)),
      [],
    );
  t.strictSame(
    [...all.parts()].filter((part) => !new Set(nearby.parts()).has(part)),
    [],
  );
  t.ok(tied > 5 && named > 500, `${tied} tied, ${named} naming`);
});
