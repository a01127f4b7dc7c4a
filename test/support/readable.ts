// What can be read of the small record: an address of every route that answers GET, and the tag of a reply.
import type { FastifyInstance } from 'fastify';
import { NOW } from './small-record.ts';

/** When the second in which the small record was entered is over, so that its age can be told. */
export const LATER = () => NOW + 5_000;

/** A question about a day long past. */
export const QUESTION = '/v1/enforceability?condition=jag-2017-access&jurisdiction=chicago-il&as_of=2017-11-20';

/** Every route that answers GET, with an example for each of its parameters. */
export const READABLE = [
  QUESTION,
  '/v1/enforceability/history?condition=jag-2017-access&jurisdiction=chicago-il',
  '/v1/enforceability/matrix?as_of=2018-06-28',
  '/v1/enforceability/changes?as_of=2018-06-28&compare_to=2018-06-01',
  '/v1/cases',
  '/v1/cases/a-v-b',
  '/v1/cases/a-v-b/timeline',
  '/v1/orders?limit=1',
  '/problems/not-found',
  '/',
  '/openapi.json',
  '/docs',
  '/docs/static/swagger-ui.css',
];

/** The tag of what an address answers. */
export const etagOf = async (app: FastifyInstance, url: string, headers = {}) =>
  (await app.inject({ url, headers })).headers.etag as string;
