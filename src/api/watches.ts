// POST /v1/watches: be told when the answer to a question changes; and what may be done with a watch by whoever knows its id.
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { ref } from '../docket/component.ts';
import { deliveryOf } from '../store/outbox.ts';
import { witness } from '../store/record.ts';
import { watchOf } from '../store/watches.ts';
import { CHANGE_PARTS } from './answer-changed.ts';
import type { Edge } from './edge.ts';
import { problems } from './problem-reply.ts';
import { watchDeliveries } from './watch-deliveries.ts';
import { enable, end, made, type OfAWatch, tested, WatchParams, watchAsked } from './watch-keeping.ts';
import { Delivery, deliveryShown, NewWatch, Watch, watchShown } from './watch-told.ts';
import { lookOnAppend } from './watching.ts';

/** The routes of watches; while they are there, every append is witnessed by the watches. */
export function watches(app: FastifyInstance, edge: Edge): void {
  for (const schema of [...CHANGE_PARTS, NewWatch, Watch, Delivery]) app.addSchema(schema);
  const leave = witness(edge.store, () => lookOnAppend(edge));
  app.addHook('onClose', async () => leave());
  making(app, edge);
  reading(app, edge);
  steering(app, edge);
  watchDeliveries(app, edge);
}

function making(app: FastifyInstance, edge: Edge): void {
  app.post<{ Body: NewWatch }>(
    '/v1/watches',
    {
      schema: {
        operationId: 'createWatch',
        tags: ['watches'],
        summary: 'Watch an answer',
        description:
          'Whenever an entry, or the passing of a day, changes `status` or `enforceable` of this answer, a signed message (`AnswerChanged`) is posted to `url` and stands in the feed of the watch; nothing else is ever sent. The reply alone carries the secret that messages are signed with.',
        body: ref(NewWatch),
        response: { 201: ref(Watch), ...problems },
      },
    },
    async ({ body }, reply) => {
      const row = made(edge, body);
      void reply.code(201).header('location', `/v1/watches/${row.id}`);
      return { ...watchShown(edge.store, row), ...(row.url !== null && { secret: row.secret }) };
    },
  );
}

function reading(app: FastifyInstance, edge: Edge): void {
  app.get<OfAWatch>(
    '/v1/watches/:id',
    {
      config: { standing: 'nothing' },
      schema: {
        operationId: 'getWatch',
        tags: ['watches'],
        summary: 'One watch',
        description: 'Its question and note, the answer that was told last, and whether it is active.',
        params: WatchParams,
        response: { 200: ref(Watch), ...problems },
      },
    },
    async (request) => watchShown(edge.store, watchAsked(edge, request)),
  );
  app.delete<OfAWatch>(
    '/v1/watches/:id',
    {
      schema: {
        operationId: 'endWatch',
        tags: ['watches'],
        summary: 'End a watch',
        description: 'Nothing is sent any more, and its address, note and secret are forgotten.',
        params: WatchParams,
        response: { 204: Type.Null({ description: 'It has ended.' }), ...problems },
      },
    },
    async (request, reply) => {
      end(edge, watchAsked(edge, request));
      return reply.code(204).send();
    },
  );
}

function steering(app: FastifyInstance, edge: Edge): void {
  app.post<OfAWatch>(
    '/v1/watches/:id/test',
    {
      schema: {
        operationId: 'testWatch',
        tags: ['watches'],
        summary: 'Send a test',
        description:
          'Sends a message with `test: true`, the answer told last as before and after, signed and delivered like any other.',
        params: WatchParams,
        response: { 202: ref(Delivery), ...problems },
      },
    },
    async (request, reply) => {
      void reply.code(202);
      return deliveryShown(deliveryOf(edge.store, tested(edge, watchAsked(edge, request)))!);
    },
  );
  app.post<OfAWatch>(
    '/v1/watches/:id/enable',
    {
      schema: {
        operationId: 'enableWatch',
        tags: ['watches'],
        summary: 'Enable a watch again',
        description:
          'Sends again what was not delivered, and compares the answer told last with the one of now. Of an active watch, what waits is sent at once.',
        params: WatchParams,
        response: { 200: ref(Watch), ...problems },
      },
    },
    async (request) => {
      const watch = watchAsked(edge, request);
      enable(edge, watch);
      return watchShown(edge.store, watchOf(edge.store, watch.id)!);
    },
  );
}
