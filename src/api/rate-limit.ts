// How often one address may ask: so many requests a minute, said in every reply, and more refused until the minute is over.
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const WINDOW_SECONDS = 60;
const POLICY = 'per-minute';

/** What an address has used of its limit: whether that is too much, and the fields that say so. */
export interface Counted {
  readonly isExceeded: boolean;
  readonly seconds: number;
  readonly headers: Readonly<Record<string, string>>;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Counts a request of an address; undefined where nothing is limited. */
    counted(ip: string): Promise<Counted> | undefined;
  }
}

/**
 * Limits the requests of one address (an IPv6 address with its whole /64) in a minute; 0 lifts the limit.
 * The fields are those of the IETF draft, `RateLimit` and `RateLimit-Policy`, which the plugin does not write yet.
 * Routes with `rateLimit: false` in their config are not counted.
 */
export async function limitRate(app: FastifyInstance, perMinute: number): Promise<void> {
  await app.register(rateLimit, { global: false, max: perMinute, timeWindow: WINDOW_SECONDS * 1000 });
  if (perMinute === 0) {
    app.decorate('counted', () => undefined);
    return;
  }
  const count = app.createRateLimit();
  const policy = `"${POLICY}";q=${perMinute};w=${WINDOW_SECONDS}`;
  const counted = async (ip: string): Promise<Counted> => {
    const used = await count({ ip, routeOptions: {} } as FastifyRequest);
    const { isExceeded, remaining, ttlInSeconds: seconds } = used as Exclude<typeof used, { isAllowed: true }>;
    return {
      isExceeded,
      seconds,
      headers: { 'ratelimit-policy': policy, ratelimit: `"${POLICY}";r=${remaining};t=${seconds}` },
    };
  };
  app.decorate('counted', counted);
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.rateLimit === false) return;
    const { isExceeded, seconds, headers } = await counted(request.ip);
    void reply.headers(headers);
    if (!isExceeded) return;
    void reply.header('retry-after', seconds);
    throw tooMany(perMinute, seconds);
  });
}

const HOUR_SECONDS = 3600;

/**
 * A limit of its own beside the general one, for a route that nobody needs often: so many of `what` an hour from one address; 0 lifts it.
 * What is refused for its shape is not counted.
 */
export function hourly(app: FastifyInstance, perHour: number, what: string) {
  if (perHour === 0) return async (): Promise<void> => undefined;
  const count = app.createRateLimit({ max: perHour, timeWindow: HOUR_SECONDS * 1000 });
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const counted = await count(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    void reply.header('retry-after', counted.ttlInSeconds);
    throw Object.assign(new Error(`More than ${perHour} ${what} an hour came from your address. Send it later.`), {
      statusCode: 429,
    });
  };
}

const tooMany = (perMinute: number, seconds: number) =>
  Object.assign(
    new Error(
      `More than ${perMinute} requests a minute came from your address. Ask again in ${seconds} s, or put many questions into one POST /v1/enforceability/batch.`,
    ),
    { statusCode: 429 },
  );
