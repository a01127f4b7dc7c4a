// A slice: a second or so of load on one target, what it cost the server, and how much the machine did for others meanwhile.
import { cpus } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import autocannon from 'autocannon';
import { spreadOf } from '../figures.ts';
import { CORES, type Program } from '../program.ts';
import type { Ask } from '../targets.ts';

/** What one slice came to. */
export interface Slice {
  readonly requests: number;
  readonly per_second: number;
  /** CPU time of the server process for each request, in microseconds. */
  readonly cpu_us: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
  /** Share of the server's core that went to other programs; 0 where that cannot be told. */
  readonly noise: number;
}

/** How much is asked: for some time, or a number of requests. */
export interface Load {
  readonly seconds?: number;
  readonly requests?: number;
  readonly connections: number;
}

/** A slice is noisy if other programs had more than this share of the core. */
export const NOISY = 0.15;

/** Connections that ask at once. */
export const CONNECTIONS = 32;

const PATIENCE_SECONDS = 120;
const MEMBERS = 100;

/** Takes a slice again while it is noisy, so many times at most, and gives the quietest. */
export async function quietest(program: Program, next: () => Ask, load: Load, again: number): Promise<Slice> {
  let best = await slice(program, next, load);
  for (let taken = 0; taken < again && best.noise > NOISY; taken++) {
    const one = await slice(program, next, load);
    if (one.noise < best.noise) best = one;
  }
  return best;
}

/** Loads a program. Refuses a slice in which any reply was neither a success nor a 304. */
export async function slice(program: Program, next: () => Ask, load: Load): Promise<Slice> {
  await settled(program);
  let [before, coreBefore] = [await program.tell(), coreTimes()];
  let { answered, seconds, latencies } = await loaded(program.address, next, load);
  if (load.requests === undefined && answered < FEW * load.connections) {
    // What was under way when the time was up would weigh on the few that were answered: so many are asked for again, and all are waited for.
    await settled(program);
    [before, coreBefore] = [await program.tell(), coreTimes()];
    const requests = Math.max(1, answered);
    const connections = Math.min(requests, load.connections);
    ({ answered, seconds, latencies } = await loaded(program.address, next, { requests, connections }));
  }
  const [after, coreAfter] = [await program.tell(), coreTimes()];
  const cpu_ms = after.cpu_ms - before.cpu_ms;
  const total = coreAfter.total - coreBefore.total;
  const sorted = latencies.toSorted((a, b) => a - b);
  return {
    requests: answered,
    per_second: answered / seconds,
    cpu_us: (cpu_ms * 1000) / answered,
    p50_ms: spreadOf(sorted).median,
    p99_ms: sorted[Math.ceil(sorted.length * (1 - 1 / MEMBERS)) - 1]!,
    noise: total === 0 ? 0 : Math.max(0, (coreAfter.busy - coreBefore.busy - cpu_ms) / total),
  };
}

/** So many replies to each connection are few. */
const FEW = 10;

const PAUSE_MILLISECONDS = 40;

/** Waits until a program works no more on what it was asked for in the slice before. */
async function settled(program: Program): Promise<void> {
  let busy_ms: number;
  do {
    const { cpu_ms } = await program.tell();
    await setTimeout(PAUSE_MILLISECONDS);
    busy_ms = (await program.tell()).cpu_ms - cpu_ms;
  } while (busy_ms > PAUSE_MILLISECONDS / 4);
}

/** How long the server's core has been busy, and there, in milliseconds. */
function coreTimes(): { busy: number; total: number } {
  const times = CORES ? cpus()[Number(CORES.server)]?.times : undefined;
  const total = times ? Object.values(times).reduce((sum, time) => sum + time, 0) : 0;
  return { busy: total - (times?.idle ?? 0), total };
}

async function loaded(url: string, next: () => Ask, { seconds, requests, connections }: Load) {
  const latencies: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(
      {
        ...{ url, connections, timeout: PATIENCE_SECONDS },
        ...(requests === undefined ? { duration: seconds! } : { amount: requests }),
        // Its own measure of time is in whole samples; a short slice needs short ones.
        sampleInt: 100,
        requests: [{ setupRequest: (request) => ({ ...request, ...next() }) as typeof request }],
      },
      (error, told) => (error ? reject(error) : resolve(told)),
    );
    running.on('response', (_client, _status, _bytes, milliseconds) => void latencies.push(milliseconds));
  });
  const answered = result.requests.total;
  const good = result['2xx'] + (result.statusCodeStats?.['304']?.count ?? 0);
  if (result.errors > 0 || good < answered)
    throw new Error(`${answered - good} of ${answered} replies were no success; ${result.errors} errors`);
  return { answered, seconds: result.duration, latencies };
}
