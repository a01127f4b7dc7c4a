// Cases, and everything that happened in each.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { AppealStanding } from '../docket/appeal-standing.ts';
import { Case } from '../docket/case.ts';
import { ref } from '../docket/component.ts';
import { DocketNumber, docketNumbers } from '../docket/docket-number.ts';
import { TimelineEvent, timeline } from '../docket/timeline.ts';
import { appealsIn, ordersIn } from '../store/neighbours.ts';
import { recall } from '../store/recall.ts';
import type { Edge } from './edge.ts';
import { problems } from './problem-reply.ts';
import { absent, serveResource } from './resource.ts';

export const CaseRead = Type.Object(
  {
    ...Case.properties,
    docket_numbers: Type.Array(ref(DocketNumber), { description: 'Its dockets, each in one spelling.' }),
    orders: Type.Array(Type.String(), { description: 'Ids of its orders, in the order of entry.' }),
    appeals: Type.Array(ref(AppealStanding), { description: 'The appeals from its orders, and where each stands.' }),
  },
  {
    $id: 'CaseRead',
    additionalProperties: false,
    description: 'A lawsuit, with its orders and appeals.',
    examples: [{ ...Case.examples[0], docket_numbers: [], orders: ['chicago-v-sessions-2017-09-15'], appeals: [] }],
  },
);

export const CaseTimeline = Type.Object(
  {
    case: Type.String({ description: 'Id of the case.' }),
    events: Type.Array(ref(TimelineEvent), { description: 'The earliest first.' }),
  },
  {
    $id: 'CaseTimeline',
    additionalProperties: false,
    description: 'Everything with a day in a case.',
    examples: [{ case: 'chicago-v-sessions', events: TimelineEvent.examples }],
  },
);

const Params = Type.Object({ id: Type.String({ description: 'Id of the case.', maxLength: 200 }) });

export function cases(app: FastifyInstance, { store }: Edge): void {
  serveResource(app, store, {
    path: 'cases',
    noun: 'case',
    many: 'Cases',
    one: 'Case',
    schema: CaseRead,
    about: 'the lawsuits',
    shown: ({ id, docket_number }, record) => ({
      docket_numbers: docketNumbers(docket_number),
      orders: ordersIn(record, id),
      appeals: appealsIn(record, id),
    }),
  });
  app.get<{ Params: Static<typeof Params> }>(
    '/v1/cases/:id/timeline',
    {
      config: { standing: 'record' },
      schema: {
        operationId: 'getCaseTimeline',
        tags: ['record'],
        summary: 'The timeline of a case',
        description:
          'Filings, orders with what each covered, steps of appeals, and what the agency did about the conditions in dispute, the earliest first.',
        params: Params,
        querystring: Type.Object({}, { additionalProperties: false }),
        response: { 200: ref(CaseTimeline), ...problems },
      },
    },
    async ({ params: { id } }) => {
      const { docket } = recall(store, {});
      return docket.case.has(id) ? { case: id, events: timeline(docket, id) } : absent(store, 'case', id);
    },
  );
}
