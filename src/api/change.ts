// A change: an answer that flipped, each turn on the way, and the entries that caused it.
import { type Static, Type } from '@sinclair/typebox';
import { ref, words } from '../docket/component.ts';
import { STATUSES } from '../enforceability/status.ts';
import { sheetAsked } from './sheet.ts';

/** What a comparison takes: a sheet, the later moments of the three clocks, and the earlier moment of one. */
export const ChangesAsked = Type.Object(
  {
    ...sheetAsked,
    as_of: Type.Optional(
      Type.String({
        format: 'date',
        description: 'The legal day, the later one. Default: today.',
        examples: ['2018-06-28'],
      }),
    ),
    compare_to: Type.Optional(
      Type.String({ format: 'date', description: 'The earlier legal day.', examples: ['2018-06-25'] }),
    ),
    compare_to_known_at: Type.Optional(
      Type.String({
        description: 'The earlier state of public knowledge: a day, meaning its end in Eastern time, or an instant.',
        maxLength: 200,
        examples: ['2018-06-25'],
      }),
    ),
    compare_to_edition: Type.Optional(
      Type.Integer({ minimum: 1, description: 'The earlier edition of the record.', examples: [4000] }),
    ),
  },
  { additionalProperties: false },
);
export type ChangesAsked = Static<typeof ChangesAsked>;

export const Cause = Type.Object(
  {
    entry: Type.Integer({ description: 'Number of the entry of the record.', examples: [812] }),
    noun: Type.String({ description: 'What it is an entry of.', examples: ['order'] }),
    id: Type.String({ description: 'The id of that.', examples: ['chicago-v-sessions-2018-06-26'] }),
    title: Type.Optional(Type.String({ description: 'What it was.' })),
    reason: Type.String({ description: 'Why it was entered.', examples: ['First seed of the record.'] }),
  },
  {
    $id: 'Cause',
    additionalProperties: false,
    description: 'An entry of the record that turned an answer, or that took effect when it turned.',
    examples: [{ entry: 812, noun: 'order', id: 'chicago-v-sessions-2018-06-26', reason: 'First seed of the record.' }],
  },
);
export type Cause = Static<typeof Cause>;

const status = (description: string) => words(STATUSES, description);

export const TurnOfAnswer = Type.Object(
  {
    at: Type.String({
      description: 'The day, the moment of knowledge or the edition from which on it stood otherwise.',
    }),
    was: status('The answer before.'),
    is: status('The answer from then on.'),
    caused_by: Type.Array(ref(Cause), { description: 'The entries that turned it.' }),
  },
  {
    $id: 'TurnOfAnswer',
    additionalProperties: false,
    description: 'One turn of an answer.',
    examples: [{ at: '2018-06-26', was: 'barred', is: 'not_barred', caused_by: Cause.examples }],
  },
);

export const Change = Type.Object(
  {
    condition: Type.String({ description: 'Id of the condition.', examples: ['jag-2017-access'] }),
    jurisdiction: Type.String({ description: 'Id of the jurisdiction.', examples: ['milwaukee-county-wi'] }),
    was: status('The earlier answer.'),
    is: status('The later answer.'),
    turns: Type.Array(ref(TurnOfAnswer), { description: 'How it got from the one to the other.' }),
  },
  {
    $id: 'Change',
    additionalProperties: false,
    description: 'An answer that flipped.',
    examples: [
      {
        condition: 'jag-2017-access',
        jurisdiction: 'milwaukee-county-wi',
        was: 'barred',
        is: 'not_barred',
        turns: TurnOfAnswer.examples,
      },
    ],
  },
);
export type Change = Static<typeof Change>;
