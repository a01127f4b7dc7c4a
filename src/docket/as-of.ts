// A docket on a day: what had been entered by then, and what by then acted on what.
import { type Effect, rulingOf } from '../rulings/index.ts';
import type { Appeal, AppealStep } from './appeal.ts';
import type { Docket } from './docket.ts';
import type { Order } from './order.ts';
import { type Dated, enteredOn } from './reckoning.ts';

/** A docket of which only what had certainly happened by a day is looked at. */
export interface DocketOn {
  readonly docket: Docket;
  readonly day: string;
  readonly orders: readonly Order[];
  /** The day of a step, by itself or by the order that made it. */
  stepOn(step: AppealStep): string | undefined;
  /** The steps that an appeal had certainly taken. */
  steps(appeal: Appeal): AppealStep[];
  /** The appeals that had certainly been taken from an order. */
  appealsFrom(order: string): Appeal[];
  /** The effects of whatever had by then acted on a paragraph. */
  effectsOn(disposition: string): ReadonlySet<Effect>;
  /** Ids of the conditions that an order concerns, by its own words or by those of what it acts on. */
  conditionsOf(order: Order): string[];
}

export function docketOn(docket: Docket, day: string): DocketOn {
  const happened = (dated: Dated) => {
    const on = enteredOn(dated) ?? dated.entered_between?.by;
    return on !== undefined && on <= day;
  };
  const orders = [...docket.order.values()].filter(happened);
  const stepOn = (step: AppealStep) => {
    const order = step.order && docket.order.get(step.order);
    return enteredOn(step) ?? (order ? enteredOn(order) : undefined);
  };
  const steps = (appeal: Appeal) =>
    appeal.steps.filter((step) => happened({ ...step, ...(stepOn(step) && { entered_on: stepOn(step) }) }));
  const from = new Map<string, Appeal[]>();
  for (const appeal of docket.appeal.values())
    if (steps(appeal).length > 0)
      for (const order of appeal.reviews) from.set(order, [...(from.get(order) ?? []), appeal]);
  const effects = new Map<string, Set<Effect>>();
  for (const { dispositions } of orders)
    for (const { ruling, acts_on = [] } of dispositions)
      for (const target of acts_on)
        effects.set(target, (effects.get(target) ?? new Set()).add(rulingOf(ruling).effect));
  return {
    docket,
    day,
    orders,
    stepOn,
    steps,
    appealsFrom: (order) => from.get(order) ?? [],
    effectsOn: (disposition) => effects.get(disposition) ?? new Set(),
    conditionsOf: conditionsBy(docket),
  };
}

function conditionsBy({ order: orders }: Docket) {
  const owners = new Map([...orders.values()].flatMap((order) => order.dispositions.map(({ id }) => [id, order])));
  const conditionsOf = (order: Order, seen: ReadonlySet<string>): string[] =>
    order.dispositions.flatMap(({ conditions = [], acts_on = [] }) => [
      ...conditions,
      ...acts_on.flatMap((target) => {
        const owner = owners.get(target);
        return owner && !seen.has(owner.id) ? conditionsOf(owner, new Set([...seen, owner.id])) : [];
      }),
    ]);
  return (order: Order) => [...new Set(conditionsOf(order, new Set([order.id])))];
}
