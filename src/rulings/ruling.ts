// What a kind of ruling is: the effect it has, the words it is told in, and the authority for both.

/**
 * What a ruling does to enforcement. A bar forbids it; a hold suspends what it acts on; an end terminates what it acts on;
 * the others decide nothing by themselves (R5): they are reported, or settle how something else is read.
 */
export const EFFECTS = ['bar', 'hold', 'end', 'compel', 'declare', 'precedent', 'resolve', 'none'] as const;
export type Effect = (typeof EFFECTS)[number];

export interface Ruling {
  /** The kind's name in the record and the API. */
  readonly kind: string;
  readonly effect: Effect;
  /** The short word for it in court stories. */
  readonly form: string;
  /** The noun a docket would use. */
  readonly title: string;
  /** What the court did, in the past tense; `…` stands for the condition or the order acted on. */
  readonly did: string;
  /** The noun and the deed in Spanish. */
  readonly es: { readonly title: string; readonly gender: 'm' | 'f'; readonly did: string };
  /** The code that `basis` of an answer carries when this ruling is why. */
  readonly basis?: string;
  /** Who or what says that the ruling has this effect. */
  readonly authority: string;
}
