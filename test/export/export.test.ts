// Exports: the same edition gives the same bytes, every table is read back whole, and the SQLite file can be searched.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import t from 'tap';
import { exporting } from '../../src/cli/export.ts';
import { recordSeed } from '../../src/cli/record-seed.ts';
import { settingsFrom } from '../../src/config.ts';
import type { Entity } from '../../src/docket/docket.ts';
import { exportedFiles } from '../../src/export/index.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { recall } from '../../src/store/recall.ts';
import { append, entriesUpTo, newest } from '../../src/store/record.ts';
import { entryOf, NOW, small, smallStore } from '../support/small-record.ts';

const SEED_DIR = join(import.meta.dirname, '../../seed');

const exported = (store: Store, edition = newest(store)) =>
  new Map(
    exportedFiles({
      edition,
      docket: recall(store, { edition }).docket,
      entries: entriesUpTo(store, edition),
    }).map(({ name, content }) => [name, content]),
  );

const tableIn = (files: ReturnType<typeof exported>, name: string): Record<string, string>[] =>
  parse(files.get(`${name}.csv`)!, { columns: true });

const opened = (t: { teardown(fn: () => unknown): void }, files: ReturnType<typeof exported>) => {
  const database = new Sqlite(files.get('enjoined.sqlite') as Buffer);
  t.teardown(() => database.close());
  return database;
};

t.test(
  'the whole seed: every table is in CSV and SQLite alike, every key is kept, every fact is in NDJSON',
  async (t) => {
    const store = openStore(':memory:');
    t.teardown(() => store.close());
    recordSeed(store, { settings: settingsFrom({ SEED_DIR }), now: () => NOW, tell: () => {} });
    const { docket } = recall(store);
    const files = exported(store);
    const database = opened(t, files);
    t.strictSame(database.pragma('foreign_key_check'), []);
    t.strictSame(database.pragma('integrity_check', { simple: true }), 'ok');
    const names = [...files.keys()].filter((name) => name.endsWith('.csv')).map((name) => name.slice(0, -4));
    t.equal(names.length, 20);
    const count = (name: string) => database.prepare(`SELECT count(*) FROM "${name}"`).pluck().get();
    for (const name of names) {
      const rows = tableIn(files, name);
      t.equal(count(name), rows.length, `${name} in SQLite`);
      t.ok(rows.length > 0, `${name} has rows`);
    }
    for (const [noun, shelf] of Object.entries(docket)) {
      t.equal(tableIn(files, `${noun}s`).length, shelf.size, `${noun}s`);
      t.equal(
        String(files.get(`${noun}s.ndjson`))
          .trimEnd()
          .split('\n').length,
        shelf.size,
        `${noun}s.ndjson`,
      );
    }
    const orders = [...docket.order.values()];
    t.equal(tableIn(files, 'dispositions').length, orders.flatMap(({ dispositions }) => dispositions).length);
    t.equal(tableIn(files, 'appeal_steps').length, [...docket.appeal.values()].flatMap(({ steps }) => steps).length);
    const cited = tableIn(files, 'citations').filter(({ noun, at }) => noun === 'order' && at!.startsWith('/sources/'));
    t.equal(cited.length, orders.flatMap(({ sources = [] }) => sources).length);
    const found = database
      .prepare('SELECT "id" FROM "orders" WHERE rowid IN (SELECT rowid FROM "orders_fts" WHERE "orders_fts" MATCH ?)')
      .pluck();
    t.ok(
      found.all('leinenweber AND preliminary').includes('chicago-v-sessions-2017-09-15'),
      'an order is found by words',
    );
  },
);

t.test('the same edition gives the same bytes, whatever is recorded after it', async (t) => {
  const store = smallStore();
  t.teardown(() => store.close());
  const edition = newest(store);
  const before = exported(store);
  append(store, [entryOf('source', { id: 'another', title: 'Another', url: 'https://example.org/', kind: 'press' })]);
  const again = exported(store, edition);
  t.strictSame([...again.keys()], [...before.keys()]);
  for (const [name, content] of before)
    t.ok(Buffer.from(content as Buffer).equals(Buffer.from(again.get(name) as Buffer)), name);
  t.equal(
    tableIn(exported(store), 'sources').length,
    tableIn(before, 'sources').length + 1,
    'the next edition has more',
  );
});

t.test('two runs of the command write the same files, and an edition that is not there is refused', async (t) => {
  const dir = t.testdir({});
  const url = `file:${join(dir, 'record.sqlite')}`;
  smallStore(url).close();
  const context = { settings: settingsFrom({ DATABASE_URL: url }), now: () => NOW, say: () => {}, tell: () => {} };
  const [one, two] = ['one', 'two'].map((name) => join(dir, name)) as [string, string];
  for (const folder of [one, two, two]) t.equal(exporting.run(context, [folder], {}), 0);
  t.strictSame(readdirSync(two), readdirSync(one));
  for (const name of readdirSync(one))
    t.ok(readFileSync(join(one, name)).equals(readFileSync(join(two, name))), `${name} is the same`);
  t.throws(() => exporting.run(context, [one], { edition: 1000 }), { code: 'invalid', message: /no edition 1000/ });
  t.throws(() => exporting.run(context, [one], { edition: 'x' }), { code: 'invalid', message: /whole number/ });
  t.throws(() => exporting.run(context, [join(url.slice(5), 'x')], {}), { code: 'unavailable', message: /written/ });
});

t.test('a text that a spreadsheet would calculate is marked as text in CSV, and nowhere else', async (t) => {
  const store = smallStore();
  t.teardown(() => store.close());
  const [order] = small.order as [Entity<'order'>];
  append(store, [entryOf('order', { ...order, title: '=1+1', entered_on: '2017-09-15' })]);
  const files = exported(store);
  t.equal(tableIn(files, 'orders').find(({ id }) => id === order.id)?.title, "'=1+1");
  t.equal(opened(t, files).prepare('SELECT "title" FROM "orders" WHERE "id" = ?').pluck().get(order.id), '=1+1');
  t.match(String(files.get('orders.ndjson')), '"title":"=1+1"');
});

t.test('Datasette is told what every table and column means, and where words are looked for', async (t) => {
  const store = smallStore();
  t.teardown(() => store.close());
  const files = exported(store);
  const { license, databases } = JSON.parse(String(files.get('metadata.json')));
  t.match(license, /attribution/);
  t.match(databases.enjoined.tables.orders, {
    label_column: 'title',
    description: /court/,
    columns: { summary: /did/ },
  });
  const indexes = opened(t, files).prepare("SELECT sql FROM sqlite_schema WHERE name LIKE '%\\_fts' ESCAPE '\\'");
  t.strictSame(
    indexes
      .pluck()
      .all()
      .map((sql) => /content="(\w+)"/.exec(sql as string)?.[1])
      .sort(),
    ['cases', 'conditions', 'orders', 'sources'],
  );
});
