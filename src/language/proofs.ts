// Proofs: the steps of a proof, one sentence each, and the conclusion that they lead to.
import type { About, Part, Split } from './headlines.ts';

/** A step in a condition's life; `open` where its day is not recorded and may lie after the day asked about. */
export interface LifeTold {
  readonly condition: string;
  readonly by: string;
  readonly of: string;
  readonly title: string;
  readonly reading: string;
  readonly open: boolean;
}

/** A bar as a step tells it. */
export interface BarTold {
  readonly actor: string;
  /** What was done, with its object. */
  readonly deed: string;
  readonly scope: string;
  readonly on: string;
  readonly citation: string | undefined;
  readonly reading: string;
  readonly ranOut: boolean;
}

/** What acts on an order as a step tells it; the day is left out where the same order did both. */
export interface AnswerTold {
  readonly actor: string;
  readonly deed: string;
  readonly scope: string;
  readonly on: string | undefined;
  readonly reading: string;
  readonly effect: string;
}

/** What took effect when whatever suspended or ended it was itself suspended or ended. */
export interface Restored {
  readonly bar: string;
  readonly since: string;
  /** Whether it had been on hold, not ended. */
  readonly held: boolean;
  /** Whether it had been in effect before. */
  readonly before: boolean;
}

/** How a reading that something hangs on stands: open, adopted by the newsroom, or settled by a recorded ruling. */
export type Standing = 'open' | 'adopted' | 'settled';

export interface Proofs {
  readonly life: Readonly<Record<'pending' | 'active' | 'gone', (told: LifeTold) => string>>;
  readonly bar: (told: BarTold) => string;
  readonly answer: (told: AnswerTold) => string;
  readonly reading: (standing: Standing, says: readonly string[]) => string;
  readonly effect: {
    readonly onHold: (place: string) => string;
    readonly ended: (place: string) => string;
    readonly again: (restored: Restored, place: string | undefined) => string;
    readonly elsewhere: (place: string) => string;
    readonly otherwiseLimited: string;
    readonly waitsForSignal: string;
    readonly startsLater: string;
    readonly ranOut: string;
    readonly undone: string;
    readonly onlyOnThatReading: string;
    readonly turnsOnWhatIsOpen: (place: string) => string;
  };
  /** `untilNotice`: by its own words it ends with a notice. */
  readonly promise: (told: { agency: string; on: string; scope: string; untilNotice: boolean }) => string;
  readonly conclusion: Conclusions;
}

/** The consequence on the day, one sentence for every status. */
export interface Conclusions {
  readonly barred: (when: string, place: string, act: string | undefined, revived: string | undefined) => string;
  readonly partlyBarred: (when: string, place: string, part: Part) => string;
  /** `one` names the only order told of; `reach` says whether it was cut back in whom it reaches. */
  readonly notBarred: (when: string, place: string, orders: number, one: string | undefined, reach: boolean) => string;
  readonly forborne: (when: string, place: string, agency: string) => string;
  readonly absent: (when: string, about: About) => string;
  readonly pending: (when: string, place: string) => string;
  readonly gone: (when: string, place: string) => string;
  readonly disputed: (when: string, split: Split) => string;
  readonly unknown: (when: string, split: Split, missing: string) => string;
}
