// The statements that lists are read by: each finds its rows by an index, and is prepared once.
import t from 'tap';
import { NOUN_NAMES } from '../../src/docket/docket.ts';
import { namesOf } from '../../src/store/filter.ts';
import { FILTERS } from '../../src/store/filters.ts';
import { listOf, one } from '../../src/store/lists.ts';
import { sortNames } from '../../src/store/sorts.ts';
import { chicago } from '../support/chicago-record.ts';
import { preparedBy, reads } from '../support/prepared-statements.ts';
import { ties } from '../support/tied-orders.ts';
import { stay } from './docket.ts';

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
    for (const read of reads(store, sql).filter((read) => read !== 'SCAN about'))
      t.match(read, /INDEX|USING (INTEGER )?PRIMARY KEY/, `${read}: ${sql}`);
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
