// What readers and caches may keep of a reply, and for how long. A reply is recognised by what it depends on, before it is computed.
import { hash } from 'node:crypto';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { newest } from '../store/record.ts';
import { sealOf } from '../store/seal.ts';
import { millis } from '../time/instant.ts';
import { held, NOT_IN_304, tagFor, type Validators, wantsNothingElse } from './conditional.ts';
import type { Edge } from './edge.ts';
import { keptFor } from './kept-replies.ts';

/** What a reply depends on: two requests to a route with the same standing get the same bytes from the same program. */
export interface Standing {
  /** The last entry of the record that could have altered the reply. */
  readonly edition: number;
  /** The newest edition, which every reply about the record tells. */
  readonly newest: number;
  /** The question as it was understood, with the format of its reply, as text. */
  readonly asked: string;
  /** Whether the question pins its edition, its day and its knowledge, so that the reply stands for ever. */
  readonly isPinned?: boolean;
  /** The moment before which the reply may have been another, whatever the record: an instant, or a day, which begins in a zone. */
  readonly since?: { readonly moment: string; readonly tz: string };
}

interface Recognised {
  readonly validators: Validators;
  readonly headers: Readonly<Record<string, string>>;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * What the replies of a GET depend on: `record`, its newest edition and the address; `program`, nothing but this program;
     * `own`, what its handler settles; `nothing`, the moment, so that nobody keeps them.
     * Left out, they are recognised by a digest of their bytes: right for any route, and slower.
     */
    standing?: 'record' | 'program' | 'own' | 'nothing';
  }
  interface FastifyInstance {
    /** What a reply on a route is recognised by, and the headers that say so. */
    recognised(standing: Standing, route: string): Recognised;
    /** Settles what the reply stands on; whether it could be sent at once. */
    settled(reply: FastifyReply, standing: Standing): boolean;
  }
  interface FastifyReply {
    validators: Validators | null;
    /** Why it needed no computing: the reader has it, it was kept, or one like it was. */
    spared: 'unchanged' | 'kept' | 'formed' | null;
    /** The status that a question was answered with. */
    answered: string | null;
  }
}

const FOR_EVER = 'public, max-age=31536000, immutable';
const SECOND = 1000;
const TWO_DAYS = 172_800_000;
const DAY_LENGTH = '2026-11-23'.length;

/** Gives every reply to a GET its validators and its lifetime, and spares what need not be computed or sent again. */
export function caching(app: FastifyInstance, { store, now }: Edge, build: () => string): void {
  for (const name of ['validators', 'spared', 'answered']) app.decorateReply(name, null);
  declareUnchanged(app);
  const printed = printedLately();
  app.decorate('recognised', ({ edition, newest: told, asked, isPinned, since }, route) => {
    const seal = sealOf(store, edition);
    const key = digest(`${build()}\n${seal?.hash}\n${route}\n${asked}`);
    const modified = lastModified(laterOf(seal?.recorded ?? 0, since), now());
    return {
      validators: { tag: `${edition}-${key}`, modified },
      headers: {
        'cache-control': isPinned ? FOR_EVER : 'no-cache',
        ...(told > 0 && { 'enjoined-edition': String(told) }),
        ...(modified !== undefined && { 'last-modified': printed(modified) }),
      },
    };
  });
  app.decorate('settled', (reply: FastifyReply, standing: Standing) => {
    const { validators, headers: told } = app.recognised(standing, reply.request.routeOptions.url!);
    void reply.headers(told);
    const body = spared(reply, validators);
    if (body !== undefined) void reply.send(body ?? undefined);
    return body !== undefined;
  });
  app.addHook('preHandler', (request, reply, done) => {
    const { standing } = request.routeOptions.config;
    const isClear = reads(request) && (standing === 'record' || standing === 'program');
    const edition = isClear && standing === 'record' ? newest(store) : 0;
    const asked = `${request.headers.accept}\n${request.url}`;
    if (!isClear || !app.settled(reply, { edition, newest: edition, asked })) done();
  });
  app.addHook('onSend', (request, reply, payload, done) => {
    const isLasting = reads(request) && reply.statusCode === 200 && request.routeOptions.config.standing !== 'nothing';
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', isLasting ? 'no-cache' : 'no-store');
    if (!isLasting || isSettled(reply) || reply.getHeader('cache-control') === 'no-store') return done();
    const body = sparedLate(request, reply, payload);
    return body === undefined ? done() : done(null, body);
  });
}

/** Says of every GET whose replies may be kept that it can be answered by 304. */
function declareUnchanged(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const { method, schema, config } = route;
    if (method !== 'GET' || !schema || schema.hide || config?.standing === 'nothing') return;
    route.schema = { ...schema, response: { ...(schema.response as object), 304: UNCHANGED } };
  });
}

const UNCHANGED = Type.Null({
  description: 'What `If-None-Match` or `If-Modified-Since` tells of is still what there is.',
});

const reads = ({ method }: FastifyRequest) => method === 'GET' || method === 'HEAD';

const digest = (text: string | Buffer) => hash('sha256', text, 'base64url').slice(0, 22);

/** When the later of two came: the last entry, or the moment since which. One that is days older is not looked up in a calendar. */
function laterOf(recorded: number, since: Standing['since']): number {
  if (!since || Date.parse(since.moment.slice(0, DAY_LENGTH)) + TWO_DAYS < recorded) return recorded;
  return Math.max(recorded, millis(since.moment, since.tz));
}

/** Prints moments as headers do; the one that was printed last is there. */
function printedLately(): (moment: number) => string {
  let [last, said] = [Number.NaN, ''];
  return (moment) => {
    if (moment !== last) [last, said] = [moment, new Date(moment).toUTCString()];
    return said;
  };
}

/** The second since which it stands; undefined while that second lasts, as another change may still fall into it. */
function lastModified(modified: number, now: number): number | undefined {
  const second = Math.floor(modified / SECOND) * SECOND;
  return second > 0 && now >= second + SECOND ? second : undefined;
}

/** Whether a reply was settled before it was made: its tag and its bytes are there. */
export const isSettled = ({ spared }: FastifyReply): boolean => spared === 'kept' || spared === 'unchanged';

/** The body to send instead of computing one: null if the reader has it, undefined if it must be computed. */
function spared(reply: FastifyReply, validators: Validators): Buffer | string | null | undefined {
  const { request } = reply;
  reply.validators = validators;
  void reply.header('vary', 'accept, accept-encoding');
  const tag = held(request.headers, validators);
  if (tag !== undefined) return unchanged(reply, tag);
  const kept = keptFor(request, validators);
  if (!kept) return undefined;
  if (wantsNothingElse(request.headers)) return unchanged(reply, kept.headers.etag!);
  reply.spared = 'kept';
  reply.answered = kept.answered;
  void reply.headers(kept.headers);
  return kept.bytes;
}

function unchanged(reply: FastifyReply, tag: string): null {
  reply.spared = 'unchanged';
  void reply.code(304).header('etag', tag);
  for (const name of NOT_IN_304) reply.removeHeader(name);
  return null;
}

/** The same once the body is there: of a reply that only its bytes tell, and of a reader whom any reply tells that its own will do. */
function sparedLate(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Buffer | string | null | undefined {
  let body: ReturnType<typeof spared>;
  if (!reply.validators) {
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return undefined;
    body = spared(reply, { tag: digest(payload) });
  }
  if (body === undefined && wantsNothingElse(request.headers))
    body = unchanged(reply, tagFor(reply.validators!.tag, 'identity'));
  // The framework itself takes the body off a reply to HEAD, and wants it there to be taken off.
  return body === null && request.method === 'HEAD' ? undefined : body;
}
