// Neighbours: what the record has beside an entity — the appeals from an order, the orders of a case — by an index, never by looking through everything.
import { type AppealStanding, standingOf } from '../docket/appeal-standing.ts';
import { GIVEN } from './given.ts';
import { perStore, type Store } from './store.ts';

// Written by hand: a table of a whole list asks for the neighbours of each entity.
const statements = perStore(({ sqlite }) => ({
  fromOrder: sqlite
    .prepare<[string], string>(
      `SELECT document FROM appeal_orders AS brought CROSS JOIN appeals ON appeals.id = brought.appeal_id
        WHERE brought.order_id = ${GIVEN} ORDER BY brought.appeal_id`,
    )
    .pluck(),
  ofCase: sqlite.prepare<[string], string>(`SELECT document FROM appeals WHERE case_id = ${GIVEN} ORDER BY id`).pluck(),
  orders: sqlite
    .prepare<[string], string>(
      `SELECT id FROM orders WHERE case_id = ${GIVEN}
        AND NOT EXISTS (SELECT 1 FROM supersessions WHERE superseded_id = orders.id) ORDER BY sort_on, id`,
    )
    .pluck(),
}));

const standings = (documents: readonly string[]): AppealStanding[] =>
  documents.map((document) => standingOf(JSON.parse(document)));

/** Where each appeal from an order stands. */
export const appealsFrom = (store: Store, id: string): AppealStanding[] =>
  standings(statements(store).fromOrder.all(id));

/** Where each appeal in a case stands. */
export const appealsIn = (store: Store, id: string): AppealStanding[] => standings(statements(store).ofCase.all(id));

/** Ids of the orders in a case, in the order of entry; those that another took the place of are left out. */
export const ordersIn = (store: Store, id: string): string[] => statements(store).orders.all(id);
