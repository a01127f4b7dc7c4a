// Lists of the record: what each shows, in which order, and how many there are.
import t from 'tap';
import { listOf, one } from '../../src/store/lists.ts';
import { append } from '../../src/store/record.ts';
import { chicago } from '../support/chicago-record.ts';
import { byDay, ids, order, ties } from '../support/tied-orders.ts';
import { docket, fact, injunction, lawsuit, letters, stay, withdrawal } from './docket.ts';

t.test('orders are listed by day and then by id, whichever way their day is recorded', async (t) => {
  const store = chicago(t, ...ties);
  t.strictSame(ids(store, 'order'), byDay);
  t.strictSame(ids(store, 'order', { order_by: '-entered_on' }), byDay.toReversed());
  t.strictSame(ids(store, 'order', { order_by: 'id' }), byDay.toSorted());
  t.strictSame(ids(store, 'appeal', { order_by: '-entered_on' }), ['ca7-17-2991']);
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

t.test('a list says how many there are only if asked', async (t) => {
  const store = chicago(t, ...ties);
  t.notOk('count' in listOf(store, 'order', { limit: 1 }));
  t.equal(listOf(store, 'order', { limit: 1, count: true }).count, byDay.length);
  t.equal(listOf(store, 'order', { limit: 1, count: true, filters: { court: 'ca7' } }).count, 3);
});
