// Agency actions: what the government itself announced, awarded, promised, rescinded or wrote.
import type { FastifyInstance } from 'fastify';
import { AgencyAction } from '../docket/agency-action.ts';
import type { Edge } from './edge.ts';
import { serveResource } from './resource.ts';

export function agencyActions(app: FastifyInstance, { store }: Edge): void {
  serveResource(app, store, {
    path: 'agency-actions',
    noun: 'agency_action',
    many: 'AgencyActions',
    one: 'AgencyAction',
    schema: AgencyAction,
    about: "the government's own actions",
  });
}
