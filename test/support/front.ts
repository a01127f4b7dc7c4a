// The front beside the framework: the same requests put to both, and how often the framework comes to answer.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';
import type { Test } from 'tap';
import { overHttp } from './over-http.ts';
import { NOW } from './small-record.ts';

/** Late enough that what was recorded has a day since when it stands. */
export const LATER = NOW + 5_000;

const PER_REQUEST = ['date', 'x-request-id', 'ratelimit', 'connection', 'keep-alive'];

/** Headers that are the same each time. */
export const lasting = (headers: object) =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !PER_REQUEST.includes(name))
      .map(([name, value]) => [name, String(value)]),
  );

/** Asks for addresses again and again before the framework, and by the framework alone; every difference is a fault. */
export async function compared(t: Test, app: FastifyInstance, asks: readonly Ask[]): Promise<void> {
  const ask = await overHttp(app);
  for (const [url, headers = {}] of asks)
    for (let time = 0; time < 3; time++) {
      const [front, framework] = [await ask({ url, headers }), await app.inject({ url, headers })];
      t.equal(front.statusCode, framework.statusCode, url);
      if (front.statusCode < 400) t.equal(front.body, framework.body, url);
      t.strictSame(lasting(front.headers), lasting(framework.headers), `${url} ${JSON.stringify(headers)}`);
    }
}

export type Ask = readonly [url: string, headers?: Readonly<Record<string, string>>];

/** How often the framework comes to answer while something is done. */
export async function framework(during: () => Promise<void>): Promise<number> {
  let times = 0;
  const count = () => void times++;
  subscribe('tracing:fastify.request.handler:start', count);
  await during().finally(() => unsubscribe('tracing:fastify.request.handler:start', count));
  return times;
}
