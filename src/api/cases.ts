// Cases, each with its orders and appeals.
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { AppealStanding } from '../docket/appeal-standing.ts';
import { Case } from '../docket/case.ts';
import { ref } from '../docket/component.ts';
import { DocketNumber, docketNumbers } from '../docket/docket-number.ts';
import { TimelineEvent } from '../docket/timeline.ts';
import { caseInSchemaOrg } from '../formats/schema-org-record.ts';
import { appealsIn, ordersIn } from '../store/neighbours.ts';
import type { Edge } from './edge.ts';
import { serveResource } from './resource.ts';
import { addresses } from './told.ts';

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

export function cases(app: FastifyInstance, edge: Edge): void {
  serveResource(app, edge.store, {
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
    graph: (lawsuit, docket, request) => caseInSchemaOrg(lawsuit, docket, addresses(request, edge)),
  });
}
