import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import t from 'tap';
import { COMMANDS } from '../../src/cli/index.ts';
import { database, program, root, run } from '../support/program.ts';

t.test('a token is shown once, listed without its secret, and revoked', async (t) => {
  const dir = t.testdir({});
  const env = { DATABASE_URL: database(dir) };
  t.match(await run(['token', 'create', '--role', 'judge', '--name', 'x'], env), {
    code: 2,
    err: /editor, reviewer, admin/,
  });
  t.match(await run(['token', 'create', '--role', 'editor'], env), { code: 2, err: /--name/ });
  t.match(await run(['token', 'make'], env), { code: 2, err: /create, token list, token revoke/ });
  const made = await run(['token', 'create', '--role', 'editor', '--name', 'Ida B.', '--expires', '2027-01-31'], env);
  const [, id, secret] = /^enj_([0-9a-f]{12})_([\w-]{43})$/m.exec(made.out)!;
  const listed = await run(['token', 'list'], env);
  t.match(listed.out, new RegExp(`${id} {2}editor {2}Ida B\\. .*expires 2027-01-31`));
  const past = await run(['token', 'create', '--role', 'editor', '--name', 'Ida B.', '--expires', '2020-01-31'], env);
  t.match(past, { code: 2, out: '', err: /2020-01-31 has passed/ });
  t.notMatch(listed.out + readFileSync(join(dir, 'enjoined.sqlite'), 'latin1'), secret!);
  t.match(await run(['token', 'revoke', id!], env), { code: 0 });
  t.match((await run(['token', 'list'], env)).out, /revoked \d{4}/);
  t.match(await run(['token', 'revoke', 'none'], env), { code: 3 });
});

t.test('a question on the command line is answered with a proof that can be read', async (t) => {
  const env = { DATABASE_URL: database(t.testdir({})) };
  const { code, out } = await run(['ask', 'jag-2017-access', 'milwaukee-county-wi', '--as-of', '2018-06-28'], env);
  t.equal(code, 0);
  t.match(
    out,
    /^As of June 28, 2018, no recorded court order barred the access condition of the FY2017 Byrne JAG award against Milwaukee County, Wisconsin\.\n/,
  );
  t.match(out, /Because\n {2}1\. [\s\S]*Judge Harry D\. Leinenweber \(N\.D\. Ill\.\) preliminarily enjoined/);
  t.match(
    out,
    /The Seventh Circuit stayed that for everyone except Chicago, Illinois on June 26, 2018, so it was on hold for Milwaukee County/,
  );
  t.match(out, /Not legal advice/);
  const inSpanish = await run(
    ['ask', 'jag-2017-access', 'milwaukee-county-wi', '--as-of', '2018-06-28', '--lang', 'es'],
    env,
  );
  t.match(inSpanish.out, /^Al 28 de junio de 2018, ninguna orden judicial registrada impedía[\s\S]*\nPorque\n/);
  t.match(await run(['ask', 'jag-2017-access', 'chicago-il', '--lang', 'fr'], env), { code: 2, err: /en or es/ });
  const shown = /```text\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))![1]!.split('\n');
  t.strictSame(
    shown.filter((line) => !out.includes(line)),
    [],
    'the README shows the real answer',
  );
});

t.test('a file of questions is answered row by row, and one question in a format', async (t) => {
  const dir = t.testdir({
    'cities.csv': 'City,jurisdiction\nChicago,chicago-il\nNowhere,chicgo-il\n',
    'none.csv': 'City\nChicago\n',
  });
  const env = { DATABASE_URL: database(dir) };
  const file = await run(
    ['batch', join(dir, 'cities.csv'), '--condition', 'jag-2017-access', '--as-of', '2017-11-20'],
    env,
  );
  t.equal(file.code, 1, 'one row cannot be answered');
  t.match(file.out.split('\n'), [
    'City,jurisdiction,http_status,status,enforceable,headline,permalink,problem',
    /^Chicago,chicago-il,200,barred,no,"As of November 20, 2017, /,
    /^Nowhere,chicgo-il,404,.*Did you mean ""chicago-il""/,
    /^$/,
  ]);
  t.match(await run(['batch', join(dir, 'none.csv')], env), { code: 2, err: /no column "condition"[\s\S]*line 1/ });
  t.match(await run(['batch', join(dir, 'nowhere.csv')], env), { code: 3, err: /cannot be read/ });
  t.match(await run(['ask', 'jag-2017-access', 'chicago-il', '--as-of', '2017-11-20', '--format', 'txt'], env), {
    code: 0,
    out: /^As of November 20, 2017, [^\n]*\n$/,
  });
  t.match(await run(['ask', 'jag-2017-access', 'chicago-il', '--format', 'atom'], env), {
    code: 2,
    err: /--format is json, csv, ndjson, txt, jsonld/,
  });
});

t.test('what cannot be asked or done has a message and an exit code of its own', async (t) => {
  const dir = t.testdir({ 'not-a-database': 'plain text, and long enough to be looked at as a page of a database' });
  const env = { DATABASE_URL: database(dir) };
  t.match(await run(['ask', 'jag-2017-acces', 'chicago-il'], env), { code: 3, err: /Did you mean "jag-2017-access"/ });
  t.match(await run(['ask', 'jag-2017-access', 'chicago-il', '--as-of', '2018-02-30'], env), {
    code: 2,
    err: /no day that exists/,
  });
  t.match(await run(['ask', 'jag-2017-access', 'chicago-il', '--edition', 'x'], env), { code: 2, err: /whole number/ });
  t.match(await run(['ask', 'jag-2017-access', 'chicago-il', '--frob'], env), { code: 2, err: /frob/ });
  t.match(await run(['ask'], env), { code: 2, err: /missing required args/ });
  t.match(await run(['frobnicate'], env), { code: 2, err: /There is no command "frobnicate"/ });
  t.match(await run(['seed'], { ...env, SEED_DIR: join(dir, 'nowhere') }), { code: 3, err: /There is no seed folder/ });
  t.match(await run(['verify'], { DATABASE_URL: `file:${join(dir, 'not-a-database')}` }), {
    code: /[25]/,
    err: /database/,
  });
  t.match(await run(['verify'], { DATABASE_URL: 'file:/proc/enjoined.sqlite' }), { code: 5, err: /enjoined: / });
  t.match(await run(['verify'], { DATABASE_URL: 'postgres://elsewhere' }), { code: 2, err: /DATABASE_URL/ });
});

t.test('an older Node is told in a sentence what to do', async (t) => {
  const pretend = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.20.2"})';
  const { code, stderr } = await promisify(execFile)(
    process.execPath,
    ['--import', pretend, '--import', './src/node-version.mjs', 'src/main.ts', 'check'],
    { cwd: root },
  ).catch((error) => error);
  t.equal(code, 1);
  t.match(stderr, /^enjoined needs Node 22\.18 or newer, and this is Node 20\.20\.2\. Run it through npm/);
});

t.test('the service seeds an empty record, says where to look, answers, and stops when asked to', async (t) => {
  const dir = t.testdir({});
  const child = spawn(process.execPath, [...program, 'serve'], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', DATABASE_URL: database(dir) },
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  while (!said.includes('/docs')) await once(child.stdout, 'data');
  const question = /http:\/\/127\.0\.0\.1:\d+\/v1\/enforceability\S+/.exec(said)![0];
  const answer = await (await fetch(question)).json();
  t.match(answer, { status: 'barred' });
  const { origin } = new URL(question);
  t.equal((await fetch(`${origin}/readyz`)).status, 200);
  t.equal((await fetch(`${origin}/docs`)).status, 200);
  const long = await fetch(`${origin}/v1/enforceability?condition=${'x'.repeat(60_000)}`);
  t.equal(long.status, 431);
  t.match(await long.json(), { status: 431, detail: /too long/ });
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  t.equal(code, 0);
});

t.test('a port in use is said, with what to do about it', async (t) => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  t.teardown(() => other.close());
  const PORT = String((other.address() as { port: number }).port);
  t.match(await run(['serve'], { PORT, DATABASE_URL: database(t.testdir({})) }), {
    code: 5,
    err: `Port ${PORT} is in use. Stop what is using it, or set PORT to another one.`,
  });
});

t.test('two fresh installs end in the same head hash', async (t) => {
  const fresh = t.testdir({ one: {}, two: {} });
  const heads = await Promise.all(
    ['one', 'two'].map(async (name) => {
      const dir = join(fresh, name);
      await run(['seed'], { DATABASE_URL: database(dir) });
      return /head (\w+)/.exec((await run(['verify'], { DATABASE_URL: database(dir) })).out)?.[1];
    }),
  );
  t.match(heads[0], /^[0-9a-f]{64}$/);
  t.equal(heads[0], heads[1]);
});

t.test('every command is in the help and in the README', async (t) => {
  const { out } = await run(['--help']);
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  for (const { usage, example } of COMMANDS) {
    t.match(out, usage);
    t.ok(readme.includes(example.split(' -- ')[0]!), `README has ${example}`);
  }
});

t.test('a reader who stops reading is no failure', async (t) => {
  const command = `'${process.execPath}' ${program.join(' ')} ask jag-2017-access chicago-il --as-of 2017-11-20 | head -1; exit \${PIPESTATUS[0]}`;
  const { stdout, stderr } = await promisify(execFile)('bash', ['-c', command], {
    cwd: root,
    env: { PATH: process.env.PATH, DATABASE_URL: ':memory:' } as NodeJS.ProcessEnv,
  });
  t.match(stdout, /^As of November 20, 2017/);
  t.notMatch(stderr, /EPIPE|throw/);
});
