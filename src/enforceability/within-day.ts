// Within a day: whether the answer moved on the very day asked about, and the order in which it did (R7.1).
import { endOfDay, printedInstant, startOfDay } from '../time/instant.ts';
import { assess } from './assess.ts';
import type { Bench } from './instrument.ts';
import type { Question } from './question.ts';
import type { Status } from './status.ts';
import { turnsOf } from './turns.ts';

export interface WithinDay {
  readonly changed_on_day: boolean;
  /** The states of the day in order, where something moved at a recorded hour. */
  readonly intraday: readonly { readonly at: string; readonly status: Status }[];
}

/** Looks at every recorded moment of the day on which something concerning the question starts or stops. */
export function withinDay(bench: Bench, question: Question, status: Status): WithinDay {
  if (question.as_of === undefined) return { changed_on_day: false, intraday: [] };
  const from = startOfDay(question.as_of, bench.tz);
  const to = endOfDay(question.as_of, bench.tz);
  const turns = turnsOf(bench, question.condition, question.jurisdiction, from, to);
  const moments = [...new Set(turns.map(({ t }) => t))].sort((a, b) => a - b);
  if (moments.length === 0) return { changed_on_day: false, intraday: [] };
  const before = assess(bench, question, from - 1).status;
  const states = moments.map((t) => ({ at: printedInstant(t), status: assess(bench, question, t).status }));
  const changed = before !== status || states.some((state) => state.status !== status);
  return { changed_on_day: changed, intraday: changed && moments.some((t) => t > from) ? states : [] };
}
