// Headlines: the one sentence that an editor may print, for every status, and its parts.
import type { Noun } from './phrases.ts';

/** A day as a clause, and after a noun. */
export interface Day {
  readonly on: string;
  readonly of: string;
}

/** What every headline is about. */
export interface About {
  readonly condition: string;
  readonly place: string;
  readonly agency: string;
}

/** What can be said where worlds differ: the ways it may stand, and whether no recorded bar or promise is lacking in any of them. */
export interface Split extends About {
  readonly closed: boolean;
  readonly sides: string;
}

/** What is barred in part: acts by name, none where acts do not tell it apart; and how the rest stands. */
export interface Part {
  readonly acts: readonly string[];
  readonly rest: 'not_covered' | 'not_in_force' | 'not_covered_or_in_force';
}

export interface Headlines {
  /** "on June 28, 2018", or at the moment of it that was asked about. */
  readonly when: (day: string, exact: boolean) => string;
  /** The whole: the day, how far the record goes where the question looks past it, and what is said. */
  readonly asOf: (day: string, exact: boolean, through: string | undefined, said: string) => string;
  readonly barred: (about: About, act: string | undefined, orders: string) => string;
  readonly partlyBarred: (about: About, part: Part, orders: string) => string;
  readonly rest: Readonly<Record<Part['rest'], string>>;
  readonly notBarred: (about: About) => string;
  readonly forborne: (about: About) => string;
  readonly absent: (about: About) => string;
  readonly pending: (about: About, on: string) => string;
  readonly gone: (about: About, reason: string | undefined, on: string) => string;
  readonly disputed: (split: Split) => string;
  readonly unknown: (split: Split, missing: string) => string;
  /** One order in the brackets of a headline. */
  readonly order: (court: string, ruling: Noun, day: Day) => string;
  readonly andMore: (orders: readonly string[], more: number) => string;
  /** What the record calls a step in a condition's life, as a noun with its article. */
  readonly reason: (reason: string | undefined) => string;
  readonly sides: (labels: readonly Side[]) => string;
  readonly missing: {
    readonly after: (day: string | undefined) => string;
    readonly started: (ruling: Noun) => string;
    readonly ended: (ruling: Noun) => string;
    readonly order: (actor: string) => string;
    readonly action: (actor: string) => string;
    readonly promise: (actor: string) => string;
    readonly happened: string;
    readonly membership: (place: string, organization: string) => string;
  };
}

export type Side = 'barred' | 'partly_barred' | 'not_barred' | 'forborne' | 'not_in_force';
