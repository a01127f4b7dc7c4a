import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { parse } from 'yaml';
import { ask } from '../src/api/ask.ts';
import { recordSeed } from '../src/cli/record-seed.ts';
import { settingsFrom } from '../src/config.ts';
import { seedFile } from '../src/facts/file.ts';
import { readFacts, seedFilesUnder } from '../src/facts/read.ts';
import { openStore } from '../src/store/open.ts';
import { NOW } from './support/small-record.ts';

const SEED_DIR = join(import.meta.dirname, '../seed');

t.test('the seed is in order: well shaped, lawful, sourced', async (t) => {
  t.strictSame(readFacts(SEED_DIR).faults, []);
});

t.test('no editor’s warning on the seed stands without a reason', async (t) => {
  t.strictSame(readFacts(SEED_DIR).warnings, []);
});

t.test(
  'every fact has a source or is marked as from memory, and so has every reading that somebody holds',
  async (t) => {
    type Sourced = { sources?: unknown[]; from_memory?: boolean };
    type Parts = Sourced & { filings?: Sourced[]; steps?: Sourced[]; readings?: (Sourced & { held_by?: string })[] };
    const wanted = ['case', 'order', 'appeal', 'agency_action', 'organization', 'membership'];
    const unsourced = readFacts(SEED_DIR).facts.flatMap(({ noun, id, entity }) => {
      const { filings = [], steps = [], readings = [] } = entity as Parts;
      // A reading that nobody holds is only what the words leave possible.
      const held = readings.filter(({ held_by }) => held_by !== undefined);
      const facts = [...(wanted.includes(noun) ? [entity as Parts] : []), ...filings, ...steps, ...held];
      return facts.some(({ sources = [], from_memory }) => sources.length === 0 && !from_memory) ? `${noun} ${id}` : [];
    });
    t.strictSame(unsourced, []);
  },
);

t.test('no page stands under two sources', async (t) => {
  const sources = readFacts(SEED_DIR).facts.filter(({ noun }) => noun === 'source');
  const byPage = Map.groupBy(sources, ({ entity }) => {
    const { url = '', printed } = entity as { url?: string; printed?: string };
    return printed ?? url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/?(#.*)?$/, '');
  });
  t.strictSame(
    [...byPage.values()].filter((of) => of.length > 1).map((of) => of.map(({ id }) => id).join(' and ')),
    [],
  );
});

t.test('the six questions a reader of November 2017 would ask, and the two of June 2018', async (t) => {
  const store = openStore(':memory:');
  recordSeed(store, { settings: settingsFrom({ SEED_DIR }), now: () => NOW, tell: () => {} });
  const asked = (condition: string, jurisdiction: string, as_of: string, act?: string) =>
    ask(store, { condition, jurisdiction, as_of, act }, NOW).status;
  t.equal(asked('jag-2017-access', 'chicago-il', '2017-11-20'), 'barred', 'access, against the plaintiff');
  t.equal(asked('jag-2017-notice', 'chicago-il', '2017-11-20'), 'barred', 'notice, against the plaintiff');
  t.equal(
    asked('jag-2017-access', 'berkeley-ca', '2017-11-20'),
    'barred',
    'access, against a stranger to the suit: nationwide',
  );
  t.equal(
    asked('jag-2017-notice', 'berkeley-ca', '2017-11-20'),
    'barred',
    'notice, against a stranger to the suit: nationwide',
  );
  t.equal(
    asked('jag-2017-1373', 'philadelphia-pa', '2017-11-20'),
    'partly_barred',
    'information sharing, where the order names two acts',
  );
  t.equal(
    asked('jag-2017-1373', 'philadelphia-pa', '2017-11-20', 'withhold'),
    'barred',
    'the act that the order names',
  );
  t.equal(
    asked('jag-2017-1373', 'philadelphia-pa', '2017-11-20', 'impose_term'),
    'not_barred',
    'an act that the order does not name',
  );
  t.equal(
    asked('jag-2017-1373', 'chicago-il', '2017-11-20'),
    'not_barred',
    'information sharing, where the injunction was denied',
  );
  t.equal(
    asked('jag-2017-access', 'milwaukee-county-wi', '2018-06-28'),
    'not_barred',
    'after the stay of the nationwide reach',
  );
  t.equal(asked('jag-2017-access', 'chicago-il', '2018-06-28'), 'barred', 'the stay spared the plaintiff');
  store.close();
});

t.test(
  'all 29 letters are there, each with its award as printed, and the one the article leaves out is marked',
  async (t) => {
    const letters = readFacts(SEED_DIR).facts.find(
      ({ noun, id }) => noun === 'agency_action' && id === 'doj-2017-11-15-letters',
    )!.entity as {
      recipients: { jurisdiction: string; note?: string; award?: { as_printed?: string; usd?: number } }[];
      deadline_on: string;
      count_stated: number;
    };
    t.match(letters, { deadline_on: '2017-12-08', count_stated: 29 });
    t.equal(new Set(letters.recipients.map(({ jurisdiction }) => jurisdiction)).size, 29);
    t.equal(letters.recipients.filter(({ award }) => award?.as_printed).length, 28);
    t.match(letters.recipients.find(({ jurisdiction }) => jurisdiction === 'vermont')?.note, /article|table/);
    t.match(letters.recipients.find(({ jurisdiction }) => jurisdiction === 'berkeley-ca')?.award, {
      as_printed: '$37 509',
      usd: 37_509,
    });
  },
);

t.test('every condition that the record is asked about is there', async (t) => {
  const years = (program: string, year: number, asks: string) =>
    asks.split(' ').map((one) => `${program}-${year}-${one}`);
  const wanted = [
    ...'usc-8-1373 usc-8-1644 jag-2016-1373 jag-2016-1373-validation jag-2020-noninterference eo-13768-9a'.split(' '),
    ...'ag-memo-2017-05-22 psp-2017-access-and-notice cops-2017-1373 cops-2019-1373 cgic-2018-immigration'.split(' '),
    ...years('jag', 2017, 'notice access 1373'),
    ...years('jag', 2018, 'notice access 1373 disclosure subrecipient-info certifications'),
    ...years('jag', 2019, 'notice access 1373 disclosure'),
    ...[2017, 2018, 2019, 2020].map((year) => `cops-${year}-cooperation-factors`),
    ...'eo-14159-17 eo-14218-2aii bondi-memo-2025 eo-14287-funds cops-2025-1373 voca-2025-immigration'.split(' '),
    ...'legal-services-2025 dot-2025-immigration dhs-2025-immigration hud-2025-coc'.split(' '),
  ];
  const ids = new Set(readFacts(SEED_DIR).facts.flatMap(({ noun, id }) => (noun === 'condition' ? id : [])));
  t.strictSame(
    wanted.filter((id) => !ids.has(id)),
    [],
  );
});

t.test('every quotation has at most 25 words, and every source an address or a printed citation', async (t) => {
  const quotes = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([field, inner]) => (field === 'quote' ? [String(inner)] : quotes(inner)));
  };
  const { facts } = readFacts(SEED_DIR);
  const all = facts.flatMap(({ entity }) => quotes(entity));
  t.ok(all.length > 500, `${all.length} quotations`);
  t.strictSame(
    all.filter((quote) => quote.trim().split(/\s+/).length > 25),
    [],
  );
  const sources = facts
    .filter(({ noun }) => noun === 'source')
    .map(({ entity }) => entity as { url?: string; printed?: string });
  t.strictSame(
    sources.filter(({ url, printed }) => !url && !printed),
    [],
  );
});

t.test('the quick reader of YAML and the one that knows every line read every seed file alike', async (t) => {
  for (const file of seedFilesUnder(SEED_DIR)) {
    const text = readFileSync(file, 'utf8');
    t.strictSame(seedFile(file, text).content, parse(text), file);
  }
});
