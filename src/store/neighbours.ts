// Neighbours: what the record has beside an entity — the appeals from an order, the orders of a case — by an index, never by looking through everything.
import type { SQL } from 'drizzle-orm';
import { type AppealStanding, standingOf } from '../docket/appeal-standing.ts';
import { eq, sql } from './drizzle.ts';
import { given } from './given.ts';
import { notSuperseded } from './list-statement.ts';
import { perStore, type Store } from './store.ts';
import { appeal_orders, appeals, orders } from './tables.ts';

const statements = perStore(({ db }) => {
  const id = given('id');
  const appealsWhere = (condition: SQL) =>
    db.select({ document: appeals.document }).from(appeals).where(condition).orderBy(appeals.id).prepare();
  return {
    fromOrder: appealsWhere(
      sql`${appeals.id} IN (SELECT ${appeal_orders.appeal_id} FROM ${appeal_orders} WHERE ${appeal_orders.order_id} = ${id})`,
    ),
    ofCase: appealsWhere(eq(appeals.case_id, id)),
    orders: db
      .select({ id: orders.id })
      .from(orders)
      .where(sql`${orders.case_id} = ${id} AND ${notSuperseded(orders.id)}`)
      .orderBy(orders.sort_on, orders.id)
      .prepare(),
  };
});

const standings = (rows: readonly { document: string }[]): AppealStanding[] =>
  rows.map(({ document }) => standingOf(JSON.parse(document)));

/** Where each appeal from an order stands. */
export const appealsFrom = (store: Store, id: string): AppealStanding[] =>
  standings(statements(store).fromOrder.all({ id }));

/** Where each appeal in a case stands. */
export const appealsIn = (store: Store, id: string): AppealStanding[] =>
  standings(statements(store).ofCase.all({ id }));

/** Ids of the orders in a case, in the order of entry; those that another took the place of are left out. */
export const ordersIn = (store: Store, id: string): string[] =>
  statements(store)
    .orders.all({ id })
    .map((order) => order.id);
