// Who writes: the holder of a bearer token, whose role must allow it. Readers are asked for nothing.
import { hash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';
import type { Store } from '../store/open.ts';
import { type KeptToken, type Role, type Token, tokenOf } from '../store/tokens.ts';
import { millis } from '../time/instant.ts';
import type { Edge } from './edge.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may ask this: one of these roles, or an admin. Left out, anybody. */
    role?: Role | readonly Role[];
    /** Who else is let in without a token: whose address carries a secret. */
    letsIn?: (request: FastifyRequest) => boolean;
  }
  interface FastifyRequest {
    /** Who asks, where the route is not for anybody. */
    writer: Token | null;
  }
}

const FAILURES_PER_MINUTE = 10;
const TOKEN = /^Bearer enj_([0-9a-f]{12})_([\w-]{43})$/i;

/** The security scheme, as the API document names it. */
export const BEARER = {
  bearer: { type: 'http', scheme: 'bearer', description: 'A token that the desk has given.' },
} as const;

/**
 * Tells who asks, for routes that say which `role` they are for. Refuses (unknown_writer) a token that is missing, wrong, expired or
 * revoked, always in the same words, and (forbidden) a role that may not. Of one address ten failures a minute are answered.
 */
export function tellWriters(app: FastifyInstance, { store, now }: Edge): void {
  const failures = new Map<string, { since: number; count: number }>();
  app.decorateRequest('writer', null);
  app.addHook('onRoute', (route) => {
    if (route.config?.role && route.schema) route.schema = { ...route.schema, security: [{ bearer: [] }] };
  });
  app.addHook('onRequest', (request, _reply, done) => {
    const { role, letsIn } = request.routeOptions.config;
    if (!role) return done();
    refuseTooMany(failures, request.ip, now());
    if (letsIn?.(request)) return done();
    request.writer = holder(store, request, now()) ?? unknown(failures, request, now());
    const roles = [role].flat() as Role[];
    if (request.writer.role !== 'admin' && !roles.includes(request.writer.role))
      throw new Problem(
        'forbidden',
        `This is for ${roles.map((one) => `${one}s`).join(' or ')}, and your token is ${a(request.writer.role)}.`,
      );
    done();
  });
}

const a = (role: Role) => `${/^[ae]/.test(role) ? 'an' : 'a'} ${role}'s`;

function holder(store: Store, { headers }: FastifyRequest, now: number): Token | undefined {
  const [, id = '', secret = ''] = TOKEN.exec(headers.authorization ?? '') ?? [];
  const kept = tokenOf(store, id.toLowerCase());
  return isHeldBy(kept, secret) && isGood(kept!, now) ? kept : undefined;
}

const NO_HASH = '0'.repeat(64);

/** Compared in constant time, also where there is no such token. */
const isHeldBy = (kept: KeptToken | undefined, secret: string): boolean =>
  timingSafeEqual(Buffer.from(hash('sha256', secret, 'hex')), Buffer.from(kept?.hash ?? NO_HASH)) && kept !== undefined;

const isGood = ({ revoked_at, expires_at }: Token, now: number) =>
  revoked_at === null && (expires_at === null || millis(expires_at, 'UTC') > now);

type Failures = Map<string, { since: number; count: number }>;
const MINUTE = 60_000;

/** Whether the minute is over, or began in a future from which the clock was put back. */
const isPast = ({ since }: { since: number }, now: number) => Math.abs(now - since) >= MINUTE;

function refuseTooMany(failures: Failures, ip: string, now: number): void {
  const failed = failures.get(ip);
  if (!failed || isPast(failed, now) || failed.count < FAILURES_PER_MINUTE) return;
  throw Object.assign(
    new Error('Too many requests with a token that is no good came from your address. Wait a minute.'),
    {
      statusCode: 429,
    },
  );
}

function unknown(failures: Failures, request: FastifyRequest, now: number): never {
  const failed = failures.get(request.ip);
  const isRecent = failed && !isPast(failed, now);
  for (const [ip, other] of failures) if (isPast(other, now)) failures.delete(ip);
  failures.set(request.ip, isRecent ? { ...failed, count: failed.count + 1 } : { since: now, count: 1 });
  // Not the token itself: whoever reads the log must not be able to use a mistyped one.
  request.log.warn({ request_id: request.id, address: request.ip }, 'a token was refused');
  throw new Problem(
    'unknown_writer',
    'Send `Authorization: Bearer …` with a token that is neither expired nor revoked.',
  );
}
