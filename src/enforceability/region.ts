// A region: which cells an instrument reaches, from its scope and its limits.
import type { Docket } from '../docket/docket.ts';
import type { Membership } from '../docket/membership.ts';
import type { Scope } from '../docket/scope.ts';
import { endOfDay, millis } from '../time/instant.ts';
import { type Cell, DIMENSIONS, type Dimension, type Value } from './question.ts';
import { NEVER, type When, whenOf } from './timing.ts';
import type { Asking } from './world.ts';

export interface Region {
  readonly scope?: Scope;
  /** The values named in each dimension; a dimension left out is not limited. */
  readonly limits: Readonly<Partial<Record<Dimension, ReadonlySet<Value>>>>;
}

interface Limited {
  scope?: Scope;
  fiscal_years?: number[];
  agencies?: string[];
  acts?: string[];
  classes?: string[];
}

const set = (values: readonly Value[] | undefined) => values && new Set(values);

export const regionOf = ({ scope, fiscal_years, agencies, acts, classes }: Limited): Region => ({
  scope,
  limits: { fiscal_year: set(fiscal_years), agency: set(agencies), act: set(acts), class: set(classes) },
});

/** The places as a question sees them: what lies in what, and who was a member of what. */
export interface Places {
  /** A place and everything it lies in, its circuit included. */
  surroundings(jurisdiction: string): ReadonlySet<string>;
  /** Whether it was a member at a moment; where nothing shows either way, the key under which worlds differ. */
  member(organization: string, jurisdiction: string, t: number): boolean | string;
}

/** The places of a docket; dockets that have the same jurisdictions, organizations and memberships have the same. */
export function placesOf(docket: Docket, tz: string): Places {
  const { jurisdiction, organization, membership } = docket;
  const known = placesMade.get(jurisdiction) ?? [];
  const same = known.find((one) => one.tz === tz && one.organization === organization && one.membership === membership);
  const is = same ?? { tz, organization, membership, places: madeOf(docket, tz) };
  if (!same) placesMade.set(jurisdiction, [...known, is]);
  return is.places;
}

/** What places are made of, by the shelf of jurisdictions. */
type Made = Pick<Docket, 'organization' | 'membership'> & { readonly tz: string; readonly places: Places };
const placesMade = new WeakMap<Docket['jurisdiction'], readonly Made[]>();

function madeOf(docket: Docket, tz: string): Places {
  const around = new Map<string, ReadonlySet<string>>();
  const spans = membershipSpans(docket, tz);
  return {
    surroundings: (id) => {
      const known = around.get(id) ?? surroundings(docket, id, new Set());
      around.set(id, known);
      return known;
    },
    member: (organization, id, t) => {
      const key = `${organization} ${id}`;
      const shown = (spans.get(key) ?? []).filter(({ begin, until }) => begin.early <= t && t < until);
      if (shown.some(({ begin }) => begin.late <= t)) return true;
      const { list, members_are } = docket.organization.get(organization) ?? { list: 'complete' };
      const kind = docket.jurisdiction.get(id)?.kind;
      const unlisted = list === 'partial' && (!members_are || !kind || members_are.includes(kind));
      return unlisted || shown.length > 0 ? key : false;
    },
  };
}

function surroundings(docket: Docket, id: string, seen: Set<string>): Set<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  const place = docket.jurisdiction.get(id);
  if (place?.circuit) seen.add(place.circuit);
  for (const parent of place?.parents ?? []) surroundings(docket, parent, seen);
  return seen;
}

type Begin = Pick<When, 'early' | 'late'>;

/** When a membership began: the earliest and the latest that it can have been. */
export function beginOf({ id, from, from_between }: Membership, tz: string): Begin {
  if (from_between) return whenOf({ entered_between: from_between }, id, tz);
  const at = from === undefined ? -NEVER : millis(from, tz);
  return { early: at, late: at };
}

function membershipSpans(docket: Docket, tz: string) {
  const spans = new Map<string, { begin: Begin; until: number }[]>();
  for (const membership of docket.membership.values()) {
    const { organization, member, until } = membership;
    const key = `${organization} ${member}`;
    const span = { begin: beginOf(membership, tz), until: until === undefined ? NEVER : millis(until, tz) };
    spans.set(key, [...(spans.get(key) ?? []), span]);
  }
  return spans;
}

/** A scope, or what one excepts; a court story may except something from an exception. */
type Reach = Omit<Scope, 'except'> & { readonly except?: Reach };
/** Whether a place was a member, asked of a scope, of what it excepts, of what is excepted from that, and so on. */
type IsMember = (organization: string, on: string | undefined, depth: number) => boolean;

/** Whether a scope says whom it reaches, and not only whom it leaves out. */
export const namesSomebody = ({ everyone, jurisdictions, within, members_of }: Scope) =>
  everyone || jurisdictions || within || members_of;

/** Whether a scope includes a place and does not except it. One that names nobody means everybody; what is excepted does so only where something is excepted from it. */
function inScope(
  scope: Reach,
  jurisdiction: string,
  around: ReadonlySet<string>,
  isMember: IsMember,
  depth = 0,
): boolean {
  const { everyone, jurisdictions, within, members_of, except } = scope;
  const included = namesSomebody(scope)
    ? everyone ||
      jurisdictions?.includes(jurisdiction) ||
      within?.some((place) => around.has(place)) ||
      members_of?.some(({ organization, on }) => isMember(organization, on, depth))
    : depth === 0 || except !== undefined;
  return included === true && !(except && inScope(except, jurisdiction, around, isMember, depth + 1));
}

/** Whether a scope reaches a place at a moment, if of its unrecorded memberships those existed. */
export function reaches(
  scope: Scope | undefined,
  jurisdiction: string,
  t: number,
  { places, tz }: Placed,
  existed: (membership: string, depth: number) => boolean,
): boolean {
  if (!scope) return true;
  return inScope(scope, jurisdiction, places.surroundings(jurisdiction), (organization, on, depth) => {
    const member = places.member(organization, jurisdiction, on === undefined ? t : endOfDay(on, tz));
    return typeof member === 'string' ? existed(member, depth) : member;
  });
}

/** The places, and the zone in which their days end. */
interface Placed {
  readonly places: Places;
  readonly tz: string;
}

/** Whether a region reaches a cell at a moment, in a world. */
export function covers(region: Region, cell: Cell, t: number, world: Asking, placed: Placed): boolean {
  for (const dimension of DIMENSIONS) if (region.limits[dimension]?.has(cell[dimension]) === false) return false;
  return (
    !region.scope || reaches(region.scope, cell.jurisdiction, t, placed, (membership) => world.members.has(membership))
  );
}

/** The members of organizations that a scope names, be it to except them. */
export const membersNamed = ({ members_of = [], except }: Reach = {}): NonNullable<Scope['members_of']> =>
  except ? [...members_of, ...membersNamed(except)] : members_of;

/** The unrecorded memberships on which it depends whether a scope reaches a place at a moment. */
export function openMemberships(scope: Scope | undefined, jurisdiction: string, t: number, placed: Placed): string[] {
  const { places, tz } = placed;
  return membersNamed(scope)
    .map(({ organization, on }) => places.member(organization, jurisdiction, on === undefined ? t : endOfDay(on, tz)))
    .filter((member) => typeof member === 'string');
}
