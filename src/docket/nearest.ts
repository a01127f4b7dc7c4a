// The names nearest to one that does not exist, for "did you mean".
import leven from 'leven';

const MOST_SUGGESTED = 3;
const LONGEST_COMPARED = 80;
const MOST_COMPARED = 20_000;

/** At most three of the names (of the first 20,000, if there are more), nearest first: those that begin with what was asked, contain it, or are a few letters away. */
export function nearest(asked: string, names: Iterable<string>): string[] {
  const wanted = plain(asked.slice(0, LONGEST_COMPARED));
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  return some(names)
    .map((name) => ({ name, distance: distance(wanted, plain(name), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name, 'en'))
    .slice(0, MOST_SUGGESTED)
    .map(({ name }) => name);
}

/** Nobody waits for all of a large record to be compared. */
function some(names: Iterable<string>): string[] {
  const first: string[] = [];
  for (const name of names) if (first.push(name) === MOST_COMPARED) break;
  return first;
}

/** What a name is compared by: `Loving County, TX` is `loving-county-tx`. */
const plain = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');

function distance(wanted: string, name: string, limit: number): number {
  if (wanted.length >= 3 && name.startsWith(wanted)) return 0;
  const letters = leven(wanted, name, { maxDistance: limit + 1 });
  return wanted.length >= 3 && name.includes(wanted) ? Math.min(letters, 1) : letters;
}

/** `Did you mean "x" or "y"?`, or nothing where no name is near. */
export function didYouMean(asked: string, names: Iterable<string>): string {
  const near = nearest(asked, names).map((name) => `"${name}"`);
  return near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
}
