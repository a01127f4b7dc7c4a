// What a case's timeline is drawn from: for each order, the stretches of days over which it stood, was held, or reached less.
import type { Docket } from '../docket/docket.ts';
import type { Order } from '../docket/order.ts';
import { type Ruled, type Rulings, rulingsOf, startOn, stopOn, takesInWholeForCertain } from '../docket/ruled.ts';
import { dayOf } from './news.ts';

/** full; held (suspended for all it reaches) or held_in_part; less (part of its reach has ended). */
export type Stretch = {
  readonly from: string;
  readonly until: string;
  readonly state: 'full' | 'held' | 'held_in_part' | 'less';
};

/** An order on the timeline: its bar, empty where it bars and holds nothing, and what it acts on. */
export interface Drawn {
  readonly order: Order;
  readonly day: string;
  readonly effect: 'bar' | 'hold' | 'none';
  readonly stretches: readonly Stretch[];
  /** Ids of the orders that it suspends or ends. */
  readonly actsOn: readonly string[];
}

/** The orders of a case as they are drawn, up to a day. */
export function drawnOrders(docket: Docket, lawsuit: string, until: string): Drawn[] {
  const rulings = rulingsOf(docket);
  const byOrder = Map.groupBy(rulings.all, ({ order }) => order.id);
  return [...docket.order.values()]
    .filter((order) => order.case === lawsuit && dayOf(order) !== '')
    .map((order) => {
      const own = byOrder.get(order.id) ?? [];
      const main = own.filter(({ effect }) => effect === 'bar');
      const shown = main.length > 0 ? main : own.filter(({ effect }) => effect === 'hold');
      return {
        order,
        day: dayOf(order),
        effect: shown.length === 0 ? 'none' : (shown[0]!.effect as 'bar' | 'hold'),
        stretches: stretchesOf(shown, rulings, until),
        actsOn: [...new Set(own.flatMap((ruled) => targetOrders(ruled, rulings)))].filter((id) => id !== order.id),
      };
    });
}

const targetOrders = ({ disposition, effect }: Ruled, { find }: Rulings): string[] =>
  effect === 'hold' || effect === 'end' ? (disposition.acts_on ?? []).flatMap((id) => find(id)?.order.id ?? []) : [];

const NEVER = '9999-12-31';
const start = (ruled: Ruled, rulings: Rulings) =>
  startOn(ruled, rulings) ?? (typeof ruled.disposition.from === 'object' ? NEVER : dayOf(ruled.order));
const stop = (ruled: Ruled, rulings: Rulings) => stopOn(ruled, rulings) ?? NEVER;

/** Whether a hold or an end leaves nothing of what it acts on. */
const whole = (acting: Ruled, target: Ruled) =>
  takesInWholeForCertain(acting, target) ||
  (acting.disposition.given === undefined &&
    JSON.stringify(acting.disposition.scope) === JSON.stringify(target.disposition.scope));

function isOn(ruled: Ruled, rulings: Rulings, day: string): boolean {
  if (day < start(ruled, rulings) || day >= stop(ruled, rulings)) return false;
  return !rulings.against(ruled).some((one) => whole(one, ruled) && isOn(one, rulings, day));
}

function stateOn(ruled: Ruled, rulings: Rulings, day: string): Stretch['state'] | undefined {
  if (day < start(ruled, rulings) || day >= stop(ruled, rulings)) return undefined;
  const acting = rulings.against(ruled).filter((one) => isOn(one, rulings, day));
  const any = (effect: string, wholly: boolean) =>
    acting.some((one) => one.effect === effect && whole(one, ruled) === wholly);
  if (any('end', true)) return undefined;
  if (any('hold', true)) return 'held';
  if (any('end', false)) return 'less';
  return any('hold', false) ? 'held_in_part' : 'full';
}

/** What several paragraphs of an order come to on a day. */
function stateOfAll(several: readonly Ruled[], rulings: Rulings, day: string): Stretch['state'] | undefined {
  const begun = several.filter((ruled) => day >= start(ruled, rulings));
  const states = begun.flatMap((ruled) => stateOn(ruled, rulings, day) ?? []);
  if (states.length === 0) return undefined;
  if (states.every((state) => state === 'held')) return 'held';
  if (states.some((state) => state === 'held' || state === 'held_in_part')) return 'held_in_part';
  return states.length < begun.length || states.includes('less') ? 'less' : 'full';
}

function stretchesOf(several: readonly Ruled[], rulings: Rulings, until: string): Stretch[] {
  const days = [...new Set(several.flatMap((ruled) => turns(ruled, rulings)))].filter((day) => day < until).sort();
  const found: Stretch[] = [];
  for (const [place, from] of days.entries()) {
    const state = stateOfAll(several, rulings, from);
    const end = days[place + 1] ?? until;
    const last = found.at(-1);
    if (state && last?.state === state && last.until === from) found[found.length - 1] = { ...last, until: end };
    else if (state) found.push({ from, until: end, state });
  }
  return found;
}

const turns = (ruled: Ruled, rulings: Rulings): string[] => [
  start(ruled, rulings),
  stop(ruled, rulings),
  ...rulings.against(ruled).flatMap((one) => turns(one, rulings)),
];
