// Doubts about stays: what they are aimed at, how long they last, and whether what would lift them ever comes.
import type { Order } from './order.ts';
import { dayIn, first } from './reckoning.ts';
import type { Report } from './rule.ts';
import { overOn, type Ruled, type Rulings, startOn, targetsOf } from './ruled.ts';

/** R2.11: a stay aimed at an order is a hold, one aimed at an agency's act is a bar. The word is the same, the polarity opposite. */
export function stayAimedElsewhere({ disposition, effect }: Ruled, report: Report, { find }: Rulings): void {
  const { ruling, acts_on = [] } = disposition;
  acts_on.forEach((id, index) => {
    const target = find(id);
    const orders = ['bar', 'hold', 'end', 'compel', 'declare'].includes(target?.effect ?? '');
    if (effect === 'hold' && !orders)
      report(
        ['acts_on', index],
        target
          ? `A stay of "${id}" suspends nothing, since that orders nothing. Name the injunction, stay or reversal that it suspends.`
          : `"${id}" is an act of the agency. A stay of that is a bar: \`ruling: stay_of_agency_action\`, with \`conditions\` and \`scope\`.`,
      );
    if (ruling === 'stay_of_agency_action' && orders)
      report(
        ['acts_on', index],
        `"${id}" is an order. A stay of that is a hold, such as \`stay_pending_appeal\`; this kind bars the agency.`,
      );
  });
}

const SAYS_STAY = /\bstay(s|ed)?\b/i;
const SAYS_OTHERWISE =
  /\b(still|mandate|discovery|proceedings|briefing|litigation|deadlines?|motion|request|application|den(y|ies|ied|ial)|refus\w*|declin\w*|defer\w*)\b/i;

/** R2.11: an order called a stay has a paragraph that suspends, bars, lifts or refuses something. */
export function stayOnlyInWords({ title, dispositions }: Order, report: Report, rulings: Rulings): void {
  const decides = dispositions.some(
    ({ id, ruling }) => rulings.find(id)?.effect !== 'none' || ruling === 'stay_denied' || ruling === 'relief_denied',
  );
  if (!decides && SAYS_STAY.test(title) && !SAYS_OTHERWISE.test(title))
    report(
      ['title'],
      'The title speaks of a stay, and no paragraph is one. Type it by what it is aimed at: an order (a hold) or an act of the agency (`stay_of_agency_action`).',
    );
}

/** R2.2: an administrative stay has a short term of its own. */
export function administrativeStayWithoutEnd(ruled: Ruled, report: Report, rulings: Rulings): void {
  if (ruled.disposition.ruling !== 'administrative_stay' || ruled.disposition.until?.length) return;
  if (rulings.against(ruled).some(({ effect }) => effect === 'end')) return;
  report(
    [],
    'This administrative stay is open-ended. Give its `until`: an instant, or the signal of the ruling it waits for.',
  );
}

/** R2.4: a stay that runs until a signal, in a case that is over, without anything that gave the signal out. */
export function stayWaitsForNothing(ruled: Ruled, report: Report, rulings: Rulings): void {
  const { until = [] } = ruled.disposition;
  const awaited = until.flatMap((item) => (typeof item === 'object' && 'signal' in item ? item.signal : []));
  const silent =
    awaited.length > 0 && awaited.length === until.length && awaited.every((one) => !rulings.signals.has(one));
  const lifted = rulings.against(ruled).some(({ effect }) => effect === 'end');
  if (ruled.effect !== 'hold' || !silent || lifted || !rulings.docket.case.get(ruled.order.case)?.closed) return;
  report(
    ['until'],
    `The case is closed, and nothing gives out ${awaited.map((one) => `"${one}"`).join(' or ')}. Record what ended the stay, and its \`emits\`.`,
  );
}

/** R2.0, R2.4: a stay does not lengthen what it suspends, and nobody stays what is already over. */
export function stayOutlivesTarget(ruled: Ruled, report: Report, rulings: Rulings): void {
  const targets = targetsOf(ruled, rulings);
  if (ruled.effect !== 'hold' || targets.length === 0) return;
  const start = startOn(ruled, rulings);
  if (start !== undefined && targets.every((target) => isBefore(overOn(target, rulings), start)))
    report(['acts_on'], `All that this suspends was over before ${start}. Check the days, or name what it suspends.`);
  const own = fixedTerm(ruled);
  if (own !== undefined && targets.every((target) => isBefore(fixedTerm(target), own)))
    report(['until'], `By their own terms this stay lasts longer than all that it suspends. Check both \`until\`.`);
}

const isBefore = (day: string | undefined, other: string) => day !== undefined && day < other;

const fixedTerm = ({ disposition: { until = [] } }: Ruled) =>
  first(until.flatMap((item) => (typeof item === 'string' ? (dayIn(item) ?? []) : [])));
