// What Spanish sentences need: contractions, y and e, o and u, days.
import { listed } from './grammar.ts';

const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

/** "28 de junio de 2018". */
export function spanishDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date} de ${MONTHS[month - 1]} de ${year}`;
}

/** "de el" and "a el" as they are written; names that begin with El keep it. */
export const contracted = (text: string): string =>
  text.replace(/(?<!\p{L})(de|a) el(?= )/gu, (_, before) => `${before}l`);

/** "a, b y c"; e before the sound of i. */
export const allOf = (items: readonly string[]): string =>
  listed(items, (last) => (/^h?i(?!e)/i.test(last) ? 'e' : 'y'));

/** "a, b o c"; u before the sound of o. */
export const anyOf = (items: readonly string[]): string => listed(items, (last) => (/^h?o/i.test(last) ? 'u' : 'o'));

/** The record's own words within brackets. */
export const inEnglishAside = (texts: readonly string[]): string =>
  `${allOf(texts.map((text) => `«${text}»`))}, en inglés`;

/** The record's own words, which stay in the language they were written in. */
export const inEnglish = (text: string): string => `«${text}» (en inglés)`;
