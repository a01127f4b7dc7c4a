// When things start and stop, in a given world: fixed moments, unrecorded days, signals.
import type { From, Until, Window } from '../docket/moment.ts';
import { dayAfter } from '../time/day.ts';
import { endOfDay, millis, startOfDay } from '../time/instant.ts';
import type { Asking } from './world.ts';

export const NEVER = Number.POSITIVE_INFINITY;

/** A moment in milliseconds; where its day is unrecorded, the earliest and latest it can have been, named after its act. */
export interface When {
  readonly early: number;
  readonly late: number;
  readonly window?: string;
}

interface Dated {
  entered_on?: string;
  entered_at?: string;
  entered_between?: Window;
}

/** When a dated act happened. A day counts from its first moment; a window from the day after `after` to the start of `by`. */
export function whenOf(act: Dated, name: string, tz: string): When {
  if (act.entered_between) {
    const { after, by } = act.entered_between;
    const early = after === undefined ? -NEVER : startOfDay(dayAfter(after), tz);
    return { early, late: Math.max(early, by === undefined ? NEVER : startOfDay(by, tz)), window: name };
  }
  const at = millis((act.entered_at ?? act.entered_on)!, tz);
  return { early: at, late: at };
}

export const inWorld = (when: When, world: Asking): number =>
  when.window !== undefined && world.late.has(when.window) ? when.late : when.early;

/** Which acts give out each signal, and when. */
export type Signals = ReadonlyMap<string, readonly When[]>;

/** The first time a signal is given out in a world; never, if nothing recorded gives it out. */
export const signalled = (signals: Signals, name: string, world: Asking): number =>
  Math.min(NEVER, ...(signals.get(name) ?? []).map((when) => inWorld(when, world)));

/** The bounds between which a signal is first given out, whatever the world. */
export function signalBounds(signals: Signals, name: string): { early: number; late: number } {
  const whens = signals.get(name) ?? [];
  return {
    early: Math.min(NEVER, ...whens.map((when) => when.early)),
    late: Math.min(NEVER, ...whens.map((when) => when.late)),
  };
}

export type Start = { readonly entered: When; readonly from?: number | { readonly signal: string } };
export type Stop = number | { readonly signal: string } | { readonly unless: string; readonly by: number };

export const startFrom = (entered: When, from: From | undefined, tz: string): Start =>
  from === undefined ? { entered } : { entered, from: typeof from === 'string' ? millis(from, tz) : from };

export const stopsFrom = (until: Until | undefined, tz: string): Stop[] =>
  (until ?? []).map((item) => {
    if (typeof item === 'string') return millis(item, tz);
    return 'unless' in item ? { unless: item.unless, by: endOfDay(item.by, tz) } : item;
  });

/** When it starts in a world. What waits for a signal cannot start before it was itself entered. */
export function startIn({ entered, from }: Start, signals: Signals, world: Asking): number {
  if (from === undefined) return inWorld(entered, world);
  if (typeof from === 'number') return from;
  return Math.max(inWorld(entered, world), signalled(signals, from.signal, world));
}

/** The first of its stops in a world. */
export const stopIn = (stops: readonly Stop[], signals: Signals, world: Asking): number =>
  Math.min(NEVER, ...stops.map((stop) => oneStop(stop, (name) => signalled(signals, name, world))));

function oneStop(stop: Stop, time: (signal: string) => number): number {
  if (typeof stop === 'number') return stop;
  if ('signal' in stop) return time(stop.signal);
  return time(stop.unless) <= stop.by ? NEVER : stop.by + 1;
}

/** The earliest it can start, in any world. */
export function earliestStart({ entered, from }: Start, signals: Signals): number {
  if (from === undefined) return entered.early;
  return typeof from === 'number' ? from : Math.max(entered.early, signalBounds(signals, from.signal).early);
}

/** The latest it can start, in any world. */
export function latestStart({ entered, from }: Start, signals: Signals): number {
  if (from === undefined) return entered.late;
  return typeof from === 'number' ? from : Math.max(entered.late, signalBounds(signals, from.signal).late);
}

/** The latest it can stop, in any world. */
export const latestStop = (stops: readonly Stop[], signals: Signals): number =>
  Math.min(
    NEVER,
    ...stops.map((stop) =>
      oneStop(stop, (name) => signalBounds(signals, name)['unless' in Object(stop) ? 'early' : 'late']),
    ),
  );
