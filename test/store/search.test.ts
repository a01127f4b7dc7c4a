// Full-text search: whatever is typed is read as words, only the newest are ranked, and lists of entries and events find their rows by an index.
import fc from 'fast-check';
import t from 'tap';
import type { Noun } from '../../src/docket/docket.ts';
import { ENTRY_FILTERS, entryPage, supersedingPage } from '../../src/store/entry-lists.ts';
import { EVENT_FILTERS, eventPage } from '../../src/store/event-list.ts';
import { filterAsked, namesOf } from '../../src/store/filter.ts';
import { matchFor } from '../../src/store/full-text.ts';
import { conditionsOf, ordersCited, programsIn } from '../../src/store/look-up.ts';
import { rebuild } from '../../src/store/projection.ts';
import { append } from '../../src/store/record.ts';
import { MOST_RANKED, SEARCHED, searchPage, USUALLY_SEARCHED } from '../../src/store/search.ts';
import { preparedBy, reads } from '../support/prepared-statements.ts';
import { entryOf, smallStore } from '../support/small-record.ts';

const opened = (test: { teardown(close: () => void): void }) => {
  const store = smallStore();
  test.teardown(() => store.close());
  return store;
};

t.test('no text makes a question that the index cannot read', async (t) => {
  const store = opened(t);
  const ask = store.sqlite.prepare('SELECT rowid FROM search WHERE search MATCH ?');
  const piece = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('"', '*', '-', ' ', 'AND', 'OR', 'NOT', 'NEAR(', '{', '}', ':', '^', '“', '\u0000', 'stay', '17-1'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.subarray([...SEARCHED]), (pieces, nouns) => {
      ask.all(matchFor(pieces.join(''), undefined, nouns));
    }),
    { numRuns: 500 },
  );
});

t.test('words are looked for together, phrases as they stand, and what is left out is left out', async (t) => {
  const store = opened(t);
  const found = (words: string, types?: readonly Noun[]) =>
    searchPage(store, { words, types, limit: 9 }).results.map(({ id }) => id);
  t.strictSame(found('enjoins everyone', ['order']), ['a-v-b-2017-09-15']);
  t.strictSame(found('everyone enjoins', ['order']), ['a-v-b-2017-09-15'], 'in any order');
  t.strictSame(found('"everyone enjoins"', ['order']), []);
  t.strictSame(found('injunction -stays', ['order']), ['a-v-b-2017-09-15']);
  t.strictSame(found('ENJOINED', ['order']), ['a-v-b-2017-09-15'], 'whatever the ending and the case');
  t.strictSame(found('enjoins nobody'), []);
});

t.test('what is withdrawn is no longer found, and what was corrected only as it is', async (t) => {
  const store = opened(t);
  const found = (words: string) =>
    searchPage(store, { words, types: ['source'], limit: 9 }).results.map(({ id }) => id);
  append(store, [entryOf('source', { id: 'x', title: 'Mistaken', kind: 'press' })]);
  append(store, [entryOf('source', { id: 'x', title: 'Corrected', kind: 'press' })]);
  t.strictSame([found('mistaken'), found('corrected')], [[], ['x']]);
  rebuild(store);
  t.strictSame([found('mistaken'), found('corrected')], [[], ['x']], 'also after a rebuild');
  append(store, [{ ...entryOf('source', { id: 'x', title: '', kind: 'press' }), entity: null }]);
  t.strictSame(found('corrected'), []);
});

t.test('what usually is searched is found as if it were asked for by name', async (t) => {
  const store = opened(t);
  for (const words of ['a*', 'stay', 'everyone', 'city', '2017']) {
    const [usual, named] = [undefined, USUALLY_SEARCHED].map((types) => searchPage(store, { words, types, limit: 99 }));
    t.strictSame(
      usual!.results.map(({ type, id }) => `${type} ${id}`).sort(),
      named!.results.map(({ type, id }) => `${type} ${id}`).sort(),
      words,
    );
  }
});

t.test('the full-text index is in step after every batch, and written down once for each', async (t) => {
  const store = opened(t);
  const source = (id: string, title: string) => entryOf('source', { id, title, kind: 'press' });
  const withdrawn = (id: string) => ({ ...source(id, ''), entity: null });
  const pieces = store.sqlite.prepare<[], number>('SELECT count(DISTINCT segid) FROM search_idx').pluck();
  const inStep = () => store.sqlite.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
  const before = pieces.get()!;
  append(
    store,
    Array.from({ length: 50 }, (_, n) => source(`many-${n}`, `Account ${n}`)),
  );
  t.equal(pieces.get(), before + 1);
  append(store, [
    source('x', 'First'),
    source('x', 'Second'),
    source('y', 'Gone'),
    withdrawn('y'),
    source('x', 'Third'),
  ]);
  append(store, [source('x', 'Fourth'), source('y', 'Back'), withdrawn('many-7')]);
  t.doesNotThrow(inStep);
  append(store, []);
  t.doesNotThrow(inStep, 'nor after a batch of nothing');
  rebuild(store);
  t.doesNotThrow(inStep, 'nor after a rebuild');
});

t.test('of a common word only the newest hits are ranked', async (t) => {
  const store = opened(t);
  append(
    store,
    Array.from({ length: MOST_RANKED + 50 }, (_, n) =>
      entryOf('source', { id: `account-${n}`, title: `Account ${n}`, kind: 'press' }),
    ),
  );
  const page = searchPage(store, { words: 'account', types: ['source'], limit: 5, count: true });
  t.equal(page.count, MOST_RANKED);
  t.strictSame(page.results[0]!.id, `account-${MOST_RANKED + 49}`, 'and of equals the newest comes first');
});

t.test(
  'lists of entries and events, and look-ups, find their rows by an index and prepare each statement once',
  async (t) => {
    const store = opened(t);
    const prepared = preparedBy(store);
    const value = { one_of: 'order', day: '2018-01-01', moment: '2026-01-01' } as Record<string, string>;
    const ask = () => {
      for (const name of namesOf(ENTRY_FILTERS)) {
        const filters = { [name]: value[filterAsked(ENTRY_FILTERS, name)!.filter.kind] ?? 'order' };
        entryPage(store, { limit: 1, filters, count: true });
        supersedingPage(store, { limit: 1, filters });
      }
      entryPage(store, { limit: 1, cursor: entryPage(store, { limit: 1 }).next! });
      for (const name of namesOf(EVENT_FILTERS)) {
        const filters = { [name]: value[filterAsked(EVENT_FILTERS, name)!.filter.kind] ?? 'x' };
        eventPage(store, { limit: 1, filters, count: true }, []);
      }
      eventPage(store, { limit: 1, cursor: eventPage(store, { limit: 1 }, []).next! }, []);
      searchPage(store, { words: 'stay', limit: 1 });
      searchPage(store, { words: 'stay', types: ['order'], limit: 1 });
      ordersCited(store, '1 F.3d 1');
      for (const program of programsIn(store)) conditionsOf(store, program);
    };
    ask();
    const once = prepared.length;
    ask();
    t.equal(prepared.length, once);
    for (const sql of [...prepared]) {
      t.notMatch(sql, /offset/i);
      // Entries are read in the order of their numbers, which is the order of the table itself.
      for (const read of reads(store, sql))
        t.match(read, /INDEX|INTEGER PRIMARY KEY|^SCAN (entries|about|owners)/, `${read}: ${sql}`);
    }
  },
);
