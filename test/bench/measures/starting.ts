// What it takes to start, and what stays in memory: the service and a bare one, each from nothing to its first answer.
import { setTimeout } from 'node:timers/promises';
import type { Asked } from '../options.ts';
import type { Outcome } from '../outcome.ts';
import { enjoined, type Program } from '../program.ts';
import { bareOf } from './ratios.ts';

/** How long a service is left alone before its memory is looked at. */
const REST_MILLISECONDS = 2_000;
const REST_WHEN_SHORT = 300;
const BYTES = 9_000;

interface Started {
  readonly cpu_ms: number;
  readonly elapsed_ms: number;
  readonly rss_mib: number;
}

/** Starts both in every round, one after the other: CPU until the first answer against the bare one's, and memory when at rest. */
export async function starting(database: string, question: string, { rounds, short }: Asked): Promise<Outcome[]> {
  const rest = short ? REST_WHEN_SHORT : REST_MILLISECONDS;
  const [own, bare]: [Started[], Started[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    bare.push(await startOf(() => bareOf([BYTES]), rest));
    own.push(await startOf(() => enjoined(database, question), rest));
  }
  const of = (all: readonly Started[], name: keyof Started) => all.map((one) => one[name]);
  return [
    {
      name: 'start, by CPU',
      what: 'to the first answer, against bare Fastify with the same plugins',
      unit: '×',
      figures: own.map(({ cpu_ms }, round) => cpu_ms / bare[round]!.cpu_ms),
      beside: { 'CPU ms': of(own, 'cpu_ms'), 'bare CPU ms': of(bare, 'cpu_ms'), ms: of(own, 'elapsed_ms') },
    },
    {
      name: 'memory at rest',
      what: 'resident, after the first answer',
      unit: 'MiB',
      figures: of(own, 'rss_mib'),
      beside: { 'bare MiB': of(bare, 'rss_mib') },
    },
  ];
}

async function startOf(start: () => Promise<Program>, rest: number): Promise<Started> {
  const begun = performance.now();
  const program = await start();
  const elapsed_ms = performance.now() - begun;
  const { cpu_ms } = await program.tell();
  await setTimeout(rest);
  const { rss_mib } = await program.tell();
  await program.stop();
  return { cpu_ms, elapsed_ms, rss_mib };
}
