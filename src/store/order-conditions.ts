// The conditions that orders are about: those that a paragraph names, and those of whatever it acts on. They change with what is acted on.
import { GIVEN } from './given.ts';
import { perStore, type Store } from './store.ts';

const ID = 'coalesce(@id, NULL)';

const statements = perStore(({ sqlite }) => ({
  /** Orders that act on a paragraph of the order, or on one that does, itself among them. */
  acting: sqlite
    .prepare<[string], string>(
      `WITH RECURSIVE about (order_id, disposition_id) AS (
        SELECT order_id, id FROM dispositions WHERE order_id = ${GIVEN}
        UNION
        SELECT targets.order_id, targets.disposition_id FROM about
          CROSS JOIN disposition_targets AS targets ON targets.target_id = about.disposition_id
      ) SELECT DISTINCT order_id FROM about`,
    )
    .pluck(),
  isActedOn: sqlite
    .prepare<[string], 0 | 1>(
      `SELECT EXISTS (SELECT 1 FROM dispositions CROSS JOIN disposition_targets AS targets ON targets.target_id = dispositions.id
        WHERE dispositions.order_id = ${GIVEN})`,
    )
    .pluck(),
  acts: sqlite.prepare<[string], 0 | 1>('SELECT EXISTS (SELECT 1 FROM disposition_targets WHERE order_id = ?)').pluck(),
  clear: sqlite.prepare('DELETE FROM order_conditions WHERE order_id = ?'),
  // What stands twice is ignored: DISTINCT would make a table of its own for it, which costs more than all the rest.
  fillNamed: sqlite.prepare(
    `INSERT OR IGNORE INTO order_conditions (order_id, condition_id, sort_on)
    SELECT orders.id, named.condition_id, orders.sort_on FROM disposition_conditions AS named
      CROSS JOIN orders ON orders.id = ${ID}
      WHERE named.order_id = ${ID}`,
  ),
  fill: sqlite.prepare(
    `WITH RECURSIVE about (disposition_id) AS (
      SELECT id FROM dispositions WHERE order_id = ${ID}
      UNION
      SELECT targets.target_id FROM about
        CROSS JOIN dispositions AS acting ON acting.id = about.disposition_id
        CROSS JOIN disposition_targets AS targets ON targets.order_id = acting.order_id AND targets.disposition_id = acting.id
    )
    INSERT OR IGNORE INTO order_conditions (order_id, condition_id, sort_on)
    SELECT orders.id, named.condition_id, orders.sort_on FROM about
      CROSS JOIN dispositions AS said ON said.id = about.disposition_id
      CROSS JOIN disposition_conditions AS named ON named.order_id = said.order_id AND named.disposition_id = said.id
      CROSS JOIN orders ON orders.id = ${ID}`,
  ),
}));

/** Changes what an order says (if it is the first to be said of it, there is nothing to be cleared), and with it what the orders that act on it, before or after, are about. */
export function whileAboutConditions(store: Store, id: string, isFirst: boolean, change: () => void): void {
  const { acting, isActedOn, clear } = statements(store);
  const before = isFirst ? [] : acting.all(id);
  if (!isFirst) clear.run(id);
  change();
  fill(store, id);
  const after = isActedOn.get(id) ? acting.all(id) : [];
  for (const order of new Set([...before, ...after])) {
    if (order === id) continue;
    clear.run(order);
    fill(store, order);
  }
}

/** Most orders act on no other, and are about what they name: that takes no looking around. */
function fill(store: Store, id: string): void {
  const { acts, fill, fillNamed } = statements(store);
  if (acts.get(id)) fill.run({ id });
  else fillNamed.run({ id });
}
