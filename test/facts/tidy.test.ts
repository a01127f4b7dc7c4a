import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { parse, parseDocument, stringify } from 'yaml';
import { recordSeed } from '../../src/cli/record-seed.ts';
import { tidy } from '../../src/cli/tidy.ts';
import { settingsFrom } from '../../src/config.ts';
import { readFacts, seedFilesUnder } from '../../src/facts/read.ts';
import { tidied } from '../../src/facts/tidy.ts';
import { canonical } from '../../src/store/canonical.ts';
import { openStore } from '../../src/store/open.ts';
import { NOW } from '../support/small-record.ts';

const SEED_DIR = join(import.meta.dirname, '../../seed');

const untidy = `# Kept by the desk.

orders:
    - title: "Injunction"
      id: a-v-b-2017-09-15
      # The day is on the docket.
      entered_on: '2017-09-15'
      court: ilnd
      judges:
        - Ann Judge
      summary: |
        Two
        lines.
      operative_text_seen: false
      dispositions:
      - scope:
          except: {jurisdictions: [chicago-il]}
          everyone: true
        ruling: preliminary_injunction
        conditions: ["jag-2017-access"]
        id: pi
      sources: [{quote: "Filed: 08/07/17", source: a-page}]
    - {id: a-v-b-2016-01-01, court: ilnd, title: Earlier, entered_between: {after: 2016-01-01}, summary: "${'word '.repeat(40).trim()}", operative_text_seen: false, dispositions: [], from_memory: true}
case:
  docket_number: "1:17-cv-1"
  id: a-v-b # never changes
  court: ilnd
  captions:
    - name: A v. B
recorded: {reason: A test., at: 2026-01-01T00:00:00Z, by: a desk}
`;

const tidy_ = `# Kept by the desk.

recorded:
  at: 2026-01-01T00:00:00Z
  by: a desk
  reason: A test.

case:
  id: a-v-b # never changes
  captions: [{name: A v. B}]
  court: ilnd
  docket_number: 1:17-cv-1

orders:
  - id: a-v-b-2016-01-01
    court: ilnd
    title: Earlier
    entered_between: {after: 2016-01-01}
    summary: ${'word '.repeat(21)}word
      ${'word '.repeat(17)}word
    operative_text_seen: false
    dispositions: []
    from_memory: true

  - id: a-v-b-2017-09-15
    court: ilnd
    title: Injunction
    judges: [Ann Judge]
    # The day is on the docket.
    entered_on: 2017-09-15
    summary: |
      Two
      lines.
    operative_text_seen: false
    dispositions:
      - id: pi
        ruling: preliminary_injunction
        conditions: [jag-2017-access]
        scope: {everyone: true, except: {jurisdictions: [chicago-il]}}
    sources:
      - source: a-page
        quote: 'Filed: 08/07/17'
`;

t.test(
  'a seed file has one form: fields in their order, acts by day, quotes where needed, comments kept',
  async (t) => {
    t.equal(tidied('a.yaml', untidy), tidy_);
    t.equal(tidied('a.yaml', tidy_), tidy_, 'tidying twice is tidying once');
  },
);

t.test('a list that does not fit its line has an item a line', async (t) => {
  const places = Array.from({ length: 6 }, (_, n) => `a-rather-long-place-${n}`);
  const text = tidied('a.yaml', `organizations: [{id: x, research: [${places.join(', ')}]}]`);
  t.match(text, '    research:\n      - a-rather-long-place-0\n');
  t.match(tidied('a.yaml', text.replaceAll('rather-', '')), '    research: [a-long-place-0, ');
});

t.test('sources stand by id, courts by level and number, States before the places in them', async (t) => {
  const ids = (heading: string, items: object[]) =>
    parse(tidied('a.yaml', stringify({ [heading]: items })))[heading].map(({ id }: { id: string }) => id);
  t.strictSame(ids('sources', [{ id: 'b' }, { id: 'a' }]), ['a', 'b']);
  t.strictSame(
    ids('courts', [
      { id: 'ilnd', level: 'district' },
      { id: 'cadc', level: 'appeals' },
      { id: 'ca10', level: 'appeals' },
      { id: 'ca9', level: 'appeals' },
      { id: 'scotus', level: 'supreme' },
    ]),
    ['scotus', 'ca9', 'ca10', 'cadc', 'ilnd'],
  );
  t.strictSame(
    ids('jurisdictions', [
      { id: 'tucson-az', kind: 'city', state: 'AZ' },
      { id: 'wyoming', kind: 'state', state: 'WY', geoid: '56' },
      { id: 'pima-county-az', kind: 'county', state: 'AZ' },
      { id: 'alabama', kind: 'state', state: 'AL', geoid: '01' },
    ]),
    ['alabama', 'wyoming', 'pima-county-az', 'tucson-az'],
  );
  t.strictSame(ids('conditions', [{ id: 'b' }, { id: 'a' }]), ['b', 'a'], 'what has no rule keeps its order');
});

t.test('the table of counties keeps a line a place, by GEOID', async (t) => {
  const text = tidied(
    'seed/counties.yaml',
    "jurisdictions:\n  - id: b\n    geoid: '02'\n    sources:\n      - source: census\n\n  - {id: a, geoid: '01'}\n",
  );
  t.equal(text, "jurisdictions:\n  - {id: a, geoid: '01'}\n  - {id: b, geoid: '02', sources: [{source: census}]}\n");
});

/** The same facts in another form: every list and mapping the other way round or in another style, quotes everywhere. */
function messed(text: string): string {
  const { comment: _comment, ...content } = parse(text);
  const mess = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(mess);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, mess(inner)]),
    );
  };
  return stringify(mess(content), { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 60 });
}

t.test('the seed is tidy', async (t) => {
  for (const name of seedFilesUnder(SEED_DIR)) {
    const text = readFileSync(name, 'utf8');
    const [lines, right] = [text.split('\n'), tidied(name, text).split('\n')];
    const first = right.findIndex((line, index) => line !== lines[index]);
    t.ok(text === right.join('\n'), `${name}:${first + 1} should read "${right[first]}". Run npm run tidy.`);
  }
});

t.test('tidying changes no fact and causes no correction', async (t) => {
  const dir = t.testdir({});
  cpSync(SEED_DIR, join(dir, 'seed'), { recursive: true });
  const settings = settingsFrom({ SEED_DIR: join(dir, 'seed') });
  for (const name of seedFilesUnder(settings.SEED_DIR)) writeFileSync(name, messed(readFileSync(name, 'utf8')));
  const told = () =>
    readFacts(settings.SEED_DIR)
      .facts.map(({ noun, id, entity, recorded }) => `${noun} ${id} ${canonical({ entity, recorded })}`)
      .sort();
  const before = told();
  const store = openStore(':memory:');
  t.teardown(() => store.close());
  const context = { settings, now: () => NOW, tell: () => {}, say: () => {} };
  recordSeed(store, context);

  t.equal(tidy.run(context, [], { check: true }), 1);
  t.equal(tidy.run(context, [], {}), 0);
  t.equal(tidy.run(context, [], { check: true }), 0);
  t.ok(before.length > 3_000);
  t.strictSame(
    told().filter((fact, index) => fact !== before[index]),
    [],
  );
  t.match(recordSeed(store, context), { added: 0, corrected: 0 });
});

t.test('what is not YAML is left alone, and every file with it', async (t) => {
  const dir = t.testdir({ 'a.yaml': untidy, 'b.yaml': 'recorded: {at: x\n' });
  const context = { settings: settingsFrom({ SEED_DIR: dir }), now: () => NOW, tell: () => {}, say: () => {} };
  t.throws(() => tidy.run(context, [], {}), { message: /b\.yaml cannot be tidied.*npm run check/ });
  t.equal(readFileSync(join(dir, 'a.yaml'), 'utf8'), untidy);
  t.equal(parseDocument(untidy).errors.length, 0);
});
