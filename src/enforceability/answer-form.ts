// Answers as forms: one for all places and days that are answered alike, with blanks for their names.
import type { Lang } from '../language/catalogue.ts';
import { CATALOGUES } from '../language/index.ts';
import type { Detail } from './answer.ts';
import type { Bench } from './instrument.ts';
import { likenessOf } from './likeness.ts';
import type { Question } from './question.ts';
import type { Status } from './status.ts';
import { writeUp } from './write-up.ts';

/** An answer as JSON in pieces, between which blanks are to be filled in, up to the brace that ends it. */
export interface Form {
  /** What the record allows to be said, the same for all who are answered by it. */
  readonly status: Status;
  readonly pieces: readonly string[];
  /** What goes between two pieces: one blank fewer than there are pieces. */
  readonly blanks: readonly Blank[];
}

/** The id of the place, the rest of its name after an article, the day as written in ISO form, and as the language says it. */
export type Blank = 'jurisdiction' | 'place' | 'as_of' | 'day';

/** What is filled in. */
export type Filling = Readonly<Record<Blank, string>>;

/** Marks that no sentence changes: they begin like a name and hold a character for private use. */
const MARKS = { jurisdiction: 'X\uE000', place: 'X\uE001', as_of: 'X\uE002' } as const;

/** A day of which nothing is told; how a language says it marks the blank. */
const SOME_DAY = '9876-05-04';

/** What marks the blanks in a language, none of it a word of regular expressions, and the blank that each mark stands for. */
function cutsIn(lang: Lang) {
  const marks: Readonly<Record<Blank, string>> = { ...MARKS, day: CATALOGUES[lang].phrases.day(SOME_DAY) };
  const blankOf = new Map(Object.entries(marks).map(([blank, mark]) => [mark, blank as Blank]));
  return { blankOf, marks: new RegExp(`(${[...blankOf.keys()].join('|')})`) };
}

const CUTS = { en: cutsIn('en'), es: cutsIn('es') } satisfies Record<Lang, unknown>;

const ARTICLE = /^(?:the|el|la|los|las) /;

/** The name of a place as its article and the rest; undefined where sentences would begin it otherwise than the record does. */
function nameOf({ docket }: Bench, id: string, lang: Lang): { article: string; rest: string } | undefined {
  const place = docket.jurisdiction.get(id);
  const name = place && CATALOGUES[lang].phrases.named(place);
  if (!name) return undefined;
  const article = ARTICLE.exec(name)?.[0] ?? '';
  return article !== '' || /^\p{Lu}/u.test(name) ? { article, rest: name.slice(article.length) } : undefined;
}

/** What is answered by one form: the key of it, what is filled in for this question, and the making of it. */
export interface Formed {
  readonly key: string;
  readonly filling: Filling;
  make(): Form;
}

/**
 * The form by which a question about a day is answered; undefined where it must be answered by itself. Filled in, it is to the letter
 * what `writeUp` gives as JSON.
 */
export function formed(bench: Bench, question: Question, detail: Detail, lang: Lang): Formed | undefined {
  const { condition, jurisdiction, as_of, fiscal_year, agency, act, class: group, strict } = question;
  const like = as_of === undefined ? undefined : likenessOf(bench, condition, jurisdiction, as_of, detail);
  const name = like && nameOf(bench, jurisdiction, lang);
  if (!name) return undefined;
  return {
    key: `${detail} ${lang} ${name.article}${like} ${condition} ${fiscal_year} ${agency} ${act} ${group} ${strict}`,
    filling: { jurisdiction, place: name.rest, as_of: as_of!, day: CATALOGUES[lang].phrases.day(as_of!) },
    make: () => made(bench, question, detail, lang, name.article),
  };
}

function made(bench: Bench, question: Question, detail: Detail, lang: Lang, article: string): Form {
  const blanks = { jurisdiction: MARKS.jurisdiction, place: `${article}${MARKS.place}`, day: SOME_DAY };
  const written = writeUp(bench, question, detail, lang, blanks);
  const text = JSON.stringify({ ...written, jurisdiction: MARKS.jurisdiction, as_of: MARKS.as_of });
  const { blankOf, marks } = CUTS[lang];
  const parts = text.slice(0, -1).split(marks);
  return {
    status: written.status,
    pieces: parts.filter((_, index) => index % 2 === 0),
    blanks: parts.filter((_, index) => index % 2 === 1).map((mark) => blankOf.get(mark)!),
  };
}

/** The JSON of an answer: a form filled in, and pinned by the JSON of its pins. */
export function filledIn({ pieces, blanks }: Form, filling: Filling, pins: string): string {
  const { jurisdiction, place, as_of, day } = filling;
  const written: Filling = { jurisdiction: inJson(jurisdiction), place: inJson(place), as_of, day: inJson(day) };
  let text = pieces[0]!;
  for (let index = 0; index < blanks.length; index++) text += written[blanks[index]!] + pieces[index + 1]!;
  return `${text},${pins.slice(1)}`;
}

const inJson = (text: string) => (/^[\w ,.-]*$/.test(text) ? text : JSON.stringify(text).slice(1, -1));
