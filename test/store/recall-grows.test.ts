// The newest docket is made of the one before; it is the same as if the whole record had been read again.
import fc from 'fast-check';
import t from 'tap';
import type { Docket } from '../../src/docket/docket.ts';
import { everything } from '../../src/store/everything.ts';
import type { Store } from '../../src/store/open.ts';
import { recall } from '../../src/store/recall.ts';
import { append, type NewEntry } from '../../src/store/record.ts';
import { chicago } from '../support/chicago-record.ts';
import { fact, injunction, withdrawal } from './docket.ts';

const IDS = ['a', 'b', 'c', 'd'];

/** An order or a letter, entered or withdrawn, that may take the place of others. */
const entry: fc.Arbitrary<NewEntry> = fc
  .record({
    noun: fc.constantFrom('order', 'order', 'agency_action', 'source'),
    id: fc.constantFrom(...IDS),
    title: fc.nat(),
    supersedes: fc.option(fc.subarray(IDS), { freq: 3, nil: undefined }),
    isThere: fc.constantFrom(true, true, false),
  })
  .map(({ noun, id, title, supersedes, isThere }) => {
    if (!isThere) return withdrawal(noun as 'order', id);
    const said = { title: String(title), ...(supersedes && { supersedes }) };
    if (noun === 'source') return fact('source', { id, title: said.title, kind: 'press', url: 'https://example.org/' });
    if (noun === 'order') return fact('order', { ...injunction, id, ...said, dispositions: [] });
    return fact('agency_action', {
      id,
      agency: 'doj',
      kind: 'letter',
      entered_on: '2018-01-01',
      from_memory: true,
      ...said,
    });
  });

/** A docket with all that can be told of it, its order too. */
const told = (docket: Docket) => JSON.stringify(Object.entries(docket).map(([noun, shelf]) => [noun, [...shelf]]));

/** The same record, of which nothing is remembered. */
const unread = (store: Store): Store => ({ ...store });

t.test('whatever is entered, withdrawn, restored or refused, what is recalled is what the record says', async (t) => {
  const batch = fc.record({ entries: fc.array(entry, { minLength: 1, maxLength: 3 }), isUndone: fc.boolean() });
  const batches = fc.array(batch, { minLength: 10, maxLength: 25 });
  const property = fc.property(batches, (batches) => {
    const store = chicago(t);
    const held = batches.map(({ entries, isUndone }) => {
      try {
        store.sqlite.transaction(() => {
          append(store, entries);
          // What is recalled on the way is forgotten if it is undone.
          recall(store);
          everything(store);
          if (isUndone) throw new Error('Undone.');
        })();
      } catch {
        // Refused or undone: the record is as it was.
      }
      const now = recall(store);
      const anew = recall(unread(store));
      const isSame =
        told(now.docket) === told(anew.docket) && JSON.stringify(now.versions) === JSON.stringify(anew.versions);
      const [whole, read] = [everything(store), everything(unread(store))];
      return (
        isSame && told(whole.docket) === told(read.docket) && { now, whole, was: told(now.docket) + told(whole.docket) }
      );
    });
    return held.every((one) => one && told(one.now.docket) + told(one.whole.docket) === one.was);
  });
  const { failed, counterexample } = fc.check(property, { numRuns: 10, seed: 20261128 });
  t.notOk(failed, JSON.stringify(counterexample));
});
