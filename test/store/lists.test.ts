// Lists of the record: every page is reached by a cursor, forwards and back, and nothing is skipped or shown twice.
import t from 'tap';
import { type Entity, NOUN_NAMES, type Noun } from '../../src/docket/docket.ts';
import { namesOf } from '../../src/store/filter.ts';
import { FILTERS } from '../../src/store/filters.ts';
import { type ListQuery, listOf, one } from '../../src/store/lists.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { append } from '../../src/store/record.ts';
import { sortNames } from '../../src/store/sorts.ts';
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
  t.strictSame(ids(store, 'order', { order_by: '-entered_on' }), byDay.toReversed());
  t.strictSame(ids(store, 'order', { order_by: 'id' }), byDay.toSorted());
  t.strictSame(ids(store, 'appeal', { order_by: '-entered_on' }), ['ca7-17-2991']);
});

t.test('reading forwards and back shows every order once, over ties, at every size of page', async (t) => {
  const store = chicago(t, ...ties);
  for (const order_by of ['entered_on', '-entered_on', 'id', '-id'])
    for (let limit = 1; limit <= byDay.length + 1; limit++) {
      const { forwards, backwards } = readThrough(store, 'order', { limit, order_by });
      const rising = order_by.endsWith('id') ? byDay.toSorted() : byDay;
      const all = order_by.startsWith('-') ? rising.toReversed() : rising;
      t.strictSame(forwards.flat(), all, `${limit} a page, ${order_by}, forwards`);
      t.strictSame(backwards.flat(), all, `${limit} a page, ${order_by}, back`);
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
  t.strictSame(found('order', { condition: 'jag-2017-access', court: 'ilnd' }), ['f', injunction.id, 'a', 'd', 'e']);
  t.strictSame(found('condition', { fiscal_year: '2017' }), ['jag-2017-access', 'jag-2017-notice']);
  t.strictSame(found('condition', { fiscal_year: ['2016', '2017'], family: 'access' }), ['jag-2017-access']);
  t.strictSame(found('condition', { fiscal_year: '2018' }), []);
  t.strictSame(found('jurisdiction', { geoid: '17' }), ['illinois']);
  t.strictSame(found('jurisdiction', { state: 'IL', kind: 'city' }), ['chicago-il']);
  t.strictSame(found('case', { condition: 'jag-2017-access', docket_number: '1:17-cv-05720' }), [lawsuit.id]);
  t.strictSame(found('appeal', { originating_court: 'ilnd', originating_docket: '1:17-cv-05720' }), ['ca7-17-2991']);
  t.strictSame(found('appeal', { reviews: injunction.id }), ['ca7-17-2991']);
  t.strictSame(found('appeal', { reviews: stay.id }), []);
  t.strictSame(found('agency_action', { condition: 'jag-2017-access', agency: 'doj' }), [letters.id]);
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
    forged(['order', 'entered_on', 'next', 'x']),
    forged(['order', 'entered_on', 'up', 'x', 'y']),
    forged(['order', 'entered_on', 'next', 1, 2]),
  ])
    t.throws(() => listOf(store, 'order', { limit: 1, cursor }), { name: 'Problem', code: 'invalid' }, cursor);
  t.throws(() => listOf(store, 'case', { limit: 1, cursor: next! }), { name: 'Problem', code: 'invalid' });
  t.throws(() => listOf(store, 'order', { limit: 1, cursor: next!, order_by: '-entered_on' }), {
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

/** The statements that a store prepares from now on. */
function preparedBy(store: Store): string[] {
  const prepared: string[] = [];
  const prepare = store.sqlite.prepare.bind(store.sqlite);
  store.sqlite.prepare = ((sql: string) => {
    prepared.push(sql);
    return prepare(sql);
  }) as typeof store.sqlite.prepare;
  return prepared;
}

/** The steps of a statement's plan that read a table or an index. */
function reads(store: Store, sql: string): string[] {
  const bound = Array.from({ length: sql.split('?').length - 1 }, () => 1);
  const plan = store.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...bound) as { detail: string }[];
  return plan.map(({ detail }) => detail).filter((detail) => /^(SCAN|SEARCH) /.test(detail) && detail !== 'SCAN about');
}

/** Something that can be asked of each kind of filter. */
const ASKABLE = {
  word: 'x',
  name: 'x',
  day: '2018-01-02',
  number: '1',
  docket_number: '17-1',
  citation: '1 F.3d 1',
  text: 'a',
};

t.test('every filter and every order finds its rows by an index, and none counts its way to a page', async (t) => {
  const store = chicago(t, ...ties);
  const prepared = preparedBy(store);
  for (const noun of NOUN_NAMES) {
    for (const order of sortNames(noun)) {
      const first = listOf(store, noun, { limit: 1, order_by: `-${order}` });
      if (first.next) listOf(store, noun, { limit: 1, order_by: `-${order}`, cursor: first.next });
    }
    for (const name of namesOf(FILTERS[noun])) {
      const { kind, words } = FILTERS[noun][name.split('__')[0]!]!;
      const value = words?.[0] ?? ASKABLE[kind as keyof typeof ASKABLE];
      listOf(store, noun, { limit: 2, filters: { [name]: value }, count: true });
      if (!name.includes('__') && kind !== 'text' && kind !== 'name')
        listOf(store, noun, { limit: 2, filters: { [name]: [value] } });
    }
  }
  t.ok(prepared.length > 150);
  for (const sql of [...prepared]) {
    t.notMatch(sql, /offset/i);
    for (const read of reads(store, sql)) t.match(read, /INDEX|USING INTEGER PRIMARY KEY/, `${read}: ${sql}`);
  }
  const tables = store.sqlite.prepare("SELECT name FROM sqlite_master WHERE name LIKE 'sqlite_stat%'").all();
  t.strictSame(tables, [], 'nothing makes the planner plan again');
});

t.test('a question asked again prepares no statement', async (t) => {
  const store = chicago(t, ...ties);
  const prepared = preparedBy(store);
  const ask = () => {
    const first = listOf(store, 'order', { limit: 2 });
    const second = listOf(store, 'order', { limit: 2, cursor: first.next! });
    listOf(store, 'order', { limit: 2, cursor: second.previous! });
    listOf(store, 'order', { limit: 2, filters: { case: 'chicago-v-sessions', text: 'injunction' }, count: true });
    listOf(store, 'jurisdiction', { limit: 2, filters: { geoid: ['17'] } });
    return one(store, 'order', stay.id);
  };
  ask();
  const once = prepared.length;
  ask();
  t.equal(prepared.length, once);
});

t.test('orders about a condition are those that name it and those that act on what does', async (t) => {
  const store = chicago(t);
  t.strictSame(ids(store, 'order', { filters: { condition: 'jag-2017-access' } }), [injunction.id, stay.id]);
  t.strictSame(ids(store, 'order', { filters: { program: 'byrne-jag', fiscal_year: '2017' } }), [
    injunction.id,
    stay.id,
  ]);
  t.strictSame(ids(store, 'order', { filters: { fiscal_year__gte: '2018' } }), []);
  t.strictSame(ids(store, 'appeal', { filters: { condition: 'jag-2017-access' } }), ['ca7-17-2991']);
});

t.test('days can be asked for from and until, and an unrecorded day is before none', async (t) => {
  const store = chicago(t, ...ties);
  const found = (filters: ListQuery['filters']) => ids(store, 'order', { filters });
  t.strictSame(found({ entered_on__gte: '2018-01-02', entered_on__lt: '2018-06-26' }), ['a', 'b', 'c', 'd', 'e']);
  t.strictSame(found({ entered_on__lte: '2017-09-15' }), [injunction.id]);
  t.strictSame(found({ entered_on__gt: '2018-01-02' }), [stay.id]);
  t.strictSame(found({ entered_on: ['2017-09-15', '2018-06-26'] }), [injunction.id, stay.id]);
});

t.test('a docket is found by its number as anybody prints it', async (t) => {
  const store = chicago(t, fact('order', { ...injunction, docket_number: '1:17-cv-05720' }));
  for (const docket_number of ['17 C 5720', '1:17-cv-05720', 'No. 17-5720', '1:17-cv-05720-HDL', '17cv5720']) {
    t.strictSame(ids(store, 'case', { filters: { docket_number } }), [lawsuit.id], docket_number);
    t.strictSame(ids(store, 'order', { filters: { docket_number } }), [injunction.id, stay.id], docket_number);
    t.strictSame(ids(store, 'appeal', { filters: { originating_docket: docket_number } }), ['ca7-17-2991']);
  }
  for (const docket_number of ['2:17-cv-05720', '17-cr-05720', '17-2991'])
    t.strictSame(ids(store, 'case', { filters: { docket_number } }), [], docket_number);
  t.strictSame(ids(store, 'appeal', { filters: { docket_number: 'Nos. 17–2991' } }), ['ca7-17-2991']);
});

t.test('orders are found by judge, scope, citation, words and the fate of their appeals', async (t) => {
  const richer = {
    ...injunction,
    judges: ['Harry D. Leinenweber'],
    citations: ['264 F. Supp. 3d 933 (N.D. Ill. 2017)'],
    dispositions: [
      { ...injunction.dispositions[0]!, scope: { within: ['illinois'], except: { jurisdictions: ['chicago-il'] } } },
    ],
  };
  const store = chicago(t, fact('order', richer), fact('case', { ...lawsuit, plaintiffs: ['City of Chicago'] }));
  for (const filters of [
    { judge: 'leinenweber' },
    { judge: 'Harry Leinenweber' },
    { citation: '264 F.Supp.3d 933' },
    { text: 'notice nationwide' },
    { scope: 'within' },
    { scope: ['except', 'everyone'] },
    { jurisdiction: 'chicago-il' },
    { appeal_status: 'affirmed' },
    { ruling: 'preliminary_injunction' },
  ] as ListQuery['filters'][])
    t.strictSame(ids(store, 'order', { filters }), [injunction.id], JSON.stringify(filters));
  t.strictSame(ids(store, 'case', { filters: { party: 'chicago' } }), [lawsuit.id]);
  t.strictSame(ids(store, 'case', { filters: { party: 'philadelphia' } }), []);
  t.strictSame(ids(store, 'order', { filters: { judge: 'Nobody' } }), []);
  t.strictSame(ids(store, 'jurisdiction', { filters: { within: 'illinois' } }), ['chicago-il']);
});

t.test('what cannot be asked of a filter is refused, with what can', async (t) => {
  const store = chicago(t);
  for (const [filters, message] of [
    [{ entered_on: '2018-02-30' }, /is a day/],
    [{ ruling: 'preliminary_injuction' }, /Did you mean "preliminary_injunction"/],
    [{ docket_number: 'chicago' }, /cannot be read as a docket number/],
    [{ citation: 'chicago' }, /cannot be read as a citation/],
    [{ fiscal_year: 'twenty' }, /whole number/],
    [{ court__gte: 'x' }, /cannot be narrowed by "court__gte"/],
    [{ entered_on__between: 'x' }, /cannot be narrowed by/],
  ] as [ListQuery['filters'], RegExp][])
    t.throws(() => listOf(store, 'order', { limit: 1, filters }), { code: 'invalid', message });
  t.throws(() => listOf(store, 'order', { limit: 1, order_by: 'entered' }), {
    code: 'invalid',
    message: /Did you mean "entered_on"/,
  });
});

t.test('a list says how many there are only if asked', async (t) => {
  const store = chicago(t, ...ties);
  t.notOk('count' in listOf(store, 'order', { limit: 1 }));
  t.equal(listOf(store, 'order', { limit: 1, count: true }).count, byDay.length);
  t.equal(listOf(store, 'order', { limit: 1, count: true, filters: { court: 'ca7' } }).count, 3);
});
