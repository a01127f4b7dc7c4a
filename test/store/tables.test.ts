// The tables: strict, guarded by triggers, and the same as the migrations make.
import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, relative } from 'node:path';
import t from 'tap';
import { getTableConfig } from '../../src/store/drizzle.ts';
import { PROJECTED } from '../../src/store/projection.ts';
import { migrations } from '../support/migrations.ts';
import { within } from '../support/opening.ts';
import { root } from '../support/program.ts';

t.test(
  'every table is strict, and the triggers that keep the record append-only and its full-text index in step are there',
  async (t) => {
    within(':memory:', ({ sqlite }) => {
      const tables = (sqlite.pragma('table_list') as { type: string; name: string; strict: number }[]).filter(
        ({ name, type }) => !name.startsWith('sqlite_') && type === 'table',
      );
      t.equal(tables.length, 39);
      for (const { name, strict } of tables) t.equal(strict, 1, name);
      const triggers = sqlite
        .prepare("SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
        .raw();
      t.strictSame(triggers.all(), [
        ['entries_never_change', 'entries'],
        ['entries_never_go', 'entries'],
        ['entries_only_follow', 'entries'],
        ['search_follows_out', 'search_documents'],
      ]);
    });
  },
);

t.test('what refers to what in the query tables is looked at when a transaction ends', async (t) => {
  within(':memory:', ({ sqlite }) => {
    for (const table of PROJECTED) {
      const { name } = getTableConfig(table);
      const written = String(sqlite.prepare('SELECT sql FROM sqlite_master WHERE name = ?').pluck().get(name));
      for (const reference of written.match(/FOREIGN KEY.*/g) ?? [])
        t.match(reference, /DEFERRABLE INITIALLY DEFERRED/, name);
    }
  });
});

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
