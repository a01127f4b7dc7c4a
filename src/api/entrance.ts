// The entrance for programs: where to go from here, and the API document.
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';

const noParameters = Type.Object({}, { additionalProperties: false });

/** What programs find at the root, where people find the question. */
export const SIGNPOST = {
  what: 'May this grant condition be enforced against this place, today? How do we know? What would change it?',
  ask: '/v1/enforceability?condition=jag-2017-access&jurisdiction=chicago-il&as_of=2017-11-20',
  reference: '/docs',
  openapi: '/openapi.json',
} as const;

export function entrance(app: FastifyInstance): void {
  const options = { config: { standing: 'program' }, schema: { hide: true, querystring: noParameters } } as const;
  app.get('/openapi.json', options, async () => app.swagger());
}
