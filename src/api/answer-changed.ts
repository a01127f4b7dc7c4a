// What a watch is told: the answer before and after, what turned it, and the note of whoever watches.
import { type Static, Type } from '@sinclair/typebox';
import { closed, ref, words } from '../docket/component.ts';
import { type Answer, Answer as AnswerSchema } from '../enforceability/answer.ts';
import { Asked } from './asked.ts';
import { Cause } from './change.ts';

export const WatchedQuestion = Type.Omit(Asked, ['edition', 'detail'], {
  $id: 'WatchedQuestion',
  additionalProperties: false,
  description: 'A question to be watched: without a day (`as_of` or `at`), it is asked about every new day.',
  examples: [{ condition: 'jag-2017-access', jurisdiction: 'chicago-il' }],
});
export type WatchedQuestion = Static<typeof WatchedQuestion>;

const TOLD = ['as_of', 'at', 'status', 'enforceable', 'headline', 'basis', 'known_at', 'edition', 'permalink'] as const;

/** The part of an answer that watches are told. */
export const AnswerTold = Type.Pick(AnswerSchema, TOLD, {
  $id: 'AnswerTold',
  ...closed,
  description: 'An answer in short; its permalink leads to the proof.',
  examples: AnswerSchema.examples.map((answer: Answer) => toldOf(answer)),
});
export type AnswerTold = Static<typeof AnswerTold>;

/** An answer in short. */
export function toldOf(answer: Answer): AnswerTold {
  return Object.fromEntries(
    TOLD.flatMap((name) => (answer[name] === undefined ? [] : [[name, answer[name]]])),
  ) as AnswerTold;
}

export const CHANGED_BY = ['entry', 'day', 'entry_and_day', 'rules', 'test'] as const;

export const CauseOfChange = Type.Object(
  {
    by: words(
      CHANGED_BY,
      'entry: what was recorded; day: the passing of one, and what took effect then; entry_and_day: both; rules: this program computes otherwise than the one before; test: nothing changed, it was asked for.',
    ),
    day: Type.Optional(
      Type.String({ format: 'date', description: 'The day that turned it, the last if there were several.' }),
    ),
    entries: Type.Array(ref(Cause), { description: 'The entries that turned it, or took effect on that day.' }),
  },
  {
    $id: 'CauseOfChange',
    ...closed,
    description: 'What turned an answer.',
    examples: [{ by: 'entry', entries: Cause.examples }],
  },
);
export type CauseOfChange = Static<typeof CauseOfChange>;

const ChangeTold = Type.Object(
  {
    watch: Type.String({ description: 'Id of the watch.', examples: ['wat_3nCkKqIXcQ5bQ3cJ0lV0kA'] }),
    question: ref(WatchedQuestion),
    note: Type.Optional(Type.String({ description: 'The note that the watch was made with.' })),
    test: Type.Boolean({ description: 'Whether it was only asked for as a test, and nothing has changed.' }),
    before: ref(AnswerTold, { description: 'The answer that was told last.' }),
    after: ref(AnswerTold, { description: 'The answer now.' }),
    cause: ref(CauseOfChange),
  },
  {
    $id: 'ChangeTold',
    ...closed,
    description: 'A watched answer, before and after.',
    examples: [
      {
        watch: 'wat_3nCkKqIXcQ5bQ3cJ0lV0kA',
        question: WatchedQuestion.examples[0],
        note: 'Tell the grants desk.',
        test: false,
        before: AnswerTold.examples[0],
        after: AnswerTold.examples[0],
        cause: CauseOfChange.examples[0],
      },
    ],
  },
);

export const AnswerChanged = Type.Object(
  {
    type: Type.String({ description: 'What kind of message it is.', examples: ['answer.changed'] }),
    timestamp: Type.String({ format: 'date-time', description: 'When the change was found.' }),
    data: ref(ChangeTold),
  },
  {
    $id: 'AnswerChanged',
    ...closed,
    description: 'The message that a webhook is sent, signed by the Standard Webhooks scheme.',
    examples: [{ type: 'answer.changed', timestamp: '2026-11-24T12:00:00Z', data: ChangeTold.examples[0] }],
  },
);
export type AnswerChanged = Static<typeof AnswerChanged>;

/** Schemas of this file, in the order in which they refer to each other. */
export const CHANGE_PARTS = [WatchedQuestion, AnswerTold, CauseOfChange, ChangeTold, AnswerChanged] as const;
