// Instruments: every effect of every order and promise, with its own region and its own time; and the steps in conditions' lives.
import type { AgencyAction } from '../docket/agency-action.ts';
import type { Disposition, Forbearance, LifecycleState, LifecycleStep } from '../docket/disposition.ts';
import type { Docket } from '../docket/docket.ts';
import { dataThrough } from '../docket/docket-read.ts';
import type { Until } from '../docket/moment.ts';
import type { Order } from '../docket/order.ts';
import { type Effect, rulingOf } from '../rulings/index.ts';
import { type Places, placesOf, type Region, regionOf } from './region.ts';
import { type Signals, type Start, type Stop, startFrom, stopsFrom, type When, whenOf } from './timing.ts';

export type Act = Order | AgencyAction;

/** Something that can be operative on a cell: it has a start, an end, a region, and perhaps earlier instruments that it acts on. */
export interface Instrument {
  readonly id: string;
  readonly effect: Effect | 'forbear';
  readonly act: Act;
  readonly disposition: Disposition | Forbearance;
  /** Conditions it concerns; undefined where it concerns whatever it acts on. */
  readonly conditions?: ReadonlySet<string>;
  readonly region: Region;
  readonly start: Start;
  readonly stops: readonly Stop[];
  readonly actsOn: readonly string[];
  readonly given: readonly (readonly [issue: string, reading: string])[];
}

/** A step in the life of conditions, with the cells for which it was taken. */
export interface Step {
  readonly state: LifecycleState;
  readonly act: Act;
  readonly step: LifecycleStep;
  readonly region: Region;
  readonly start: Start;
  readonly stops: readonly Stop[];
  readonly given: readonly (readonly [issue: string, reading: string])[];
}

/** A court's word on how an issue is to be read. */
export interface Resolution {
  readonly issue: string;
  readonly reading: string;
  readonly retroactive: boolean;
  readonly when: When;
  readonly act: Act;
}

/** A docket made ready for questions whose days end in one zone. */
export interface Bench {
  readonly docket: Docket;
  readonly tz: string;
  readonly places: Places;
  readonly signals: Signals;
  readonly instruments: ReadonlyMap<string, Instrument>;
  /** Bars, promises and the instruments that are only reported, by condition. */
  readonly concerning: ReadonlyMap<string, readonly Instrument[]>;
  /** Holds and ends, by the instrument they act on. */
  readonly against: ReadonlyMap<string, readonly Instrument[]>;
  /** Each instrument's place in an order in which whatever acts on it comes before it. */
  readonly turn: ReadonlyMap<Instrument, number>;
  readonly steps: ReadonlyMap<string, readonly Step[]>;
  readonly resolutions: ReadonlyMap<string, readonly Resolution[]>;
  /** Where the bars on other conditions that name a place are found: on a bench of its own, if any does; left out, on this one. */
  readonly beside?: (jurisdiction: string) => Bench | undefined;
  /** Instruments supposed to have ended, where a question asks what if. */
  readonly ended?: ReadonlySet<string>;
}

/** Sets the docket out as instruments. Days without an hour begin in `tz`. What is told beside its answers may lie on benches of their own. */
export function benchOf(docket: Docket, tz: string, beside?: Bench['beside']): Bench {
  const acts: Act[] = [...docket.order.values(), ...docket.agency_action.values()];
  const instruments = acts.flatMap((act) => instrumentsOf(act, tz, docket));
  const against = grouped(instruments.filter(defeats), (instrument) => instrument.actsOn);
  return {
    docket,
    tz,
    ...(beside && { beside }),
    places: placesOf(docket, tz),
    signals: signalsOf(docket, acts, tz),
    instruments: new Map(instruments.map((instrument) => [instrument.id, instrument])),
    concerning: grouped(instruments.filter(standsAlone), (instrument) => [...(instrument.conditions ?? [])]),
    against,
    turn: inOrderOfJudgment(instruments, against),
    steps: grouped(
      acts.flatMap((act) => stepsOf(act, tz, docket)),
      ({ step }) => step.conditions,
    ),
    resolutions: grouped(
      acts.flatMap((act) => resolutionsOf(act, tz)).sort((a, b) => a.when.early - b.when.early),
      ({ issue }) => [issue],
    ),
  };
}

/** Something worked out once for a bench and kept with it. */
export function perBench<T>(make: (bench: Bench) => T): (bench: Bench) => T {
  const made = new WeakMap<Bench, T>();
  return (bench) => {
    const known = made.get(bench);
    if (known !== undefined) return known;
    const fresh = make(bench);
    made.set(bench, fresh);
    return fresh;
  };
}

/** The same for each condition of a bench. */
export function perCondition<T>(make: (bench: Bench, condition: string) => T): (bench: Bench, condition: string) => T {
  const madeOn = perBench(() => new Map<string, T>());
  return (bench, condition) => {
    const made = madeOn(bench);
    const known = made.get(condition);
    if (known !== undefined) return known;
    const fresh = make(bench, condition);
    made.set(condition, fresh);
    return fresh;
  };
}

/** What nothing acts on comes first, then what only those act on, and so on; what acts on itself, however indirectly, is never reached and comes last. */
function inOrderOfJudgment(
  instruments: readonly Instrument[],
  against: ReadonlyMap<string, readonly Instrument[]>,
): Map<Instrument, number> {
  const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));
  const unjudged = new Map(instruments.map((instrument) => [instrument, against.get(instrument.id)?.length ?? 0]));
  const order = instruments.filter((instrument) => unjudged.get(instrument) === 0);
  for (const instrument of order) {
    if (!defeats(instrument)) continue;
    for (const target of instrument.actsOn.flatMap((id) => byId.get(id) ?? [])) {
      const left = unjudged.get(target)! - 1;
      unjudged.set(target, left);
      if (left === 0) order.push(target);
    }
  }
  return new Map([...new Set([...order, ...instruments])].map((instrument, place) => [instrument, place]));
}

export const defeats = ({ effect }: Instrument): boolean => effect === 'hold' || effect === 'end';
const standsAlone = ({ effect }: Instrument) => ['bar', 'forbear', 'compel', 'declare', 'precedent'].includes(effect);
const dispositionsOf = (act: Act): Disposition[] => ('dispositions' in act ? act.dispositions : []);
const forbearancesOf = (act: Act): Forbearance[] => ('forbearances' in act ? (act.forbearances ?? []) : []);

const made = new WeakMap<Act, Map<string, readonly Instrument[]>>();

/** The instruments of an act, the same on every bench: an order about thousands of conditions is on thousands of them. */
function instrumentsOf(act: Act, tz: string, docket: Docket): readonly Instrument[] {
  const parts = [...dispositionsOf(act), ...forbearancesOf(act)];
  // How far its docket was read is no part of the act.
  if (parts.some(({ until }) => until?.some(isUnless))) return instrumentsMade(act, tz, docket);
  const zones = made.get(act) ?? new Map<string, readonly Instrument[]>();
  made.set(act, zones);
  const known = zones.get(tz) ?? instrumentsMade(act, tz, docket);
  zones.set(tz, known);
  return known;
}

const isUnless = (item: Until[number]) => typeof item === 'object' && 'unless' in item;

function instrumentsMade(act: Act, tz: string, docket: Docket): Instrument[] {
  const entered = whenOf(act, act.id, tz);
  const make = (effect: Instrument['effect'], disposition: Disposition | Forbearance): Instrument => ({
    id: disposition.id,
    effect,
    act,
    disposition,
    conditions: disposition.conditions && new Set(disposition.conditions),
    region: regionOf(disposition),
    start: startFrom(entered, disposition.from, tz),
    stops: stopsOf(disposition, act, tz, docket),
    actsOn: ('acts_on' in disposition && disposition.acts_on) || [],
    given: Object.entries(disposition.given ?? {}),
  });
  return [
    ...dispositionsOf(act).map((disposition) => make(rulingOf(disposition.ruling).effect, disposition)),
    ...forbearancesOf(act).map((forbearance) => make('forbear', forbearance)),
  ];
}

const stepsOf = (act: Act, tz: string, docket: Docket): Step[] =>
  (act.lifecycle ?? []).map((step) => ({
    state: step.state,
    act,
    step,
    region: regionOf(step),
    start: startFrom(whenOf(act, act.id, tz), step.from, tz),
    stops: stopsOf(step, act, tz, docket),
    given: Object.entries(step.given ?? {}),
  }));

/**
 * That a signal did not come by a day is known only of a docket that was read to that day (R2.12, R8.4): of one that is open and was
 * not, the last recorded state goes on.
 */
function stopsOf({ until }: { readonly until?: Until }, act: Act, tz: string, docket: Docket): Stop[] {
  const isRead = (day: string) =>
    !('case' in act) || docket.case.get(act.case)?.closed === true || (dataThrough(act, docket) ?? day) >= day;
  return stopsFrom(
    until?.filter((item) => typeof item === 'string' || !('unless' in item) || isRead(item.by)),
    tz,
  );
}

const resolutionsOf = (act: Act, tz: string): Resolution[] =>
  dispositionsOf(act)
    .filter(({ issue, reading }) => issue !== undefined && reading !== undefined)
    .map(({ issue, reading, retroactive = false }) => ({
      issue: issue!,
      reading: reading!,
      retroactive,
      when: whenOf(act, act.id, tz),
      act,
    }));

function signalsOf(docket: Docket, acts: Act[], tz: string): Signals {
  const steps = [...docket.appeal.values()].flatMap(({ id, steps }) =>
    steps.map((step, index) => ({ ...step, id: `${id}#${index}` })),
  );
  const filings = [...docket.case.values()].flatMap(({ id, filings = [] }) =>
    filings.map((filing, index) => ({ ...filing, id: `${id}#${index}` })),
  );
  const emitted = [...acts, ...steps, ...filings].flatMap((emitter) =>
    (emitter.emits ?? []).map((signal) => ({ signal, when: whenOf(emitter, emitter.id, tz) })),
  );
  const signals = new Map<string, When[]>();
  for (const { signal, when } of emitted) signals.set(signal, [...(signals.get(signal) ?? []), when]);
  return signals;
}

/** Things by each of their keys, in their own order. */
export function grouped<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}
