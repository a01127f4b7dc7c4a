// Reviews: a second and a third pair of eyes confirm what somebody else entered.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { ref } from '../docket/component.ts';
import { NOUNS } from '../docket/docket.ts';
import { confirmed } from '../editing/reviews.ts';
import type { Writing } from '../editing/write.ts';
import { entriesOf } from '../store/record.ts';
import { byId, idOfExample } from './by-id.ts';
import type { Edge } from './edge.ts';
import { absent } from './resource.ts';
import { answerWrite, signing, writingRoute } from './writing.ts';

const Params = byId(idOfExample(NOUNS.order));

const ReviewAsked = Type.Object(
  {
    dispositions: Type.Optional(
      Type.Array(Type.String(), {
        minItems: 1,
        description: 'The paragraphs that are confirmed. Left out: all of them.',
      }),
    ),
    reason: signing.reason,
  },
  {
    $id: 'ReviewAsked',
    additionalProperties: false,
    description: 'A reviewer confirms paragraphs of an order that somebody else entered.',
    examples: [{ reason: 'Read against the slip opinion.' }],
  },
);

/** Puts the route for reviews on the app. */
export function reviews(app: FastifyInstance, edge: Edge): void {
  app.addSchema(ReviewAsked);
  app.post<{ Params: Static<typeof Params>; Body: Static<typeof ReviewAsked> }>(
    '/v1/orders/:id/reviews',
    {
      config: { role: 'reviewer' },
      schema: {
        ...writingRoute,
        params: Params,
        operationId: 'reviewOrder',
        summary: 'Confirm what somebody else entered',
        description:
          'Raises the `review` of paragraphs from none to single, or from single to double. Nobody confirms what is their own, and nobody twice.',
        body: ref(ReviewAsked),
      },
    },
    async (request, reply) => {
      const { params, body, writer } = request;
      const entries = entriesOf(edge.store, 'order', params.id);
      if (!entries.at(-1)?.entity) absent(edge.store, 'order', params.id);
      const entity = confirmed(entries, writer!.name, body.dispositions);
      const writings: Writing[] = [{ noun: 'order', id: params.id, does: 'review', entity }];
      return answerWrite(edge, request, reply, {
        writings,
        signing: body,
        location: `/v1/orders/${encodeURIComponent(params.id)}`,
      });
    },
  );
}
