// Opening the record: new, old, somebody else's, locked or nowhere; nothing is lost, and whatever is wrong is said in plain words.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import Sqlite from 'better-sqlite3';
import t from 'tap';
import { openStore } from '../../src/store/open.ts';
import { append, headHash, newest } from '../../src/store/record.ts';
import { verify } from '../../src/store/verify.ts';
import { later } from '../support/migrations.ts';
import { refuses, within } from '../support/opening.ts';
import { root } from '../support/program.ts';
import { docket } from './docket.ts';

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
