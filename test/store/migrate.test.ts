// Migrations: a database of any earlier version is brought to the present without losing a row, or left as it was.
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import t from 'tap';
import { migrationsIn } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open.ts';
import { projectionDigest } from '../../src/store/projection.ts';
import { append, headHash, newest } from '../../src/store/record.ts';
import { verify } from '../../src/store/verify.ts';
import { later, migrations } from '../support/migrations.ts';
import { refuses, within } from '../support/opening.ts';
import { docket, fact, injunction } from './docket.ts';

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
