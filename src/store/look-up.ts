// Looking up: which orders a citation means, and what each grant program's conditions are.
import type { Condition } from '../docket/condition.ts';
import { asc, eq, gt, sql } from './drizzle.ts';
import { given } from './given.ts';
import { notSuperseded } from './list-statement.ts';
import { perStore, type Store } from './store.ts';
import { conditions, order_citations } from './tables.ts';

const statements = perStore(({ db }) => ({
  cited: db
    .select({ id: order_citations.order_id })
    .from(order_citations)
    .where(sql`${order_citations.citation} = ${given('citation')} AND ${notSuperseded(order_citations.order_id)}`)
    .orderBy(order_citations.order_id)
    .prepare(),
  programs: db
    .selectDistinct({ program: conditions.program })
    .from(conditions)
    .where(gt(conditions.program, sql.placeholder('after')))
    .orderBy(asc(conditions.program))
    .prepare(),
  ofProgram: db
    .select({ document: conditions.document })
    .from(conditions)
    .where(eq(conditions.program, given('program')))
    .orderBy(conditions.id)
    .prepare(),
}));

/** Ids of the orders that a citation in its one spelling means. */
export const ordersCited = (store: Store, citation: string): string[] =>
  statements(store)
    .cited.all({ citation })
    .map(({ id }) => id);

/** The grant programs that any condition belongs to, by id. */
export const programsIn = (store: Store): string[] =>
  statements(store)
    .programs.all({ after: '' })
    .flatMap(({ program }) => program ?? []);

/** The conditions of a grant program; none if nothing belongs to it. */
export const conditionsOf = (store: Store, program: string): Condition[] =>
  statements(store)
    .ofProgram.all({ program })
    .map(({ document }) => JSON.parse(document) as Condition);
