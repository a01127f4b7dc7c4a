// What an order itself, or the rules about it, say comes next: its effect, its end, the time for an appeal from it (R1.2, R3.2).
import { rulingOf } from '../rulings/index.ts';
import { lastDayOf } from '../time/business-day.ts';
import type { DocketOn } from './as-of.ts';
import type { ClockKind, Expected } from './clock.ts';
import type { Disposition } from './disposition.ts';
import type { Order } from './order.ts';
import { dayIn, enteredOn } from './reckoning.ts';

const APPEAL_DAYS = 60;
const RESTRAINING_ORDER_DAYS = 14;

/** Rulings that can be appealed as of right: they grant, change or refuse an injunction, or decide the case (28 U.S.C. 1291, 1292(a)(1)). */
const APPEALABLE: readonly Disposition['ruling'][] = [
  'preliminary_injunction',
  'permanent_injunction',
  'stay_of_agency_action',
  'vacatur',
  'declaratory_judgment',
  'declaration_enforced',
  'relief_denied',
  'dissolution',
  'narrowing',
  'dismissal',
];

/** What is expected of every order entered by the day of the docket. */
export const orderClocks = (on: DocketOn): Expected[] =>
  on.orders.flatMap((order) => [
    ...order.dispositions.flatMap((disposition) => [
      ...starts(on, order, disposition),
      ...(isOver(on, disposition) ? [] : stops(on, order, disposition)),
    ]),
    ...appealDue(on, order),
  ]);

const isOver = ({ effectsOn }: DocketOn, { id }: Disposition) => effectsOn(id).has('end');

function about({ docket, conditionsOf }: DocketOn, order: Order, disposition?: Disposition) {
  const data_through = docket.case.get(order.case)?.data_through;
  return {
    court: order.court,
    case: order.case,
    order: order.id,
    conditions: disposition?.conditions ?? conditionsOf(order),
    ...(data_through && { data_through }),
  };
}

const named = ({ ruling }: Disposition) => rulingOf(ruling).title;

function starts(on: DocketOn, order: Order, disposition: Disposition): Expected[] {
  const day = typeof disposition.from === 'string' ? dayIn(disposition.from) : undefined;
  if (day === undefined || day <= (enteredOn(order) ?? day)) return [];
  return [docketed(on, order, disposition, 'takes_effect', day, `${named(disposition)} takes effect`)];
}

const docketed = (
  on: DocketOn,
  order: Order,
  disposition: Disposition,
  kind: ClockKind,
  due_on: string,
  title: string,
): Expected => ({
  id: `${kind}.${disposition.id}`,
  kind,
  due_on,
  title,
  basis: 'docketed',
  assumed: false,
  ...about(on, order, disposition),
});

function stops(on: DocketOn, order: Order, disposition: Disposition): Expected[] {
  const { effect } = rulingOf(disposition.ruling);
  const isRestraint = disposition.ruling === 'temporary_restraining_order';
  const kind = isRestraint ? 'restraining_order_ends' : effect === 'hold' ? 'stay_ends' : 'relief_ends';
  const day = (disposition.until ?? [])
    .flatMap((item) => (typeof item === 'string' ? (dayIn(item) ?? []) : 'by' in item ? item.by : []))
    .sort()
    .at(0);
  if (day !== undefined) return [docketed(on, order, disposition, kind, day, `${named(disposition)} ends`)];
  const entered = enteredOn(order);
  return isRestraint && disposition.until === undefined && entered ? [silent(on, order, disposition, entered)] : [];
}

/** A restraining order that is silent about its end. */
const silent = (on: DocketOn, order: Order, disposition: Disposition, entered: string): Expected => ({
  ...docketed(
    on,
    order,
    disposition,
    'restraining_order_ends',
    lastDayOf(entered, RESTRAINING_ORDER_DAYS),
    'Temporary restraining order, silent about its end, is expected to end',
  ),
  basis: 'computed_from_rule',
  assumed: true,
  rule: {
    authority: 'FRCP 65(b)(2)',
    says: 'An order without a stated end expires at most 14 days after entry, unless it is extended; one kept in force by order may run on as a preliminary injunction.',
    counted_from: entered,
    days: RESTRAINING_ORDER_DAYS,
  },
});

function appealDue(on: DocketOn, order: Order): Expected[] {
  const entered = enteredOn(order);
  const isDistrict = on.docket.court.get(order.court)!.level === 'district';
  const isAppealable = order.dispositions.some(({ ruling }) => APPEALABLE.includes(ruling));
  if (!entered || !isDistrict || !isAppealable || on.appealsFrom(order.id).length > 0) return [];
  return [
    {
      id: `appeal_due.${order.id}`,
      kind: 'appeal_due',
      due_on: lastDayOf(entered, APPEAL_DAYS),
      title: `An appeal is due from: ${order.title}`,
      basis: 'computed_from_rule',
      assumed: true,
      rule: {
        authority: 'FRAP 4(a)(1)(B); 28 U.S.C. 2107(b)',
        says: 'A notice of appeal is due 60 days after entry where the United States is a party; certain motions start the time anew (FRAP 4(a)(4)), and a judgment without a separate document counts as entered after 150 days (FRCP 58(c)).',
        counted_from: entered,
        days: APPEAL_DAYS,
      },
      ...about(on, order),
    },
  ];
}
