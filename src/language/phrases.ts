// Phrases: the parts of sentences — who ruled, on what day, for whom, about what.
import type { Condition } from '../docket/condition.ts';
import type { Court } from '../docket/court.ts';
import type { Ruling } from '../rulings/ruling.ts';

/** When something was done: on a day, or within a window of days that the record leaves open. */
export type Dated = { readonly on: string } | { readonly after?: string; readonly by?: string };

/** Whom something reaches, each place and organization by its name. */
export interface Reached {
  readonly everyone: boolean;
  readonly reach: readonly string[];
  readonly except: readonly string[];
}

/** A noun without its article and with it: "preliminary injunction", "the preliminary injunction". */
export interface Noun {
  readonly bare: string;
  readonly the: string;
}

/** A ruling as a sentence needs it. */
export type Told = Pick<Ruling, 'title' | 'did' | 'es'>;

/** Something that the record names. */
export interface Named {
  readonly name: string;
  readonly name_es?: string;
}

export interface Phrases {
  /** "June 28, 2018". */
  readonly day: (day: string) => string;
  /** "on June 28, 2018", or what is recorded instead of a day. */
  readonly on: (dated: Dated) => string;
  /** The same after a noun: "of June 28, 2018". */
  readonly of: (dated: Dated) => string;
  /** "a, b and c". */
  readonly all: (items: readonly string[]) => string;
  /** "a, b or c". */
  readonly any: (items: readonly string[]) => string;
  /** The record's own words, marked as such. */
  readonly quoted: (text: string) => string;
  readonly agency: (id: string | undefined) => string;
  readonly condition: (condition: Pick<Condition, 'name' | 'name_es' | 'family' | 'program' | 'fiscal_year'>) => string;
  /** A place, or an organization, by its name in the language, else by its name. */
  readonly named: (one: Named) => string;
  readonly court: (court: Court) => string;
  /** The court with the one judge who sat. */
  readonly judge: (court: Court, judge: string) => string;
  /** The order told of just before, as one who acts again. */
  readonly sameOrder: string;
  /** Every place in a State, a county or a circuit. */
  readonly within: (place: string) => string;
  readonly circuit: (court: Court) => string;
  readonly members: (organization: string, day: string | undefined) => string;
  /** Whom it reaches, as a phrase that follows the thing ordered. */
  readonly scope: (reached: Reached) => string;
  /** So many more places than were named. */
  readonly more: (count: number) => string;
  /** Classes of awards or persons, as a phrase that follows the scope: "as to direct awards". */
  readonly classes: (classes: readonly string[]) => string;
  /** An act of enforcement, as the object of "barred from": "withholding funds". */
  readonly act: (act: string) => string;
  /** Acts under a condition. */
  readonly actsUnder: (acts: readonly string[], condition: string) => string;
  /** A kind of ruling as a noun. */
  readonly ruling: (ruling: Told) => Noun;
  /** What a court did, and to what. */
  readonly did: (ruling: Told, object: string) => string;
  /** The condition, once it has been named. */
  readonly theCondition: string;
  /** The condition, named in the sentence just before. */
  readonly it: string;
  /** The order, the stay or the decision told of just before. */
  readonly that: Readonly<Record<'bar' | 'hold' | 'end', string>>;
  /** An order named in the sentence just before. */
  readonly theOrder: string;
  readonly writtenPromise: Noun;
}
