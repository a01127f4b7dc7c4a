// What a watch has told: the list of its deliveries, and the same as a feed.
import { Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ref } from '../docket/component.ts';
import type { Chronicle, Happening } from '../formats/format.ts';
import { conditionNamed, placeNamed } from '../formats/names.ts';
import { sentence } from '../language/grammar.ts';
import { type DeliveryRow, deliveryPage } from '../store/outbox.ts';
import { recallRegister } from '../store/recall-about.ts';
import { AnswerChanged } from './answer-changed.ts';
import type { Edge } from './edge.ts';
import { inFormats } from './in-formats.ts';
import { link, type PagingAsked, pageAsked, paging } from './list-query.ts';
import { pageSchema } from './page-schema.ts';
import { problems } from './problem-reply.ts';
import { addresses } from './told.ts';
import { type OfAWatch, WatchParams, watchAsked } from './watch-keeping.ts';
import { Delivery, deliveryShown } from './watch-told.ts';
import { questionOf } from './watching.ts';

const { limit, cursor } = paging;
const query = Type.Object({ limit, cursor }, { additionalProperties: false });

/** So many changes stand in a feed, the last ones. */
const MOST_IN_A_FEED = 50;

const WatchFeed = Type.Object(
  { results: Type.Array(ref(AnswerChanged), { description: `The last ${MOST_IN_A_FEED}, the newest first.` }) },
  {
    $id: 'WatchFeed',
    additionalProperties: false,
    description: 'What a watch has told.',
    examples: [{ results: AnswerChanged.examples }],
  },
);

export function watchDeliveries(app: FastifyInstance, edge: Edge): void {
  const page = pageSchema(Delivery, 'Delivery');
  for (const schema of [page, WatchFeed]) app.addSchema(schema);
  app.get<OfAWatch & { Querystring: PagingAsked }>(
    '/v1/watches/:id/deliveries',
    {
      config: { standing: 'nothing' },
      schema: {
        operationId: 'listDeliveries',
        tags: ['watches'],
        summary: 'List what was sent',
        description:
          'Every message of a watch, the last first: whether it arrived, how often it was tried, and when next.',
        params: WatchParams,
        querystring: query,
        response: { 200: ref(page), ...problems },
      },
    },
    async (request, reply) => {
      const { id } = watchAsked(edge, request);
      const found = deliveryPage(edge.store, id, pageAsked(request.query));
      link(request, reply, found);
      return { ...found, results: found.results.map(deliveryShown) };
    },
  );
  feed(app, edge);
}

function feed(app: FastifyInstance, edge: Edge): void {
  const last = (request: FastifyRequest<OfAWatch>) =>
    deliveryPage(edge.store, watchAsked(edge, request).id, { limit: MOST_IN_A_FEED }).results;
  inFormats<OfAWatch>(
    app,
    {
      url: '/v1/watches/:id/feed',
      schema: {
        operationId: 'getWatchFeed',
        tags: ['watches'],
        summary: 'What a watch has told, as a feed',
        description: 'Every change of the watched answer as an entry of an Atom or JSON feed; tests are marked.',
        params: WatchParams,
        response: { 200: ref(WatchFeed), ...problems },
      },
    },
    {
      document: (request) => ({ results: last(request).map(messageOf) }),
      feed: (request) => chronicled(edge, request, last(request)),
    },
  );
}

const messageOf = ({ payload }: DeliveryRow) => JSON.parse(payload) as AnswerChanged;

function chronicled(edge: Edge, request: FastifyRequest<OfAWatch>, last: readonly DeliveryRow[]): Chronicle {
  const watch = watchAsked(edge, request);
  const { condition, jurisdiction } = questionOf(watch);
  const { docket } = recallRegister(edge.store, {});
  const at = addresses(request, edge);
  return {
    id: `watch-${watch.id}`,
    title: `Changes: ${sentence(conditionNamed(docket, condition))}, ${placeNamed(docket, jurisdiction)}`,
    ...(watch.note !== null && { text: watch.note }),
    url: at(`/v1/watches/${watch.id}`),
    updated_at: last[0]?.created_at ?? watch.created_at,
    happenings: last.toReversed().map((row) => happeningOf(row, at)),
  };
}

function happeningOf(row: DeliveryRow, at: (path: string) => string): Happening {
  const { timestamp, data } = messageOf(row);
  const { before, after, cause, note, test } = data;
  const causes = cause.entries.map(({ noun, id, title }) => title ?? `${noun} ${id}`);
  const paragraphs = [
    after.headline,
    test ? 'This is a test: nothing has changed.' : `Before: ${before.headline}`,
    causes.length > 0 && `Cause: ${causes.join('; ')}.`,
    note && `Note: ${note}`,
  ];
  return {
    id: row.id,
    day: timestamp.slice(0, 10),
    title: `${test ? 'Test. ' : ''}${after.headline}`,
    text: paragraphs.filter(Boolean).join('\n\n'),
    kind: test ? 'test' : 'answer_changed',
    url: at(after.permalink),
    updated_at: row.created_at,
  };
}
