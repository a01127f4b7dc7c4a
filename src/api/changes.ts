// GET /v1/enforceability/changes: which answers flipped between two days, two states of public knowledge or two editions, and why.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ref, words } from '../docket/component.ts';
import { STATUSES } from '../enforceability/status.ts';
import { joined } from '../formats/columns.ts';
import { type Columns, tableOf } from '../formats/format.ts';
import { clockAsked } from './clock.ts';
import type { Edge } from './edge.ts';
import { inFormats } from './in-formats.ts';
import { problems } from './problem-reply.ts';
import { sheetAsked, sheetOf } from './sheet.ts';
import { flipsOn } from './sheet-flips.ts';

const Query = Type.Object(
  {
    ...sheetAsked,
    as_of: Type.Optional(Type.String({ format: 'date', description: 'The legal day, the later one. Default: today.' })),
    compare_to: Type.Optional(Type.String({ format: 'date', description: 'The earlier legal day.' })),
    compare_to_known_at: Type.Optional(
      Type.String({ description: 'The earlier state of public knowledge: a day or an instant.', maxLength: 200 }),
    ),
    compare_to_edition: Type.Optional(Type.Integer({ minimum: 1, description: 'The earlier edition of the record.' })),
  },
  { additionalProperties: false },
);
export type ChangesAsked = Static<typeof Query>;

const Cause = Type.Object(
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

const TurnOfAnswer = Type.Object(
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

const Change = Type.Object(
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

const Changes = Type.Object(
  {
    clock: words(['as_of', 'known_at', 'edition'] as const, 'What was moved between the two sides.'),
    from: Type.String({ description: 'The earlier side.' }),
    to: Type.String({ description: 'The later side.' }),
    changes: Type.Array(ref(Change)),
  },
  {
    $id: 'Changes',
    additionalProperties: false,
    description: 'What flipped between two moments of one clock, the other two left as they are.',
    examples: [{ clock: 'as_of', from: '2018-06-25', to: '2018-06-28', changes: Change.examples }],
  },
);
type Changes = Static<typeof Changes>;

interface Asking {
  Querystring: ChangesAsked;
}

export function enforceabilityChanges(app: FastifyInstance, { store, now }: Edge): void {
  for (const schema of [Cause, TurnOfAnswer, Change, Changes]) app.addSchema(schema);
  const looked = async ({ query }: FastifyRequest<Asking>): Promise<Changes> => {
    const clock = clockAsked(store, query, now());
    const { points } = clock;
    const sheet = sheetOf(clock.at(points.at(-1)!).docket, query);
    const changes = await flipsOn(sheet, clock);
    return { clock: clock.clock, from: points[0]!, to: points.at(-1)!, changes };
  };
  inFormats<Asking>(
    app,
    {
      url: '/v1/enforceability/changes',
      schema: {
        operationId: 'getEnforceabilityChanges',
        tags: ['enforceability'],
        summary: 'What flipped, and which entry caused it',
        description:
          'Between two days (`compare_to`), two states of public knowledge (`compare_to_known_at`) or two editions (`compare_to_edition`): every answer that stands otherwise, and each turn on the way with what caused it. As a table, a row for each turn.',
        querystring: Query,
        response: { 200: ref(Changes), ...problems },
      },
    },
    {
      document: looked,
      table: async (request) => tableOf(TURN_COLUMNS, [turnsIn(await looked(request))]),
    },
  );
}

type TurnRow = Pick<Change, 'condition' | 'jurisdiction'> & Pick<Changes, 'clock'> & Static<typeof TurnOfAnswer>;

const turnsIn = ({ clock, changes }: Changes): TurnRow[] =>
  changes.flatMap(({ condition, jurisdiction, turns }) =>
    turns.map((turn) => ({ condition, jurisdiction, clock, ...turn })),
  );

const TURN_COLUMNS: Columns<TurnRow> = {
  condition: ({ condition }) => condition,
  jurisdiction: ({ jurisdiction }) => jurisdiction,
  clock: ({ clock }) => clock,
  at: ({ at }) => at,
  was: ({ was }) => was,
  is: ({ is }) => is,
  caused_by: ({ caused_by }) => joined(caused_by.map(({ noun, id }) => `${noun} ${id}`)),
  entries: ({ caused_by }) => joined(caused_by.map(({ entry }) => entry)),
  reasons: ({ caused_by }) => joined([...new Set(caused_by.map(({ reason }) => reason))]),
};
