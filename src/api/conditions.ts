// Conditions: what the government asks of grantees, by program and award year.
import type { FastifyInstance } from 'fastify';
import { Condition } from '../docket/condition.ts';
import type { Edge } from './edge.ts';
import { serveResource } from './resource.ts';

export function conditions(app: FastifyInstance, { store }: Edge): void {
  serveResource(app, store, {
    path: 'conditions',
    noun: 'condition',
    many: 'Conditions',
    one: 'Condition',
    schema: Condition,
    about: 'the conditions of grants',
  });
}
