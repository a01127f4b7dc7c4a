import t from 'tap';
import type { Entity } from '../../src/docket/docket.ts';
import { drawnOrders, MOST_DRAWN, type Stretch } from '../../src/pages/lanes.ts';
import { recall } from '../../src/store/recall.ts';
import { append } from '../../src/store/record.ts';
import { entryOf, small, smallStore } from '../support/small-record.ts';

const UNTIL = '2019-01-01';

/** How the injunction of the small record is drawn, with further orders after the stay. */
function drawn(t: { teardown(fn: () => unknown): void }, further: Partial<Entity<'order'>>[]): Stretch[] {
  const store = smallStore();
  t.teardown(() => store.close());
  const orders = further.map((one, n) => ({ ...small.order![1]!, id: `a-v-b-further-${n}`, ...one }));
  append(
    store,
    orders.map((order) => entryOf('order', order)),
  );
  return [
    ...drawnOrders(recall(store).docket, 'a-v-b', UNTIL).find(({ order }) => order.id === 'a-v-b-2017-09-15')!
      .stretches,
  ];
}

const disposition = (id: string, ruling: string, acts_on: string) =>
  [{ id, ruling, acts_on: [acts_on] }] as Entity<'order'>['dispositions'];

t.test(
  'orders that act on one another in many ways are each looked at once a day, and of many changes the last are drawn',
  async (t) => {
    const day = (n: number) => new Date(Date.UTC(2017, 9, 1 + n)).toISOString().slice(0, 10);
    const on = (n: number, acts_on: string[]) =>
      ({
        entered_on: day(n),
        dispositions: [{ id: `h${n}`, ruling: 'stay_pending_appeal', acts_on }],
      }) as Partial<Entity<'order'>>;
    const diamonds = Array.from({ length: 40 }, (_, n) => on(n, n < 2 ? ['pi'] : [`h${n - 1}`, `h${n - 2}`]));
    t.ok(drawn(t, diamonds).length > 0, 'the ways from the last to the first are a hundred million');
    const stays = Array.from({ length: 220 }, (_, n) => on(2 * n, ['pi'])).map((one, n) => ({
      ...one,
      dispositions: one.dispositions!.map((stay) => ({ ...stay, until: [day(2 * n + 1)] })),
    }));
    t.equal(drawn(t, stays).length, Math.floor(MOST_DRAWN / (stays.length + 2)));
  },
);

t.test('an injunction stayed for some is drawn as on hold for some', async (t) => {
  t.strictSame(drawn(t, []), [
    { from: '2017-09-15', until: '2018-06-26', state: 'full' },
    { from: '2018-06-26', until: UNTIL, state: 'held_in_part' },
  ]);
});

t.test(
  'an injunction stayed as a whole is hatched, and whole again on the day on which the stay is lifted',
  async (t) => {
    const stayed = { entered_on: '2018-08-01', dispositions: disposition('all', 'stay_pending_appeal', 'pi') };
    const lifted = { entered_on: '2018-09-01', dispositions: disposition('up', 'stay_lifted', 'all') };
    t.strictSame(drawn(t, [stayed, lifted]).slice(1), [
      { from: '2018-06-26', until: '2018-08-01', state: 'held_in_part' },
      { from: '2018-08-01', until: '2018-09-01', state: 'held' },
      { from: '2018-09-01', until: UNTIL, state: 'held_in_part' },
    ]);
  },
);

t.test('a dissolved injunction ends on the day of the order that dissolved it', async (t) => {
  const over = { entered_on: '2018-05-01', dispositions: disposition('over', 'dissolution', 'pi') };
  t.strictSame(drawn(t, [over]), [{ from: '2017-09-15', until: '2018-05-01', state: 'full' }]);
});
