// The names nearest to one that does not exist, for "did you mean".
import leven from 'leven';

const MOST_SUGGESTED = 3;
const LONGEST_COMPARED = 80;

/** At most three of the names, nearest first: those that contain what was asked, then those a few letters away. */
export function nearest(asked: string, names: Iterable<string>): string[] {
  const wanted = asked.slice(0, LONGEST_COMPARED).toLowerCase();
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  return [...names]
    .map((name) => ({ name, distance: distance(wanted, name.toLowerCase(), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name, 'en'))
    .slice(0, MOST_SUGGESTED)
    .map(({ name }) => name);
}

const distance = (wanted: string, name: string, limit: number): number =>
  wanted.length >= 3 && (name.startsWith(wanted) || name.includes(wanted))
    ? 0
    : leven(wanted, name, { maxDistance: limit + 1 });

/** `Did you mean "x" or "y"?`, or nothing where no name is near. */
export function didYouMean(asked: string, names: Iterable<string>): string {
  const near = nearest(asked, names).map((name) => `"${name}"`);
  return near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
}
