// Pages as a browser reads them: it asks for HTML, by the name of a host.
import type { FastifyInstance } from 'fastify';

/** The page of an answer. */
export const ANSWER = '/answers?condition=jag-2017-access&jurisdiction=milwaukee-county-wi&as_of=2018-06-28';

/** Asks for a page as a browser does; `to` is where it is sent instead. */
export async function read(app: FastifyInstance, url: string) {
  const reply = await app.inject({
    url,
    headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', host: 'enjoined.test' },
  });
  return { status: reply.statusCode, html: reply.body, headers: reply.headers, to: reply.headers.location };
}
