// Cursors: every page is reached, forwards and back, and nothing is skipped or shown twice.
import t from 'tap';
import { listOf } from '../../src/store/lists.ts';
import { append } from '../../src/store/record.ts';
import { chicago } from '../support/chicago-record.ts';
import { byDay, ids, order, readThrough, ties } from '../support/tied-orders.ts';
import { stay, withdrawal } from './docket.ts';

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
