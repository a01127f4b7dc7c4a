// GET /v1/cases/:id/timeline: everything that happened in a case, as a list, a feed, a calendar or a story.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ref } from '../docket/component.ts';
import { timeline } from '../docket/timeline.ts';
import { tableOf } from '../formats/format.ts';
import { timelineInSchemaOrg } from '../formats/schema-org.ts';
import { EVENT_COLUMNS } from '../formats/timeline.ts';
import { recall } from '../store/recall.ts';
import { byId } from './by-id.ts';
import { caseTold, deadlinesTold, erasTold } from './case-told.ts';
import { CaseTimeline } from './cases.ts';
import type { Edge } from './edge.ts';
import { inFormats } from './in-formats.ts';
import { problems } from './problem-reply.ts';
import { absent } from './resource.ts';
import { ofRecord } from './standing.ts';

const Params = byId('chicago-v-sessions', 'Id of the case.');

interface Asking {
  Params: Static<typeof Params>;
}

export function caseTimeline(app: FastifyInstance, edge: Edge): void {
  const { store } = edge;
  const recalled = ({ params: { id } }: FastifyRequest<Asking>) => {
    const recollection = recall(store, {});
    const { docket } = recollection;
    return { recollection, id, events: docket.case.has(id) ? timeline(docket, id) : absent(store, 'case', id) };
  };
  const told = (request: FastifyRequest<Asking>) => {
    const { recollection, id, events } = recalled(request);
    return caseTold(recollection, id, events, request, edge);
  };
  inFormats<Asking>(
    app,
    {
      url: '/v1/cases/:id/timeline',
      standing: ({ url }) => ofRecord(store, url),
      schema: {
        operationId: 'getCaseTimeline',
        tags: ['record'],
        summary: 'The timeline of a case',
        description:
          'Filings, orders with what each covered, steps of appeals, and what the agency did about the conditions in dispute, the earliest first.',
        params: Params,
        querystring: Type.Object({}),
        response: { 200: ref(CaseTimeline), ...problems },
      },
    },
    {
      document: (request) => {
        const { id, events } = recalled(request);
        return { case: id, events };
      },
      table: (request) => tableOf(EVENT_COLUMNS, [recalled(request).events]),
      feed: told,
      calendar: (request) => {
        const { recollection, events } = recalled(request);
        return deadlinesTold(told(request), events, recollection.docket);
      },
      chart: (request) => ({ ...told(request), eras: erasTold(recall(store, {}), request.params.id, edge) }),
      graph: (request) => {
        const { recollection, events } = recalled(request);
        const { title, url, happenings } = told(request);
        const items = events.map((event, index) => ({ event, happening: happenings[index]! }));
        return timelineInSchemaOrg(title, url, items, recollection.docket);
      },
    },
  );
}
