// What is written but hidden: kept beside the record until its moment, so that no reader, list or edition can show it before.
import { and, asc, eq, inArray, lte, sql } from './drizzle.ts';
import { perStore, type Store } from './store.ts';
import { embargoed } from './tables.ts';
import { told } from './trouble.ts';

/** waiting for its moment; recorded, when it came; refused by the checks, when it came; or withdrawn before. */
export const EMBARGO_STATES = ['waiting', 'recorded', 'refused', 'withdrawn'] as const;

export type Embargoed = typeof embargoed.$inferSelect;

const statements = perStore(({ db }) => ({
  one: db
    .select()
    .from(embargoed)
    .where(eq(embargoed.id, sql.placeholder('id')))
    .prepare(),
  unsettled: db
    .select()
    .from(embargoed)
    .where(inArray(embargoed.state, ['waiting', 'refused']))
    .orderBy(asc(embargoed.embargo_until), asc(embargoed.written_at))
    .prepare(),
  due: db
    .select()
    .from(embargoed)
    .where(and(eq(embargoed.state, 'waiting'), lte(embargoed.embargo_until, sql.placeholder('now'))))
    .orderBy(asc(embargoed.embargo_until), asc(embargoed.written_at))
    .prepare(),
}));

/** Keeps a write until its moment; the disk has it when this returns. */
export const embargo = (store: Store, write: Embargoed): void => {
  told(store.name, () => store.db.insert(embargoed).values(write).run());
};

export const embargoOf = (store: Store, id: string): Embargoed | undefined => statements(store).one.get({ id });

/** Every write that waits for its moment, and every one that was refused when its moment came and has not been taken back; the next first. */
export const unsettled = (store: Store): Embargoed[] => statements(store).unsettled.all();

/** Every write whose moment has come; `now` is a UTC instant. */
export const dueBy = (store: Store, now: string): Embargoed[] => statements(store).due.all({ now });

/** What became of a write that waited. */
export const settle = (store: Store, id: string, what: Pick<Embargoed, 'state'> & Partial<Embargoed>): void => {
  told(store.name, () => store.db.update(embargoed).set(what).where(eq(embargoed.id, id)).run());
};
