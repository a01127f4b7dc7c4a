// POST /v1/inbox/courtlistener: where CourtListener's webhook delivers, and where the desk hands in what its API gave.
import { hash, timingSafeEqual } from 'node:crypto';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ref } from '../docket/component.ts';
import type { Edge } from './edge.ts';
import { InboxItem, inboxShown } from './inbox-item.ts';
import { problems } from './problem-reply.ts';
import { takeIn } from './take-in.ts';

const Delivery = Type.Object(
  {},
  {
    $id: 'CourtListenerDelivery',
    additionalProperties: true,
    description:
      'What CourtListener gives: a docket or a docket entry of its API (v4), a page of either, or the event of a docket alert. Only what is needed is read.',
    examples: [
      {
        webhook: {
          version: 1,
          event_type: 1,
          date_created: '2022-10-11T14:21:40.855097-07:00',
          deprecation_date: null,
        },
        payload: {
          results: [
            {
              id: 2208776613,
              docket: 4214664,
              date_filed: '2022-10-11',
              entry_number: 140,
              description: 'MOTION for Settlement Preliminary Approval',
              recap_documents: [],
            },
          ],
        },
      },
    ],
  },
);

const Taken = Type.Object(
  {
    results: Type.Array(ref(InboxItem), { description: 'What is in the inbox because of it, new or there before.' }),
    left_out: Type.Array(Type.String(), { description: 'What was not read, and why.' }),
  },
  {
    $id: 'CourtListenerTaken',
    additionalProperties: false,
    description: 'What became of a delivery. Nothing is recorded before an editor accepts it.',
    examples: [{ results: InboxItem.examples, left_out: [] }],
  },
);

const Query = Type.Object(
  {
    key: Type.Optional(
      Type.String({
        maxLength: 200,
        description: 'The secret of the webhook’s address, in place of a token. It is never logged.',
        examples: ['a-secret-of-your-own'],
      }),
    ),
  },
  { additionalProperties: false },
);

/** Whether an address carries the secret; compared in constant time, and never where no secret is set. */
function hasKey({ query }: FastifyRequest, secret: string | undefined): boolean {
  const { key } = query as { key?: unknown };
  if (!secret || typeof key !== 'string') return false;
  return timingSafeEqual(Buffer.from(hash('sha256', key, 'hex')), Buffer.from(hash('sha256', secret, 'hex')));
}

export function courtlistener(app: FastifyInstance, { store, now, courtlistenerKey }: Edge): void {
  for (const schema of [Delivery, Taken]) app.addSchema(schema);
  app.post(
    '/v1/inbox/courtlistener',
    {
      config: {
        role: ['editor', 'reviewer'],
        letsIn: (request) => hasKey(request, courtlistenerKey),
      },
      schema: {
        operationId: 'deliverFromCourtListener',
        tags: ['inbox'],
        summary: 'Deliver what CourtListener says of a docket',
        description:
          'Puts a proposal for each docket and each line into the inbox. The same delivered again makes no second one. CourtListener itself sends no token: its webhook is given this address with `?key=`, the setting `COURTLISTENER_WEBHOOK_KEY`. Events of other kinds propose nothing, and are answered with 200 too.',
        querystring: Query,
        body: ref(Delivery),
        response: { 200: ref(Taken), ...problems },
      },
    },
    async ({ body }) => {
      const { items, left_out } = takeIn(store, body, now());
      return { results: items.map(({ item }) => inboxShown(item)), left_out };
    },
  );
}
