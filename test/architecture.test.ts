import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import t from 'tap';

const src = join(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

const pure = ['time', 'rulings', 'docket', 'language', 'enforceability'];

/** Who may import whom, and which packages: the table of src/README.md. */
const table: Record<string, { folders: string[]; packages: string[] }> = {
  time: { folders: [], packages: ['@sinclair/typebox', 'temporal-polyfill'] },
  rulings: { folders: ['time'], packages: ['@sinclair/typebox'] },
  docket: { folders: ['time', 'rulings'], packages: ['@sinclair/typebox', 'diff', 'leven', 'rfc6902'] },
  language: { folders: ['time', 'rulings', 'docket'], packages: [] },
  enforceability: { folders: ['time', 'rulings', 'docket', 'language'], packages: ['@sinclair/typebox'] },
  facts: { folders: pure, packages: ['@sinclair/typebox', 'ajv', 'yaml', 'js-yaml', 'node:fs', 'node:path'] },
  store: {
    folders: pure,
    packages: [
      'drizzle-orm',
      'better-sqlite3',
      'node:crypto',
      'node:fs',
      'node:module',
      'node:path',
      'node:url',
      'node:v8',
    ],
  },
  import: { folders: ['time', 'rulings', 'docket', 'facts'], packages: ['@sinclair/typebox'] },
  formats: {
    folders: pure,
    packages: [
      '@sinclair/typebox',
      'csv-stringify',
      'entities',
      'feedsmith',
      'ical-generator',
      // Types alone: the words of schema.org.
      'schema-dts',
    ],
  },
  export: { folders: pure, packages: ['@sinclair/typebox', 'better-sqlite3', 'csv-stringify'] },
  pages: {
    folders: [...pure, 'store'],
    packages: [
      'hono/html',
      'd3-geo',
      'topojson-client',
      'topojson-specification',
      'node:crypto',
      'node:fs',
      'node:module',
      'node:path',
    ],
  },
  editing: { folders: [...pure, 'facts', 'store'], packages: [] },
  webhooks: {
    folders: [...pure, 'store'],
    packages: [
      'ipaddr.js',
      'standardwebhooks',
      'node:crypto',
      'node:dns',
      'node:http',
      'node:https',
      'node:net',
      'node:timers',
    ],
  },
  api: {
    folders: [...pure, 'store', 'editing', 'import', 'formats', 'pages', 'webhooks'],
    packages: [
      'fastify',
      'pino',
      '@fastify/',
      '@sinclair/typebox',
      'ajv',
      'ajv-formats',
      'helmet',
      'prom-client',
      '@opentelemetry/api',
      'csv-parse',
      'negotiator',
      'node:async_hooks',
      'node:crypto',
      'node:http',
      'node:net',
      'node:stream',
      'node:timers',
    ],
  },
  cli: {
    folders: [...pure, 'facts', 'store', 'editing', 'import', 'formats', 'export', 'webhooks', 'api'],
    packages: ['cac', 'close-with-grace', 'yaml', 'node:crypto', 'node:fs', 'node:path', 'node:util'],
  },
};

const imports = (text: string) =>
  [...text.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)';/gms)].map(([, from]) => from!);

t.test('every import stands in the table of who may import whom', async (t) => {
  for (const file of files) {
    const folder = file.split('/')[0]!;
    const allowed = table[folder];
    if (!allowed) continue;
    for (const from of imports(readFileSync(join(src, file), 'utf8'))) {
      if (!from.startsWith('.')) {
        t.ok(
          allowed.packages.some((name) => from === name || from.startsWith(name.endsWith('/') ? name : `${name}/`)),
          `${file} imports the package ${from}`,
        );
        continue;
      }
      const target = relative(src, join(src, dirname(file), from)).split('/');
      const edge = ['api', 'cli'].includes(folder);
      const shared =
        ['problem.ts', 'bounded.ts', 'ajv.ts'].includes(target[0]!) ||
        (edge && ['context.ts', 'app.ts', 'config.ts', 'little-room.ts'].includes(target[0]!));
      t.ok(shared || target[0] === folder || allowed.folders.includes(target[0]!), `${file} imports ${from}`);
    }
  }
});

t.test('pages and webhooks know the store by its types alone', async (t) => {
  for (const file of files.filter((file) => /^(pages|webhooks)\//.test(file)))
    t.notMatch(readFileSync(join(src, file), 'utf8'), /^import (?!type )[^;]*from '..\/store\//m, file);
});

t.test('Drizzle is loaded in one place', async (t) => {
  for (const file of files)
    t.notMatch(readFileSync(join(src, file), 'utf8'), /^import (?!type )[^;]*from 'drizzle-orm/m, file);
});

t.test('every folder of src stands in the table', async (t) => {
  const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]!));
  t.strictSame(
    [...folders].filter((folder) => !table[folder]),
    [],
  );
});

t.test('no clock, no die and no environment outside the door', async (t) => {
  for (const file of files.filter((file) => !['main.ts', 'config.ts'].includes(file)))
    t.notMatch(readFileSync(join(src, file), 'utf8'), /new Date\(\)|Date\.now|Math\.random|process\.env/, file);
});

t.test('every file begins by saying what it is, and none is longer than 250 lines', async (t) => {
  for (const file of files) {
    const lines = readFileSync(join(src, file), 'utf8').split('\n');
    t.match(lines[0], /^\/\/ [A-Z].*/, `${file}: first line`);
    t.ok(lines.length <= 251, `${file}: ${lines.length} lines`);
  }
});
