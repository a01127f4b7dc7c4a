// How long everybody else waits: the longest that the event loop stood still while something large was answered, in multiples of its p99 when idle.
import { setTimeout } from 'node:timers/promises';
import type { Asked } from '../options.ts';
import type { Outcome } from '../outcome.ts';
import type { Program } from '../program.ts';

const IDLE_MILLISECONDS = 1_000;
const PATIENCE_MILLISECONDS = 180_000;
/** No further round is begun after so long, so that what is very slow is measured once. */
const ENOUGH_MILLISECONDS = 60_000;

export interface Large {
  readonly name: string;
  readonly what: string;
  /** What is asked for in a round. */
  readonly path: (round: number) => string;
}

/** Asks for each large thing in rounds, alone, and watches the event loop of the service meanwhile. */
export async function standstills(service: Program, all: readonly Large[], { rounds }: Asked): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of all) outcomes.push(await standstill(service, one, rounds));
  return outcomes;
}

async function standstill(service: Program, { name, what, path }: Large, rounds: number): Promise<Outcome> {
  const begun = performance.now();
  const taken: { idle: number; longest: number; took: number }[] = [];
  try {
    for (let round = 0; round < rounds && performance.now() - begun < ENOUGH_MILLISECONDS; round++)
      taken.push(await watched(service, path(round)));
  } catch (error) {
    return { name, what, unit: '×', figures: [], failed: (error as Error).message };
  }
  return {
    ...{ name, what, unit: '×' },
    figures: taken.map(({ idle, longest }) => longest / idle),
    beside: {
      'longest ms': taken.map(({ longest }) => longest),
      'idle p99 ms': taken.map(({ idle }) => idle),
      'whole reply ms': taken.map(({ took }) => took),
    },
  };
}

async function watched(service: Program, path: string) {
  await service.tell(true);
  await setTimeout(IDLE_MILLISECONDS);
  const idle = (await service.tell(true)).loop.p99_ms;
  const start = performance.now();
  const reply = await fetch(service.address + path, { signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
  if (!reply.ok) throw new Error(`${reply.status}: ${(await reply.text()).slice(0, 200)}`);
  for await (const _ of reply.body!);
  return { idle, took: performance.now() - start, longest: (await service.tell()).loop.max_ms };
}
