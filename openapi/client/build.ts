// Builds the client into dist/: types from the API document, openapi-fetch beside them, so that the package needs nothing else.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const here = import.meta.dirname;
const dist = join(here, 'dist');
const { resolve } = createRequire(import.meta.url);
const HELPERS = 'openapi-typescript-helpers';

/** A file of an installed package. */
const file = (name: string, path: string) => readFileSync(join(dirname(resolve(`${name}/package.json`)), path), 'utf8');
const write = (name: string, text: string) => writeFileSync(join(dist, name), text);

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const document = JSON.parse(readFileSync(join(here, '../openapi.json'), 'utf8'));
write('record.d.ts', astToString(await openapiTS(document)));
write('openapi-fetch.js', file('openapi-fetch', 'dist/index.mjs').replace(/^\/\/# sourceMappingURL=.*$/m, ''));
write('openapi-fetch.d.ts', file('openapi-fetch', 'dist/index.d.mts').replaceAll(`'${HELPERS}'`, `'./${HELPERS}.js'`));
write(`${HELPERS}.d.ts`, file(HELPERS, 'dist/index.d.mts'));
write('LICENSE', readFileSync(join(here, '../../LICENSE'), 'utf8'));
write('LICENSE.openapi-fetch', file('openapi-fetch', 'LICENSE'));
execFileSync('tsc', ['-p', here], { stdio: 'inherit' });
