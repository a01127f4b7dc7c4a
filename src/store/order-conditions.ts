// The conditions that orders are about: those that a paragraph names, and those of whatever it acts on. They change with what is acted on.
import { perStore, type Store } from './store.ts';

const statements = perStore(({ sqlite }) => ({
  /** Orders that act on a paragraph of the order, or on one that does, itself among them. */
  acting: sqlite
    .prepare<[string], string>(
      `WITH RECURSIVE about (order_id, disposition_id) AS (
        SELECT order_id, id FROM dispositions WHERE order_id = ?
        UNION
        SELECT targets.order_id, targets.disposition_id FROM about
          CROSS JOIN disposition_targets AS targets ON targets.target_id = about.disposition_id
      ) SELECT DISTINCT order_id FROM about`,
    )
    .pluck(),
  clear: sqlite.prepare('DELETE FROM order_conditions WHERE order_id = ?'),
  fill: sqlite.prepare(
    `WITH RECURSIVE about (disposition_id) AS (
      SELECT id FROM dispositions WHERE order_id = @id
      UNION
      SELECT targets.target_id FROM about
        CROSS JOIN dispositions AS acting ON acting.id = about.disposition_id
        CROSS JOIN disposition_targets AS targets ON targets.order_id = acting.order_id AND targets.disposition_id = acting.id
    )
    INSERT INTO order_conditions (order_id, condition_id, sort_on)
    SELECT DISTINCT orders.id, named.condition_id, orders.sort_on FROM about
      CROSS JOIN dispositions AS said ON said.id = about.disposition_id
      CROSS JOIN disposition_conditions AS named ON named.order_id = said.order_id AND named.disposition_id = said.id
      CROSS JOIN orders ON orders.id = @id`,
  ),
}));

/** Changes what an order says, and with it what the orders that act on it, before or after, are about. */
export function whileAboutConditions(store: Store, id: string, change: () => void): void {
  const { acting, clear, fill } = statements(store);
  const before = acting.all(id);
  clear.run(id);
  change();
  for (const order of new Set([id, ...before, ...acting.all(id)])) {
    clear.run(order);
    fill.run({ id: order });
  }
}
