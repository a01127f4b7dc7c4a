import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { copySeed, database, run } from '../support/program.ts';

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
