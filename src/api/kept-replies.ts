// Replies sent lately, kept as the bytes they were: whoever asks the same of the same record is answered without computing or compressing.
import { buffer } from 'node:stream/consumers';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Bounded } from '../bounded.ts';
import { isSettled } from './caching.ts';
import { encodingFor } from './compression.ts';
import { tagFor, type Validators } from './conditional.ts';

/** A reply as it was sent. */
export interface KeptReply {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer | string;
  /** The status that it answered a question with, if it did. */
  readonly answered: string | null;
}

declare module 'fastify' {
  interface FastifyInstance {
    kept: KeptReplies;
  }
  interface FastifyReply {
    /** Whether the whole body was there before it was compressed. */
    isWhole: boolean;
  }
}

/** No reply larger than this is kept, and all of them together are not larger than that. */
const LARGEST_KEPT = 2 * 1024 * 1024;
const MOST_KEPT = 32 * 1024 * 1024;

/** What a kept reply costs beside its bytes. */
const OVERHEAD = 500;

/** The replies used last, up to so many bytes. */
export class KeptReplies<Reply extends Pick<KeptReply, 'bytes'> = KeptReply> extends Bounded<Reply> {
  constructor(most: number = MOST_KEPT) {
    super(most, ({ bytes }) => bytes.length + OVERHEAD);
  }

  /** Keeps a reply, unless it is very large. */
  override keep(key: string, reply: Reply): Reply {
    return reply.bytes.length > LARGEST_KEPT ? reply : super.keep(key, reply);
  }
}

/** The reply kept for a request, in the encoding that it wants. */
export const keptFor = (request: FastifyRequest, validators: Validators): KeptReply | undefined =>
  request.server.kept.find(keyOf(request, validators));

const keyOf = (request: FastifyRequest, { tag }: Validators) => `${tag} ${encodingFor(request)}`;

/** Keeps the replies of every route added from now on as they leave, which must be after they are compressed. */
export function keepReplies(app: FastifyInstance): void {
  app.decorate('kept', new KeptReplies());
  app.decorateReply('isWhole', false);
  app.addHook('onSend', (_request, reply, payload, done) => {
    reply.isWhole = typeof payload === 'string' || Buffer.isBuffer(payload);
    done();
  });
  app.addHook('onRoute', (route) => {
    const hooks = [route.onSend ?? []].flat();
    const takesOffBody = hooks.filter(({ name }) => name === TAKES_OFF_BODY);
    const others = hooks.filter((hook) => !takesOffBody.includes(hook));
    route.onSend = [...others, keepLeaving, ...takesOffBody, withoutLength];
  });
}

/** Fastify's hook that takes the body off a reply to HEAD. It must come last, or the headers would tell of no body. */
const TAKES_OFF_BODY = 'headRouteOnSendHandler';

/** Nothing is told of the length of a body that the reader has already. */
function withoutLength(_request: FastifyRequest, reply: FastifyReply, _payload: unknown, done: () => void): void {
  if (reply.statusCode === 304) reply.removeHeader('content-length');
  done();
}

/** Gives the reply the tag of its bytes in their encoding, and keeps them. */
function keepLeaving(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: (error: Error | null, payload?: unknown) => void,
): void {
  const { validators } = reply;
  const isThere = payload !== null && payload !== undefined && reply.statusCode === 200;
  if (reply.spared === 'kept') request.server.keepAtOnce(reply, payload as Buffer | string);
  if (reply.spared === 'unchanged') request.server.keepAtOnce(reply);
  if (!validators || isSettled(reply) || !isThere) {
    done(null);
    return;
  }
  void reply.header('etag', tagFor(validators.tag, reply.getHeader('content-encoding')));
  const keep = (bytes: Buffer | string) => {
    const kept = { headers: headersOf(reply), bytes, answered: reply.answered };
    request.server.kept.keep(keyOf(request, validators), kept);
    done(null, bytes);
  };
  if (typeof payload === 'string' || Buffer.isBuffer(payload)) keep(payload);
  else if (reply.isWhole) buffer(payload as NodeJS.ReadableStream).then(keep, done);
  else done(null);
}

const OF_THE_BYTES = ['etag', 'content-type', 'content-encoding', 'content-disposition', 'content-language', 'link'];

const headersOf = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(
    OF_THE_BYTES.flatMap((name) => (reply.hasHeader(name) ? [[name, String(reply.getHeader(name))]] : [])),
  );
