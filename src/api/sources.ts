// Sources: where each fact can be looked up.
import type { FastifyInstance } from 'fastify';
import { Source } from '../docket/source.ts';
import type { Edge } from './edge.ts';
import { serveResource } from './resource.ts';

export function sources(app: FastifyInstance, { store }: Edge): void {
  serveResource(app, store, {
    path: 'sources',
    noun: 'source',
    many: 'Sources',
    one: 'Source',
    schema: Source,
    about: 'the sources of the record',
  });
}
