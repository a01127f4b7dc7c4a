// A slice: a second or so of load on one target, and what it cost the server.
import autocannon from 'autocannon';
import type { Program } from './program.ts';
import type { Ask } from './targets.ts';

/** What one slice came to. */
export interface Slice {
  readonly requests: number;
  readonly per_second: number;
  /** CPU time of the server process for each request, in microseconds. */
  readonly cpu_us: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
}

export const CONNECTIONS = 32;

/** Loads a program for so many seconds. Refuses a slice in which any reply was neither a success nor a 304. */
export async function slice(program: Program, next: () => Ask, seconds: number): Promise<Slice> {
  const before = await program.tell();
  const loaded = await autocannon({
    url: program.address,
    connections: CONNECTIONS,
    duration: seconds,
    // Its own measure of time is in whole samples; a short slice needs short ones.
    sampleInt: 100,
    requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
  });
  const after = await program.tell();
  const answered = loaded.requests.total;
  const good = loaded['2xx'] + (loaded.statusCodeStats?.['304']?.count ?? 0);
  if (answered === 0 || loaded.errors > 0 || good < answered)
    throw new Error(
      `${answered - good} of ${answered} replies from ${next().path} were no success; ${loaded.errors} errors`,
    );
  return {
    requests: answered,
    per_second: answered / loaded.duration,
    cpu_us: ((after.cpu_ms - before.cpu_ms) * 1000) / answered,
    p50_ms: loaded.latency.p50,
    p99_ms: loaded.latency.p99,
  };
}
