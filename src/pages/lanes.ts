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

/** At most so many changes of an order are drawn, the last ones; and so many of all orders of a case. */
const MOST_CHANGES = 200;
export const MOST_DRAWN = 20_000;

/** An order on the timeline: its bar, empty where it bars and holds nothing, and what it acts on. */
export interface Drawn {
  readonly order: Order;
  readonly day: string;
  readonly effect: 'bar' | 'hold' | 'none';
  readonly stretches: readonly Stretch[];
  /** Whether it changed more often than is drawn. */
  readonly cut: boolean;
  /** Ids of the orders that it suspends or ends. */
  readonly actsOn: readonly string[];
}

/** The orders of a case as they are drawn, up to a day. */
export function drawnOrders(docket: Docket, lawsuit: string, until: string): Drawn[] {
  const rulings = rulingsOf(docket);
  const days = daysOf(rulings);
  const orders = [...docket.order.values()].filter((order) => order.case === lawsuit && dayOf(order) !== '');
  const most = Math.max(10, Math.min(MOST_CHANGES, Math.floor(MOST_DRAWN / orders.length)));
  const byOrder = Map.groupBy(rulings.all, ({ order }) => order.id);
  return orders.map((order) => {
    const own = byOrder.get(order.id) ?? [];
    const main = own.filter(({ effect }) => effect === 'bar');
    const shown = main.length > 0 ? main : own.filter(({ effect }) => effect === 'hold');
    return {
      order,
      day: dayOf(order),
      effect: shown.length === 0 ? 'none' : (shown[0]!.effect as 'bar' | 'hold'),
      ...stretchesOf(shown, days, until, most),
      actsOn: [...new Set(own.flatMap((ruled) => targetOrders(ruled, rulings)))].filter((id) => id !== order.id),
    };
  });
}

const targetOrders = ({ disposition, effect }: Ruled, { find }: Rulings): string[] =>
  effect === 'hold' || effect === 'end' ? (disposition.acts_on ?? []).flatMap((id) => find(id)?.order.id ?? []) : [];

/** Whether a hold or an end leaves nothing of what it acts on. */
const whole = (acting: Ruled, target: Ruled) =>
  takesInWholeForCertain(acting, target) ||
  (acting.disposition.given === undefined &&
    JSON.stringify(acting.disposition.scope) === JSON.stringify(target.disposition.scope));

const NEVER = '9999-12-31';

/** How the rulings of a docket stand from day to day. Each is looked at once a day, however many act on one another. */
interface Days {
  readonly rulings: Rulings;
  from(ruled: Ruled): string;
  until(ruled: Ruled): string;
  isOn(ruled: Ruled, day: string): boolean;
}

function daysOf(rulings: Rulings): Days {
  const on = new Map<string, Map<Ruled, boolean>>();
  const days: Days = {
    rulings,
    from: (ruled) =>
      startOn(ruled, rulings) ?? (typeof ruled.disposition.from === 'object' ? NEVER : dayOf(ruled.order)),
    until: (ruled) => stopOn(ruled, rulings) ?? NEVER,
    isOn(ruled, day) {
      const thatDay = on.get(day) ?? new Map<Ruled, boolean>();
      on.set(day, thatDay);
      const known = thatDay.get(ruled);
      if (known !== undefined) return known;
      const is =
        isWithin(ruled, days, day) && !rulings.against(ruled).some((one) => days.isOn(one, day) && whole(one, ruled));
      thatDay.set(ruled, is);
      return is;
    },
  };
  return days;
}

const isWithin = (ruled: Ruled, { from, until }: Days, day: string) => from(ruled) <= day && day < until(ruled);

function stateOn(ruled: Ruled, days: Days, day: string): Stretch['state'] | undefined {
  if (!isWithin(ruled, days, day)) return undefined;
  const acting = days.rulings.against(ruled).filter((one) => days.isOn(one, day));
  const any = (effect: string, wholly: boolean) =>
    acting.some((one) => one.effect === effect && whole(one, ruled) === wholly);
  if (any('end', true)) return undefined;
  if (any('hold', true)) return 'held';
  if (any('end', false)) return 'less';
  return any('hold', false) ? 'held_in_part' : 'full';
}

/** What several paragraphs of an order come to on a day. */
function stateOfAll(several: readonly Ruled[], days: Days, day: string): Stretch['state'] | undefined {
  const begun = several.filter((ruled) => days.from(ruled) <= day);
  const states = begun.flatMap((ruled) => stateOn(ruled, days, day) ?? []);
  if (states.length === 0) return undefined;
  if (states.every((state) => state === 'held')) return 'held';
  if (states.some((state) => state === 'held' || state === 'held_in_part')) return 'held_in_part';
  return states.length < begun.length || states.includes('less') ? 'less' : 'full';
}

/** The last stretches, at most so many: what went back and forth more often is drawn from there on. */
function stretchesOf(
  several: readonly Ruled[],
  days: Days,
  until: string,
  most: number,
): Pick<Drawn, 'stretches' | 'cut'> {
  const turns = [...turnsOf(several, days)].filter((day) => day < until).sort();
  const drawn = turns.slice(-most);
  const found: Stretch[] = [];
  for (const [place, from] of drawn.entries()) {
    const state = stateOfAll(several, days, from);
    const end = drawn[place + 1] ?? until;
    const last = found.at(-1);
    if (state && last?.state === state && last.until === from) found[found.length - 1] = { ...last, until: end };
    else if (state) found.push({ from, until: end, state });
  }
  return { stretches: found, cut: turns.length > most };
}

/** The days on which rulings, and whatever acts on them, however indirectly, begin and end. */
function turnsOf(several: readonly Ruled[], { rulings, from, until }: Days): Set<string> {
  const found = new Set(several);
  for (const ruled of found) for (const one of rulings.against(ruled)) found.add(one);
  return new Set([...found].flatMap((ruled) => [from(ruled), until(ruled)]));
}
