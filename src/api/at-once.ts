// The very same request again: it is replied to before its words are even read, as long as nothing was recorded and no day has begun.
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { headHash } from '../store/record.ts';
import { startOfQuarterOfHour } from '../time/instant.ts';
import type { Caller } from './caller.ts';
import type { Edge } from './edge.ts';
import type { Source } from './front.ts';
import { KeptReplies } from './kept-replies.ts';
import { lastingHeaders, oneToACharacter, promptFor, type Ready } from './prompt.ts';

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

/** What gives kept replies, and keeps more. */
export interface AtOnce {
  readonly source: Source;
  /** Keeps a reply that the framework did not make, if it was asked for before: most are asked for once. */
  keep(request: IncomingMessage, caller: Caller, reply: Ready): void;
}

/** Whose address and headers are longer, a caller's doing, is not kept. */
const LONGEST_KEY = 4_000;

/** Of so many requests it is known that they came once. */
const MOST_NOTED = 10_000;

/** Keeps replies that were asked for twice, and gives them to requests that are the same to the letter. */
export function replyAtOnce(
  app: FastifyInstance,
  { store, now }: Edge,
  callerOf: (request: IncomingMessage) => Caller,
): AtOnce {
  const nothing = () => ({ replies: new KeptReplies<Ready>(), cameOnce: new Set<string>(), head: '', quarter: 0 });
  let memory = nothing();
  const current = () => {
    const [head, quarter] = [headHash(store), startOfQuarterOfHour(now())];
    if (memory.head !== head || memory.quarter !== quarter) memory = { ...nothing(), head, quarter };
    return memory;
  };
  app.decorate('keepAtOnce', (reply: FastifyReply, bytes: Buffer | string) => {
    const { request, validators, answered } = reply;
    const key = keyOf(request.raw, callerOf(request.raw));
    // What has no day since when it stands may be another at the next moment: a forecast stands since now.
    if (!request.keptWith || validators?.modified === undefined || key.length > LONGEST_KEY) return;
    const { url: route, config } = request.routeOptions;
    request.keptWith.keep(key, {
      headers: { ...lastingHeaders(reply), 'content-length': String(Buffer.byteLength(bytes)) },
      bytes: oneToACharacter(bytes),
      ...{ answered, validators, route, isCounted: config.rateLimit !== false },
    });
  });
  app.decorateRequest('keptWith', null);
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.method === 'GET') request.keptWith = current().replies;
    done();
  });
  return {
    source: (request, caller) => {
      const ready = current().replies.find(keyOf(request, caller));
      return ready && promptFor(request, ready, 'kept');
    },
    keep(request, caller, reply) {
      const { replies, cameOnce } = current();
      const key = keyOf(request, caller);
      if (key.length > LONGEST_KEY) return;
      if (cameOnce.has(key)) replies.keep(key, reply);
      else if (cameOnce.size < MOST_NOTED) cameOnce.add(key);
      else cameOnce.clear();
    },
  };
}

const keyOf = ({ url, headers }: IncomingMessage, { origin }: Caller) =>
  `${origin}${url}\n${headers.accept}\n${headers['accept-encoding']}\n${headers['x-no-compression']}`;
