// History: the spans over which an answer stood, each with what opened it.
import { type Static, Type } from '@sinclair/typebox';
import { closed, ref, words } from '../docket/component.ts';
import { dayOf } from '../time/instant.ts';
import { assess } from './assess.ts';
import type { Bench } from './instrument.ts';
import type { Question } from './question.ts';
import { ENFORCEABLE, enforceableOf, STATUSES } from './status.ts';
import { HOW, type Turn, turnsOf } from './turns.ts';
import { isAgencyAction } from './words.ts';

const maybe = (description: string, example: string) =>
  Type.Optional(Type.String({ description, examples: [example] }));

export const Opening = Type.Object(
  {
    how: words(HOW, 'What happened: see the description of each word in the reference.'),
    order: maybe('Id of the order.', 'chicago-v-sessions-2017-09-15'),
    agency_action: maybe('Id of the agency action.', 'doj-2017-07-25-announcement'),
    signal: maybe('Name of the signal that came about.', 'mandate:ca7:18-2885'),
    organization: maybe('Id of the organization joined or left.', 'us-conference-of-mayors'),
    title: maybe('What the order or agency action was.', 'Preliminary injunction granted in part'),
  },
  {
    $id: 'Opening',
    ...closed,
    description: 'Something that happened on the day a span begins.',
    examples: [
      { how: 'entered', order: 'chicago-v-sessions-2017-09-15', title: 'Preliminary injunction granted in part' },
    ],
  },
);
export type Opening = Static<typeof Opening>;

export const Span = Type.Object(
  {
    from: maybe('First day of the span; left out, it has no beginning on record.', '2017-09-15'),
    until: maybe('First day after the span; left out, it had not ended by what is recorded.', '2018-06-26'),
    status: words(STATUSES, 'The answer on every day of the span.'),
    enforceable: words(ENFORCEABLE, 'Whether it could be enforced.'),
    opened_by: Type.Array(ref(Opening), { description: 'What happened on its first day.' }),
  },
  {
    $id: 'Span',
    ...closed,
    description: 'Days in a row with one answer; half-open.',
    examples: [{ from: '2017-09-15', until: '2018-06-26', status: 'barred', enforceable: 'no', opened_by: [] }],
  },
);
export type Span = Static<typeof Span>;

/** A question about no day in particular. */
export type Standing = Omit<Question, 'as_of' | 'at'>;

const BEFORE_ALL = '0001-01-01';

/** The spans of a question over all days, the earliest first: the answer on every day is that of the span it lies in. */
export function history(bench: Bench, question: Standing, days = turningDays(bench, question)): Span[] {
  const spans: Span[] = [{ ...standing(bench, question, BEFORE_ALL), opened_by: [] }];
  for (const [day, turns] of days) {
    const found = standing(bench, question, day);
    const last = spans.at(-1)!;
    if (last.status === found.status && last.enforceable === found.enforceable) continue;
    last.until = day;
    spans.push({ from: day, ...found, opened_by: openings(turns) });
  }
  return spans;
}

/** The days on which the answer may turn, in order, each with what happens on it. */
export function turningDays(bench: Bench, { condition, jurisdiction }: Standing): Map<string, Turn[]> {
  const turns = turnsOf(bench, condition, jurisdiction).toSorted((a, b) => a.t - b.t);
  return Map.groupBy(turns, ({ t }) => dayOf(t, bench.tz));
}

/** The answer on a day, without its proof. */
export function standing(bench: Bench, question: Standing, as_of: string): Pick<Span, 'status' | 'enforceable'> {
  const { status, door } = assess(bench, { ...question, as_of });
  return { status, enforceable: enforceableOf(status, door) };
}

/** What happened, each thing once. */
export function openings(turns: readonly Turn[]): Opening[] {
  const told = turns.map(({ how, act, signal, membership }): Opening => {
    if (membership) return { how, organization: membership.organization };
    if (!act) return { how, ...(signal && { signal }) };
    return { how, ...(isAgencyAction(act) ? { agency_action: act.id } : { order: act.id }), title: act.title };
  });
  return [...new Map(told.map((opening) => [JSON.stringify(opening), opening])).values()];
}
