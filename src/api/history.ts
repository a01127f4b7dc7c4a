// GET /v1/enforceability/history: the spans over time for one pair, each with what opened it.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { ref } from '../docket/component.ts';
import { history, Opening, Span, turningDays } from '../enforceability/history.ts';
import { completed } from '../enforceability/question.ts';
import { Problem } from '../problem.ts';
import { type Understood, understand } from './ask.ts';
import { Asked } from './asked.ts';
import { unlessUnchanged } from './caching.ts';
import type { Edge } from './edge.ts';
import { problems } from './problem-reply.ts';
import { standingOf } from './standing.ts';

const Query = Type.Omit(Asked, ['as_of', 'at', 'detail', 'strict', 'lang'], { additionalProperties: false });

const History = Type.Object(
  {
    condition: Type.String({ description: 'Id of the condition.', examples: ['jag-2017-access'] }),
    jurisdiction: Type.String({ description: 'Id of the jurisdiction.', examples: ['chicago-il'] }),
    tz: Type.String({ description: 'The zone in which days end.', examples: ['America/Chicago'] }),
    spans: Type.Array(ref(Span), { description: 'The earliest first; each ends where the next begins.' }),
    known_at: Type.Union([Type.String(), Type.Null()], {
      description: 'What was public by then; null: everything recorded.',
    }),
    edition: Type.Integer({ description: 'The last entry that could have altered it.', examples: [812] }),
  },
  {
    $id: 'History',
    additionalProperties: false,
    description: 'How the answer for one condition in one place moved over time.',
    examples: [
      {
        condition: 'jag-2017-access',
        jurisdiction: 'chicago-il',
        tz: 'America/Chicago',
        spans: [{ from: '2017-09-15', status: 'barred', enforceable: 'no', opened_by: [] }],
        known_at: null,
        edition: 812,
      },
    ],
  },
);
type History = Static<typeof History>;

/** On so many days an answer may turn and its history still be told in one reply. */
const MOST_TURNING_DAYS = 1_000;

export function enforceabilityHistory(app: FastifyInstance, { store, now }: Edge): void {
  for (const schema of [Opening, Span, History]) app.addSchema(schema);
  app.get<{ Querystring: Static<typeof Query> }>(
    '/v1/enforceability/history',
    {
      config: { standing: 'own' },
      schema: {
        operationId: 'getEnforceabilityHistory',
        tags: ['enforceability'],
        summary: 'How the answer moved over time',
        description: 'Every span of days with one answer, half-open, each with what happened on its first day.',
        querystring: Query,
        response: { 200: ref(History), ...problems },
      },
    },
    async ({ query }, reply) => {
      const understood = understand(store, query, now());
      const { as_of: _today, ...question } = understood.question;
      const { newest } = understood;
      const { known_at, edition } = understood.pins;
      const standing = standingOf(query, { known_at: known_at ?? undefined }, { edition, newest }, question);
      return unlessUnchanged(reply, standing, () => historyOf(understood));
    },
  );
}

function historyOf({ bench, question, pins }: Understood): History {
  const { as_of: _today, ...standing } = completed(question, bench.docket);
  const days = turningDays(bench, standing);
  if (days.size > MOST_TURNING_DAYS) throw tooMany(days.size);
  const { condition, jurisdiction, tz } = question;
  const spans = history(bench, standing, days);
  return { condition, jurisdiction, tz, spans, known_at: pins.known_at, edition: pins.edition };
}

const tooMany = (days: number) =>
  new Problem(
    'invalid',
    `The answer may turn on ${days} days, more than the ${MOST_TURNING_DAYS} that one history tells. Ask about the days that matter, with /v1/enforceability/batch.`,
  );
