// Memberships: who belonged to what, as far as a source shows.
import type { FastifyInstance } from 'fastify';
import { Membership } from '../docket/membership.ts';
import type { Edge } from './edge.ts';
import { serveResource } from './resource.ts';

export function memberships(app: FastifyInstance, { store }: Edge): void {
  serveResource(app, store, {
    path: 'memberships',
    noun: 'membership',
    many: 'Memberships',
    one: 'Membership',
    schema: Membership,
    about: 'the memberships a source shows',
  });
}
