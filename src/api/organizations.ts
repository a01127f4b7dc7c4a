// Organizations that sue for their members.
import type { FastifyInstance } from 'fastify';
import { Organization } from '../docket/membership.ts';
import type { Edge } from './edge.ts';
import { serveResource } from './resource.ts';

export function organizations(app: FastifyInstance, { store }: Edge): void {
  serveResource(app, store, {
    path: 'organizations',
    noun: 'organization',
    many: 'Organizations',
    one: 'Organization',
    schema: Organization,
    about: 'the organizations that sue for their members',
  });
}
