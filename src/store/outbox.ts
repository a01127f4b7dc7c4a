// The outbox: what watches are to be told, kept from the transaction that found it until it is delivered, and listed afterwards.
import { and, asc, count, desc, eq, gt, inArray, lt, lte, or, sql } from './drizzle.ts';
import { given, givenLimit, ONE_ROW } from './given.ts';
import { type Page, pageOf, type Stretch } from './page.ts';
import { placeholders, wholeRow } from './placeholders.ts';
import { perStore, type Store } from './store.ts';
import { deliveries, watches } from './tables.ts';
import type { WatchRow } from './watches.ts';

export type DeliveryRow = typeof deliveries.$inferSelect;

/** A delivery whose time has come, and whom it goes to. */
export interface Due {
  readonly delivery: DeliveryRow;
  readonly watch: WatchRow;
}

/** The order in which deliveries came to be. */
const place = sql<number>`${deliveries}.rowid`;

const statements = perStore(({ db }) => ({
  due: db
    .select({ delivery: deliveries, watch: watches })
    .from(deliveries)
    .innerJoin(watches, eq(watches.id, deliveries.watch_id))
    .where(
      and(
        eq(deliveries.state, 'waiting'),
        or(
          eq(deliveries.attempts, 0),
          lte(deliveries.next_at, sql.placeholder('now')),
          gt(deliveries.next_at, sql.placeholder('furthest')),
        ),
        eq(watches.state, 'active'),
        // In order: what came later waits until what came before is through.
        sql`NOT EXISTS (SELECT 1 FROM deliveries before WHERE before.watch_id = ${deliveries.watch_id}
          AND before.state = 'waiting' AND before.rowid < ${place})`,
      ),
    )
    .orderBy(asc(deliveries.next_at))
    .prepare(),
  one: db
    .select()
    .from(deliveries)
    .where(eq(deliveries.id, sql.placeholder('id')))
    .prepare(),
  waiting: db
    .select({ count: count() })
    .from(deliveries)
    .where(and(eq(deliveries.watch_id, sql.placeholder('id')), eq(deliveries.state, 'waiting')))
    .prepare(),
  allWaiting: db.select({ count: count() }).from(deliveries).where(eq(deliveries.state, 'waiting')).prepare(),
  nextOf: db
    .select({ next_at: deliveries.next_at })
    .from(deliveries)
    .where(and(eq(deliveries.watch_id, sql.placeholder('id')), eq(deliveries.state, 'waiting')))
    .orderBy(asc(place))
    .limit(ONE_ROW)
    .prepare(),
  add: db.insert(deliveries).values(wholeRow(deliveries)).prepare(),
  forget: db
    .delete(deliveries)
    .where(
      and(
        eq(deliveries.watch_id, sql.placeholder('id')),
        inArray(deliveries.state, ['delivered', 'fed']),
        sql`rowid < (SELECT min(place) FROM (SELECT rowid AS place FROM deliveries
          WHERE watch_id = ${sql.placeholder('id')} ORDER BY rowid DESC LIMIT ${given('most')}))`,
      ),
    )
    .prepare(),
  change: db
    .update(deliveries)
    .set(placeholders(['state', 'attempts', 'next_at', 'delivered_at', 'last_status', 'last_error']))
    .where(and(eq(deliveries.id, sql.placeholder('id')), eq(deliveries.state, 'waiting')))
    .prepare(),
  again: db
    .update(deliveries)
    .set({ state: 'waiting', attempts: 0, next_at: sql`${sql.placeholder('next_at')}` })
    .where(and(eq(deliveries.watch_id, sql.placeholder('id')), inArray(deliveries.state, ['waiting', 'failed'])))
    .prepare(),
  giveUp: db
    .update(deliveries)
    .set({ state: 'failed', next_at: null, last_error: sql`${sql.placeholder('last_error')}` })
    .where(and(eq(deliveries.watch_id, sql.placeholder('id')), eq(deliveries.state, 'waiting')))
    .prepare(),
  rising: db
    .select({ place, row: deliveries })
    .from(deliveries)
    .where(and(eq(deliveries.watch_id, sql.placeholder('id')), gt(place, sql.placeholder('from'))))
    .orderBy(asc(place))
    .limit(givenLimit)
    .prepare(),
  falling: db
    .select({ place, row: deliveries })
    .from(deliveries)
    .where(and(eq(deliveries.watch_id, sql.placeholder('id')), lt(place, sql.placeholder('from'))))
    .orderBy(desc(place))
    .limit(givenLimit)
    .prepare(),
}));

/**
 * The first waiting delivery of every active watch, where its time has come: `now`, or so far off that the clock must have been put
 * back since (later than `furthest`); what was never tried waits for no clock. Instants as the outbox writes them.
 */
export const dueDeliveries = (store: Store, when: { readonly now: string; readonly furthest: string }): Due[] =>
  statements(store).due.all({ ...when });

export const deliveryOf = (store: Store, id: string): DeliveryRow | undefined => statements(store).one.get({ id });

/** When the next delivery of a watch is tried; undefined if none waits. */
export const nextAttemptOf = (store: Store, id: string): string | undefined =>
  statements(store).nextOf.get({ id })?.next_at ?? undefined;

/** So many deliveries of a watch are kept, and more only while they are not made. */
const MOST_KEPT = 1_000;

/** Puts a delivery into the outbox; of what has long been told to the same watch, the oldest goes. */
export function addDelivery(store: Store, row: DeliveryRow): void {
  statements(store).add.run(row);
  statements(store).forget.run({ id: row.watch_id, most: MOST_KEPT });
}

/** How many deliveries of a watch wait. */
export const countOfWaiting = (store: Store, watch_id: string): number =>
  statements(store).waiting.get({ id: watch_id })!.count;

/** How many deliveries wait, of whichever watch. */
export const countOfAllWaiting = (store: Store): number => statements(store).allWaiting.get()!.count;

/** Writes down what has become of a delivery, unless it was given up meanwhile. */
export const changeDelivery = (store: Store, row: DeliveryRow): void => void statements(store).change.run(row);

/** Every delivery of a watch that was not made waits again, as if it had never been tried. */
export const sendAgain = (store: Store, watch_id: string, next_at: string): void =>
  void statements(store).again.run({ id: watch_id, next_at });

/** Nothing that waits for a watch is sent any more. */
export const giveUp = (store: Store, watch_id: string, last_error: string): void =>
  void statements(store).giveUp.run({ id: watch_id, last_error });

/** A page of the deliveries of a watch, the last first. */
export const deliveryPage = (
  store: Store,
  watch_id: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Page<DeliveryRow> =>
  pageOf(
    { list: `delivery of ${watch_id}`, order: '-created_at', keys: 1, limit, cursor },
    (stretch) => stretchOf(store, watch_id, stretch),
    ({ row }) => row,
  );

function stretchOf(store: Store, id: string, { place: from, isRising, limit }: Stretch) {
  const { rising, falling } = statements(store);
  const [found, end] = isRising ? [rising, 0] : [falling, Number.MAX_SAFE_INTEGER];
  const rows = found.all({ id, from: from ? Number(from.key[0]) : end, limit });
  return rows.map(({ place: at, row }) => ({ key: [String(at)], row }));
}
