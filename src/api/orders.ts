// Orders, each with the appeals from it and where they stand.
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { AppealStanding } from '../docket/appeal-standing.ts';
import { ref } from '../docket/component.ts';
import { DocketNumber, docketNumbers } from '../docket/docket-number.ts';
import { Order } from '../docket/order.ts';
import { orderInSchemaOrg } from '../formats/schema-org-record.ts';
import { appealsFrom } from '../store/neighbours.ts';
import type { Edge } from './edge.ts';
import { serveResource } from './resource.ts';
import { addresses } from './told.ts';

export const OrderRead = Type.Object(
  {
    ...Order.properties,
    docket_numbers: Type.Array(ref(DocketNumber), {
      description: 'The dockets it was entered on, each in one spelling.',
    }),
    appeals: Type.Array(ref(AppealStanding), { description: 'Appeals from the order, and where each stands.' }),
  },
  {
    $id: 'OrderRead',
    additionalProperties: false,
    description: 'An order, with the appeals from it.',
    examples: [{ ...Order.examples[0], docket_numbers: [], appeals: [] }],
  },
);

export function orders(app: FastifyInstance, edge: Edge): void {
  serveResource(app, edge.store, {
    path: 'orders',
    noun: 'order',
    many: 'Orders',
    one: 'Order',
    schema: OrderRead,
    about: 'the orders of courts',
    shown: ({ id, docket_number = '' }, record) => ({
      docket_numbers: docketNumbers(docket_number),
      appeals: appealsFrom(record, id),
    }),
    graph: (order, docket, request) => orderInSchemaOrg(order, docket, addresses(request, edge)),
  });
}
