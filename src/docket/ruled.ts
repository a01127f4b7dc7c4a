// Everything ruled in a docket, paragraph by paragraph, with what acts on what: what an editor's rules look at.
import { type Effect, rulingOf } from '../rulings/index.ts';
import type { Disposition } from './disposition.ts';
import type { Docket } from './docket.ts';
import type { Order } from './order.ts';
import { type Dated, dayIn, enteredOn, first } from './reckoning.ts';
import type { Path } from './references.ts';
import type { Report, Rule, Unlawful } from './rule.ts';

/** A paragraph of an order, with the order it stands in. */
export interface Ruled {
  readonly order: Order;
  readonly disposition: Disposition;
  readonly effect: Effect;
}

/** All paragraphs of all orders. */
export interface Rulings {
  readonly docket: Docket;
  readonly all: readonly Ruled[];
  /** The signals that anything gives out, each with the days on which it certainly did. */
  readonly signals: ReadonlyMap<string, readonly string[]>;
  find(id: string): Ruled | undefined;
  /** The holds and ends that act on a paragraph. */
  against(target: Ruled): readonly Ruled[];
}

/** A rule that judges one paragraph of an order among all others; its report's path begins at the paragraph. */
export function perRuling(rule: (ruled: Ruled, report: Report, rulings: Rulings) => void): Rule {
  return (docket) => {
    const rulings = rulingsOf(docket);
    return rulings.all.flatMap((ruled) => {
      const found: Unlawful[] = [];
      const at: Path = ['dispositions', ruled.order.dispositions.indexOf(ruled.disposition)];
      const report: Report = (path, detail) =>
        found.push({ noun: 'order', id: ruled.order.id, path: [...at, ...path], detail });
      rule(ruled, report, rulings);
      return found;
    });
  };
}

/** A rule that judges one order among all others. */
export function perRuledOrder(rule: (order: Order, report: Report, rulings: Rulings) => void): Rule {
  return (docket) => {
    const rulings = rulingsOf(docket);
    return [...docket.order.values()].flatMap((order) => {
      const found: Unlawful[] = [];
      rule(order, (path, detail) => found.push({ noun: 'order', id: order.id, path, detail }), rulings);
      return found;
    });
  };
}

/** Everything ruled in a docket. */
export function rulingsOf(docket: Docket): Rulings {
  const all = [...docket.order.values()].flatMap((order) =>
    order.dispositions.map((disposition) => ({ order, disposition, effect: rulingOf(disposition.ruling).effect })),
  );
  const byId = new Map(all.map((ruled) => [ruled.disposition.id, ruled]));
  const against = Map.groupBy(
    all.filter(({ effect }) => effect === 'hold' || effect === 'end').flatMap(pairs),
    ([target]) => target,
  );
  return {
    docket,
    all,
    signals: signalsOf(docket),
    find: (id) => byId.get(id),
    against: ({ disposition }) => (against.get(disposition.id) ?? []).map(([, ruled]) => ruled),
  };
}

const pairs = (ruled: Ruled) => (ruled.disposition.acts_on ?? []).map((target) => [target, ruled] as const);

function signalsOf({ order, agency_action, appeal, case: cases }: Docket): Map<string, string[]> {
  const emitters: (Dated & { emits?: string[] })[] = [
    ...order.values(),
    ...agency_action.values(),
    ...[...appeal.values()].flatMap(({ steps }) => steps),
    ...[...cases.values()].flatMap(({ filings = [] }) => filings),
  ];
  const signals = new Map<string, string[]>();
  for (const emitter of emitters)
    for (const signal of emitter.emits ?? [])
      signals.set(signal, [...(signals.get(signal) ?? []), enteredOn(emitter) ?? []].flat());
  return signals;
}

/** The paragraphs that a paragraph acts on; promises of the government, which are no paragraphs, are left out. */
export const targetsOf = ({ disposition }: Ruled, { find }: Rulings): Ruled[] =>
  (disposition.acts_on ?? []).flatMap((id) => find(id) ?? []);

/** The day from which it applies, where that is certain. */
export function startOn({ order, disposition: { from } }: Ruled, { signals }: Rulings): string | undefined {
  const entered = enteredOn(order);
  if (from === undefined) return entered;
  if (typeof from === 'string') return dayIn(from);
  const signalled = first(signals.get(from.signal) ?? []);
  return entered && signalled && (signalled > entered ? signalled : entered);
}

/** The first day on which it no longer applies by its own terms, where that is certain. */
export const stopOn = ({ disposition: { until = [] } }: Ruled, { signals }: Rulings): string | undefined =>
  first(
    until.flatMap((item) => {
      if (typeof item === 'string') return dayIn(item) ?? [];
      return 'signal' in item ? (signals.get(item.signal) ?? []) : [];
    }),
  );

/** The first day on which nothing of it is left, by its own terms or by an end of the whole, where that is certain. */
export function overOn(ruled: Ruled, rulings: Rulings): string | undefined {
  const ends = rulings
    .against(ruled)
    .filter((end) => end.effect === 'end' && takesInWholeForCertain(end, ruled) && rulings.against(end).length === 0);
  return first([stopOn(ruled, rulings) ?? [], ends.flatMap((end) => startOn(end, rulings) ?? [])].flat());
}

/** Whether a hold or an end takes in all of what it acts on, be it on one reading only of what is open. */
export function takesInWhole({ disposition }: Ruled, target: Ruled): boolean {
  const { scope, conditions, acts, classes, agencies, fiscal_years } = disposition;
  const everybody = scope === undefined || (scope.everyone === true && scope.except === undefined);
  const everything = target.disposition.conditions?.every((id) => conditions?.includes(id) ?? true) ?? true;
  return everybody && everything && !acts && !classes && !agencies && !fiscal_years;
}

/** The same on every reading of what is open. */
export const takesInWholeForCertain = (ruled: Ruled, target: Ruled): boolean =>
  takesInWhole(ruled, target) && ruled.disposition.given === undefined;

/** Whether two paragraphs concern a condition in common, in an award year in common. */
export const shareCondition = ({ disposition: a }: Ruled, { disposition: b }: Ruled): boolean =>
  (a.conditions?.some((id) => b.conditions?.includes(id)) ?? false) &&
  (a.fiscal_years?.some((year) => b.fiscal_years?.includes(year) ?? true) ?? true);
