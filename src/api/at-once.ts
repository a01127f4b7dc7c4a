// The very same request again: it is replied to before its words are even read, as long as nothing was recorded and no day has begun.
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Bounded } from '../bounded.ts';
import { headHash } from '../store/record.ts';
import { startOfQuarterOfHour } from '../time/instant.ts';
import type { Caller } from './caller.ts';
import { mayHold } from './conditional.ts';
import type { Edge } from './edge.ts';
import type { Source } from './front.ts';
import { KeptReplies } from './kept-replies.ts';
import { lastingHeaders, oneToACharacter, promptFor, type Ready, unchangedFor, without } from './prompt.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Where its reply may be kept: with those of the record and the quarter of an hour in which it came, even if they are over when it leaves. */
    keptWith: Kept | null;
  }
  interface FastifyInstance {
    /** Keeps a reply that is leaving, to be given at once to the same request; without bytes it is a 304, and will do for whoever has what it told of. */
    keepAtOnce(reply: FastifyReply, bytes?: Buffer | string): void;
  }
}

/** A reply of which readers have the bytes. */
export type Unchanged = Omit<Ready, 'bytes' | 'answered'>;

interface Kept {
  readonly replies: KeptReplies<Ready>;
  /** What was replied to with 304, and was not asked for by anybody else since. */
  readonly unchanged: Bounded<Unchanged>;
}

/** What gives kept replies, and keeps more. */
export interface AtOnce {
  readonly source: Source;
  /** Keeps a reply that the framework did not make, if it was asked for before: most are asked for once. */
  keep(request: IncomingMessage, caller: Caller, reply: Ready | Unchanged): void;
}

const LENGTH: ReadonlySet<string> = new Set(['content-length']);

/** Whose address and headers are longer, a caller's doing, is not kept. */
const LONGEST_KEY = 4_000;

/** So many are known that readers have. */
const MOST_UNCHANGED = 10_000;

/** Of so many requests it is known that they came once. */
const MOST_NOTED = 10_000;

/** Keeps replies that were asked for twice, and gives them to requests that are the same to the letter. */
export function replyAtOnce(
  app: FastifyInstance,
  { store, now }: Edge,
  callerOf: (request: IncomingMessage) => Caller,
): AtOnce {
  const nothing = () => ({
    kept: { replies: new KeptReplies<Ready>(), unchanged: new Bounded<Unchanged>(MOST_UNCHANGED, () => 1) },
    cameOnce: new Set<string>(),
    head: '',
    quarter: 0,
  });
  let memory = nothing();
  let latest: { readonly request?: IncomingMessage; readonly key: string } = { key: '' };
  /** The key of a request: of whichever was looked for last, it is there. */
  const keyOfThis = (request: IncomingMessage, caller: Caller) => {
    if (latest.request !== request) latest = { request, key: keyOf(request, caller) };
    return latest.key;
  };
  const current = () => {
    const [head, quarter] = [headHash(store), startOfQuarterOfHour(now())];
    if (memory.head !== head || memory.quarter !== quarter) memory = { ...nothing(), head, quarter };
    return memory;
  };
  app.decorate('keepAtOnce', (reply: FastifyReply, bytes?: Buffer | string) => {
    const { request, validators, answered } = reply;
    const key = keyOf(request.raw, callerOf(request.raw));
    // What has no day since when it stands may be another at the next moment: a forecast stands since now.
    if (!request.keptWith || validators?.modified === undefined || key.length > LONGEST_KEY) return;
    const { url: route, config } = request.routeOptions;
    const { replies, unchanged } = request.keptWith;
    const told = { headers: lastingHeaders(reply), validators, route, isCounted: config.rateLimit !== false };
    if (bytes === undefined) {
      if (mayHold(request.headers)) unchanged.keep(key, told);
      return;
    }
    const headers = [...without(LENGTH, told.headers), 'content-length', String(Buffer.byteLength(bytes))];
    replies.keep(key, { ...told, headers, bytes: oneToACharacter(bytes), answered });
  });
  app.decorateRequest('keptWith', null);
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.method === 'GET') request.keptWith = current().kept;
    done();
  });
  return {
    source: (request, caller) => {
      const { replies, unchanged } = current().kept;
      const key = keyOfThis(request, caller);
      const ready = replies.find(key);
      if (ready) return promptFor(request, ready, 'kept');
      const told = mayHold(request.headers) ? unchanged.find(key) : undefined;
      return told && unchangedFor(request, told);
    },
    keep(request, caller, reply) {
      const {
        kept: { replies, unchanged },
        cameOnce,
      } = current();
      const key = keyOfThis(request, caller);
      if (key.length > LONGEST_KEY) return;
      if (!cameOnce.has(key)) {
        if (cameOnce.size >= MOST_NOTED) cameOnce.clear();
        cameOnce.add(key);
      } else if ('bytes' in reply) replies.keep(key, reply);
      else unchanged.keep(key, reply);
    },
  };
}

const keyOf = ({ url, headers }: IncomingMessage, { origin }: Caller) =>
  `${origin}${url}\n${headers.accept}\n${headers['accept-encoding']}\n${headers['x-no-compression']}`;
