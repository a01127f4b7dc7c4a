// Watches: who wants to be told when an answer changes, and the answer that each was told last.
import { and, asc, count, eq, gt, sql } from './drizzle.ts';
import { given, givenLimit } from './given.ts';
import { placeholders, wholeRow } from './placeholders.ts';
import { perStore, type Store } from './store.ts';
import { watches } from './tables.ts';

export type WatchRow = typeof watches.$inferSelect;

const statements = perStore(({ db }) => ({
  one: db
    .select()
    .from(watches)
    .where(eq(watches.id, sql.placeholder('id')))
    .prepare(),
  active: db
    .select()
    .from(watches)
    .where(and(eq(watches.state, sql`'active'`), gt(watches.id, given('after'))))
    .orderBy(asc(watches.id))
    .limit(givenLimit)
    .prepare(),
  add: db.insert(watches).values(wholeRow(watches)).prepare(),
  count: db.select({ count: count() }).from(watches).where(eq(watches.state, 'active')).prepare(),
  counts: db.select({ state: watches.state, count: count() }).from(watches).groupBy(watches.state).prepare(),
}));

/** A watch that has not ended; undefined if there is none of that id. */
export function watchOf(store: Store, id: string): WatchRow | undefined {
  const row = statements(store).one.get({ id });
  return row?.state === 'ended' ? undefined : row;
}

/** At most so many active watches after an id, in the order of their ids; from the first with an empty id. */
export const activeWatches = (store: Store, after = '', limit = 1_000_000): WatchRow[] =>
  statements(store).active.all({ after, limit });

export const countOfActiveWatches = (store: Store): number => statements(store).count.get()!.count;

/** How many watches there are in each state; a state that none is in has no count. */
export const countsOfWatches = (store: Store): Readonly<Record<string, number>> =>
  Object.fromEntries(
    statements(store)
      .counts.all()
      .map(({ state, count: all }) => [state, all]),
  );

export function addWatch(store: Store, row: WatchRow): void {
  statements(store).add.run(row);
}

/** Writes down what has become of a watch; what is not named stays as it is. */
export function changeWatch(store: Store, id: string, change: Partial<Omit<WatchRow, 'id'>>): void {
  changing(store)(Object.keys(change)).run({ ...change, id });
}

/** A change of some columns of one watch, prepared once for each choice of columns: there are three or four. */
const changing = perStore(({ db }) => {
  const prepared = new Map<string, ReturnType<typeof prepare>>();
  const prepare = (columns: readonly string[]) =>
    db
      .update(watches)
      .set(placeholders(columns))
      .where(eq(watches.id, sql.placeholder('id')))
      .prepare();
  return (columns: readonly string[]) => {
    const key = columns.join(' ');
    const change = prepared.get(key) ?? prepare(columns);
    prepared.set(key, change);
    return change;
  };
});
