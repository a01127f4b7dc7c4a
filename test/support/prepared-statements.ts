// The statements that a store prepares, and how the database means to read each.
import type { Store } from '../../src/store/open.ts';

/** The statements that a store prepares from now on. */
export function preparedBy(store: Store): string[] {
  const prepared: string[] = [];
  const prepare = store.sqlite.prepare.bind(store.sqlite);
  store.sqlite.prepare = ((sql: string) => {
    prepared.push(sql);
    return prepare(sql);
  }) as typeof store.sqlite.prepare;
  return prepared;
}

/** The steps of a statement's plan that read a table or an index. */
export function reads(store: Store, sql: string): string[] {
  const bound = Array.from({ length: sql.split('?').length - 1 }, () => 1);
  const plan = store.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...bound) as { detail: string }[];
  return plan.map(({ detail }) => detail).filter((detail) => /^(SCAN|SEARCH) /.test(detail));
}
