// The statements behind lists: one for each shape of question, prepared when it is first asked and kept with the store.
import type { Column, SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Noun } from '../docket/docket.ts';
import type { Place } from './cursor.ts';
import { and, asc, desc, eq, sql } from './drizzle.ts';
import { type Asked, type Beyond, boundFor, comparison, filtersAsked, type Lead, type Wanted } from './filter.ts';
import { FILTERS } from './filters.ts';
import { given, givenLimit } from './given.ts';
import type { Stretch } from './page.ts';
import { TABLES } from './shelf.ts';
import { sortKeys } from './sorts.ts';
import { perStore, type Store } from './store.ts';
import { type orders, supersessions } from './tables.ts';

/** A row of a list: what it is ordered by, the id last; and the entity as JSON, or the number of the entry that says it. */
export interface Found<C extends 'document' | 'seq'> {
  readonly key: readonly string[];
  readonly shown: (typeof orders.$inferSelect)[C];
}

type Bound = Record<string, string | number>;

interface Statement {
  all(values: Bound): Record<string, string | number | null>[];
  /** The rows, each as the values of its columns in turn. */
  values(values: Bound): (string | number | null)[][];
}

const MOST_KEPT = 500;

/** By their shape: the statements that a store has needed last. A shape is prepared once while it is in use. */
const statements = perStore((): Map<string, Statement> => new Map());

/** A statement from the memory of a store, or made and remembered. */
export function keptStatement(store: Store, shape: string, prepare: () => Statement): Statement {
  const memory = statements(store);
  const statement = memory.get(shape) ?? prepare();
  memory.delete(shape);
  memory.set(shape, statement);
  if (memory.size > MOST_KEPT) memory.delete(memory.keys().next().value as string);
  return statement;
}

/** What every query table has. */
type Listed = SQLiteTable & Pick<typeof orders, 'id' | 'seq' | 'document'>;

/** The filters that narrow a list, ready to be put into a statement and bound to it. */
export interface Narrowing {
  /** The same for all questions of one form. */
  readonly shape: string;
  readonly conditions: (beyond?: Beyond) => SQL[];
  readonly bound: Readonly<Record<string, string>>;
}

/** The filters that were asked for, ready; those on columns that a lead has are held against its own. Refuses (invalid) names that there are none of, and what cannot be asked. */
export function narrowing(filters: Parameters<typeof filtersAsked>[0], wanted: Wanted, lead?: Lead): Narrowing {
  const asked = filtersAsked(filters, wanted).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const isList = ({ name }: Asked) => typeof wanted[name] !== 'string';
  return {
    shape: asked.map((one) => `${one.name}${isList(one) ? '[]' : ''}`).join(' '),
    conditions: (beyond) =>
      asked.map((one) => {
        const is = comparison(one, isList(one), beyond);
        if (lead && one.filter.lead === lead) return lead.holds(is);
        return one.filter.holds((column) => is(lead?.instead.get(column) ?? column));
      }),
    bound: Object.fromEntries(asked.map((one) => [one.name, boundFor(one, wanted[one.name]!)])),
  };
}

/** What leads through the list of a noun in an order: the table of a filter that was asked for with one value, if it is sorted so. */
const leadOf = (noun: Noun, columns: readonly Column[], wanted: Wanted): Lead | undefined =>
  Object.keys(wanted)
    .flatMap((name) => (typeof wanted[name] === 'string' ? (FILTERS[noun][name]?.lead ?? []) : []))
    .find(({ instead }) => columns.every((column) => instead.has(column)));

/** A stretch of the list of a noun, ordered by columns and narrowed by filters, with one more column of each row. */
export function stretch<C extends 'document' | 'seq'>(
  store: Store,
  { noun, order, wanted, shown }: { noun: Noun; order: string; wanted: Wanted; shown: C },
  { place, isRising, limit }: Stretch,
): Found<C>[] {
  const sorted = sortKeys(noun, order);
  const lead = leadOf(noun, sorted, wanted);
  const columns = sorted.map((column) => (lead?.instead.get(column) as SQLiteColumn) ?? column);
  const { shape, conditions, bound } = narrowing(FILTERS[noun], wanted, lead);
  const from = place && seekFrom(place, columns[0]!, isRising, bound);
  const form = [noun, order, shown, place?.towards ?? 'first', from ? 'sought' : '', shape].join(' ');
  const statement = keptStatement(store, form, () => {
    const table = TABLES[noun] as unknown as Listed;
    const keys = Object.fromEntries(columns.map((column, index) => [`key_${index}`, column]));
    const found = store.db.select({ ...keys, shown: table[shown] });
    const id = lead?.instead.get(table.id);
    return (lead ? found.from(lead.table).crossJoin(table) : found.from(table))
      .where(
        and(
          ...conditions(from),
          ...(id ? [eq(table.id, id)] : []),
          ...unsuperseded(noun),
          ...(place ? [beyond(columns, isRising)] : []),
        ),
      )
      .orderBy(...columns.map((column) => (isRising ? asc(column) : desc(column))))
      .limit(givenLimit)
      .prepare() as Statement;
  });
  return statement.values({ ...bound, ...beside(place?.key), limit }).map((row) => ({
    key: row.slice(0, -1).map(String),
    shown: row.at(-1) as Found<C>['shown'],
  }));
}

/** What a list is sought by that goes on from a place: the place itself, unless the bound of a filter on that side lies beyond it. */
export function seekFrom(
  { key: [at = ''] }: Place,
  column: Column,
  isRising: boolean,
  bound: Narrowing['bound'],
): Beyond | undefined {
  const [side, range] = isRising ? (['>', '__g'] as const) : (['<', '__l'] as const);
  const isFurther = ([name, value]: [string, string]) => name.includes(range) && (isRising ? value > at : value < at);
  return Object.entries(bound).some(isFurther) ? undefined : { column, side };
}

/** How many there are in the list of a noun, narrowed by filters. */
export function countOf(store: Store, noun: Noun, wanted: Wanted): number {
  const { shape, conditions, bound } = narrowing(FILTERS[noun], wanted);
  const statement = keptStatement(
    store,
    `count ${noun} ${shape}`,
    () =>
      store.db
        .select({ count: sql<number>`count(*)` })
        .from(TABLES[noun] as unknown as Listed)
        .where(and(...conditions(), ...unsuperseded(noun)))
        .prepare() as Statement,
  );
  return statement.values({ ...bound })[0]![0] as number;
}

/** What is bound for the row beside a place. */
export const beside = (key: readonly string[] = []): Bound =>
  Object.fromEntries(key.map((part, index) => [`key_${index}`, part]));

/** The rows after a place, or before it: those whose key, taken whole, is greater or less. */
export function beyond(columns: readonly SQLiteColumn[], isRising: boolean): SQL {
  const keys = columns.map((_, index) => given(`key_${index}`));
  return sql`(${sql.join([...columns], sql`, `)}) ${sql.raw(isRising ? '>' : '<')} (${sql.join(keys, sql`, `)})`;
}

/** Leaves out acts that another act has taken the place of. */
export const unsuperseded = (noun: Noun): SQL[] =>
  noun === 'order' || noun === 'agency_action' ? [notSuperseded(TABLES[noun].id)] : [];

export const notSuperseded = (id: SQLiteColumn): SQL =>
  sql`NOT EXISTS (SELECT 1 FROM ${supersessions} WHERE ${supersessions.superseded_id} = ${id})`;
