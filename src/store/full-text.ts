// Words as the full-text index is asked for them: whatever a reader types is read as words, and never as a formula that could fail.
import { docketNumber } from '../docket/docket-number.ts';

/** Columns of the full-text index that a reader's words are looked for in. */
const EVERYWHERE = ['title', 'judges', 'parties', 'numbers', 'body'] as const;
type Part = (typeof EVERYWHERE)[number];

const MOST_WORDS = 20;
/** Letters of a beginning that is looked for as one; fewer would mean half the language. */
const SHORTEST_BEGINNING = 3;
const NOTHING = '"\u200b"';

/** A word or, between quotation marks, a phrase; a minus before it leaves it out, an asterisk after it takes what begins so. */
const TOKEN = /(-?)(?:["“”]([^"“”]{1,200})["“”]|([^\s"“”]{1,200}))(\*?)/gu;
const NO_LETTERS = /[^\p{L}\p{N}\p{M}]+/gu;

const quoted = (text: string) => `"${text.replaceAll(NO_LETTERS, ' ').trim()}"`;

/** What stands between spaces: numbers keep together (`1:17-cv-05720`), words come apart (`stay/injunction`). */
const apart = (text: string) => (/\p{N}/u.test(text) ? [text] : text.split(NO_LETTERS));

/**
 * What the index is asked for, so that all the words are there: in any of some columns, of entities of any of some nouns.
 * A docket number is found however it is printed. At most twenty words are read.
 */
export function matchFor(words: string, columns: readonly Part[] = EVERYWHERE, nouns: readonly string[] = []): string {
  const tokens = [...words.matchAll(TOKEN)].slice(0, MOST_WORDS).flatMap(([whole, minus, phrase, word = '']) => {
    const texts = (phrase === undefined ? apart(word) : [phrase]).map(quoted).filter((text) => text !== '""');
    const begins = (text: string, index: number) =>
      whole.endsWith('*') && index === texts.length - 1 && text.length >= SHORTEST_BEGINNING + 2;
    return texts.map((text, index) => ({ isOut: minus === '-', text: begins(text, index) ? `${text}*` : text }));
  });
  const wanted = tokens.filter(({ isOut }) => !isOut).map(({ text }) => text);
  const out = tokens.filter(({ isOut }) => isOut).map(({ text }) => text);
  const number = docketNumber(words);
  const all = wanted.join(' AND ') || NOTHING;
  const either = number ? `((${all}) OR ${quoted(number.canonical)})` : `(${all})`;
  const inThem = (what: string) => `{${columns.join(' ')}} : ${what}`;
  const found = `(${inThem(either)}${out.map((text) => ` NOT ${inThem(text)}`).join('')})`;
  return nouns.length === 0 ? found : `({noun} : (${nouns.map(quoted).join(' OR ')}) AND ${found})`;
}
