// What the grammar of every language here needs: a first letter, a list, an object in its place.

/** The text with a capital first letter. */
export const sentence = (text: string): string => text.replace(/\p{L}/u, (letter) => letter.toUpperCase());

/** A list whose last item is joined by a word: commas between the others, semicolons where an item has a comma of its own. */
export function listed(items: readonly string[], joint: (last: string) => string): string {
  if (items.length <= 1) return items.join('');
  const last = items.at(-1)!;
  const heavy = items.length > 2 && items.some((item) => item.includes(','));
  const start = items.slice(0, -1).join(heavy ? '; ' : ', ');
  return `${start}${heavy ? ';' : ''} ${joint(last)} ${last}`;
}

/** A deed with its object in the place that `…` keeps for it. */
export const withObject = (did: string, object: string): string => did.replace('…', object);

/** The parts that are not empty, a space between. */
export const spaced = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ');

/** A record's text without the full stop that the sentence around it brings. */
export const unstopped = (text: string): string => text.replace(/\.$/, '');

/** The first citation without the court and year that the sentence has already given. */
export const shortCitation = (citation: string): string => citation.replace(/ \([^()]*\)$/, '');
