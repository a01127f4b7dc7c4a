// The lineage that the store looks up is the one that is drawn from all entries.
import t from 'tap';
import { type Graph, tiesOf, type Version } from '../../src/docket/lineage-graph.ts';
import { graphOf, isRead, lineage } from '../../src/store/lineage.ts';
import { append, entriesUpTo, newest } from '../../src/store/record.ts';
import { versionsOf } from '../../src/store/versions.ts';
import { graphFrom, lineageOf } from '../docket/drawn.ts';
import { chicago } from '../support/chicago-record.ts';
import { seededStore } from '../support/seeded.ts';
import { fact, injunction, withdrawal } from './docket.ts';

const keysOf = (versions: readonly Version[]) =>
  new Set(versions.flatMap((version) => [`${version.noun} ${version.id}`, ...tiesOf(version)]));

/** All that a graph says of some things. */
const said = (graph: Graph, keys: Iterable<string>) =>
  JSON.stringify(
    [...keys].map((key) => [key, graph.last([key]), [...graph.said([key])].sort(), [...graph.tied([key])].sort()]),
  );

t.test('every tie of the seed is found again, as of any edition', async (t) => {
  const store = seededStore();
  t.teardown(() => store.close());
  const all = newest(store);
  for (const edition of [all, Math.floor(all / 2), 1]) {
    const versions = entriesUpTo(store, edition);
    const keys = keysOf(versions);
    t.ok(keys.size > (edition === 1 ? 0 : 100), `${keys.size} things`);
    t.equal(said(graphOf(store, edition), keys), said(graphFrom(versions), keys));
  }
  const half = Math.floor(all / 2);
  const [looked, drawn] = [lineage(store, half), lineageOf(entriesUpTo(store, half))];
  for (const one of ['jag-2017-access', 'jag-2018-notice', 'usc-8-1373', 'nothing']) {
    t.equal(looked.lastEntry(one, 'chicago-il'), drawn.lastEntry(one, 'chicago-il'), one);
    t.strictSame(looked.behind(one).sort(), drawn.behind(one).sort());
  }
});

t.test('what is asked about twice at a time counts once, and many things are as each by itself', async (t) => {
  const store = seededStore();
  t.teardown(() => store.close());
  const graph = graphOf(store);
  const keys = [...keysOf(entriesUpTo(store, newest(store)))].filter((_, n) => n % 3 === 0);
  const twice = [...keys, ...keys];
  t.equal(graph.last(twice), Math.max(...keys.map((key) => graph.last([key]))));
  for (const ask of [graph.said, graph.tied])
    t.strictSame([...ask(twice)].sort(), [...new Set(keys.flatMap((key) => [...ask([key])]))].sort());
  const read = versionsOf(store, new Set(keys.filter(isRead))).map(({ seq }) => seq);
  t.equal(new Set(read).size, read.length, 'nothing that was read and is kept is there twice');
});

t.test('the lineage of an edition stays what it was, and that of the record goes on', async (t) => {
  const store = chicago(t);
  const before = newest(store);
  const of = (edition?: number) => lineage(store, edition).bearsOn('jag-2017-access', 'order', 'later');
  const last = (edition?: number) => lineage(store, edition).lastAbout('jag-2017-access');
  const was = last();
  t.equal(of(), false);
  const [ruling] = injunction.dispositions;
  append(store, [fact('order', { ...injunction, id: 'later', dispositions: [{ ...ruling!, id: 'later.1' }] })]);
  t.strictSame([of(), last()], [true, before + 1]);
  t.strictSame([of(before), last(before)], [false, was]);
  append(store, [withdrawal('order', 'later')]);
  t.strictSame([of(), last(), last(before + 1)], [true, before + 2, before + 1], 'what was withdrawn is remembered');
});

t.test('what was undone bears on nothing', async (t) => {
  const store = chicago(t);
  const was = lineage(store).lastAbout('jag-2017-access');
  const undo = () =>
    store.sqlite.transaction(() => {
      append(store, [
        fact('order', {
          ...injunction,
          id: 'undone',
          dispositions: [{ ...injunction.dispositions[0]!, id: 'u.1' }],
        }),
      ]);
      t.equal(lineage(store).lastAbout('jag-2017-access'), newest(store));
      t.equal(lineage(store).bearsOn('jag-2017-access', 'order', 'undone'), true);
      throw new Error('Undone.');
    })();
  t.throws(undo, /Undone/);
  t.equal(lineage(store).lastAbout('jag-2017-access'), was);
  t.equal(lineage(store).bearsOn('jag-2017-access', 'order', 'undone'), false);
});
