// What a bench works on: databases in a folder of its own, which is gone when it ends.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Made } from './made/making.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');

/** A folder for databases, removed when the process ends. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'enjoined-bench-'));
  process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
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

/** Records a made record of so many orders in a new database. Refuses one that takes longer than an hour, or more memory than there is. */
export function makeInto(database: string, orders: number): Made {
  const program = join(import.meta.dirname, 'made/making.ts');
  const told = spawnSync(process.execPath, [program, database, String(orders)], {
    timeout: PATIENCE_MILLISECONDS,
    encoding: 'utf8',
    env: {},
  });
  if (told.status === 0) return JSON.parse(told.stdout) as Made;
  const why = told.error?.message ?? told.stderr.match(/^.*(?:Error|heap).*$/m)?.[0] ?? told.signal;
  throw new Error(`a record of ${orders} orders could not be made: ${why}`);
}

const PATIENCE_MILLISECONDS = 60 * 60_000;
