// GET /v1/enforceability/changes: which answers flipped between two days, two states of public knowledge or two editions, and why.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ref, words } from '../docket/component.ts';
import { joined } from '../formats/columns.ts';
import { type Columns, tableOf } from '../formats/format.ts';
import { newest } from '../store/record.ts';
import { printedInstant } from '../time/instant.ts';
import { moments } from './asked.ts';
import { Cause, Change, ChangesAsked, TurnOfAnswer } from './change.ts';
import { clockAsked } from './clock.ts';
import type { Edge } from './edge.ts';
import { inFormats } from './in-formats.ts';
import { problems } from './problem-reply.ts';
import { sheetOf } from './sheet.ts';
import { flipsOn } from './sheet-flips.ts';
import { standingOf } from './standing.ts';

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
    const sheet = await sheetOf(clock.at(points.at(-1)!).recalling, query);
    const changes = await flipsOn(sheet, clock);
    return { clock: clock.clock, from: points[0]!, to: points.at(-1)!, changes };
  };
  inFormats<Asking>(
    app,
    {
      url: '/v1/enforceability/changes',
      standing: ({ query }) => {
        const asked = query as ChangesAsked;
        const moment = now();
        const { as_of, known_at } = moments(store, asked, moment);
        const isOfNow = asked.compare_to_known_at !== undefined && known_at === undefined;
        const meant = { as_of, known_at: isOfNow ? printedInstant(moment) : known_at };
        const last = newest(store);
        return standingOf(asked, meant, { edition: asked.edition ?? last, newest: last }, asked);
      },
      schema: {
        operationId: 'getEnforceabilityChanges',
        tags: ['enforceability'],
        summary: 'What flipped, and which entry caused it',
        description:
          'Between two days (`compare_to`), two states of public knowledge (`compare_to_known_at`) or two editions (`compare_to_edition`): every answer that stands otherwise, and each turn on the way with what caused it. As a table, a row for each turn.',
        querystring: ChangesAsked,
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
