import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { ask } from '../../src/api/ask.ts';
import { recordSeed } from '../../src/cli/record-seed.ts';
import { settingsFrom } from '../../src/config.ts';
import type { Answer } from '../../src/enforceability/answer.ts';
import { benchOf } from '../../src/enforceability/instrument.ts';
import { STATUSES } from '../../src/enforceability/status.ts';
import { writeUp } from '../../src/enforceability/write-up.ts';
import { docketOf } from '../../src/facts/story.ts';
import { storiesIn } from '../../src/facts/story-verdict.ts';
import type { Lang } from '../../src/language/catalogue.ts';
import { openStore } from '../../src/store/open.ts';
import { NOW } from '../support/small-record.ts';

type Told = Pick<Answer, 'headline' | 'disclaimer' | 'status'> & Partial<Answer>;

/** Every sentence of ours in an answer; what the record itself says is left out. */
const sentences = (answer: Told): string[] => [
  answer.headline,
  answer.disclaimer,
  ...(answer.because ?? []).map(({ text }) => text),
  ...Object.values(answer.tracks ?? {}).map(({ text }) => text),
  ...(answer.pending ?? []).map(({ step }) => step.text),
  ...(answer.considered ?? []).map(({ step }) => step.text),
  ...(answer.signals ?? []).map(({ text }) => text),
  ...(answer.would_change_if ?? []).map(({ text }) => text),
  ...(answer.bounded ?? []),
  ...(answer.issues ?? [])
    .filter(({ kind }) => kind !== 'reading')
    .flatMap(({ question, readings }) => [question, ...readings.map(({ says }) => says)]),
];

const STORIES = storiesIn(readFileSync(join(import.meta.dirname, 'every-status.yaml'), 'utf8'));

/** Every question of the stories, answered. */
const told = (lang: Lang): Told[] =>
  STORIES.flatMap((story) => {
    const docket = docketOf(story);
    const court = { ...docket.court.get('court')!, citation: 'N.D. Ill.' };
    const bench = benchOf({ ...docket, court: new Map([['court', court]]) }, 'UTC');
    return story.ask.map(({ provision, who, date, act }) =>
      writeUp(bench, { condition: provision, jurisdiction: who, as_of: String(date), act, tz: 'UTC' }, 'full', lang),
    );
  });

const PLACES = [
  'chicago-il',
  'milwaukee-county-wi',
  'evanston-il',
  'columbia-sc',
  'philadelphia-pa',
  'illinois',
  'los-angeles-ca',
];
const DAYS = [
  '2017-07-01',
  '2017-11-20',
  '2018-06-28',
  '2018-08-15',
  '2018-10-15',
  '2019-10-01',
  '2020-06-01',
  '2021-04-20',
  '2021-06-01',
];

function fromSeed(lang: Lang): Told[] {
  const store = openStore(':memory:');
  const SEED_DIR = join(import.meta.dirname, '../../seed');
  recordSeed(store, { settings: settingsFrom({ SEED_DIR }), now: () => NOW, tell: () => {} });
  const answers = ['jag-2017-access', 'jag-2017-1373', 'jag-2018-certifications'].flatMap((condition) =>
    PLACES.flatMap((jurisdiction) =>
      DAYS.map((as_of) => ask(store, { condition, jurisdiction, as_of, detail: 'full', lang }, NOW)),
    ),
  );
  store.close();
  return answers;
}

const ANSWERS: Readonly<Record<Lang, Told[]>> = {
  en: [...told('en'), ...fromSeed('en')],
  es: [...told('es'), ...fromSeed('es')],
};

const withoutQuotations = (text: string) => text.replace(/«[^»]*»|“[^”]*”/g, '…');

const ENGLISH =
  /\b(the|was|were|which|that|barred|order|orders|stayed|enjoined|injunction|court|condition of|against|until|by then|not|and|with|this|from|against|in force|on hold|members)\b/i;
const ENGLISH_NAMES = /Justice Department|Seventh Circuit|Judge |Conference of Mayors/g;

t.test('the stories show every status', async (t) => {
  t.strictSame([...new Set(told('en').map(({ status }) => status))].sort(), [...STATUSES].sort());
});

t.test('no Spanish answer contains an English sentence, and both say the same of the same', async (t) => {
  const [spanish, english] = [
    [...told('es'), ...fromSeed('es')],
    [...told('en'), ...fromSeed('en')],
  ];
  for (const [index, answer] of spanish.entries()) {
    const inEnglish = english[index]!;
    t.equal(answer.status, inEnglish.status);
    t.equal(sentences(answer).length, sentences(inEnglish).length, answer.headline);
    const found = sentences(answer)
      .map((text) => withoutQuotations(text).replace(/U\.S\. Conference of Mayors/g, ''))
      .filter((text) => ENGLISH.test(text) || text.match(ENGLISH_NAMES));
    t.strictSame(found, []);
  }
});

t.test('no sentence says what the record cannot show', async (t) => {
  const never = [
    /struck down|uph[eo]ld|unconstitutional|\bconstitutional|in compliance|\bblocked|\bis legal|\billegal|\benforceable|undefined|\[object|NaN| {2}/i,
    /inconstitucional|\bconstitucional|es legal|\bilegal|válid|confirmó la condición|bloquead|undefined|\[object|NaN| {2}/i,
  ];
  for (const [index, lang] of (['en', 'es'] as const).entries())
    for (const answer of ANSWERS[lang])
      for (const text of sentences(answer).map(withoutQuotations)) {
        if (never[index]!.test(text)) t.fail(text);
        if (!/^[\p{Lu}¿\d]/u.test(text)) t.fail(`begins small: ${text}`);
      }
});

t.test('the same question is answered in the same words', async (t) => {
  t.strictSame(told('es'), told('es'));
});

t.test('every proof ends with what it comes to on the day, for the place', async (t) => {
  for (const { because, status } of told('en'))
    t.match(because!.at(-1), { text: /(^| )(on|On) January \d+, 20(19|20) /, sources: [] }, status);
});
