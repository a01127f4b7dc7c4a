// Asks one question and prints a proof that can be read, or the same document that the API gives.
import { answerTo, understand } from '../api/ask.ts';
import type { Asked } from '../api/asked.ts';
import type { Docket } from '../docket/docket.ts';
import type { Answer } from '../enforceability/answer.ts';
import type { AnswerStep } from '../enforceability/answer-parts.ts';
import { answerTold } from '../formats/answer.ts';
import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/index.ts';
import { CATALOGUES } from '../language/index.ts';
import type { Outlines } from '../language/outlines.ts';
import { Problem } from '../problem.ts';
import { openStore } from '../store/open.ts';
import { newest } from '../store/record.ts';
import { isDay } from '../time/day.ts';
import type { Command, Options } from './command.ts';
import { recordSeed } from './record-seed.ts';

export const ask: Command = {
  usage: 'ask <condition> <jurisdiction>',
  description: 'May this condition be enforced against this place on this day, and how do we know?',
  options: [
    ['--as-of <day>', 'The legal day, YYYY-MM-DD (default: today)'],
    ['--at <instant>', 'An instant instead of a day'],
    ['--known-at <moment>', 'Only what was public by this day or instant'],
    ['--edition <number>', 'The record as it stood after its n-th entry'],
    ['--tz <zone>', 'The zone in which days end'],
    ['--fiscal-year <year>', 'Award year'],
    ['--agency <agency>', 'Agency'],
    ['--act <act>', 'Act of enforcement, such as withhold'],
    ['--class <class>', 'Class of persons or awards'],
    ['--strict', 'Say unknown past the day to which the dockets were read'],
    ['--detail <detail>', 'headline, brief or full (default: full)'],
    ['--lang <lang>', 'en or es: the language of the sentences (default: en)'],
    ['--json', 'Print the document that the API gives'],
    ['--format <format>', 'Print it in a format of the API: csv, ndjson, txt or jsonld'],
  ],
  example: 'npm run ask -- jag-2017-access chicago-il --as-of 2017-11-20',
  async run(context, [condition, jurisdiction], options) {
    const format = formatIn(options);
    const store = openStore(context.settings.DATABASE_URL);
    try {
      if (newest(store) === 0) recordSeed(store, context);
      const asked = { ...asAsked(options), condition: condition!, jurisdiction: jurisdiction! };
      const meaning = understand(store, asked, context.now(), context.settings.PUBLIC_URL);
      const answer = answerTo(meaning);
      if (format) for await (const piece of inFormat(format, answer, meaning.docket)) context.say(piece);
      else for (const line of options.json ? [JSON.stringify(answer, null, 2)] : told(answer)) context.say(line);
      return 0;
    } finally {
      store.close();
    }
  },
};

type Shape = keyof ReturnType<typeof answerTold>;

const SHAPES: readonly string[] = ['document', 'sentence', 'table', 'graph'] satisfies Shape[];

function formatIn({ format: name }: Options): Format | undefined {
  if (name === undefined) return undefined;
  const fitting = FORMATS.filter(({ writes }) => SHAPES.includes(writes));
  const found = fitting.find((format) => format.name === name);
  if (found) return found;
  throw new Problem('invalid', `--format is ${fitting.map((format) => format.name).join(', ')}, not "${name}".`);
}

/** The answer in a format, in lines for a terminal. */
async function* inFormat({ writes, write }: Format, answer: Answer, docket: Docket): AsyncGenerator<string> {
  const thing = answerTold(answer, docket, (path) => path)[writes as Shape]();
  const written = await write(thing as never, { address: '' });
  for await (const piece of typeof written === 'string' ? [written] : written)
    if (piece !== '') yield piece.replaceAll('\r\n', '\n').trimEnd();
}

function asAsked(options: Options): Omit<Asked, 'condition'> {
  const text = (value: Options[string]) => (value === undefined ? undefined : String(value));
  const whole = (name: string, value: Options[string]) => {
    if (value !== undefined && !Number.isInteger(value))
      throw new Problem('invalid', `--${name} takes a whole number.`);
    return value as number | undefined;
  };
  const as_of = text(options.asOf);
  if (as_of !== undefined && !isDay(as_of))
    throw new Problem('invalid', `"${as_of}" is no day that exists. Write it YYYY-MM-DD.`);
  const detail = text(options.detail) ?? 'full';
  if (!['headline', 'brief', 'full'].includes(detail))
    throw new Problem('invalid', `--detail is headline, brief or full, not "${detail}".`);
  const lang = text(options.lang) ?? 'en';
  if (!Object.hasOwn(CATALOGUES, lang))
    throw new Problem('invalid', `--lang is ${Object.keys(CATALOGUES).join(' or ')}, not "${lang}".`);
  return {
    as_of,
    at: text(options.at),
    known_at: text(options.knownAt),
    edition: whole('edition', options.edition),
    tz: text(options.tz),
    fiscal_year: whole('fiscal-year', options.fiscalYear),
    agency: text(options.agency),
    act: text(options.act),
    class: text(options.class),
    strict: options.strict === true ? true : undefined,
    detail: detail as Asked['detail'],
    lang: lang as Asked['lang'],
  };
}

function told(answer: Answer): string[] {
  const { outlines } = CATALOGUES[answer.lang];
  const { status, enforceable, basis, tracks, coverage } = answer;
  const marked = (texts: readonly string[]) => texts.map((text) => `  - ${text}`);
  const stepsOf = (steps: readonly { step: AnswerStep }[] = []) => marked(steps.map(({ step }) => step.text));
  return [
    answer.headline,
    `  ${outlines.standing(status, enforceable, basis)}`,
    ...section(
      outlines.because,
      (answer.because ?? []).flatMap((step, index) => numbered(step, index, outlines)),
    ),
    ...section(outlines.tracks, tracks ? trackLines(tracks, outlines) : []),
    ...section(outlines.pending, stepsOf(answer.pending)),
    ...section(
      outlines.open,
      (answer.issues ?? []).flatMap(({ question, readings }) => [
        `  - ${question}`,
        ...readings.map(({ says, status }) => `      ${says} → ${status}`),
      ]),
    ),
    ...section(
      outlines.wouldChange,
      marked((answer.would_change_if ?? []).map(({ text, status }) => `${text} → ${status}`)),
    ),
    ...section(outlines.considered, stepsOf(answer.considered)),
    ...section(outlines.signals, marked((answer.signals ?? []).map(({ text }) => text))),
    ...section(outlines.bounded, marked(answer.bounded ?? [])),
    ...section(
      outlines.read,
      marked(
        (coverage?.dockets ?? []).map(({ docket, data_through, stale }) =>
          outlines.readThrough(docket, data_through, stale),
        ),
      ),
    ),
    '',
    `${answer.permalink}`,
    answer.disclaimer,
  ];
}

function trackLines({ lifecycle, courts, forbearance }: NonNullable<Answer['tracks']>, outlines: Outlines): string[] {
  const named = [
    [outlines.lifecycle, lifecycle.text],
    [outlines.courts, courts.text],
    [outlines.promises, forbearance.text],
  ] as const;
  const width = Math.max(...named.map(([name]) => name.length));
  return named.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}

const section = (title: string, lines: string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines]);

function numbered(step: AnswerStep, index: number, outlines: Outlines): string[] {
  const marks = [
    step.unverified ? outlines.unverified : '',
    step.confidence ? outlines.confidence(step.confidence) : '',
  ]
    .filter(Boolean)
    .join(', ');
  return [
    `  ${index + 1}. ${step.text}${marks && ` [${marks}]`}`,
    ...step.sources
      .slice(0, 2)
      .map(({ title, url, printed, quote }) => `       ${quote ? `“${quote}” ` : ''}${title}, ${url ?? printed ?? ''}`),
  ];
}
