// GET /v1/enforceability: may this condition be enforced against this jurisdiction on this day, and how do we know?
import type { FastifyInstance } from 'fastify';
import { ref } from '../docket/component.ts';
import { Answer } from '../enforceability/answer.ts';
import { answer } from '../enforceability/write-up.ts';
import { understand } from './ask.ts';
import { type Asked, Asked as AskedSchema } from './asked.ts';
import { unlessUnchanged } from './caching.ts';
import type { Edge } from './edge.ts';
import { problems } from './problem-reply.ts';
import { standingOf } from './standing.ts';

export function enforceability(app: FastifyInstance, { store, now, publicUrl }: Edge): void {
  app.get<{ Querystring: Asked }>(
    '/v1/enforceability',
    {
      config: { standing: 'own' },
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
    async ({ query }, reply) => {
      const understood = understand(store, query, now(), publicUrl);
      const { bench, question, detail, lang, pins, newest } = understood;
      const meant = { ...question, known_at: pins.known_at ?? undefined };
      const standing = standingOf(query, meant, { edition: pins.edition, newest }, [question, detail, lang, publicUrl]);
      return unlessUnchanged(reply, standing, () => {
        const said = answer(bench, question, detail, pins, lang);
        reply.answered = said.status;
        return said;
      });
    },
  );
}
