// Doubts about whom something reaches: narrow scopes nobody can look up, subdivisions of States, members of associations.
import type { Forbearance } from './disposition.ts';
import type { Docket, Entity, Noun } from './docket.ts';
import type { Issue } from './issue.ts';
import type { Membership } from './membership.ts';
import type { Order } from './order.ts';
import { type Dated, enteredOn } from './reckoning.ts';
import type { Path } from './references.ts';
import type { Report } from './rule.ts';
import type { Ruled, Rulings } from './ruled.ts';
import type { Scope } from './scope.ts';

const reachesEveryone = ({ everyone, except }: Scope) => everyone === true && except === undefined;
const decides = ({ effect }: Ruled) => effect === 'bar' || effect === 'hold' || effect === 'end';

/**
 * R4.7: a scope is read by the order's own terms; words quoted for one paragraph serve the next one of the same scope.
 * What hangs on an issue has its words there, and what is from memory has none.
 */
export function scopeWithoutPinpoint(ruled: Ruled, report: Report): void {
  const { order, disposition } = ruled;
  const { scope, acts, classes, given } = disposition;
  const narrow = (scope && !reachesEveryone(scope)) || acts || classes;
  const quoted = order.dispositions.some((one) => one.text && JSON.stringify(one.scope) === JSON.stringify(scope));
  const pinned = quoted || order.sources?.some(({ pin }) => pin);
  if (!decides(ruled) || !narrow || pinned || given || order.from_memory) return;
  report(
    [scope ? 'scope' : acts ? 'acts' : 'classes'],
    'This is narrower than everyone, and no words are quoted for it. Give the `text` of the paragraph, or the `pin` of a source.',
  );
}

const speaksOf = (issue: Issue | undefined, word: RegExp) =>
  issue !== undefined && word.test([issue.question, ...issue.readings.map(({ says }) => says)].join(' '));

const SUBDIVISIONS = /subdivision|municipal|local(it| government)|\bcit(y|ies)\b|\bcount(y|ies)\b/i;

/** R4.4: relief for a State that is silent on its cities and counties leaves them disputed, which is an issue. */
export function subdivisionsLeftOpen({ order, disposition, effect }: Ruled, report: Report, { docket }: Rulings): void {
  const { scope = {}, note, text } = disposition;
  if (effect !== 'bar' || scope.everyone) return;
  const states = (scope.jurisdictions ?? []).filter((id) => hasPlacesWithin(docket, id) && !scope.within?.includes(id));
  const said = SUBDIVISIONS.test(`${note} ${text?.quote}`);
  const asked = [...docket.issue.values()].some((issue) => issue.case === order.case && speaksOf(issue, SUBDIVISIONS));
  if (states.length > 0 && !said && !asked)
    report(
      ['scope', 'jurisdictions'],
      `Silent on the subdivisions of ${states.join(', ')}. Use \`within\` if they are covered, record an issue if it is open, or say in a note that they are not.`,
    );
}

const hasPlacesWithin = ({ jurisdiction }: Docket, id: string) =>
  jurisdiction.get(id)?.kind === 'state' && [...jurisdiction.values()].some(({ parents }) => parents?.includes(id));

/** R4.2: members at filing, at entry, or on the day asked about. Left out, the last is meant; that has to be somebody's reading. */
export function membersWithoutDay(_noun: Noun, entity: Entity<Noun>, report: Report, docket: Docket): void {
  for (const [path, { scope, given = {} }] of scoped(entity)) {
    const asked = Object.keys(given).some((id) => speaksOf(docket.issue.get(id), /member/i));
    const open = [...(scope?.members_of ?? []), ...(scope?.except?.members_of ?? [])].find(
      ({ organization, on }) => !on && changesAfter(docket, organization, lastKnownBefore(entity as Dated)),
    );
    if (open && !asked)
      report(
        [...path, 'scope'],
        `As of which day are the members of ${open.organization} meant? Give \`on\`, record an issue, or say who says that it is whoever is a member on the day.`,
      );
  }
}

const lastKnownBefore = (act: Dated) => enteredOn(act) ?? act.entered_between?.after ?? '';

/** Whether anybody is known to have joined an organization after a day, or ever to have left it; a fixed group asks for no day. */
const changesAfter = ({ membership }: Docket, organization: string, day: string) =>
  [...membership.values()].some(
    (one) => one.organization === organization && (one.until !== undefined || beginOf(one) > day),
  );

function scoped(entity: Entity<Noun>): [Path, Pick<Forbearance, 'scope' | 'given'>][] {
  const { dispositions = [], forbearances = [] } = entity as Partial<Order & Entity<'agency_action'>>;
  return [
    ...dispositions.map((part, index): [Path, typeof part] => [['dispositions', index], part]),
    ...forbearances.map((part, index): [Path, typeof part] => [['forbearances', index], part]),
  ];
}

/** R4.2: one membership of one member is one span. */
export function membershipsOverlap(noun: Noun, entity: Entity<Noun>, report: Report, { membership }: Docket): void {
  if (noun !== 'membership') return;
  const own = entity as Membership;
  const others = [...membership.values()];
  const other = others
    .slice(0, others.indexOf(own))
    .find((one) => one.member === own.member && one.organization === own.organization && overlap(one, own));
  if (other)
    report(
      [own.from ? 'from' : 'id'],
      `Overlaps with "${other.id}". Make them one span, or end the first before the second.`,
    );
}

const overlap = (a: Membership, b: Membership) =>
  (!b.until || beginOf(a) < b.until) && (!a.until || beginOf(b) < a.until);

/** The first day on which somebody can have been a member; empty where there is none. */
const beginOf = ({ from, from_between }: Membership): string => from ?? from_between?.after ?? '';
