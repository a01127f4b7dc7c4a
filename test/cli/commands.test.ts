import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import t from 'tap';
import { COMMANDS } from '../../src/cli/index.ts';

const root = join(import.meta.dirname, '../..');
const program = ['--import', './src/node-version.mjs', 'src/main.ts'];

interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs the program as a shell would, with a database and a seed of its own. */
async function run(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  const options = { cwd: root, env: { PATH: process.env.PATH, ...env } as NodeJS.ProcessEnv };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [...program, ...args], options);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

/** A copy of the seed to break, without the three thousand counties that nobody sued about. */
const copySeed = (dir: string) =>
  cpSync(join(root, 'seed'), join(dir, 'seed'), { recursive: true, filter: (name) => !name.endsWith('counties.yaml') });

const database = (dir: string) => `file:${join(dir, 'enjoined.sqlite')}`;

t.test('the seed is recorded once, a change of it is a correction, and the record verifies', async (t) => {
  const dir = t.testdir({});
  copySeed(dir);
  const env = { DATABASE_URL: database(dir), SEED_DIR: join(dir, 'seed') };
  t.match(await run(['seed'], env), { code: 0, out: /^\d+ added, 0 corrected, 0 unchanged/ });
  t.match(await run(['seed'], env), { code: 0, out: /^0 added, 0 corrected, \d+ unchanged/ });
  const before = JSON.parse(
    (await run(['ask', 'jag-2017-access', 'chicago-il', '--as-of', '2017-11-20', '--json'], env)).out,
  );
  t.match(before, { status: 'barred' });

  const file = join(dir, 'seed/cases/chicago-v-sessions.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(
      'title: Preliminary injunction granted in part',
      'title: Injunction granted in part',
    ),
  );
  t.match(await run(['seed'], env), { code: 0, out: /^0 added, 1 corrected/ });
  t.match(await run(['verify'], env), { code: 0, out: /chain and projection verified/ });

  const again = await run(
    ['ask', 'jag-2017-access', 'chicago-il', '--as-of', '2017-11-20', '--json', '--edition', String(before.edition)],
    env,
  );
  t.strictSame(
    JSON.parse(again.out).because,
    before.because,
    'the edition before the correction still says what it said',
  );

  const correction = join(dir, 'correction.yaml');
  const source = { id: 'from-the-desk', title: 'A page', url: 'https://example.org/', kind: 'press' };
  writeFileSync(
    correction,
    JSON.stringify({ reason: 'Entered tonight.', writes: [{ noun: 'source', entity: source }] }),
  );
  t.match(await run(['write', correction, '--author', 'Ida B.', '--dry-run'], env), {
    code: 0,
    out: /Nothing was recorded/,
  });
  t.match(await run(['write', correction, '--author', 'Ida B.'], env), { code: 0, out: /1 recorded/ });
  t.match(await run(['write', correction], env), { code: 2, err: /--author/ });
  const changed = (words: string) => {
    const entity = {
      id: 'ilnd-desk',
      name: words,
      citation: 'N.D. Ill.',
      said_as: 'the court',
      level: 'district',
      circuit: 'ca7',
      tz: 'America/Chicago',
    };
    writeFileSync(correction, JSON.stringify({ reason: 'Corrected.', writes: [{ noun: 'court', entity }] }));
  };
  changed('A court of the desk');
  t.match(await run(['write', correction, '--author', 'Ida B.'], env), { code: 0 });
  t.match(await run(['seed'], env), { code: 0, out: /^0 added, 0 corrected/ }, 'what the desk added is left alone');

  const back = join(dir, 'back');
  t.match(await run(['export', back, '--seed'], env), { code: 0, out: /files$/m });
  t.match(await run(['check'], { SEED_DIR: back }), { code: 0 });
  t.match(await run(['tidy', '--check'], { SEED_DIR: back }), { code: 0, out: /^0 of/ });
  t.match(
    await run(['seed'], { ...env, SEED_DIR: back }),
    { code: 0, out: /^0 added, 0 corrected, \d+ unchanged;/ },
    'written back and seeded again, nothing has changed',
  );
  const [, added] = (await run(['seed'], { DATABASE_URL: database(join(dir, 'second')), SEED_DIR: back })).out.match(
    /^(\d+) added/,
  )!;
  t.match((await run(['seed'], { ...env, SEED_DIR: back })).out, `${added} unchanged`, 'and no fact stayed behind');

  const edited = join(back, 'courts.yaml');
  writeFileSync(edited, readFileSync(edited, 'utf8').replace('A court of the desk', 'A court of the file'));
  changed('A court of the desk, corrected');
  t.match(await run(['write', correction, '--author', 'Ida B.'], env), { code: 0 });
  const conflict = await run(['seed'], { ...env, SEED_DIR: back });
  t.match(conflict, {
    code: 4,
    out: /conflict: court "ilnd-desk" was changed in .*courts\.yaml and by Ida B\. in edition \d+/,
  });
  t.match(await run(['seed'], { ...env, SEED_DIR: back }), { code: 4 }, 'until somebody settles it');
});

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
  t.notMatch(listed.out + readFileSync(join(dir, 'enjoined.sqlite'), 'latin1'), secret!);
  t.match(await run(['token', 'revoke', id!], env), { code: 0 });
  t.match((await run(['token', 'list'], env)).out, /revoked \d{4}/);
  t.match(await run(['token', 'revoke', 'none'], env), { code: 3 });
});

t.test(
  'a seed broken in three places is refused whole, every place named, and the record keeps what it has',
  async (t) => {
    const dir = t.testdir({});
    copySeed(dir);
    const env = { DATABASE_URL: database(dir), SEED_DIR: join(dir, 'seed') };
    await run(['seed'], env);
    const break_ = (name: string, from: string, to: string) => {
      const file = join(dir, 'seed', name);
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    };
    break_('cases/chicago-v-sessions.yaml', 'entered_on: 2017-09-15', 'entered_on: 2017-09-31');
    break_('cases/philadelphia-v-sessions.yaml', 'court: paed', 'cuort: paed');
    break_('courts.yaml', 'level: district', 'level: distrct');
    const checked = await run(['check'], env);
    t.equal(checked.code, 1);
    t.match(checked.out, /chicago-v-sessions\.yaml:\d+ .*no day that exists/);
    t.match(checked.out, /philadelphia-v-sessions\.yaml:\d+ .*no field "cuort" here\. Did you mean "court"/);
    t.match(checked.out, /courts\.yaml:\d+ .*Did you mean "district"/);
    t.match(await run(['seed'], env), { code: 2, err: /nothing was recorded/ });
    t.match(await run(['ask', 'jag-2017-access', 'chicago-il', '--as-of', '2017-11-20'], env), {
      code: 0,
      out: /status barred/,
    });
  },
);

t.test('a warning is printed with its line, name and advice, and is no failure', async (t) => {
  const dir = t.testdir({});
  copySeed(dir);
  const file = join(dir, 'seed/cases/chicago-v-sessions.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^ {2}defendants: .*\n/m, ''));
  const { code, out } = await run(['check'], { SEED_DIR: join(dir, 'seed') });
  t.equal(code, 0);
  t.match(out, /chicago-v-sessions\.yaml:\d+ {2}warning bar_without_defendant: .*Name the `defendants` of the case/);
  t.match(out, /\d+ facts, no problems, [1-9]\d* warnings\n$/);
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
