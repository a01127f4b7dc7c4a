// Opening the record: new, old, somebody else's, locked or nowhere; nothing is lost, and whatever is wrong is said in plain words.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import Sqlite from 'better-sqlite3';
import t, { type Test } from 'tap';
import { migrationsIn } from '../../src/store/migrate.ts';
import { openStore, type StoreOptions } from '../../src/store/open.ts';
import { projectionDigest } from '../../src/store/projection.ts';
import { append, headHash, newest } from '../../src/store/record.ts';
import { verify } from '../../src/store/verify.ts';
import { docket, fact, injunction } from './docket.ts';

const root = join(import.meta.dirname, '../..');
const migrations = join(root, 'migrations');

/** The migrations folder of a later version: ours, and one more. */
function later(folder: string, sql: string): string {
  cpSync(migrations, folder, { recursive: true });
  const journal = join(folder, 'meta/_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { when: number }[] };
  const next = {
    idx: entries.length,
    version: '6',
    when: entries.at(-1)!.when + 1,
    tag: '9999_later',
    breakpoints: true,
  };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: [...entries, next] }));
  writeFileSync(join(folder, '9999_later.sql'), sql);
  return folder;
}

/** As drizzle-kit writes it when a check of `orders` changes: the table that dispositions, steps and appeals belong to. */
const rebuildingOrders = `PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE \`__new_orders\` (
	\`id\` text PRIMARY KEY NOT NULL, \`seq\` integer NOT NULL, \`document\` text NOT NULL,
	\`case_id\` text NOT NULL, \`court\` text NOT NULL, \`entered_on\` text, \`sort_on\` text NOT NULL,
	FOREIGN KEY (\`case_id\`) REFERENCES \`cases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (\`court\`) REFERENCES \`courts\`(\`id\`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "orders_are_named" CHECK(length("__new_orders"."id") > 0)
) STRICT;
--> statement-breakpoint
INSERT INTO \`__new_orders\` SELECT "id", "seq", "document", "case_id", "court", "entered_on", "sort_on" FROM \`orders\`;--> statement-breakpoint
DROP TABLE \`orders\`;--> statement-breakpoint
ALTER TABLE \`__new_orders\` RENAME TO \`orders\`;--> statement-breakpoint
PRAGMA foreign_keys=ON;`;

/** Opens, does something, and closes. */
function within<T>(url: string, act: (store: ReturnType<typeof openStore>) => T, options?: StoreOptions): T {
  const store = openStore(url, options);
  try {
    return act(store);
  } finally {
    store.close();
  }
}

const refuses = (test: Test, url: string, code: string, message: RegExp, options?: StoreOptions) =>
  test.throws(() => within(url, () => undefined, options), { name: 'Problem', code, message }, url);

/** Runs a program on this very Node, without what tap hangs into it. */
const run = (program: string) =>
  spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
const module = (path: string) => pathToFileURL(join(root, path)).href;

t.test(
  'the record is kept in a file, in folders that are made for it, and is there when it is opened again',
  async (t) => {
    const file = join(t.testdir(), 'not/yet/there/enjoined.sqlite');
    const head = within(`file:${file}`, (store) => append(store, docket).at(-1)!.hash);
    t.ok(existsSync(file));
    t.equal(within(`file:${file}`, headHash), head);
    t.equal(within(`file://${file}`, headHash), head, 'an address of three slashes is the same file');
    t.equal(within(`file:${relative(process.cwd(), file)}`, headHash), head, 'and so is a relative path');
    t.equal(within(`file:${file}`, headHash, { readonly: true }), head);
    for (const url of [':memory:', 'file::memory:']) t.equal(within(url, newest), 0);
    for (const url of ['', 'postgres://localhost/enjoined', 'file:', 'file://host/x', 'enjoined.sqlite'])
      refuses(t, url, 'invalid', /names no database/);
  },
);

t.test('a write is acknowledged only when the disk has it, and readers never wait for it', async (t) => {
  const url = `file:${join(t.testdir(), 'enjoined.sqlite')}`;
  for (let time = 1; time <= 2; time++) {
    const pragmas = within(url, ({ sqlite }) =>
      ['journal_mode', 'synchronous', 'foreign_keys'].map((name) => sqlite.pragma(name, { simple: true })),
    );
    t.strictSame(pragmas, ['wal', 2, 1]);
  }
});

t.test(
  'every table is strict, and the triggers that keep the record append-only and its full-text index in step are there',
  async (t) => {
    within(':memory:', ({ sqlite }) => {
      const tables = (sqlite.pragma('table_list') as { type: string; name: string; strict: number }[]).filter(
        ({ name, type }) => !name.startsWith('sqlite_') && type === 'table',
      );
      t.equal(tables.length, 37);
      for (const { name, strict } of tables) t.equal(strict, 1, name);
      const triggers = sqlite
        .prepare("SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
        .raw();
      t.strictSame(triggers.all(), [
        ['entries_never_change', 'entries'],
        ['entries_never_go', 'entries'],
        ['entries_only_follow', 'entries'],
        ['search_follows_in', 'search_documents'],
        ['search_follows_out', 'search_documents'],
      ]);
    });
  },
);

t.test('the migrations say what the tables say', { timeout: 60_000 }, async (t) => {
  const folder = t.testdir();
  cpSync(migrations, folder, { recursive: true });
  const kit = (...args: string[]) =>
    execFileSync(process.execPath, [join(root, 'node_modules/drizzle-kit/bin.cjs'), ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
  const out = `--out=./${relative(root, folder)}`;
  t.match(
    kit('generate', '--dialect=sqlite', '--schema=./src/store/tables.ts', out, '--name=drift'),
    /No schema changes, nothing to migrate/,
  );
  kit('check', '--dialect=sqlite', out);
});

t.test('a full database is brought to a later version without losing a row, and then needs that version', async (t) => {
  const folder = t.testdir();
  const url = `file:${join(folder, 'enjoined.sqlite')}`;
  const [head, digest] = within(url, (store) => [append(store, docket).at(-1)!.hash, projectionDigest(store)]);
  const newer = later(join(folder, 'later'), rebuildingOrders);
  within(
    url,
    (store) => {
      t.equal(projectionDigest(store), digest, 'dispositions, steps and reviews are still there');
      t.equal(headHash(store), head);
      t.strictSame(verify(store).faults, []);
      t.match(
        store.sqlite.prepare("SELECT sql FROM sqlite_master WHERE name = 'orders'").pluck().get(),
        /orders_are_named/,
      );
      append(store, [fact('order', { ...injunction, summary: 'Corrected.' })]);
    },
    { migrations: newer },
  );
  t.equal(within(url, newest, { migrations: newer }), 16);
  refuses(t, url, 'unsupported', /newer version of enjoined/);
  refuses(t, url, 'unsupported', /newer version of enjoined/, { readonly: true });
});

t.test(
  'a database of the first version is brought to the present, and its new tables tell what its entries say',
  async (t) => {
    const folder = t.testdir();
    const file = join(folder, 'enjoined.sqlite');
    const [first] = migrationsIn(migrations);
    const reference = openStore(':memory:');
    t.teardown(() => reference.close());
    append(reference, docket);
    const old = new Sqlite(file);
    for (const statement of first!.sql) old.exec(statement);
    old.exec(
      'CREATE TABLE __drizzle_migrations (id INTEGER PRIMARY KEY, hash TEXT NOT NULL, created_at INTEGER) STRICT',
    );
    old
      .prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
      .run(first!.hash, first!.folderMillis);
    const rows = reference.sqlite.prepare('SELECT * FROM entries ORDER BY seq').all() as Record<string, unknown>[];
    const names = Object.keys(rows[0]!);
    const insert = old.prepare(
      `INSERT INTO entries (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    );
    for (const row of rows) insert.run(row);
    old.close();
    within(`file:${file}`, (store) => {
      t.equal(headHash(store), headHash(reference));
      t.equal(projectionDigest(store), projectionDigest(reference));
      t.strictSame(verify(store).faults, []);
      t.ok(store.sqlite.prepare("SELECT count(*) FROM search WHERE search MATCH 'injunction'").pluck().get());
    });
  },
);

t.test('a migration that would orphan rows, or breaks off, leaves the database as it was', async (t) => {
  const folder = t.testdir();
  const url = `file:${join(folder, 'enjoined.sqlite')}`;
  const digest = within(url, (store) => append(store, docket) && projectionDigest(store));
  const orphaning = later(
    join(folder, 'orphaning'),
    'DELETE FROM dispositions;--> statement-breakpoint\nDELETE FROM orders;',
  );
  refuses(t, url, 'unsupported', /without what they belong to. It was left as it was/, { migrations: orphaning });
  const broken = later(
    join(folder, 'broken'),
    'DELETE FROM dispositions;--> statement-breakpoint\nDELETE FROM nowhere;',
  );
  t.throws(() => within(url, () => undefined, { migrations: broken }), /no such table: nowhere/);
  t.equal(within(url, projectionDigest), digest);
});

t.test('only reading neither makes nor migrates a database', async (t) => {
  const folder = t.testdir();
  const url = `file:${join(folder, 'enjoined.sqlite')}`;
  refuses(t, url, 'unavailable', /no database .* Seed it first/, { readonly: true });
  t.notOk(existsSync(join(folder, 'enjoined.sqlite')));
  within(url, (store) => append(store, docket));
  refuses(t, url, 'unavailable', /older version/, {
    readonly: true,
    migrations: later(join(folder, 'later'), 'SELECT 1;'),
  });
  const store = openStore(url, { readonly: true });
  t.teardown(() => store.close());
  t.strictSame(verify(store).faults, []);
  t.throws(() => append(store, docket.slice(0, 1)), {
    name: 'Problem',
    code: 'unavailable',
    message: /cannot be written to/,
  });
});

t.test('what cannot be opened is refused in a sentence that says what to do', async (t) => {
  const folder = t.testdir({ 'letter.txt': 'To whom it may concern: '.repeat(99), 'a-folder': {}, 'empty.sqlite': '' });
  const at = (name: string) => `file:${join(folder, name)}`;
  refuses(t, at('letter.txt'), 'invalid', /not a SQLite database. Set DATABASE_URL/);
  refuses(t, at('a-folder'), 'unavailable', /cannot be opened. Set DATABASE_URL/);
  refuses(t, at('letter.txt/enjoined.sqlite'), 'unavailable', /cannot be opened/);
  refuses(t, 'file:/proc/nowhere/enjoined.sqlite', 'unavailable', /cannot be opened/);
  refuses(t, 'file:/proc/enjoined.sqlite', 'unavailable', /cannot be opened/);
  t.equal(within(at('empty.sqlite'), newest), 0, 'an empty file is a new database');
  const other = new Sqlite(join(folder, 'other.sqlite'));
  other.exec('CREATE TABLE recipes (name TEXT)');
  other.close();
  refuses(t, at('other.sqlite'), 'invalid', /belongs to another program/);
});

t.test('a damaged database is said to be damaged', async (t) => {
  const file = join(t.testdir(), 'enjoined.sqlite');
  within(`file:${file}`, (store) => append(store, docket));
  const bytes = readFileSync(file);
  writeFileSync(file, Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(bytes.length - 100, 0xff)]));
  refuses(t, `file:${file}`, 'invalid', /damaged/);
});

t.test('while another process writes or migrates one waits a little, and then is told', async (t) => {
  const folder = t.testdir();
  const file = join(folder, 'enjoined.sqlite');
  const store = openStore(`file:${file}`, { patience: 20 });
  const other = new Sqlite(file);
  t.teardown(() => {
    store.close();
    other.close();
  });
  other.exec('BEGIN IMMEDIATE');
  t.throws(() => append(store, docket), {
    name: 'Problem',
    code: 'unavailable',
    message: /is in use: another process is writing/,
  });
  other.exec('ROLLBACK');
  append(store, docket);
  const lock = new Sqlite(join(folder, 'new.sqlite.migrate-lock'));
  lock.exec('BEGIN EXCLUSIVE');
  refuses(t, `file:${join(folder, 'new.sqlite')}`, 'unavailable', /is in use: another process is writing/, {
    patience: 20,
  });
  lock.close();
  t.equal(within(`file:${join(folder, 'new.sqlite')}`, newest), 0);
});

t.test(
  'processes that open a new database at once all get it, and what each writes is kept in one chain',
  { timeout: 100_000 },
  async (t) => {
    const folder = t.testdir();
    for (let round = 0; round < 2; round++) {
      const url = `file:${join(folder, `${round}/enjoined.sqlite`)}`;
      const program = (process: number) => `
      import { openStore } from '${module('src/store/open.ts')}';
      import { append } from '${module('src/store/record.ts')}';
      const store = openStore('${url}');
      for (let n = 0; n < 5; n++) {
        const entity = { id: 'press-${process}-' + n, title: 'A report', kind: 'press' };
        append(store, [{ noun: 'source', id: entity.id, entity, known_at: null, recorded_at: '2026-11-23T12:00:00Z', author: 'desk', reason: 'First entry.' }]);
      }
      store.close();`;
      const ended = await Promise.all(
        [1, 2, 3, 4].map(
          (process) =>
            new Promise<string>((resolve) => {
              let said = '';
              const child = run(program(process));
              child.stderr.on('data', (text) => {
                said += text;
              });
              child.on('close', (code) => resolve(`${code} ${said}`));
            }),
        ),
      );
      t.strictSame(ended, ['0 ', '0 ', '0 ', '0 ']);
      t.match(within(url, verify), { entries: 20, faults: [] });
    }
  },
);
