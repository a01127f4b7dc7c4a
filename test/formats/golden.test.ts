import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { FORMATS } from '../../src/formats/index.ts';
import { served } from '../support/served.ts';
import { tellingStore } from '../support/telling-record.ts';

/** What each golden file shows. `GOLDEN=write npm test -- test/formats/golden.test.ts` writes them anew: read what changed. */
const SHOWN: Readonly<Record<string, string>> = {
  json: '/v1/enforceability?condition=jag-2017-access&jurisdiction=milwaukee-county-wi&as_of=2018-06-28',
  csv: '/v1/cases/a-v-b/timeline',
  ndjson: '/v1/cases/a-v-b/timeline',
  txt: '/v1/enforceability?condition=jag-2017-access&jurisdiction=milwaukee-county-wi&as_of=2018-06-28',
  atom: '/v1/cases/a-v-b/timeline',
  jsonfeed: '/v1/cases/a-v-b/timeline',
  ics: '/v1/cases/a-v-b/timeline',
  timelinejs: '/v1/cases/a-v-b/timeline',
  jsonld: '/v1/enforceability?condition=jag-2017-access&jurisdiction=milwaukee-county-wi&as_of=2018-06-28',
};

t.test('every format writes what its golden file shows, and the same record gives the same bytes', async (t) => {
  const [{ app }, { app: another }] = [await served(t, tellingStore()), await served(t, tellingStore())];
  for (const { name, media_type } of FORMATS) {
    const shown = SHOWN[name];
    if (!shown) {
      t.fail(`${name} has no golden file: say above what it shows`);
      continue;
    }
    const url = shown.replace(/(\?|$)/, `.${name}$1`);
    const reply = await app.inject({ url, headers: { host: 'enjoined.example' } });
    t.equal(reply.statusCode, 200, url);
    t.equal(String(reply.headers['content-type']).split(';')[0], media_type, `${name}: media type`);
    const file = join(import.meta.dirname, `../golden/example.${name}`);
    if (process.env.GOLDEN === 'write') writeFileSync(file, reply.body);
    t.equal(reply.body, readFileSync(file, 'utf8'), `${name}: as in ${file}`);
    t.equal((await another.inject({ url, headers: { host: 'enjoined.example' } })).body, reply.body, `${name}: again`);
  }
});
