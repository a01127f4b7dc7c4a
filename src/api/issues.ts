// Issues: the questions that orders leave open, with each reading.
import type { FastifyInstance } from 'fastify';
import { Issue } from '../docket/issue.ts';
import type { Edge } from './edge.ts';
import { serveResource } from './resource.ts';

export function issues(app: FastifyInstance, { store }: Edge): void {
  serveResource(app, store, {
    path: 'issues',
    noun: 'issue',
    many: 'Issues',
    one: 'Issue',
    schema: Issue,
    about: 'the questions that orders leave open',
  });
}
