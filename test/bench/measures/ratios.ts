// Targets over HTTP, each in every round beside the bare route of the size of its reply.
import { join } from 'node:path';
import type { Asked } from '../options.ts';
import type { Outcome } from '../outcome.ts';
import { AS_SHIPPED, type Program, started } from '../program.ts';
import type { Target } from '../targets.ts';
import { CONNECTIONS, type Load, quietest, type Slice, slice } from './slice.ts';

/** A slice of the bare route and one of the target, taken one after the other. */
interface Pair {
  readonly bare: Slice;
  readonly own: Slice;
}

const PLAIN = { headers: { 'accept-encoding': 'identity' } };

/** How often a noisy slice is taken again. */
const AGAIN = 2;

/** Measures targets of a service in rounds. One that cannot be measured is told, and keeps none of the others from being so. */
export async function ratios(service: Program, targets: readonly Target[], asked: Asked): Promise<Outcome[]> {
  const sizes = new Map<string, number>();
  const failed = new Map<string, string>();
  for (const target of targets)
    await sizeOf(service.address, target).then(
      (size) => sizes.set(target.name, size),
      (error: Error) => failed.set(target.name, error.message),
    );
  const bare = await bareOf([...sizes.values()]);
  const pairs = new Map<string, Pair[]>();
  try {
    await warmedUp({ service, bare }, targets, sizes, asked);
    for (let round = 0; round < asked.rounds; round++)
      for (const target of targets.filter(({ name }) => sizes.has(name) && !failed.has(name))) {
        const pair = await pairOf({ service, bare, size: sizes.get(target.name)! }, target, asked).catch(
          (error: Error) => void failed.set(target.name, error.message),
        );
        if (pair) pairs.set(target.name, [...(pairs.get(target.name) ?? []), pair]);
      }
  } finally {
    await bare.stop();
  }
  return targets.flatMap((target) =>
    outcomesOf(target, pairs.get(target.name) ?? [], sizes.get(target.name), failed.get(target.name)),
  );
}

/** The bare service, with a route for each size; it keeps its own store in memory. */
export const bareOf = (sizes: readonly number[]): Promise<Program> =>
  started(
    join(import.meta.dirname, '../bare.ts'),
    sizes.map(String),
    { ...AS_SHIPPED, DATABASE_URL: ':memory:' },
    sizes.length > 0 ? `/${sizes[0]}` : '/metrics',
  );

/** Loads both programs once with every target, uncounted: what is measured is a service that runs, and starting has targets of its own. */
async function warmedUp(
  { service, bare }: Omit<Sides, 'size'>,
  targets: readonly Target[],
  sizes: ReadonlyMap<string, number>,
  { short }: Asked,
): Promise<void> {
  const load = { seconds: short ? WARM_UP_WHEN_SHORT : WARM_UP, connections: CONNECTIONS };
  for (const { name, next, requests } of targets) {
    const size = sizes.get(name);
    if (size === undefined || requests) continue;
    // What fails here fails again in its first round, and is told there.
    await slice(bare, () => ({ path: `/${size}` }), load).catch(() => undefined);
    await slice(service, next, load).catch(() => undefined);
  }
}

/** Seconds. It takes some ten thousand replies of a kind until V8 has compiled their code for good. */
const WARM_UP = 4;
const WARM_UP_WHEN_SHORT = 1;

interface Sides {
  readonly service: Program;
  readonly bare: Program;
  readonly size: number;
}

async function pairOf({ service, bare, size }: Sides, target: Target, { seconds }: Asked): Promise<Pair> {
  const plain = { path: `/${size}` };
  const load: Load = target.requests
    ? { requests: target.requests, connections: 1 }
    : { seconds, connections: CONNECTIONS };
  return {
    bare: await quietest(bare, () => plain, load, AGAIN),
    own: await quietest(service, target.next, load, AGAIN),
  };
}

/** How large its replies are, on average. */
async function sizeOf(address: string, { next, samples, patience_ms = PATIENCE }: Target): Promise<number> {
  let bytes = 0;
  for (let taken = 0; taken < samples; taken++) {
    const reply = await fetch(address + next().path, { ...PLAIN, signal: AbortSignal.timeout(patience_ms) });
    if (!reply.ok) throw new Error(`${reply.status}: ${(await reply.text()).slice(0, 200)}`);
    bytes += (await reply.arrayBuffer()).byteLength;
  }
  return Math.round(bytes / samples);
}

const PATIENCE = 60_000;

function outcomesOf(target: Target, pairs: readonly Pair[], bytes = 0, failed?: string): Outcome[] {
  const { name, what } = target;
  if (failed !== undefined) return [{ name, what, unit: '×', figures: [], failed }];
  const own = (pick: (slice: Slice) => number) => pairs.map((pair) => pick(pair.own));
  const beside = {
    bytes: [bytes],
    'CPU µs': own(({ cpu_us }) => cpu_us),
    'a second': own(({ per_second }) => per_second),
    'p50 ms': own(({ p50_ms }) => p50_ms),
    'p99 ms': own(({ p99_ms }) => p99_ms),
    'noise %': own(({ noise }) => noise * 100),
  };
  const figures = pairs.map(({ bare, own }) => bare.cpu_us / own.cpu_us);
  const outcome: Outcome = { name, what, unit: '×', figures, beside };
  return target.tail ? [outcome, tailOf(target, pairs)] : [outcome];
}

/** How far the slowest in a hundred lie behind the middle. */
const tailOf = ({ name }: Target, pairs: readonly Pair[]): Outcome => ({
  name: `p99 ÷ p50, ${name}`,
  what: `under ${CONNECTIONS} connections`,
  unit: '×',
  figures: pairs.map(({ own }) => own.p99_ms / own.p50_ms),
  beside: { bare: pairs.map(({ bare }) => bare.p99_ms / bare.p50_ms) },
});
