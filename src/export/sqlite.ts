// Tables as one SQLite file, with keys and full-text search, that opens in Datasette.
import Sqlite from 'better-sqlite3';
import type { Column, Table } from './table.ts';

/** The columns that are searched by words. Datasette finds the index of a table by its `content="…"`. */
export const SEARCHED: Readonly<Record<string, readonly string[]>> = {
  cases: ['captions', 'docket_number', 'plaintiffs', 'defendants', 'summary'],
  conditions: ['name', 'asks', 'text'],
  orders: ['title', 'docket_number', 'judges', 'citations', 'summary'],
  sources: ['title', 'publisher', 'printed', 'note'],
};

/** The bytes of the file: the same for the same tables, whenever and wherever it is made by the same SQLite. */
export function sqlite(tables: readonly Table[]): Buffer {
  const database = new Sqlite(':memory:');
  try {
    database.pragma('page_size = 4096');
    // Tables refer to each other in a ring; whether all is there is for the reader of an edition to check.
    database.pragma('foreign_keys = OFF');
    database.transaction(() => {
      for (const table of tables) fill(database, table);
      for (const table of tables) index(database, table);
    })();
    return database.serialize();
  } finally {
    database.close();
  }
}

const quoted = (name: string) => `"${name}"`;
const listed = (names: readonly string[]) => names.map(quoted).join(', ');

function fill(database: Sqlite.Database, { name, columns, key, rows }: Table): void {
  database.exec(
    `CREATE TABLE ${quoted(name)} (\n  ${[...columns.map((column) => defined(column, key)), `PRIMARY KEY (${listed(key)})`].join(',\n  ')}\n)`,
  );
  const insert = database.prepare(`INSERT INTO ${quoted(name)} VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of rows) insert.run(...row);
}

const defined = ({ name, type, references }: Column, key: readonly string[]) =>
  `${quoted(name)} ${type}${key.includes(name) ? ' NOT NULL' : ''}${references ? ` REFERENCES ${quoted(references)} ("id")` : ''}`;

function index(database: Sqlite.Database, { name, columns }: Table): void {
  for (const column of columns.filter(({ references }) => references))
    database.exec(`CREATE INDEX ${quoted(`${name}_by_${column.name}`)} ON ${quoted(name)} (${quoted(column.name)})`);
  const searched = SEARCHED[name];
  if (!searched) return;
  const words = quoted(`${name}_fts`);
  database.exec(`CREATE VIRTUAL TABLE ${words} USING FTS5 (${listed(searched)}, content=${quoted(name)})`);
  database.exec(`INSERT INTO ${words} (${words}) VALUES ('rebuild')`);
}
