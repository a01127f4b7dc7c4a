// Courts, by their Free Law Project ids.
import type { FastifyInstance } from 'fastify';
import { Court } from '../docket/court.ts';
import type { Edge } from './edge.ts';
import { serveResource } from './resource.ts';

export function courts(app: FastifyInstance, { store }: Edge): void {
  serveResource(app, store, {
    path: 'courts',
    noun: 'court',
    many: 'Courts',
    one: 'Court',
    schema: Court,
    about: 'the courts',
  });
}
