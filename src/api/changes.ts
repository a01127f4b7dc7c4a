// GET /v1/enforceability/changes: which answers flipped between two days, two states of public knowledge or two editions, and why.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { ref, words } from '../docket/component.ts';
import { newest } from '../store/record.ts';
import { printedInstant } from '../time/instant.ts';
import { moments } from './asked.ts';
import { unlessUnchanged } from './caching.ts';
import { Cause, Change, ChangesAsked, TurnOfAnswer } from './change.ts';
import { type Clock, clockAsked } from './clock.ts';
import type { Edge } from './edge.ts';
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

export function enforceabilityChanges(app: FastifyInstance, { store, now }: Edge): void {
  for (const schema of [Cause, TurnOfAnswer, Change, Changes]) app.addSchema(schema);
  app.get<{ Querystring: ChangesAsked }>(
    '/v1/enforceability/changes',
    {
      config: { standing: 'own' },
      schema: {
        operationId: 'getEnforceabilityChanges',
        tags: ['enforceability'],
        summary: 'What flipped, and which entry caused it',
        description:
          'Between two days (`compare_to`), two states of public knowledge (`compare_to_known_at`) or two editions (`compare_to_edition`): every answer that stands otherwise, and each turn on the way with what caused it.',
        querystring: ChangesAsked,
        response: { 200: ref(Changes), ...problems },
      },
    },
    async ({ query }, reply) => {
      const moment = now();
      const { as_of, known_at } = moments(query, moment);
      const isOfNow = query.compare_to_known_at !== undefined && known_at === undefined;
      const meant = { as_of, known_at: isOfNow ? printedInstant(moment) : known_at };
      const last = newest(store);
      const standing = standingOf(query, meant, { edition: query.edition ?? last, newest: last }, query);
      return unlessUnchanged(reply, standing, () => changesOn(clockAsked(store, query, moment), query));
    },
  );
}

async function changesOn(clock: Clock, query: ChangesAsked): Promise<Changes> {
  const { points } = clock;
  const sheet = sheetOf(clock.at(points.at(-1)!).docket, query);
  const changes = await flipsOn(sheet, clock);
  return { clock: clock.clock, from: points[0]!, to: points.at(-1)!, changes };
}
