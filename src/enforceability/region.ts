// A region: which cells an instrument reaches, from its scope and its limits.
import type { Docket } from '../docket/docket.ts';
import type { Scope } from '../docket/scope.ts';
import { endOfDay, startOfDay } from '../time/instant.ts';
import { type Cell, DIMENSIONS, type Dimension, type Value } from './question.ts';
import { NEVER } from './timing.ts';
import type { World } from './world.ts';

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
      const shown = spans.get(`${organization} ${id}`) ?? [];
      if (shown.some((span) => span.from <= t && t < span.until)) return true;
      const { list, members_are } = docket.organization.get(organization) ?? { list: 'complete' };
      const kind = docket.jurisdiction.get(id)?.kind;
      const possible = list === 'partial' && (!members_are || !kind || members_are.includes(kind));
      return possible ? `${organization} ${id}` : false;
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

function membershipSpans(docket: Docket, tz: string) {
  const spans = new Map<string, { from: number; until: number }[]>();
  for (const { organization, member, from, until } of docket.membership.values()) {
    const key = `${organization} ${member}`;
    const span = {
      from: from === undefined ? -NEVER : startOfDay(from, tz),
      until: until === undefined ? NEVER : startOfDay(until, tz),
    };
    spans.set(key, [...(spans.get(key) ?? []), span]);
  }
  return spans;
}

type Reach = Omit<Scope, 'except'>;
type IsMember = (organization: string, on: string | undefined) => boolean;

function includes(reach: Reach, jurisdiction: string, around: ReadonlySet<string>, isMember: IsMember): boolean {
  return (
    reach.everyone === true ||
    (reach.jurisdictions?.includes(jurisdiction) ?? false) ||
    (reach.within?.some((place) => around.has(place)) ?? false) ||
    (reach.members_of?.some(({ organization, on }) => isMember(organization, on)) ?? false)
  );
}

/** Whether a scope says whom it reaches, and not only whom it leaves out. */
export const namesSomebody = ({ everyone, jurisdictions, within, members_of }: Scope) =>
  everyone || jurisdictions || within || members_of;

function inScope(scope: Scope | undefined, jurisdiction: string, places: Places, isMember: IsMember): boolean {
  if (!scope) return true;
  const around = places.surroundings(jurisdiction);
  if (namesSomebody(scope) && !includes(scope, jurisdiction, around, isMember)) return false;
  return !(scope.except && includes(scope.except, jurisdiction, around, isMember));
}

/** Whether a region reaches a cell at a moment, in a world. */
export function covers(region: Region, cell: Cell, t: number, world: World, places: Places, tz: string): boolean {
  for (const dimension of DIMENSIONS) if (region.limits[dimension]?.has(cell[dimension]) === false) return false;
  return inScope(region.scope, cell.jurisdiction, places, (organization, on) => {
    const member = places.member(organization, cell.jurisdiction, on === undefined ? t : endOfDay(on, tz));
    return typeof member === 'string' ? world.members.has(member) : member;
  });
}

/** The unrecorded memberships on which a region's reach to a place depends at a moment. */
export function openMemberships(region: Region, jurisdiction: string, t: number, places: Places, tz: string): string[] {
  const { members_of = [], except } = region.scope ?? {};
  return [...members_of, ...(except?.members_of ?? [])]
    .map(({ organization, on }) => places.member(organization, jurisdiction, on === undefined ? t : endOfDay(on, tz)))
    .filter((member) => typeof member === 'string');
}
