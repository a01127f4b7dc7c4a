// Measures the service against a bare Fastify route of the same size: npm run bench -- --rounds 7 --seconds 1 --only answer
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printed, spreadOf, table } from './figures.ts';
import { AS_SHIPPED, CORES, enjoined, pinLoad, started } from './program.ts';
import { type Slice, slice } from './slice.ts';
import { offeredBy, type Target, targetsOf } from './targets.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    report: { type: 'string', default: 'bench.json' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'enjoined-bench-'));
const database = join(folder, 'record.sqlite');

interface Round {
  readonly bare: Slice;
  readonly own: Slice;
}

async function measured(): Promise<void> {
  const main = join(import.meta.dirname, '../../src/main.ts');
  execFileSync(process.execPath, [main, 'seed'], { env: { DATABASE_URL: `file:${database}` }, stdio: 'ignore' });
  pinLoad();
  const service = await enjoined(database, '/readyz');
  const tagOf = async (path: string) => (await fetch(service.address + path, PLAIN)).headers.get('etag')!;
  const targets = (await targetsOf(offeredBy(database), tagOf)).filter(({ name }) => name.includes(values.only));
  const sizes = new Map<string, number>();
  for (const { name, first } of targets) sizes.set(name, await sizeOf(service.address + first.path));
  const env = { ...AS_SHIPPED, DATABASE_URL: `file:${database}` };
  const bare = await started(join(import.meta.dirname, 'bare.ts'), [...sizes.values()].map(String), env, '/metrics');
  const rounds = new Map<string, Round[]>(targets.map(({ name }) => [name, []]));
  try {
    for (let round = 0; round < Number(values.rounds); round++)
      for (const { name, next } of targets) {
        const plain = { path: `/${sizes.get(name)}` };
        const pair = {
          bare: await slice(bare, () => plain, Number(values.seconds)),
          own: await slice(service, next, Number(values.seconds)),
        };
        rounds.get(name)!.push(pair);
      }
  } finally {
    await Promise.all([service.stop(), bare.stop()]);
  }
  told(targets, sizes, rounds);
}

const PLAIN = { headers: { 'accept-encoding': 'identity' } };

async function sizeOf(url: string): Promise<number> {
  const reply = await fetch(url, PLAIN);
  if (!reply.ok) throw new Error(`${url}: ${reply.status} ${await reply.text()}`);
  return (await reply.arrayBuffer()).byteLength;
}

function told(targets: readonly Target[], sizes: Map<string, number>, rounds: Map<string, Round[]>): void {
  const head = ['target', 'bytes', 'requests/s', 'CPU µs', 'p50 ms', 'p99 ms', '× bare, by CPU', 'goal'];
  const rows = targets.map(({ name, goal }) => {
    const all = rounds.get(name)!;
    const of = (pick: (round: Round) => number, digits = 2) => printed(spreadOf(all.map(pick)), digits);
    return [
      name,
      String(sizes.get(name)),
      of(({ own }) => own.per_second, 0),
      of(({ own }) => own.cpu_us, 0),
      of(({ own }) => own.p50_ms, 0),
      of(({ own }) => own.p99_ms, 0),
      of(({ own, bare }) => bare.cpu_us / own.cpu_us),
      goal === undefined ? '' : `≥ ${goal}`,
    ];
  });
  console.log(table([head, ...rows]));
  const machine = { node: process.version, cores: CORES ?? 'not pinned' };
  writeFileSync(values.report, `${JSON.stringify({ machine, rounds: Object.fromEntries(rounds) }, null, 2)}\n`);
}

try {
  await measured();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
