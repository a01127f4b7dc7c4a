// Lists of the record: every page is reached by a cursor, forwards and back, and nothing is skipped or shown twice.
import t from 'tap';
import type { Entity, Noun } from '../../src/docket/docket.ts';
import { type ListQuery, listOf, one } from '../../src/store/lists.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { append } from '../../src/store/record.ts';
import { docket, fact, injunction, lawsuit, letters, stay, withdrawal } from './docket.ts';

function chicago(test: { teardown(close: () => void): void }, ...more: Parameters<typeof append>[1]): Store {
  const store = openStore(':memory:');
  test.teardown(() => store.close());
  append(store, [...docket, ...more]);
  return store;
}

const order = (id: string, entered: Partial<Entity<'order'>>, more: Partial<Entity<'order'>> = {}) => {
  const { entered_on: _, ...undated } = injunction;
  const dispositions = injunction.dispositions.map((one) => ({ ...one, id: `${id}-${one.id}` }));
  return fact('order', { ...undated, id, dispositions, ...entered, ...more });
};

/** Days shared by several orders, in three spellings, and entered in no order. */
const ties = [
  order('d', { entered_on: '2018-01-02' }),
  order('b', { entered_at: '2018-01-03T03:30:00Z' }, { court: 'ca7' }),
  order('a', { entered_between: { after: '2018-01-02', by: '2018-02-01' } }),
  order('c', { entered_on: '2018-01-02' }, { court: 'ca7' }),
  order('e', { entered_between: { by: '2018-01-02' } }),
  order('f', {}),
];
const byDay = ['f', injunction.id, 'a', 'b', 'c', 'd', 'e', stay.id];

const ids = (store: Store, noun: Noun, query: Partial<ListQuery> = {}) =>
  listOf(store, noun, { limit: 100, ...query }).results.map(({ id }) => id);

/** Every page from the first on, and then every page back from the last. */
function readThrough(store: Store, noun: Noun, query: ListQuery) {
  const [forwards, backwards]: string[][][] = [[], []];
  let page = listOf(store, noun, query);
  for (; ; page = listOf(store, noun, { ...query, cursor: page.next! })) {
    forwards!.push(page.results.map(({ id }) => id));
    if (page.next === null) break;
  }
  for (; ; page = listOf(store, noun, { ...query, cursor: page.previous! })) {
    backwards!.unshift(page.results.map(({ id }) => id));
    if (page.previous === null) break;
  }
  return { forwards: forwards!, backwards: backwards! };
}

t.test('orders are listed by day and then by id, whichever way their day is recorded', async (t) => {
  const store = chicago(t, ...ties);
  t.strictSame(ids(store, 'order'), byDay);
  t.strictSame(ids(store, 'order', { order: 'desc' }), byDay.toReversed());
});

t.test('reading forwards and back shows every order once, over ties, at every size of page', async (t) => {
  const store = chicago(t, ...ties);
  for (const order of ['asc', 'desc'] as const)
    for (let limit = 1; limit <= byDay.length + 1; limit++) {
      const { forwards, backwards } = readThrough(store, 'order', { limit, order });
      const all = order === 'asc' ? byDay : byDay.toReversed();
      t.strictSame(forwards.flat(), all, `${limit} a page, ${order}, forwards`);
      t.strictSame(backwards.flat(), all, `${limit} a page, ${order}, back`);
      t.ok(forwards.slice(0, -1).every((page) => page.length === limit));
    }
});

t.test('the first page has nothing before it and the last nothing after it', async (t) => {
  const store = chicago(t, ...ties);
  const first = listOf(store, 'order', { limit: 4 });
  const last = listOf(store, 'order', { limit: 4, cursor: first.next! });
  t.strictSame([first.previous, last.next], [null, null]);
  const again = listOf(store, 'order', { limit: 4, cursor: last.previous! });
  t.strictSame(again, first);
  t.strictSame(listOf(store, 'order', { limit: 9 }).next, null);
  t.strictSame(listOf(store, 'order', { limit: 9, filters: { court: 'nowhere' } }), {
    results: [],
    next: null,
    previous: null,
  });
});

t.test('an order entered while somebody reads on is neither skipped nor repeated', async (t) => {
  const store = chicago(t, ...ties);
  const first = listOf(store, 'order', { limit: 4 });
  append(store, [order('bb', { entered_on: '2018-01-02' }), order('ab', { entered_on: '2018-01-02' })]);
  const second = listOf(store, 'order', { limit: 4, cursor: first.next! });
  t.strictSame(
    second.results.map(({ id }) => id),
    ['bb', 'c', 'd', 'e'],
  );
  append(store, [withdrawal('order', 'e')]);
  t.strictSame(
    ids(store, 'order', { cursor: second.next! }),
    [stay.id],
    'also when the order at the cursor is withdrawn',
  );
});

t.test('every noun has its list, shows whole entities in their newest edition, and finds one by its id', async (t) => {
  const store = chicago(t, fact('case', { ...lawsuit, closed: true }), withdrawal('agency_action', letters.id));
  for (const { noun, id } of docket.filter(({ noun }) => noun !== 'agency_action' && noun !== 'case')) {
    const entity = docket.find((entry) => entry.noun === noun && entry.id === id)!.entity;
    t.match(one(store, noun, id), entity, `${noun} ${id}`);
    t.ok(ids(store, noun).includes(id));
  }
  t.strictSame(one(store, 'case', lawsuit.id), { ...lawsuit, closed: true });
  t.strictSame(ids(store, 'agency_action'), []);
  t.equal(one(store, 'agency_action', letters.id), undefined);
  t.equal(one(store, 'case', 'never-was'), undefined);
});

t.test('cases are listed by the day they were filed, those without one first', async (t) => {
  const { filed_on: _, ...undated } = lawsuit;
  const store = chicago(
    t,
    fact('case', { ...undated, id: 'undated' }),
    fact('case', { ...lawsuit, id: 'evanston', filed_on: '2018-08-29' }),
    fact('case', { ...lawsuit, id: 'a-later-twin' }),
  );
  t.strictSame(ids(store, 'case'), ['undated', 'a-later-twin', 'chicago-v-sessions', 'evanston']);
  t.strictSame(ids(store, 'court'), ['ca7', 'ilnd']);
});

t.test('lists can be narrowed by fields, one value or any of several, and paged all the same', async (t) => {
  const store = chicago(t, ...ties);
  const found = (noun: Noun, filters: ListQuery['filters']) => ids(store, noun, { filters });
  t.strictSame(found('order', { court: 'ca7' }), ['b', 'c', stay.id]);
  t.strictSame(found('order', { court: ['ca7', 'ilnd'] }), byDay);
  t.strictSame(found('order', { court: [] }), []);
  t.strictSame(found('order', { court: 'ca7', entered_on: '2018-01-02' }), ['b', 'c']);
  t.strictSame(found('order', { case: 'chicago-v-sessions', ruling: 'stay_pending_appeal' }), [stay.id]);
  t.strictSame(found('order', { conditions: 'jag-2017-access', court: 'ilnd' }), ['f', injunction.id, 'a', 'd', 'e']);
  t.strictSame(found('condition', { fiscal_year: '2017' }), ['jag-2017-access', 'jag-2017-notice']);
  t.strictSame(found('condition', { fiscal_year: ['2016', '2017'], family: 'access' }), ['jag-2017-access']);
  t.strictSame(found('condition', { fiscal_year: '2018' }), []);
  t.strictSame(found('jurisdiction', { geoid: '17' }), ['illinois']);
  t.strictSame(found('jurisdiction', { state: 'IL', kind: 'city' }), ['chicago-il']);
  t.strictSame(found('case', { conditions: 'jag-2017-access', docket_number: '1:17-cv-05720' }), [lawsuit.id]);
  t.strictSame(found('appeal', { originating_court: 'ilnd', originating_docket: '1:17-cv-05720' }), ['ca7-17-2991']);
  t.strictSame(found('appeal', { reviews: injunction.id }), ['ca7-17-2991']);
  t.strictSame(found('appeal', { reviews: stay.id }), []);
  t.strictSame(found('agency_action', { conditions: 'jag-2017-access', agency: 'doj' }), [letters.id]);
  t.strictSame(found('membership', { member: 'chicago-il' }), ['mayors.chicago-il']);
  const { forwards, backwards } = readThrough(store, 'order', { limit: 2, filters: { court: ['ca7'] } });
  t.strictSame(forwards, [['b', 'c'], [stay.id]]);
  t.strictSame(backwards.flat(), ['b', 'c', stay.id]);
});

t.test('a field that a list cannot be narrowed by is refused by name, with the nearest that it can', async (t) => {
  const store = chicago(t);
  t.throws(() => listOf(store, 'order', { limit: 1, filters: { cuort: 'ca7', id: 'x' } }), {
    name: 'Problem',
    code: 'invalid',
    message: /"cuort".*Did you mean "court"/,
    errors: [{ pointer: 'cuort' }, { pointer: 'id' }],
  });
  t.throws(() => listOf(store, 'order', { limit: 1, filters: { constructor: 'x' } }), { code: 'invalid' });
});

t.test('a cursor that this list never gave out is refused', async (t) => {
  const store = chicago(t, ...ties);
  const { next } = listOf(store, 'order', { limit: 1 });
  t.match(next, /^[\w-]+$/, 'fits into an address as it is');
  const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  for (const cursor of [
    '',
    'nonsense',
    next!.slice(3),
    forged('order'),
    forged(['order', 'asc', 'next', 'x']),
    forged(['order', 'asc', 'up', 'x', 'y']),
    forged(['order', 'asc', 'next', 1, 2]),
  ])
    t.throws(() => listOf(store, 'order', { limit: 1, cursor }), { name: 'Problem', code: 'invalid' }, cursor);
  t.throws(() => listOf(store, 'case', { limit: 1, cursor: next! }), { name: 'Problem', code: 'invalid' });
  t.throws(() => listOf(store, 'order', { limit: 1, cursor: next!, order: 'desc' }), {
    name: 'Problem',
    code: 'invalid',
  });
});

t.test('an act that another takes the place of is not listed, and can still be looked up', async (t) => {
  const unsealed = order('unsealed', { entered_on: '2018-06-26' }, { supersedes: [stay.id, letters.id] });
  const store = chicago(t, unsealed);
  t.strictSame(ids(store, 'order'), [injunction.id, 'unsealed']);
  t.strictSame(ids(store, 'agency_action'), []);
  t.equal(one(store, 'order', stay.id)!.id, stay.id);
  append(store, [withdrawal('order', 'unsealed')]);
  t.strictSame(ids(store, 'order'), [injunction.id, stay.id]);
  t.strictSame(ids(store, 'agency_action'), [letters.id]);
});

t.test(
  'a question asked again prepares no statement, none counts its way to a page, and indexes find the rows',
  async (t) => {
    const store = chicago(t, ...ties);
    const prepared: string[] = [];
    const prepare = store.sqlite.prepare.bind(store.sqlite);
    store.sqlite.prepare = ((sql: string) => {
      prepared.push(sql);
      return prepare(sql);
    }) as typeof store.sqlite.prepare;
    const ask = () => {
      const first = listOf(store, 'order', { limit: 2 });
      const second = listOf(store, 'order', { limit: 2, cursor: first.next! });
      listOf(store, 'order', { limit: 2, cursor: second.previous! });
      listOf(store, 'order', { limit: 2, filters: { case: 'chicago-v-sessions', conditions: 'jag-2017-access' } });
      listOf(store, 'case', { limit: 2, filters: { court: 'ilnd' } });
      listOf(store, 'jurisdiction', { limit: 2, filters: { geoid: '17' } });
      return one(store, 'order', stay.id);
    };
    ask();
    const once = prepared.length;
    ask();
    t.equal(prepared.length, once);
    for (const sql of prepared) {
      t.notMatch(sql, /offset/i);
      const bound = Array.from({ length: sql.split('?').length - 1 }, () => 1);
      const plan = prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...bound) as { detail: string }[];
      for (const { detail } of plan) t.match(detail, /USING (COVERING )?INDEX|CORRELATED/, `${detail}: ${sql}`);
    }
    t.strictSame(
      prepare("SELECT name FROM sqlite_master WHERE name LIKE 'sqlite_stat%'").all(),
      [],
      'nothing makes the planner plan again',
    );
  },
);
