// The record that the bench makes is one that the rules allow, and the same each time.
import t from 'tap';
import { check } from '../../../src/docket/check.ts';
import { everything } from '../../../src/store/everything.ts';
import { listOf } from '../../../src/store/lists.ts';
import { openStore } from '../../../src/store/open.ts';
import { append, headHash } from '../../../src/store/record.ts';
import { conditionsFor, entriesOfMade } from './made-record.ts';

const ORDERS = 1_000;

function made(t: { teardown(close: () => void): void }) {
  const store = openStore(':memory:');
  t.teardown(() => store.close());
  append(store, [...entriesOfMade(ORDERS)]);
  return store;
}

t.test('a made record breaks no rule, and has as many orders as were asked for', async (t) => {
  const store = made(t);
  t.strictSame(check(everything(store).docket), []);
  t.equal(listOf(store, 'order', { limit: 1, count: true }).count, ORDERS);
  t.equal(everything(store).docket.condition.size, conditionsFor(ORDERS));
});

t.test('the same size gives the same record, to the byte', async (t) => {
  t.equal(headHash(made(t)), headHash(made(t)));
});
