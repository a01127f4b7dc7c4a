// Happenings in words: what a feed or a calendar says of one, and how its day is said where none is recorded.
import { printedDay } from '../time/day.ts';
import type { CitedIn, Happening } from './format.ts';

/** The newest day first; of one day, what came last first. */
export const newestFirst = (happenings: readonly Happening[]): Happening[] =>
  happenings.toReversed().sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));

/** What happened, when if no day is recorded, how sure it is, and the words of the source. Plain text, a paragraph each. */
export function told(happening: Happening): string {
  const { title, text, source } = happening;
  return [text ?? title, ...doubts(happening), source && cited(source)].filter(Boolean).join('\n\n');
}

/** What is not certain of a happening, a sentence each. */
export const doubts = ({ window, unverified }: Happening): string[] => [
  ...(window ? [`${windowSaid(window)}.`] : []),
  ...(unverified ? ['Unverified: nobody has confirmed this.'] : []),
];

/** A window as a sentence without its end: "On an unrecorded day after June 1, 2018 and by June 5, 2018". */
export function windowSaid({ after, by }: NonNullable<Happening['window']>): string {
  const sides = [after && `after ${printedDay(after)}`, by && `by ${printedDay(by)}`].filter(Boolean);
  return `On an unrecorded day ${sides.join(' and ')}`;
}

/** A source as a sentence: its own words, its title and publisher, its address. */
export function cited({ title, publisher, url, quote }: CitedIn): string {
  return `${quote ? `“${quote}” — ` : ''}${[title, publisher, url].filter(Boolean).join(', ')}`;
}
