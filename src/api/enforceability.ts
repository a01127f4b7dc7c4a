// GET /v1/enforceability: may this condition be enforced against this jurisdiction on this day, and how do we know?
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ref } from '../docket/component.ts';
import { Answer } from '../enforceability/answer.ts';
import { answerTold } from '../formats/answer.ts';
import { answerByForm } from './answer-forms.ts';
import { answerTo, type Understood, understand } from './ask.ts';
import { type Asked, Asked as AskedSchema } from './asked.ts';
import type { Edge } from './edge.ts';
import { inFormats } from './in-formats.ts';
import { problems } from './problem-reply.ts';
import { asBytes } from './prompt.ts';
import { standingOf } from './standing.ts';
import { addresses } from './told.ts';

interface Asking {
  Querystring: Asked;
}

/** Where questions are put. */
export const ANSWERS = '/v1/enforceability';

/** What the answer to a question stands on. Its permalink says all that is asked, and of which service. */
export function standingOfAnswer(asked: Asked, { question, pins, newest }: Understood) {
  const { as_of, at } = question;
  const meant = { as_of, at, known_at: pins.known_at ?? undefined };
  return standingOf(asked, meant, { edition: pins.edition, newest }, pins.permalink);
}

export function enforceability(app: FastifyInstance, edge: Edge): void {
  const { store, now, publicUrl } = edge;
  const understood = new WeakMap<FastifyRequest, Understood>();
  const told = (request: FastifyRequest<Asking>, reply: FastifyReply) => {
    const meaning = understood.get(request)!;
    const answer = answerTo(meaning);
    reply.answered = answer.status;
    return answerTold(answer, meaning.docket, addresses(request, edge));
  };
  inFormats<Asking>(
    app,
    {
      url: ANSWERS,
      standing: (request) => {
        const asked = request.query as Asked;
        const meaning = understand(store, asked, now(), publicUrl);
        understood.set(request as FastifyRequest, meaning);
        return standingOfAnswer(asked, meaning);
      },
      json: (request, reply) => {
        const answer = answerByForm(store, understood.get(request)!);
        if (!answer) return undefined;
        reply.answered = answer.status;
        reply.spared = answer.isFromKept ? 'formed' : null;
        return asBytes(answer.bytes);
      },
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
      document: (request, reply) => told(request, reply).document(),
      sentence: (request, reply) => told(request, reply).sentence(),
      table: (request, reply) => told(request, reply).table(),
      graph: (request, reply) => told(request, reply).graph(),
    },
  );
}
