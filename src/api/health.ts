// Whether the service is alive, and whether it is ready to answer.
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem.ts';
import { newest } from '../store/record.ts';
import type { Edge } from './edge.ts';
import { problemsOrPages } from './problem-reply.ts';

const Alive = Type.Object({ status: Type.String({ examples: ['ok'] }) }, { description: 'The process is alive.' });
const Ready = Type.Object(
  {
    status: Type.String({ examples: ['ready'] }),
    edition: Type.Integer({ description: 'Newest entry of the record.', examples: [812] }),
  },
  { description: 'The record is seeded and can be asked.' },
);

export function health(app: FastifyInstance, { store, ready }: Edge): void {
  const schema = (operationId: string, summary: string, ok: object) => ({
    operationId,
    tags: ['service'],
    summary,
    description: `${summary}.`,
    querystring: Type.Object({}, { additionalProperties: false }),
    response: { 200: ok, ...problemsOrPages },
  });
  // Watched by machines, at any time and however busy the service is.
  const config = { standing: 'nothing', rateLimit: false, alwaysAnswered: true } as const;
  app.get('/healthz', { config, schema: schema('getHealth', 'Whether the process is alive', Alive) }, async () => ({
    status: 'ok',
  }));
  const whenCalm = { ...config, alwaysAnswered: false };
  app.get(
    '/readyz',
    { config: whenCalm, schema: schema('getReadiness', 'Whether the record is seeded', Ready) },
    async () => {
      if (!ready()) throw new Problem('unavailable', 'The record is being seeded. Try again in a few seconds.');
      return { status: 'ready', edition: newest(store) };
    },
  );
}
