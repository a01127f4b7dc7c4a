import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { newsroom } from '../support/newsroom.ts';
import { blocks, lines } from '../support/readme.ts';
import { ran, without } from '../support/tools.ts';

const SECTION = 'From your program';
const SENTENCE =
  'As of June 28, 2018, no recorded court order barred the access condition of the FY2017 Byrne JAG award against Milwaukee County, Wisconsin.';
const CLIENTS = ['openapi-fetch', 'hey-api'];

/** How strictly a newsroom's project is compiled; its endings of imports are Node's. */
const STRICT = {
  ...{ target: 'ES2024', lib: ['ES2024', 'DOM', 'DOM.Iterable'], types: [] },
  ...{ module: 'NodeNext', strict: true, noUncheckedIndexedAccess: true, outDir: 'built' },
};
const PROJECT = { 'tsconfig.json': JSON.stringify({ compilerOptions: STRICT, include: ['**/*.ts'] }) };

/** What both clients find out in their ten tasks. */
const FOUND = {
  'today’s answer, with its sentence and a permalink': {
    status: 'not_in_force',
    headline: /^As of November 23, 2026, .* was no longer in force for Chicago, Illinois/,
    permalink: /as_of=2026-11-23.*&edition=\d+/,
  },
  'how the answer moved over the years': [
    ['2017-07-25', '2017-09-15', 'not_barred'],
    ['2017-09-15', '2021-04-14', 'barred'],
  ],
  'several places and conditions on a day': [
    ['chicago-il', 'barred', 'barred'],
    ['milwaukee-county-wi', 'not_barred', 'not_barred'],
  ],
  'many questions at once, one of which fails': [
    [200, 'not_in_force'],
    [404, undefined],
  ],
  'every order of two courts, page by page': { all: true, twice: 0, several_pages: true },
  'a docket number as it is printed': ['chicago-v-sessions'],
  'an order found by its words': '2017-09-15',
  'the order that a citation means': ['philadelphia-v-sessions-2019-02-15', '2019-02-15'],
  'what a misspelt place may have meant': [404, ['chicago-il']],
  'what changed between two days': [['barred', 'not_barred', '2018-06-26', 'chicago-v-sessions-2018-06-26']],
};

t.test('programs ask the service as the README shows', async (t) => {
  const { address, authorization } = await newsroom(t);

  await t.test('clients generated from the API document', async (t) => {
    const folder = t.testdir(PROJECT);
    const [generate] = blocks(SECTION, 'sh', address);
    await ran(folder, 'bash', '-ec', generate!);
    for (const client of CLIENTS)
      cpSync(join(import.meta.dirname, `${client}-tasks.ts`), join(folder, `${client}-tasks.ts`));
    blocks(SECTION, 'ts', address).forEach((code, n) => {
      writeFileSync(join(folder, `readme-${n}.ts`), code);
    });
    await ran(folder, 'tsc', '-p', '.');

    for (const client of CLIENTS)
      await t.test(`${client} does what a newsroom needs`, async (t) => {
        const { tasks } = await import(join(folder, 'built', `${client}-tasks.js`));
        const todo: Record<string, () => Promise<unknown>> = tasks(address);
        t.strictSame(Object.keys(todo), Object.keys(FOUND), 'ten tasks');
        for (const [task, found] of Object.entries(FOUND)) t.match(await todo[task]!(), found, task);
      });

    for (const n of [0, 1])
      t.equal(await ran(folder, 'node', join('built', `readme-${n}.js`)), `not_barred: ${SENTENCE}\n`, 'README');
  });

  await t.test('the client as a package', async (t) => {
    const client = join(import.meta.dirname, '../../openapi/client');
    // Elsewhere, where nothing of this project is found by accident.
    const folder = mkdtempSync(join(tmpdir(), 'enjoined-client-'));
    t.teardown(() => rmSync(folder, { recursive: true }));
    const [{ filename, files }] = JSON.parse(await ran(client, 'npm', 'pack', '--json', '--pack-destination', folder));
    t.notMatch(
      files.map(({ path }: { path: string }) => path),
      [/^(src|build)/],
      'what it was built from stays at home',
    );
    for (const [name, text] of Object.entries(PROJECT)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const quietly = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
    await ran(folder, 'npm', 'install', ...quietly, `./${filename}`);
    writeFileSync(join(folder, 'use.ts'), blocks('Use', 'ts', address, 'openapi/client/README.md')[0]!);
    await ran(folder, 'tsc', '-p', '.');
    const told = (await ran(folder, 'node', join('built', 'use.js'))).split('\n');
    t.equal(told[0], `not_barred: ${SENTENCE}`);
    t.ok(told.includes('2017-09-15 Preliminary injunction granted in part'));
  });

  await t.test('Python, with nothing but its standard library', { skip: without('python3') }, async (t) => {
    const [code] = blocks(SECTION, 'python', address);
    t.equal(await ran('.', 'python3', '-c', code!), `not_barred: ${SENTENCE}\n`);
  });

  await t.test('curl, wherever the README uses it to read', { skip: without('curl') }, async (t) => {
    const folder = t.testdir({ 'cities.csv': 'jurisdiction\nchicago-il\n"Milwaukee County, Wisconsin"\n' });
    // What writes goes on in a second line or carries JSON.
    const reading = lines('curl ', address).filter((line) => !line.endsWith('\\') && !line.includes(" -d '{"));
    t.ok(reading.length > 5);
    for (const line of reading) {
      const asked = line.replace('curl', 'curl -fsS').replace('Bearer $TOKEN', authorization);
      t.ok(await ran(folder, 'bash', '-c', asked), line);
    }
  });

  await t.test('a cell of a spreadsheet', async (t) => {
    const formulas = lines('=', address).map((line) => /^=(\w+)\("(.*)"\)$/.exec(line)!);
    t.strictSame(
      formulas.map(([, name]) => name),
      ['IMPORTDATA', 'WEBSERVICE'],
    );
    for (const [, name, url] of formulas) {
      const cell = (await (await fetch(url!)).text()).trim();
      t.equal(cell, name === 'IMPORTDATA' ? `"${SENTENCE}"` : SENTENCE, name!);
    }
  });
});
