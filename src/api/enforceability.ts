// GET /v1/enforceability: may this condition be enforced against this jurisdiction on this day, and how do we know?
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ref } from '../docket/component.ts';
import { Answer } from '../enforceability/answer.ts';
import { answerTable } from '../formats/answer.ts';
import { answerInSchemaOrg } from '../formats/schema-org.ts';
import { recall } from '../store/recall.ts';
import { newest } from '../store/record.ts';
import { ask } from './ask.ts';
import { type Asked, Asked as AskedSchema } from './asked.ts';
import type { Edge } from './edge.ts';
import { inFormats } from './in-formats.ts';
import { problems } from './problem-reply.ts';
import { addresses } from './told.ts';

interface Asking {
  Querystring: Asked;
}

export function enforceability(app: FastifyInstance, edge: Edge): void {
  const { store, now, publicUrl } = edge;
  const answered = ({ query }: FastifyRequest<Asking>, reply: FastifyReply) => {
    void reply.header('enjoined-edition', newest(store));
    return ask(store, query, now(), publicUrl);
  };
  inFormats<Asking>(
    app,
    {
      url: '/v1/enforceability',
      schema: {
        operationId: 'getEnforceability',
        tags: ['enforceability'],
        summary: 'May this condition be enforced against this place on this day?',
        description:
          'Computed from the recorded orders, their scope, stays and appeals, the agency’s acts and its promises, with the proof. It never says that a condition is lawful, and `not_barred` never says that it may safely be enforced.',
        querystring: AskedSchema,
        response: { 200: ref(Answer), ...problems },
      },
    },
    {
      document: answered,
      sentence: (request, reply) => answered(request, reply).headline,
      table: (request, reply) => answerTable(answered(request, reply)),
      graph: (request, reply) => {
        const answer = answered(request, reply);
        const { docket } = recall(store, { edition: request.query.edition, known_at: answer.known_at ?? undefined });
        return answerInSchemaOrg(answer, docket, addresses(request, edge));
      },
    },
  );
}
