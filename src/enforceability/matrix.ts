// The matrix: one condition on one day in many places, each answered as if it had been asked about by itself.
import type { Scope } from '../docket/scope.ts';
import { endOfDay } from '../time/instant.ts';
import { type Span, type Standing, standing } from './history.ts';
import { type Bench, perCondition } from './instrument.ts';
import { membersNamed, openMemberships, reaches } from './region.ts';
import { membershipsOf, withWhatActsOnThem } from './turns.ts';

/** The answer in one place. */
export type Stand = Pick<Span, 'status' | 'enforceable'>;

/** The answers about a condition on a day, by place. */
export function column(
  bench: Bench,
  question: Omit<Standing, 'jurisdiction'>,
  jurisdictions: readonly string[],
  as_of: string,
): Map<string, Stand> {
  const stands = [...standsOf(bench, question, jurisdictions, as_of)];
  return new Map(jurisdictions.map((place, index) => [place, stands[index]!]));
}

/** The same, place by place, each when it is asked for: whoever asks can let others in between. */
export function* standsOf(
  bench: Bench,
  question: Omit<Standing, 'jurisdiction'>,
  jurisdictions: readonly string[],
  as_of: string,
): Generator<Stand> {
  const how = reaching(bench, question.condition, as_of);
  const stands = new Map<string, Stand>();
  for (const jurisdiction of jurisdictions) {
    const reached = how(jurisdiction);
    const stand = stands.get(reached) ?? standing(bench, { ...question, jurisdiction }, as_of);
    stands.set(reached, stand);
    yield stand;
  }
}

/** Places that everything on record about a condition reaches alike on a day, group by group: one look answers for all of a group. */
export const reachedAlike = (
  bench: Bench,
  condition: string,
  jurisdictions: readonly string[],
  as_of: string,
): string[][] => [...Map.groupBy(jurisdictions, reaching(bench, condition, as_of)).values()];

/** How a place is reached on a day by everything on record about a condition, in a word. */
function reaching(bench: Bench, condition: string, as_of: string): (place: string) => string {
  const { fixed, groups, alike, moving } = reachOf(bench, condition);
  const t = endOfDay(as_of, bench.tz);
  const always = (place: string) => {
    const known = alike.get(place);
    if (known !== undefined) return known;
    const how = howAllReach(bench, fixed, place, t);
    const group = groups.get(how) ?? groups.size;
    groups.set(how, group);
    alike.set(place, group);
    return group;
  };
  return (place) => `${always(place)} ${howAllReach(bench, moving, place, t)}`;
}

/** How everything on record about a condition reaches a place on whatever day, in a word; undefined for one whose memberships come and go. */
export const reachedAlways = (bench: Bench, condition: string, jurisdiction: string): string | undefined =>
  membershipsOf(bench).has(jurisdiction) ? undefined : reaching(bench, condition, SOME_DAY)(jurisdiction);

const SOME_DAY = '2000-01-01';

/** The scopes about a condition: those that reach the same places on every day, how each place asked about stands to them, and the others. */
interface Reach {
  readonly fixed: readonly Scope[];
  /** The number of each way in which they can reach a place, and of the way in which they reach each place. */
  readonly groups: Map<string, number>;
  readonly alike: Map<string, number>;
  readonly moving: readonly Scope[];
}

const reachOf = perCondition((bench, condition): Reach => {
  const { fixed = [], moving = [] } = Object.groupBy(scopesAbout(bench, condition), (scope) =>
    membersNamed(scope).length > 0 ? 'moving' : 'fixed',
  );
  return { fixed, moving, groups: new Map(), alike: new Map() };
});

/** Whether who is reached can differ from day to day: an order runs for whoever is a member on the day asked about. */
export const followsMembership = (bench: Bench, condition: string): boolean =>
  reachOf(bench, condition).moving.some((scope) => membersNamed(scope).some(({ on }) => on === undefined));

/** Every scope, once, of what concerns a condition or acts on what does. */
export const scopesAbout = perCondition((bench, condition): Scope[] => {
  const instruments = withWhatActsOnThem(bench, bench.concerning.get(condition) ?? []);
  const regions = [...instruments, ...(bench.steps.get(condition) ?? [])].map(({ region }) => region);
  const scopes = regions.flatMap(({ scope }) => scope ?? []);
  return [...new Map(scopes.map((scope) => [JSON.stringify(scope), scope])).values()];
});

/** How each of some scopes reaches a place: all that its answer can depend on. */
const howAllReach = (bench: Bench, scopes: readonly Scope[], jurisdiction: string, t: number): string =>
  scopes.map((scope) => howReached(bench, scope, jurisdiction, t)).join(';');

/** Places that more unrecorded memberships bear on are each reached in a way of their own. */
const MOST_TOLD_APART = 4;

/** How a scope reaches a place: surely, or in which of the worlds that unrecorded memberships make; nothing where it does not. */
export function howReached(bench: Bench, scope: Scope, jurisdiction: string, t: number): string {
  const open = membersNamed(scope).length === 0 ? [] : [...new Set(openMemberships(scope, jurisdiction, t, bench))];
  if (open.length > MOST_TOLD_APART) return `by ${jurisdiction}`;
  const ways = Array.from({ length: 2 ** open.length }, (_, world) =>
    reaches(scope, jurisdiction, t, bench, (membership) => (world & (1 << open.indexOf(membership))) > 0) ? 'y' : 'n',
  );
  if (!ways.includes('y')) return '';
  return open.length === 0 ? 'y' : `${ways.join('')} ${open.map((membership) => membership.split(' ')[0])}`;
}
