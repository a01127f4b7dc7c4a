// What a client is sent in the format that it asks for.
import type { FastifyInstance } from 'fastify';

/** A question that every format of an answer can be asked. */
export const QUESTION = 'condition=jag-2017-access&jurisdiction=milwaukee-county-wi&as_of=2018-06-28';

/** Asks an address as a client that accepts this, or says nothing of what it accepts. */
export async function get(app: FastifyInstance, url: string, accept?: string) {
  const reply = await app.inject({ url, headers: accept === undefined ? {} : { accept } });
  return {
    status: reply.statusCode,
    type: String(reply.headers['content-type']),
    vary: reply.headers.vary,
    body: reply.body,
  };
}
