// What the rules say comes next in an appeal: the mandate, the petition for certiorari, the judgment of the Supreme Court (R3.2, R3.7, R3.8).
import { lastDayOf } from '../time/business-day.ts';
import { daysAfter } from '../time/day.ts';
import type { Appeal, AppealStep } from './appeal.ts';
import type { DocketOn } from './as-of.ts';
import type { ClockKind, Expected } from './clock.ts';

const DECIDED: readonly string[] = ['affirmed', 'reversed', 'vacated', 'modified', 'remanded'];
const REHEARING_DAYS = 45;
const MANDATE_DAYS = 7;
const STAY_OF_MANDATE_DAYS = 90;
const CERTIORARI_DAYS = 90;
const CERTIORARI_DAYS_IN_THE_PANDEMIC = 150;
const JUDGMENT_DAYS = 32;

/** What is expected in every appeal that has been decided by the day of the docket. */
export const appealClocks = (on: DocketOn): Expected[] =>
  [...on.docket.appeal.values()].flatMap((appeal) => {
    const { level } = on.docket.court.get(appeal.court)!;
    const steps = on.steps(appeal);
    const decided = steps.findLastIndex(({ status }) => DECIDED.includes(status));
    if (decided < 0) return [];
    const decision = on.stepOn(steps[decided]!);
    if (decision === undefined) return [];
    const later = steps.slice(decided + 1);
    const clocks =
      level === 'supreme'
        ? [judgment(decision, later)]
        : [mandate(on, decision, later), petition(on, appeal, decision, later)];
    return clocks.filter((clock) => clock !== undefined).map((clock) => filled(on, appeal, clock));
  });

type Reckoned = Pick<Expected, 'kind' | 'due_on' | 'title'> & { rule: NonNullable<Expected['rule']> };

function filled({ docket, conditionsOf }: DocketOn, appeal: Appeal, clock: Reckoned): Expected {
  const { id, court, docket_number, data_through = docket.case.get(appeal.case)?.data_through } = appeal;
  const reviewed = appeal.reviews.flatMap((order) => docket.order.get(order) ?? []);
  return {
    id: `${clock.kind}.${id}`,
    ...clock,
    title: `${clock.title}${docket_number ? ` in No. ${docket_number}` : ''}`,
    basis: 'computed_from_rule',
    assumed: true,
    court,
    case: appeal.case,
    appeal: id,
    conditions: [...new Set(reviewed.flatMap(conditionsOf))],
    ...(data_through && { data_through }),
  };
}

const reckoned = (kind: ClockKind, title: string, due_on: string, rule: Reckoned['rule']): Reckoned => ({
  kind,
  due_on,
  title,
  rule,
});

const has = (steps: readonly AppealStep[], ...statuses: AppealStep['status'][]) =>
  steps.some(({ status }) => statuses.includes(status));

/** The day on which rehearing was last denied after the decision; nothing while it is pending or once it was granted. */
function rehearing({ stepOn }: DocketOn, later: readonly AppealStep[]): { denied?: string | undefined; open: boolean } {
  const last = later.findLast(({ status }) => status.startsWith('rehearing_'));
  const denied = last?.status === 'rehearing_denied' ? stepOn(last) : undefined;
  return { denied, open: last !== undefined && denied === undefined };
}

function mandate(on: DocketOn, decision: string, later: readonly AppealStep[]): Reckoned | undefined {
  if (has(later, 'mandate_issued', 'mandate_recalled', 'withdrawn', 'dismissed')) return undefined;
  const stay = later.findLast(({ status }) => status === 'mandate_stayed');
  const { denied, open } = rehearing(on, later);
  if (stay) return stayOfMandate(on.stepOn(stay));
  if (open) return undefined;
  if (denied)
    return reckoned('mandate_expected', 'The mandate is expected', lastDayOf(denied, MANDATE_DAYS), {
      authority: 'FRAP 41(b)',
      says: 'The mandate issues 7 days after a petition for rehearing is denied; the court may shorten or extend the time.',
      counted_from: denied,
      days: MANDATE_DAYS,
    });
  return reckoned(
    'mandate_expected',
    'The mandate is expected',
    lastDayOf(lastDayOf(decision, REHEARING_DAYS), MANDATE_DAYS),
    {
      authority: 'FRAP 41(b), 40(d)(1)',
      says: 'The mandate issues 7 days after the time for a petition for rehearing, which is 45 days where the United States is a party; the court may shorten or extend both.',
      counted_from: decision,
      days: REHEARING_DAYS + MANDATE_DAYS,
    },
  );
}

const stayOfMandate = (stayed: string | undefined) =>
  stayed === undefined
    ? undefined
    : reckoned('stay_of_mandate_ends', 'The stay of the mandate ends', lastDayOf(stayed, STAY_OF_MANDATE_DAYS), {
        authority: 'FRAP 41(d)(2)',
        says: 'A stay of the mandate lasts at most 90 days, unless it is extended or a petition for certiorari is filed; then it lasts until the Supreme Court is done.',
        counted_from: stayed,
        days: STAY_OF_MANDATE_DAYS,
      });

function petition(on: DocketOn, appeal: Appeal, decision: string, later: readonly AppealStep[]): Reckoned | undefined {
  const { denied, open } = rehearing(on, later);
  if (open || has(later, 'cert_pending', 'cert_granted', 'cert_denied', 'cert_dismissed', 'withdrawn', 'dismissed'))
    return undefined;
  if (isTakenFurther(on, appeal, decision)) return undefined;
  const from = denied ?? decision;
  const days = certiorariDays(from);
  return reckoned('certiorari_due', 'A petition for certiorari is due', lastDayOf(from, days), {
    authority: '28 U.S.C. 2101(c); S. Ct. R. 13.1, 13.3',
    says: 'A petition is due 90 days after the judgment or the denial of rehearing (150 days under the orders of March 19, 2020 and July 19, 2021); a Justice may extend it by 60 days.',
    counted_from: from,
    days,
  });
}

/** 150 days for what was due from March 19, 2020 on, if judgment came before July 19, 2021. */
const certiorariDays = (from: string) =>
  daysAfter(from, CERTIORARI_DAYS) >= '2020-03-19' && from < '2021-07-19'
    ? CERTIORARI_DAYS_IN_THE_PANDEMIC
    : CERTIORARI_DAYS;

/** Whether the Supreme Court was petitioned after the decision, about an order reviewed here or the decision itself. */
function isTakenFurther({ docket, steps, stepOn, appealsFrom }: DocketOn, appeal: Appeal, decision: string): boolean {
  const ours = [...appeal.reviews, ...appeal.steps.flatMap(({ order }) => order ?? [])];
  return ours
    .flatMap(appealsFrom)
    .filter(({ court }) => docket.court.get(court)!.level === 'supreme')
    .some((other) => steps(other).some((step) => step.status.startsWith('cert_') && (stepOn(step) ?? '') >= decision));
}

function judgment(decision: string, later: readonly AppealStep[]): Reckoned | undefined {
  if (has(later, 'judgment_issued', 'mandate_issued')) return undefined;
  return reckoned(
    'judgment_expected',
    'The certified judgment of the Supreme Court is expected',
    lastDayOf(decision, JUDGMENT_DAYS),
    {
      authority: 'S. Ct. R. 45.3',
      says: 'The clerk sends a certified copy of the judgment 32 days after the decision (25 days in the rules of 2019), unless the Court directs otherwise.',
      counted_from: decision,
      days: JUDGMENT_DAYS,
    },
  );
}
