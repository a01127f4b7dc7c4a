// Appeals, each with the status its steps have brought it to.
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { APPEAL_STATUSES, Appeal } from '../docket/appeal.ts';
import { standingOf } from '../docket/appeal-standing.ts';
import { ref, words } from '../docket/component.ts';
import { DocketNumber, docketNumbers } from '../docket/docket-number.ts';
import type { Edge } from './edge.ts';
import { serveResource } from './resource.ts';

export const AppealRead = Type.Object(
  {
    ...Appeal.properties,
    docket_numbers: Type.Array(ref(DocketNumber), { description: 'Its dockets, each in one spelling.' }),
    status: words(APPEAL_STATUSES, 'Its last recorded step; shown, never decisive.'),
  },
  {
    $id: 'AppealRead',
    additionalProperties: false,
    description: 'An appeal, with its status.',
    examples: [{ ...Appeal.examples[0], docket_numbers: [], status: 'affirmed' }],
  },
);

export function appeals(app: FastifyInstance, { store }: Edge): void {
  serveResource(app, store, {
    path: 'appeals',
    noun: 'appeal',
    many: 'Appeals',
    one: 'Appeal',
    schema: AppealRead,
    about: 'the appeals',
    shown: (appeal) => ({
      docket_numbers: docketNumbers(appeal.docket_number ?? ''),
      status: standingOf(appeal).status,
    }),
  });
}
