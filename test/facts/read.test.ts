import { join } from 'node:path';
import t from 'tap';
import { readFacts } from '../../src/facts/read.ts';
import { Problem } from '../../src/problem.ts';

const recorded = 'recorded:\n  at: 2026-01-01T00:00:00Z\n  by: a desk\n  reason: A test.\n';

const courts = `${recorded}courts:
  - {id: ilnd, name: N.D. Ill., citation: N.D. Ill., said_as: the court, level: district, tz: America/Chicago}
sources:
  - {id: a-page, title: A page, url: "https://example.org/", kind: press}
jurisdictions:
  - {id: chicago-il, name: "Chicago, Illinois", kind: city}
conditions:
  - {id: jag-2017-access, name: the access condition, family: access, asks: Access.}
`;

const lawsuit = `${recorded}case:
  id: a-v-b
  captions: [{name: A v. B}]
  court: ilnd
  docket_number: "1:17-cv-1"
orders:
  - id: a-v-b-2017-09-15
    court: ilnd
    title: Injunction
    entered_on: 2017-09-15
    summary: Enjoins.
    operative_text_seen: false
    dispositions:
      - {id: pi, ruling: preliminary_injunction, conditions: [jag-2017-access], scope: {everyone: true}}
    sources: [{source: a-page, quote: enjoined}]
`;

t.test('facts are read in the order in which they refer to one another, with their case filled in', async (t) => {
  const dir = t.testdir({ cases: { 'a-v-b.yaml': lawsuit }, 'courts.yaml': courts });
  const { facts, faults } = readFacts(dir);
  t.strictSame(faults, []);
  t.strictSame(
    facts.map(({ noun }) => noun),
    ['court', 'source', 'jurisdiction', 'condition', 'case', 'order'],
  );
  t.match(facts.at(-1), { entity: { case: 'a-v-b' }, recorded: { by: 'a desk' } });
});

t.test('a seed broken in three places names all three, each with its line and what to do', async (t) => {
  const dir = t.testdir({
    'courts.yaml': courts,
    cases: {
      'a-v-b.yaml': lawsuit
        .replace('preliminary_injunction', 'prelimnary_injunction')
        .replace('entered_on: 2017-09-15', 'entered_on: 2017-02-30')
        .replace('summary:', 'sumary:'),
    },
  });
  const file = join(dir, 'cases/a-v-b.yaml');
  const { facts, faults } = readFacts(dir);
  t.strictSame(facts, []);
  const said = faults.map(({ pointer, detail }) => `${pointer} ${detail}`).join('\n');
  t.match(said, `${file}:14 "2017-02-30" cannot stand here: it is no day that exists`);
  t.match(said, `${file}:15 There is no field "sumary" here. Did you mean "summary"?`);
  t.match(said, `${file}:18 "prelimnary_injunction" cannot stand here`);
  t.match(said, 'Did you mean "preliminary_injunction"');
});

t.test('what is well shaped but unlawful is named too', async (t) => {
  const dir = t.testdir({
    'courts.yaml': courts,
    'a-v-b.yaml': lawsuit
      .replace('conditions: [jag-2017-access]', 'conditions: [jag-2017-acess], acts_on: [later]')
      .replace('quote: enjoined', `quote: ${'word '.repeat(26)}`),
  });
  const { faults } = readFacts(dir);
  t.match(
    faults.map(({ detail }) => detail),
    [
      'There is no condition "jag-2017-acess". Did you mean "jag-2017-access"?',
      'There is no disposition "later".',
      'A quotation has at most 25 words, and this one has 26. Shorten it.',
    ],
  );
});

t.test('a file that is not YAML is named with its line, and the others are still read', async (t) => {
  const dir = t.testdir({
    'courts.yaml': courts,
    'a.yaml': 'recorded: {at: x\ncourts: - -',
    'b.yaml': `${recorded}cort: []\n`,
  });
  const { faults } = readFacts(dir);
  t.match(faults[0], { pointer: /a\.yaml:\d+$/, detail: /This is not YAML/ });
  t.match(faults.at(-1), { pointer: join(dir, 'b.yaml:5'), detail: /There is no heading "cort"/ });
});

t.test('a warning names its line and keeps nothing from being read; a reason beside the fact answers it', async (t) => {
  const dir = t.testdir({ cases: { 'a-v-b.yaml': lawsuit }, 'courts.yaml': courts });
  const { facts, faults, warnings } = readFacts(dir);
  t.equal(facts.length, 6);
  t.strictSame(faults, []);
  const file = join(dir, 'cases/a-v-b.yaml');
  t.match(warnings, [
    { pointer: `${file}:18`, warning: 'bar_without_defendant', detail: /Name the `defendants` of the case/ },
    { pointer: `${file}:19`, warning: 'press_for_an_order', detail: /Name the docket entry/ },
  ]);
  const reasons = `    reviewed: [{warning: press_for_an_order, why: The docket is closed to the public.}]\n`;
  const answered = t.testdir({ cases: { 'a-v-b.yaml': lawsuit + reasons }, 'courts.yaml': courts });
  t.strictSame(
    readFacts(answered).warnings.map(({ warning }) => warning),
    ['bar_without_defendant'],
  );
});

t.test('the same id twice names both places', async (t) => {
  const dir = t.testdir({ 'a.yaml': courts, 'b.yaml': courts });
  t.match(readFacts(dir).faults[0]!.detail, `The court "ilnd" already stands at ${join(dir, 'a.yaml')}:6.`);
});

t.test('the same id three times names the first place each time', async (t) => {
  const dir = t.testdir({ 'a.yaml': courts, 'b.yaml': courts, 'c.yaml': courts });
  const [first, second, third] = ['a', 'b', 'c'].map((name) => `${join(dir, name)}.yaml:6`);
  const said = readFacts(dir).faults.filter(({ detail }) => detail.startsWith('The court "ilnd"'));
  t.match(said, [
    { pointer: second, detail: `already stands at ${first}.` },
    { pointer: third, detail: `already stands at ${first}.` },
  ]);
});

t.test(
  'a header that is missing, a heading that is no list and a folder that is not there are each said',
  async (t) => {
    const dir = t.testdir({ 'a.yaml': 'courts: 3\n' });
    t.match(
      readFacts(dir)
        .faults.map(({ detail }) => detail)
        .join(),
      /stands a list.*Begin the file with `recorded:`|Begin the file.*stands a list/,
    );
    t.throws(
      () => readFacts(join(dir, 'nowhere')),
      new Problem(
        'not_found',
        `There is no seed folder "${join(dir, 'nowhere')}". Set SEED_DIR to the folder of the seed files.`,
      ),
    );
  },
);
