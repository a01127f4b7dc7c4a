// The statements behind lists: one for each shape of question, prepared when it is first asked and kept with the store.
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Noun } from '../docket/docket.ts';
import type { Order, Place } from './cursor.ts';
import { FILTERS } from './filters.ts';
import { perStore, type Store } from './open.ts';
import { TABLES } from './shelf.ts';
import { type orders, supersessions } from './tables.ts';

/** What a field must be: one value, or any of several. */
export type Wanted = Readonly<Record<string, string | readonly string[]>>;

/** A row of a list: what it is ordered by, the id last, and the entity as JSON. */
export interface Found {
  readonly key: readonly string[];
  readonly document: string;
}
export type Statement = (values: Record<string, string | number>) => Found[];

/** By their shape: the statements that lists of a store have needed so far. A shape is prepared once. */
const statements = perStore((): Map<string, Statement> => new Map());

/** What every query table has, and those of acts and cases beside it. */
type Listed = SQLiteTable & Pick<typeof orders, 'id' | 'document'> & Partial<Pick<typeof orders, 'sort_on'>>;

/** The columns by which a noun is listed, the id last. */
export const sortNames = (noun: Noun): readonly ('sort_on' | 'id')[] =>
  'sort_on' in TABLES[noun] ? ['sort_on', 'id'] : ['id'];

/** The statement for a page from a place, or for the first page; its values are the key beside the place, the filters and `limit`. */
export function statementFor(
  store: Store,
  noun: Noun,
  order: Order,
  place: Place | undefined,
  filters: Wanted,
): Statement {
  const forms = Object.keys(filters)
    .sort()
    .map((name) => `${name}${typeof filters[name] === 'string' ? '' : '[]'}`);
  const shape = [noun, order, place?.towards ?? 'first', ...forms].join(' ');
  const ready = statements(store).get(shape) ?? prepare(store, noun, order, place, filters);
  statements(store).set(shape, ready);
  return ready;
}

function prepare({ db }: Store, noun: Noun, order: Order, place: Place | undefined, filters: Wanted): Statement {
  const table = TABLES[noun] as unknown as Listed;
  const names = sortNames(noun);
  const columns = names.map((name) => table[name]!);
  const isRising = (order === 'asc') === (place?.towards !== 'previous');
  const query = db
    .select({ id: table.id, sort_on: table.sort_on ?? table.id, document: table.document })
    .from(table)
    .where(and(...narrowed(noun, filters), ...unsuperseded(noun), ...(place ? [beyond(columns, isRising)] : [])))
    .orderBy(...columns.map((column) => (isRising ? asc(column) : desc(column))))
    .limit(sql.placeholder('limit'))
    .prepare();
  return (values) =>
    query.all(values).map(({ id, sort_on, document }) => ({
      key: names.length === 1 ? [id] : [sort_on, id],
      document,
    }));
}

/** The rows after a place, or before it: those whose key, taken whole, is greater or less. */
function beyond(columns: readonly SQLiteColumn[], isRising: boolean): SQL {
  const keys = columns.map(({ name }) => sql`${sql.placeholder(`key_${name}`)}`);
  return sql`(${sql.join([...columns], sql`, `)}) ${sql.raw(isRising ? '>' : '<')} (${sql.join(keys, sql`, `)})`;
}

function narrowed(noun: Noun, filters: Wanted): SQL[] {
  return Object.entries(filters).map(([name, value]) =>
    FILTERS[noun][name]!((column) =>
      typeof value === 'string'
        ? eq(column, sql.placeholder(name))
        : sql`${column} IN (SELECT value FROM json_each(${sql.placeholder(name)}))`,
    ),
  );
}

const unsuperseded = (noun: Noun): SQL[] =>
  noun === 'order' || noun === 'agency_action'
    ? [sql`NOT EXISTS (SELECT 1 FROM ${supersessions} WHERE ${supersessions.superseded_id} = ${TABLES[noun].id})`]
    : [];
