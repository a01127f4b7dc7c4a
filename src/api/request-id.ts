// The id of a request: in the reply, in every problem and in the log, so that a reader's report finds its line.
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** What a caller may call its request: short and plain, so that it can be printed anywhere. */
const PLAIN = /^[\w.:-]{1,64}$/;

/** Gives out ids that no other start of the service gave: the caller's own if it is short and plain, else the start and a number. */
export function requestIds(started: number): (request: Pick<IncomingMessage, 'headers'>) => string {
  let count = 0;
  return ({ headers }) => {
    const given = headers['x-request-id'];
    if (typeof given === 'string' && PLAIN.test(given)) return given;
    count++;
    return `${started.toString(36)}-${count.toString(36)}`;
  };
}

/** Puts the id of the request into its reply. */
export function requestIdReply(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
}
