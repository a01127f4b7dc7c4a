// Doubts about bars: whom they bind, restraining orders that last too long, and what becomes of them at the judgment.
import { dayAfter, daysAfter, pastWeekend } from '../time/day.ts';
import type { Disposition } from './disposition.ts';
import { enteredOn } from './reckoning.ts';
import type { Report } from './rule.ts';
import {
  overOn,
  type Ruled,
  type Rulings,
  shareCondition,
  startOn,
  takesInWhole,
  takesInWholeForCertain,
  targetsOf,
} from './ruled.ts';

const kind = (...rulings: Disposition['ruling'][]) => {
  const kinds = new Set<string>(rulings);
  return ({ disposition }: Ruled) => kinds.has(disposition.ruling);
};
const isFinal = kind('permanent_injunction', 'vacatur', 'consent_decree');
const isPreliminary = kind('preliminary_injunction');
const isRestrainingOrder = kind('temporary_restraining_order');
const actsOnTheAgencyAction = kind('vacatur', 'stay_of_agency_action');

/** R4.1: an injunction binds its defendants. A vacatur binds nobody: it undoes the agency action (R4.10). */
export function barWithoutDefendant(ruled: Ruled, report: Report, { docket }: Rulings): void {
  const named = ruled.disposition.agencies ?? docket.case.get(ruled.order.case)?.defendants;
  if (ruled.effect !== 'bar' || actsOnTheAgencyAction(ruled) || named?.length) return;
  report(
    [],
    `Nothing says whom "${ruled.disposition.id}" binds. Name the \`defendants\` of the case, or the \`agencies\` of this paragraph.`,
  );
}

const LONGEST_RESTRAINT_DAYS = 28;

/** R1.2, R1.3: fourteen days and a like period; one that lasts longer by its own words is treated as a preliminary injunction. */
export function restraintOver28Days(ruled: Ruled, report: Report, rulings: Rulings): void {
  if (!isRestrainingOrder(ruled)) return;
  const since = restrainedSince(ruled, rulings);
  const over = overOn(ruled, rulings);
  if (since === undefined || (over !== undefined && over <= dayAfter(lastDayOfRestraint(since)))) return;
  report(
    ruled.disposition.until ? ['until'] : [],
    over === undefined
      ? 'Nothing ends this restraining order on a recorded day. Give its `until`; if the order names no day, say why it lasts.'
      : `Restrained from ${since} until ${over}, which is more than ${LONGEST_RESTRAINT_DAYS} days. Check \`until\`; a longer one is a preliminary injunction in all but name.`,
  );
}

const lastDayOfRestraint = (since: string) => pastWeekend(daysAfter(since, LONGEST_RESTRAINT_DAYS));

/** The day on which the chain of restraining orders began of which this one is an extension. */
function restrainedSince(ruled: Ruled, rulings: Rulings): string | undefined {
  const start = startOn(ruled, rulings);
  if (start === undefined) return undefined;
  const extended = rulings.all.find((earlier) => {
    const began = startOn(earlier, rulings);
    const over = overOn(earlier, rulings);
    const adjoins = began !== undefined && began < start && (over === undefined || over >= start);
    return adjoins && isRestrainingOrder(earlier) && forTheSame(earlier, ruled);
  });
  return extended ? restrainedSince(extended, rulings) : start;
}

const forTheSame = (a: Ruled, b: Ruled) =>
  a.order.case === b.order.case &&
  shareCondition(a, b) &&
  JSON.stringify(a.disposition.scope) === JSON.stringify(b.disposition.scope);

/** R1.6: a final judgment on the claim ends the preliminary injunction, and the record says so with an end. */
export function judgmentWithoutMerger(ruled: Ruled, report: Report, rulings: Rulings): void {
  if (!isPreliminary(ruled) || ruled.disposition.until) return;
  const ended = rulings
    .against(ruled)
    .some((end) => end.effect === 'end' && (end.disposition.ruling === 'merger' || takesInWhole(end, ruled)));
  const since = enteredOn(ruled.order) ?? '';
  const judgment = rulings.all.find(
    (later) =>
      isFinal(later) &&
      later.order.case === ruled.order.case &&
      (enteredOn(later.order) ?? '') > since &&
      shareCondition(later, ruled),
  );
  if (judgment && !ended)
    report(
      [],
      `"${ruled.disposition.id}" outlives the judgment "${judgment.disposition.id}" on the same conditions. Add a \`merger\` to ${judgment.order.id}, or say why the preliminary injunction goes on.`,
    );
}

/** R1.6: where a permanent injunction is stayed on entry, whether the preliminary one fills the gap is an issue, never assumed. */
export function gapInRelief(ruled: Ruled, report: Report, rulings: Rulings): void {
  if (!isFinal(ruled)) return;
  const day = enteredOn(ruled.order) ?? '';
  const onEntry = ({ order }: Ruled) => order === ruled.order || enteredOn(order) === day;
  const stay = rulings
    .against(ruled)
    .find((hold) => hold.effect === 'hold' && onEntry(hold) && takesInWholeForCertain(hold, ruled));
  const ended = rulings.all
    .filter(({ order, effect, disposition }) => order === ruled.order && effect === 'end' && !disposition.given)
    .flatMap((end) => targetsOf(end, rulings))
    .find((target) => isPreliminary(target) && shareCondition(target, ruled));
  if (stay && ended)
    report(
      [],
      `"${ruled.disposition.id}" is stayed whole on entry ("${stay.disposition.id}") while "${ended.disposition.id}" ends: for now nothing bars. Record an issue, and put the stay or the end under \`given\`.`,
    );
}
