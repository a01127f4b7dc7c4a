// Why a watched answer changed: the entries that turned it, the day that did, or both.
import { turningDays } from '../enforceability/history.ts';
import { lineage } from '../store/lineage.ts';
import { recallAbout } from '../store/recall-about.ts';
import { versionsAfter } from '../store/versions.ts';
import type { AnswerTold, CauseOfChange, WatchedQuestion } from './answer-changed.ts';
import { ask, benchFor } from './ask.ts';
import { zoneOf } from './asked.ts';
import type { Cause } from './change.ts';
import { causeOf, causesOn } from './clock.ts';
import type { Edge } from './edge.ts';

/** A watched question at two moments: the day and the last entry that could alter the answer. */
export interface Between {
  readonly question: WatchedQuestion & { readonly jurisdiction: string };
  readonly was: Moment;
  readonly is: Moment;
}

interface Moment {
  readonly as_of: string;
  readonly edition: number;
}

/** What an answer is recognised by: it has changed when this has. */
export const keyOf = ({ status, enforceable }: Pick<AnswerTold, 'status' | 'enforceable'>): string =>
  `${status} ${enforceable}`;

/** What turned the answer between two moments: first the days that passed are looked at, then what was recorded. */
export function causeBetween(edge: Edge, between: Between): CauseOfChange {
  const days = turningDaysOf(edge, between);
  const seqs = turningEntriesOf(edge, between);
  const { condition, jurisdiction } = between.question;
  const onDays = days.flatMap((day) => causesOn(edge.store, {}, day, condition, jurisdiction));
  const entered = seqs.map((seq) => causeOf(edge.store, seq));
  const entries = [...new Map([...onDays, ...entered].map((cause): [number, Cause] => [cause.entry, cause])).values()];
  return { by: by(days.length > 0, seqs.length > 0), ...(days.length > 0 && { day: days.at(-1)! }), entries };
}

const by = (isDay: boolean, isEntry: boolean): CauseOfChange['by'] =>
  isDay ? (isEntry ? 'entry_and_day' : 'day') : isEntry ? 'entry' : 'rules';

/** The days after the first moment on which the answer turned by what had been recorded then. */
function turningDaysOf(edge: Edge, { question, was, is }: Between): string[] {
  if (is.as_of <= was.as_of || question.at !== undefined || question.as_of !== undefined) return [];
  const moment = { edition: was.edition, known_at: question.known_at };
  const { docket } = recallAbout(edge.store, question.condition, moment);
  if (!docket.condition.has(question.condition)) return [];
  const tz = question.tz ?? zoneOf(docket, question.condition);
  const possible = [...turningDays(benchFor(docket, tz), { ...question, tz }).keys()];
  const days = [...possible.filter((day) => day > was.as_of && day < is.as_of), is.as_of];
  const keys = [was.as_of, ...days].map((day) => keyAt(edge, question, day, was.edition));
  return days.filter((_, n) => keys[n] !== keys[n + 1]);
}

/** The entries between the two moments with which the answer turned, seen from the later day. */
function turningEntriesOf(edge: Edge, { question, was, is }: Between): number[] {
  const { bearsOn } = lineage(edge.store);
  const seqs = versionsAfter(edge.store, was.edition)
    .filter(
      ({ seq, noun, id }) => seq <= is.edition && (noun === 'jurisdiction' || bearsOn(question.condition, noun, id)),
    )
    .map(({ seq }) => seq);
  return turns([was.edition, ...seqs], (edition) => keyAt(edge, question, is.as_of, edition));
}

/** Those points at which something is otherwise than at the point before, found by halving; none if it ends as it began. */
function turns(points: readonly number[], keyAt: (point: number) => string): number[] {
  const [first, last] = [points[0]!, points.at(-1)!];
  if (points.length < 2 || keyAt(first) === keyAt(last)) return [];
  if (points.length === 2) return [last];
  const middle = points.length >> 1;
  return [...turns(points.slice(0, middle + 1), keyAt), ...turns(points.slice(middle), keyAt)];
}

/** The answer on a day in an edition. Within a batch of entries one may name what comes later: then there is none. */
function keyAt({ store, now }: Edge, question: Between['question'], day: string, edition: number): string {
  const when = question.at === undefined ? { as_of: day } : {};
  try {
    return keyOf(ask(store, { ...question, ...when, edition, detail: 'headline' }, now()));
  } catch {
    return 'none';
  }
}
