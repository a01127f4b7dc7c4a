// Events: everything with a day over all cases, and what is expected.
import type { FastifyInstance } from 'fastify';
import { ref } from '../docket/component.ts';
import { Event } from '../docket/event.ts';
import { EVENT_FILTERS, EVENT_ORDERS, eventPage } from '../store/event-list.ts';
import { clocksAhead } from './clocks.ts';
import type { Edge } from './edge.ts';
import {
  filterParameters,
  link,
  ordering,
  type PagingAsked,
  pageAsked,
  paging,
  querySchema,
  splitLists,
  wantedIn,
} from './list-query.ts';
import { pageSchema } from './page-schema.ts';
import { problems } from './problem-reply.ts';

const querystring = querySchema({
  ...filterParameters(EVENT_FILTERS),
  order_by: ordering([EVENT_ORDERS[0]]),
  ...paging,
});

export function events(app: FastifyInstance, { store, now }: Edge): void {
  const page = pageSchema(Event, 'Event');
  for (const schema of [Event, page]) app.addSchema(schema);
  app.get<{ Querystring: PagingAsked & { order_by?: string } }>(
    '/v1/events',
    {
      preValidation: splitLists(querystring),
      schema: {
        operationId: 'listEvents',
        tags: ['record'],
        summary: 'List everything with a day',
        description:
          'Filings, orders, steps of appeals and actions of agencies over all cases, and (as `expected`) what the rules or the docket say comes next, seen from today. Newest first with `order_by=-day`.',
        querystring,
        response: { 200: ref(page), ...problems },
      },
    },
    async (request, reply) => {
      const { order_by, ...asked } = request.query;
      const query = { ...pageAsked(asked), order_by, filters: wantedIn(EVENT_FILTERS, asked) };
      const found = eventPage(store, query, clocksAhead(store, now()));
      link(request, reply, found);
      return found;
    },
  );
}
