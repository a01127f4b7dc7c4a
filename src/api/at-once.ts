// The very same request again: it is replied to before its words are even read, as long as nothing was recorded and no day has begun.
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { headHash } from '../store/record.ts';
import { startOfQuarterOfHour } from '../time/instant.ts';
import type { Caller } from './caller.ts';
import type { Validators } from './conditional.ts';
import type { Edge } from './edge.ts';
import type { Source } from './front.ts';
import { KeptReplies, type KeptReply } from './kept-replies.ts';
import { type Lasting, lastingHeaders, oneToACharacter, promptFor } from './prompt.ts';

/** A reply with all of its headers but those that each request has of its own; its bytes are kept one to a character. */
interface Ready extends KeptReply {
  readonly bytes: string;
  readonly headers: Lasting;
  readonly validators: Validators;
  readonly route: string | undefined;
  readonly isCounted: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Where its reply may be kept: with those of the record and the quarter of an hour in which it came, even if they are over when it leaves. */
    keptWith: KeptReplies<Ready> | null;
  }
  interface FastifyInstance {
    /** Keeps a reply that is leaving, to be given at once to the same request. */
    keepAtOnce(reply: FastifyReply, bytes: Buffer | string): void;
  }
}

/** Keeps replies that were asked for twice, and gives them to requests that are the same to the letter. */
export function replyAtOnce(
  app: FastifyInstance,
  { store, now }: Edge,
  callerOf: (request: IncomingMessage) => Caller,
): Source {
  const nothing = () => ({ replies: new KeptReplies<Ready>(), head: '', quarter: 0 });
  let memory = nothing();
  const current = () => {
    const [head, quarter] = [headHash(store), startOfQuarterOfHour(now())];
    if (memory.head !== head || memory.quarter !== quarter) memory = { ...nothing(), head, quarter };
    return memory.replies;
  };
  app.decorate('keepAtOnce', (reply: FastifyReply, bytes: Buffer | string) => {
    const { request, validators, answered } = reply;
    // What has no day since when it stands may be another at the next moment: a forecast stands since now.
    if (!request.keptWith || validators?.modified === undefined) return;
    const { url: route, config } = request.routeOptions;
    request.keptWith.keep(keyOf(request.raw, callerOf(request.raw)), {
      headers: { ...lastingHeaders(reply), 'content-length': String(Buffer.byteLength(bytes)) },
      bytes: oneToACharacter(bytes),
      ...{ answered, validators, route, isCounted: config.rateLimit !== false },
    });
  });
  app.decorateRequest('keptWith', null);
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.method === 'GET') request.keptWith = current();
    done();
  });
  return (request, caller) => {
    const ready = current().find(keyOf(request, caller));
    return ready && promptFor(request, ready, 'kept');
  };
}

const keyOf = ({ url, headers }: IncomingMessage, { origin }: Caller) =>
  `${origin}${url}\n${headers.accept}\n${headers['accept-encoding']}\n${headers['x-no-compression']}`;
