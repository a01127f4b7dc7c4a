// Appeals, each with the status its steps have brought it to.
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { APPEAL_STATUSES, Appeal } from '../docket/appeal.ts';
import { standingOf } from '../docket/appeal-standing.ts';
import { words } from '../docket/component.ts';
import type { Edge } from './edge.ts';
import { serveResource } from './resource.ts';

export const AppealRead = Type.Object(
  { ...Appeal.properties, status: words(APPEAL_STATUSES, 'Its last recorded step; shown, never decisive.') },
  {
    $id: 'AppealRead',
    additionalProperties: false,
    description: 'An appeal, with its status.',
    examples: [{ ...Appeal.examples[0], status: 'affirmed' }],
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
    shown: (appeal) => ({ status: standingOf(appeal).status }),
  });
}
