// Jurisdictions: the places that conditions may be enforced against.
import type { FastifyInstance } from 'fastify';
import { Jurisdiction } from '../docket/jurisdiction.ts';
import type { Edge } from './edge.ts';
import { serveResource } from './resource.ts';

export function jurisdictions(app: FastifyInstance, { store }: Edge): void {
  serveResource(app, store, {
    path: 'jurisdictions',
    noun: 'jurisdiction',
    many: 'Jurisdictions',
    one: 'Jurisdiction',
    schema: Jurisdiction,
    about: 'the places that conditions may be enforced against',
  });
}
