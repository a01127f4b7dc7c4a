// Doubts about courts above and below: who may undo whose order, and when a ruling on appeal takes effect.
import { COURT_LEVELS } from './court.ts';
import type { Docket } from './docket.ts';
import type { Report } from './rule.ts';
import { type Ruled, type Rulings, targetsOf } from './ruled.ts';

function rank({ court }: Docket, id: string): number {
  const level = court.get(id)?.level;
  return level === undefined ? -1 : COURT_LEVELS.indexOf(level);
}

/**
 * R2.6: a stay is ended by the court that entered it or a higher one. What runs out by itself is nobody's act.
 * A warning and no fault, since the record must be able to hold what a court did, though it should not have.
 */
export function lowerCourtOverHigher(ruled: Ruled, report: Report, rulings: Rulings): void {
  const { order, disposition, effect } = ruled;
  if ((effect !== 'hold' && effect !== 'end') || disposition.ruling === 'expiry') return;
  disposition.acts_on?.forEach((id, index) => {
    const theirs = rulings.find(id)?.order.court;
    if (theirs !== undefined && rank(rulings.docket, theirs) > rank(rulings.docket, order.court))
      report(
        ['acts_on', index],
        `"${id}" was entered by a higher court (${theirs}) than this (${order.court}). Check both courts; if it ran out by itself, give it an \`until\`.`,
      );
  });
}

const ENDS_ON_APPEAL: readonly string[] = ['reversal', 'vacated_on_appeal', 'narrowing'];

/** R1.4, R3.2: decided is not effective. A ruling on a stay, though, operates at once. */
export function reversalWithoutMandate(ruled: Ruled, report: Report, rulings: Rulings): void {
  const { order, disposition } = ruled;
  const onAppeal = ENDS_ON_APPEAL.includes(disposition.ruling) && rank(rulings.docket, order.court) > 0;
  const targets = targetsOf(ruled, rulings);
  if (!onAppeal || disposition.from !== undefined) return;
  if (targets.length > 0 && targets.every(({ effect }) => effect === 'hold')) return;
  const signal = `mandate:${order.court}:${order.docket_number ?? '…'}`;
  report(
    [],
    `Nothing says when this takes effect. Say \`from: {signal: '${signal}'}\`, or the day, if the mandate issued forthwith.`,
  );
}

const FLAGS = ['vacates_judgment', 'vacates_opinion', 'stays_mandate'] as const;

/** R3.5: circuits differ in what a grant of rehearing does, so the order itself is asked; and what it vacates is an end. */
export function rehearingWithoutFlags(ruled: Ruled, report: Report, rulings: Rulings): void {
  const { order, disposition } = ruled;
  if (disposition.ruling !== 'rehearing_granted') return;
  const open = FLAGS.filter((flag) => disposition[flag] === undefined);
  if (open.length > 0)
    report([], `Say what the grant does to the panel's ruling: ${open.map((flag) => `\`${flag}\``).join(', ')}.`);
  const undone = targetsOf(ruled, rulings).filter(({ effect }) => effect === 'hold' || effect === 'end');
  const left = undone.find((target) => !rulings.against(target).some((end) => end.order === order));
  if (disposition.vacates_judgment && left)
    report(
      ['vacates_judgment'],
      `By itself this ends nothing. Add an \`en_banc_vacatur\` that acts on "${left.disposition.id}".`,
    );
}
