// Remarks: what stands beside the proof — tracks, other orders, what is pending or open, what would change the answer, what was bounded.
import type { Day } from './headlines.ts';
import type { Noun } from './phrases.ts';

export type CourtsTold =
  | 'barred'
  | 'partly_barred'
  | 'not_barred'
  | 'forborne'
  | 'not_in_force'
  | 'disputed'
  | 'unknown';

/** One way in which something open may stand. */
type Ways = Readonly<Record<'yes' | 'no', string>>;

export interface Remarks {
  readonly courts: Readonly<Record<CourtsTold, string>>;
  readonly noLife: string;
  readonly promised: (days: readonly string[]) => string;
  readonly notPromised: string;

  /** An order named by its court, its kind and its day. */
  readonly order: (court: string, ruling: Noun, of: string) => string;
  readonly doesNotDecide: (order: string, reason: string) => string;
  readonly reason: {
    readonly elsewhere: (scope: string, place: string) => string;
    readonly ranOut: string;
    readonly otherwiseLimited: string;
    readonly otherReading: string;
    readonly waiting: string;
    readonly notInForce: string;
    readonly open: (place: string) => string;
    readonly defeated: (actor: string, deed: string, on: string) => string;
    readonly suspendedOrEnded: string;
  };
  readonly denied: (actor: string, condition: string, on: string) => string;
  readonly concerns: (order: string, what: 'condition' | 'fiscal_year', names: readonly string[]) => string;
  readonly signal: (told: { actor: string; deed: string; on: string; citation?: string; holding?: string }) => string;

  readonly pending: (actor: string, deed: string, on: string, signal: string) => string;
  readonly ifEnded: (ruling: Noun, actor: string, day: Day, effect: 'bar' | 'hold' | 'forbear') => string;
  readonly ifSignalled: (signal: string) => string;

  readonly hadHappened: (what: string) => string;
  readonly happened: Ways;
  readonly wasMember: (place: string, organization: string) => string;
  readonly member: Ways;

  readonly fewerWorlds: (most: number) => string;
  readonly fewerCells: (most: number) => string;
  readonly fewerSteps: (count: number, most: number) => string;
  readonly fewerOthers: (count: number, most: number) => string;
  readonly fewerDockets: (count: number, most: number) => string;
  readonly fewerEvents: (count: number, most: number) => string;
  readonly fewerChanges: (count: number, most: number) => string;

  readonly disclaimer: string;
}
