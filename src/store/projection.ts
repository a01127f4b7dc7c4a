// The projection: what the newest entry says of each entity, in the query tables. It follows from the record and can be rebuilt.
import { createHash } from 'node:crypto';
import type { Column } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { type Entity, NOUN_NAMES, type Noun } from '../docket/docket.ts';
import { keyOf } from '../docket/key.ts';
import type { Version } from '../docket/lineage-graph.ts';
import { and, asc, eq, getTableColumns, getTableConfig, sql } from './drizzle.ts';
import { whileAboutConditions } from './order-conditions.ts';
import { wholeRow } from './placeholders.ts';
import type { Part, Row, Shelf } from './shelf.ts';
import { SHELVES } from './shelves.ts';
import { perStore, type Store } from './store.ts';
import { entries, order_conditions, ties } from './tables.ts';
import { tie } from './ties.ts';

/** What the projection needs of an entry. */
export interface Projectable {
  readonly seq: number;
  readonly noun: string;
  readonly id: string;
  readonly payload: string | null;
  /** The entry of the same entity that it takes the place of. */
  readonly supersedes: number | null;
}

interface Shelving {
  readonly put: (row: Row) => void;
  readonly remove: (id: string) => void;
  readonly parts: readonly { readonly part: Part; clear(id: string): void; add(row: Row): void }[];
}

const shelvings = perStore((store) => new Map(NOUN_NAMES.map((noun) => [noun, shelving(store, noun)])));

/** Every query table, nouns before their parts. */
export const PROJECTED: readonly SQLiteTable[] = [
  ...new Set(NOUN_NAMES.flatMap((noun) => [SHELVES[noun].table, ...SHELVES[noun].parts.map(({ table }) => table)])),
  order_conditions,
  ties,
];

/** Shows the newest entries in the query tables, over what they showed of the same entities; a withdrawal shows nothing. */
export function project(store: Store, newest: readonly Projectable[]): void {
  const [first] = newest;
  if (!first) return;
  let from = first.seq;
  for (const entry of newest) {
    const { seq, supersedes } = entry;
    // A trigger takes the words of an earlier version out of the full-text index, where they must be by then.
    if (supersedes !== null && supersedes >= from) {
      indexWords(store, from);
      from = seq;
    }
    show(store, entry, supersedes === null);
  }
  indexWords(store, from);
}

const wordsIndexed = perStore(({ sqlite }) =>
  sqlite.prepare<[number]>(
    `INSERT INTO search (rowid, title, judges, parties, numbers, body, noun)
      SELECT doc, title, judges, parties, numbers, body, noun FROM search_documents WHERE doc >= ?`,
  ),
);

/** Puts into the full-text index whatever has words from an entry on: all at once, as the index is written down with every statement that fires a trigger. */
export const indexWords = (store: Store, from: number): void => void wordsIndexed(store).run(from);

function show(store: Store, entry: Projectable, isFirst: boolean): void {
  const version = versionIn(entry);
  tie(store, version);
  const put = () => shelve(store, version, entry.payload, isFirst);
  if (entry.noun === 'order') whileAboutConditions(store, entry.id, isFirst, put);
  else put();
}

const versionIn = ({ seq, noun, id, payload }: Projectable): Version => ({
  ...{ seq, noun: noun as Noun, id },
  entity: payload === null ? null : (JSON.parse(payload) as Entity<Noun>),
});

function shelve(store: Store, { seq, noun, id, entity }: Version, document: string | null, isFirst: boolean): void {
  const { put, remove, parts } = shelvings(store).get(noun)!;
  if (!isFirst) for (const { clear } of parts.toReversed()) clear(id);
  if (!entity) {
    remove(id);
    return;
  }
  const shelf = SHELVES[noun] as Shelf;
  put({ id, seq, document, ...shelf.columns(entity) });
  for (const { part, add } of parts) for (const row of part.rows(entity, seq)) add({ ...part.owner(id), ...row });
}

/** Empties the query tables and fills them again from the record, in one transaction. */
export function rebuild(store: Store): void {
  store.sqlite.transaction(() => refill(store, entriesIn(store))).immediate();
}

/** Every entry of the record, the first one first. */
export const entriesIn = (store: Store): Projectable[] =>
  store.db.select().from(entries).orderBy(asc(entries.seq)).all();

/** Fills the query tables of a store from entries in their order, whatever they held before. */
export function refill(store: Store, all: readonly Projectable[]): void {
  for (const table of PROJECTED.toReversed()) store.db.delete(table).run();
  const newest = new Map(all.map((entry) => [keyOf(entry.noun, entry.id), entry]));
  for (const entry of all)
    if (newest.get(keyOf(entry.noun, entry.id)) === entry) show(store, entry, true);
    else tie(store, versionIn(entry));
  indexWords(store, 0);
}

/** One hash over every row of every query table: equal records give equal digests. */
export function projectionDigest(store: Store): string {
  const digest = createHash('sha256');
  for (const table of PROJECTED) for (const row of rowsOf(store, table)) digest.update(`${JSON.stringify(row)}\n`);
  return digest.digest('hex');
}

/** Every row of a query table, by its primary key. */
export const rowsOf = (store: Store, table: SQLiteTable): Row[] =>
  store.db
    .select()
    .from(table)
    .orderBy(...primaryKeyOf(table).map((column) => asc(column)))
    .all() as Row[];

/** The columns that tell a row of a query table from every other. */
export function primaryKeyOf(table: SQLiteTable): Column[] {
  const { primaryKeys, columns } = getTableConfig(table);
  return primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
}

function shelving(store: Store, noun: Noun): Shelving {
  const { table, parts } = SHELVES[noun] as Shelf;
  const put = insertion(store, table, [table.id]);
  const remove = store.db
    .delete(table)
    .where(eq(table.id, sql.placeholder('id')))
    .prepare();
  return {
    put: (row) => put.run(row),
    remove: (id) => {
      remove.run({ id });
    },
    parts: parts.map((part) => partShelving(store, part)),
  };
}

function partShelving(store: Store, part: Part): Shelving['parts'][number] {
  const add = insertion(store, part.table);
  const columns = getTableColumns(part.table);
  const owned = Object.keys(part.owner('')).map((name) => eq(columns[name]!, sql.placeholder(name)));
  const clear = store.db
    .delete(part.table)
    .where(and(...owned))
    .prepare();
  return { part, clear: (id) => clear.run(part.owner(id)), add: (row) => add.run(row) };
}

/** A prepared insertion of a whole row; where a row with the same `target` is there, it is overwritten. */
function insertion(store: Store, table: SQLiteTable, target?: Column[]) {
  const insert = store.db.insert(table).values(wholeRow(table));
  if (!target) return insert.prepare();
  const names = Object.keys(getTableColumns(table));
  const set = Object.fromEntries(names.map((name) => [name, sql`excluded.${sql.identifier(name)}`]));
  return insert.onConflictDoUpdate({ target: target as never, set }).prepare();
}
