// The very same request again: it is replied to before its words are even read, as long as nothing was recorded and no day has begun.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { headHash } from '../store/record.ts';
import { startOfQuarterOfHour } from '../time/instant.ts';
import { held, type Validators, wantsNothingElse } from './conditional.ts';
import type { Edge } from './edge.ts';
import { KeptReplies, type KeptReply } from './kept-replies.ts';

/** A reply with all of its headers but those that each request has of its own; its bytes are kept one to a character. */
interface Ready extends KeptReply {
  readonly bytes: string;
  readonly validators: Validators;
  /** The headers of a 304 that takes its place. */
  readonly unchanged: Readonly<Record<string, string>>;
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

/** What is another for every request, and so is never kept. */
const OF_THE_REQUEST = ['x-request-id', 'ratelimit', 'ratelimit-policy'];
const OF_THE_BODY = ['content-type', 'content-length', 'content-encoding', 'content-disposition'];

/** Gives kept replies to requests that are the same to the letter. Whatever must see every request is put on before. */
export function replyAtOnce(app: FastifyInstance, { store, now }: Edge): void {
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
    const headers = headersOf(reply, OF_THE_REQUEST);
    const unchanged = headersOf(reply, [...OF_THE_REQUEST, ...OF_THE_BODY]);
    headers['content-length'] = String(Buffer.byteLength(bytes));
    request.keptWith.keep(keyOf(request), {
      headers,
      unchanged,
      bytes: Buffer.from(bytes).toString(ONE_TO_A_CHARACTER),
      answered,
      validators,
    });
  });
  app.decorateRequest('keptWith', null);
  app.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'GET') return done();
    request.keptWith = current();
    const ready = request.keptWith.find(keyOf(request));
    if (ready) give(request, reply, ready);
    else done();
  });
}

/** Such a text goes out in one piece with the headers, which is quicker than two. */
const ONE_TO_A_CHARACTER = 'latin1';

const keyOf = ({ protocol, host, url, headers }: FastifyRequest) =>
  `${protocol} ${host} ${url}\n${headers.accept}\n${headers['accept-encoding']}\n${headers['x-no-compression']}`;

function headersOf(reply: FastifyReply, without: readonly string[]): Record<string, string> {
  const all = Object.entries(reply.getHeaders()).filter(([name]) => !without.includes(name));
  return Object.fromEntries(all.map(([name, value]) => [name, String(value)]));
}

/** Past the framework's own way of sending, which would take as long again; what listens for the end of a reply still hears of it. */
function give(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { validators, bytes, answered, ...ready }: Ready,
): void {
  const tag = wantsNothingElse(headers) ? ready.headers.etag : held(headers, validators);
  reply.validators = validators;
  reply.spared = tag === undefined ? 'kept' : 'unchanged';
  reply.answered = tag === undefined ? answered : null;
  reply.headers(tag === undefined ? ready.headers : { ...ready.unchanged, etag: tag }).hijack();
  reply.raw.writeHead(tag === undefined ? 200 : 304, reply.getHeaders() as Record<string, string>);
  if (tag === undefined) reply.raw.end(bytes, ONE_TO_A_CHARACTER);
  else reply.raw.end();
}
