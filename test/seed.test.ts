import { join } from 'node:path';
import t from 'tap';
import { ask } from '../src/api/ask.ts';
import { recordSeed } from '../src/cli/record-seed.ts';
import { settingsFrom } from '../src/config.ts';
import { readFacts } from '../src/facts/read.ts';
import { openStore } from '../src/store/open.ts';
import { NOW } from './support/small-record.ts';

const SEED_DIR = join(import.meta.dirname, '../seed');

t.test('the seed is in order: well shaped, lawful, sourced', async (t) => {
  t.strictSame(readFacts(SEED_DIR).faults, []);
});

t.test('no editor’s warning on the seed stands without a reason', async (t) => {
  t.strictSame(readFacts(SEED_DIR).warnings, []);
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
