// Profiles one target: npm run profile -- 'answer, uncached'. Leaves a .cpuprofile, and prints where the time went; starting and warming up are left out.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { folder } from './bed.ts';
import { table } from './figures.ts';
import { CONNECTIONS, slice } from './measures/slice.ts';
import { enjoined, type Program, pinLoad } from './program.ts';
import { seeded } from './seed-bench.ts';
import { offeredBy, type Target, targetsOf } from './targets.ts';

const ROOT = join(import.meta.dirname, '../..');
const WARM_UP_SECONDS = 1;
const SHOWN = 25;

/** One function of a profile, with the share of the samples that were taken in itself. */
interface Hot {
  readonly name: string;
  readonly where: string;
  readonly self: number;
}

/** The functions of a profile, those with most time of their own first. */
export function hottest({ nodes, samples = [], timeDeltas = [] }: Profile): Hot[] {
  const own = new Map<number, number>();
  for (const [index, id] of samples.entries()) own.set(id, (own.get(id) ?? 0) + (timeDeltas[index] ?? 0));
  const working = nodes.filter(({ callFrame }) => !IDLE.test(`${callFrame.functionName} ${callFrame.url}`));
  const all = working.reduce((sum, { id }) => sum + (own.get(id) ?? 0), 0);
  const byFunction = new Map<string, Hot>();
  for (const { id, callFrame } of working) {
    const { functionName: name, url, lineNumber } = callFrame;
    const where = url === '' ? '' : `${shortened(url)}:${lineNumber + 1}`;
    const key = `${name} ${where}`;
    const self = (byFunction.get(key)?.self ?? 0) + (own.get(id) ?? 0) / (all || 1);
    byFunction.set(key, { name: name || '(anonymous)', where, self });
  }
  return [...byFunction.values()].toSorted((a, b) => b.self - a.self);
}

/** What is no work of the program: waiting, and the profile itself. */
const IDLE = /^\((?:idle|program|root)\)|node:inspector/;

type Profile = Pick<import('node:inspector').Profiler.Profile, 'nodes' | 'samples' | 'timeDeltas'>;

const shortened = (url: string) => (url.startsWith('file:') ? relative(ROOT, fileURLToPath(url)) : url);

async function profile(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { seconds: { type: 'string', default: '5' }, out: { type: 'string' } },
  });
  pinLoad();
  const { database } = seeded(folder(), 0);
  const service = await enjoined(database, '/readyz');
  try {
    const target = await targetNamed(service, database, positionals.join(' '));
    if (!target) return 2;
    const file = values.out ?? `.data/${target.name.replaceAll(/[^a-z0-9]+/g, '-')}.cpuprofile`;
    const found = await profiled(service, target, Number(values.seconds));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(found));
    told(found, file);
    return 0;
  } finally {
    await service.stop();
  }
}

async function targetNamed({ address }: Program, database: string, name: string): Promise<Target | undefined> {
  const tagOf = async (path: string) => (await fetch(address + path)).headers.get('etag')!;
  const targets = await targetsOf(offeredBy(database), tagOf);
  const found = targets.find((target) => target.name === name) ?? targets.find((target) => target.name.includes(name));
  if (name !== '' && found) return found;
  console.error(`Say which: npm run profile -- '<target>', one of ${targets.map((one) => one.name).join('; ')}.`);
  return undefined;
}

async function profiled(service: Program, { next }: Target, seconds: number): Promise<Profile> {
  await slice(service, next, { seconds: WARM_UP_SECONDS, connections: CONNECTIONS });
  await service.profile('begin');
  await slice(service, next, { seconds, connections: CONNECTIONS });
  return (await service.profile('end')) as Profile;
}

function told(found: Profile, file: string): void {
  const rows = hottest(found)
    .slice(0, SHOWN)
    .map(({ self, name, where }) => [`${(self * 100).toFixed(1)} %`, name, where]);
  console.log(table([['self', 'function', 'where'], ...rows]));
  console.log(`\n${file}: open it in Chrome's developer tools (Performance, Load profile) or on speedscope.app.`);
}

if (import.meta.main) process.exitCode = await profile(process.argv.slice(2));
