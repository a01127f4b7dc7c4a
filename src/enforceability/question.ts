// The question: may this condition be enforced against this jurisdiction on this day?
import type { Docket } from '../docket/docket.ts';

/** A question put to a docket. Days are local to `tz`; what is left out of fiscal_year, agency, act and class is asked about in full. */
export interface Question {
  readonly condition: string;
  readonly jurisdiction: string;
  /** The whole day asked about: its end-of-day state (R7.1). Exactly one of `as_of` and `at` is given. */
  readonly as_of?: string;
  /** An instant instead of a day. */
  readonly at?: string;
  /** The zone in which the day ends. */
  readonly tz: string;
  readonly fiscal_year?: number;
  readonly agency?: string;
  readonly act?: string;
  readonly class?: string;
  /** Past the day to which the dockets were read, say `unknown` instead of the last recorded state (R8.4). */
  readonly strict?: boolean;
}

/** A question about a condition of one award year and agency is about that year and that agency. */
export function completed(question: Question, { condition }: Docket): Question {
  const about = condition.get(question.condition);
  return {
    ...question,
    fiscal_year: question.fiscal_year ?? about?.fiscal_year,
    agency: question.agency ?? about?.agency,
  };
}

/** The dimensions of a question beside condition, place and time (R4.5, R4.6). */
export const DIMENSIONS = ['fiscal_year', 'agency', 'act', 'class'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Stands for every value of a dimension that no ruling names. */
export const UNNAMED: unique symbol = Symbol('any value no ruling names');
export type Value = string | number | typeof UNNAMED;

/** One point of a question: nothing in it is left open but time and the world. */
export type Cell = { readonly condition: string; readonly jurisdiction: string } & Readonly<Record<Dimension, Value>>;
