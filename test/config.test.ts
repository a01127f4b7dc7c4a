import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { Settings, settingsFrom, trustedProxies } from '../src/config.ts';
import { Problem } from '../src/problem.ts';

t.test('the README says each setting, its default and what it is', async (t) => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  for (const [name, { default: value, description }] of Object.entries(Settings.properties))
    t.ok(readme.includes(`| \`${name}\` | ${value === '' ? '(none)' : `\`${value}\``} | ${description} |`), name);
});

t.test('settings have defaults, take what the environment gives, and ignore the rest of it', async (t) => {
  t.match(settingsFrom({}), { HOST: '127.0.0.1', PORT: 3000, DATABASE_URL: 'file:.data/enjoined.sqlite' });
  t.match(settingsFrom({ PORT: '8080', HOME: '/root' }), { PORT: 8080 });
  t.notOk('HOME' in settingsFrom({ HOME: '/root' }));
});

t.test('every setting that cannot be used is named at once', async (t) => {
  const error = t.throws(() =>
    settingsFrom({ PORT: '99999', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x' }),
  ) as Problem;
  t.type(error, Problem);
  t.match(error.message, /PORT[\s\S]*Port to listen on/);
  t.match(error.errors.map(({ pointer }) => pointer).sort(), ['DATABASE_URL', 'LOG_LEVEL', 'PORT']);
});

t.test('proxies that are believed are addresses, networks or the words for those nearby', async (t) => {
  t.equal(trustedProxies(''), false);
  t.strictSame(trustedProxies('loopback, 10.0.0.0/8,2001:db8::/32'), ['loopback', '10.0.0.0/8', '2001:db8::/32']);
  for (const wrong of ['true', '2', '10.0.0.0/33', '10.0.0.0/x', '300.0.0.1', 'loopback,'])
    t.throws(() => trustedProxies(wrong), { code: 'invalid', message: /TRUST_PROXY/ }, wrong);
});
