// Under more load than it can bear the service refuses some at once, rather than keep everybody waiting.
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether it is answered however busy the service is. */
    alwaysAnswered?: boolean;
  }
}

const SAMPLE_MILLISECONDS = 250;

/** One long piece of work, such as the seeding of an empty record, is over by the next sample: only what lasts is pressure. */
const LASTING_MILLISECONDS = 2 * SAMPLE_MILLISECONDS;

/** Refuses requests (unavailable) while every turn of the event loop takes longer than so many milliseconds; 0 never does. */
export async function refuseUnderPressure(
  app: FastifyInstance,
  longestDelay: number,
  now: () => number,
): Promise<void> {
  if (longestDelay === 0) return;
  let since = Number.NEGATIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  await app.register(underPressure, {
    maxEventLoopDelay: longestDelay,
    sampleInterval: SAMPLE_MILLISECONDS,
    pressureHandler: (request) => {
      if (request.routeOptions.config.alwaysAnswered) return;
      const moment = now();
      if (Math.abs(moment - last) > LASTING_MILLISECONDS) since = moment;
      last = moment;
      if (moment - since >= LASTING_MILLISECONDS) throw tooBusy();
    },
  });
}

const tooBusy = () =>
  new Problem(
    'unavailable',
    'The service is busier than it can bear. Ask again in a few seconds, and fewer at a time.',
  );
