// Events: everything with a day over all cases, and what is expected.

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ref } from '../docket/component.ts';
import { Event } from '../docket/event.ts';
import { EVENT_FILTERS, EVENT_ORDERS, eventPage } from '../store/event-list.ts';
import { dayOf, EASTERN } from '../time/instant.ts';
import { clocksAhead } from './clocks.ts';
import type { Edge } from './edge.ts';
import { chronicle, eventTold, MOST_IN_A_FEED } from './happenings.ts';
import { inFormats } from './in-formats.ts';
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
import { listTable, WHOLE } from './list-told.ts';
import { pageSchema } from './page-schema.ts';
import { problems } from './problem-reply.ts';
import { ofRecord } from './standing.ts';

const querystring = querySchema({
  ...filterParameters(EVENT_FILTERS),
  order_by: ordering([EVENT_ORDERS[0]]),
  ...paging,
});

type Asking = { Querystring: PagingAsked & { order_by?: string } };

export function events(app: FastifyInstance, edge: Edge): void {
  const { store, now } = edge;
  const page = pageSchema(Event, 'Event');
  for (const schema of [Event, page]) app.addSchema(schema);
  const found = ({ query }: FastifyRequest<Asking>, more: object) => {
    const { order_by, ...asked } = query;
    const wanted = { ...pageAsked(asked), order_by, filters: wantedIn(EVENT_FILTERS, asked), ...more };
    return eventPage(store, wanted, clocksAhead(store, now()));
  };
  const told = (request: FastifyRequest<Asking>) => {
    const newestFirst = request.query.order_by === undefined ? { order_by: '-day' } : {};
    const { results } = found(request, { ...newestFirst, limit: MOST_IN_A_FEED });
    const happenings = results.map((event) => eventTold(event, request, edge)).toReversed();
    return chronicle(ABOUT, '/v1/events', happenings, request, edge);
  };
  inFormats<Asking>(
    app,
    {
      url: '/v1/events',
      standing: ({ url }) => ofRecord(store, url, {}, { as_of: dayOf(now(), EASTERN) }),
      preValidation: splitLists(querystring),
      schema: {
        operationId: 'listEvents',
        tags: ['record'],
        summary: 'List everything with a day',
        description: `Filings, orders, steps of appeals and actions of agencies over all cases, and (as \`expected\`) what the rules or the docket say comes next, seen from today. Newest first with \`order_by=-day\`. A feed, a calendar or a chart has the newest ${MOST_IN_A_FEED}.${WHOLE}`,
        querystring,
        response: { 200: ref(page), ...problems },
      },
    },
    {
      document: (request, reply) => {
        const page = found(request, {});
        link(request, reply, page);
        return page;
      },
      table: (request) => listTable(request, Event, (wanted) => found(request, wanted)),
      feed: told,
      calendar: told,
      chart: told,
    },
  );
}

const ABOUT = { id: 'events', title: 'Everything with a day in the record of enjoined' };
