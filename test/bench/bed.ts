// What a bench works on: databases in a folder of its own, which is gone when it ends.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open.ts';
import { append } from '../../src/store/record.ts';
import { entriesOfMade } from './made-record.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');
const ENTRIES_AT_ONCE = 5_000;

/** A folder for databases, removed when the process ends. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'enjoined-bench-'));
  process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** Runs a command of enjoined over a database and gives what it said. */
const ran = (database: string, ...args: string[]): string =>
  execFileSync(process.execPath, [MAIN, ...args], {
    env: { DATABASE_URL: `file:${database}` },
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
  });

/** A token of an editor. */
export const tokenFor = (database: string): string =>
  ran(database, 'token', 'create', '--role', 'editor', '--name', 'The bench').trim();

/** A copy of a database that nobody has open. */
export function copyOf(database: string, name: string): string {
  const copy = `${database}-${name}`;
  for (const end of ['', '-wal']) if (existsSync(database + end)) cpSync(database + end, copy + end);
  return copy;
}

/** What recording a made record took. */
export interface Made {
  readonly entries: number;
  readonly cpu_ms: number;
  readonly elapsed_ms: number;
  /** The most memory that the process had meanwhile. */
  readonly peak_mib: number;
}

/** Records a made record of so many orders in a new database, through the store's own append. */
export function makeInto(database: string, orders: number): Made {
  const store = openStore(`file:${database}`);
  const [before, start] = [process.cpuUsage(), performance.now()];
  let entries = 0;
  for (const batch of batchesOf(entriesOfMade(orders))) entries += append(store, batch).length;
  const { user, system } = process.cpuUsage(before);
  store.close();
  const peak_mib = process.resourceUsage().maxRSS / 1024;
  return { entries, cpu_ms: (user + system) / 1000, elapsed_ms: performance.now() - start, peak_mib };
}

function* batchesOf<T>(all: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const one of all) {
    batch.push(one);
    if (batch.length < ENTRIES_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
