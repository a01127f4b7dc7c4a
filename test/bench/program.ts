// A program under measurement: started on a core of its own, asked what it has used, and stopped.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Told } from './probe.ts';

const SRC = join(import.meta.dirname, '../../src');
const MAIN = join(SRC, 'main.ts');
/** As `npm start` has it. */
const FIRST = ['--import', join(SRC, 'node-version.mjs')];
const PROBE = join(import.meta.dirname, 'probe.ts');
const PATIENCE_MILLISECONDS = 120_000;
const PAUSE_MILLISECONDS = 5;

/** The cores that servers and load are kept to; undefined where the system does not let a process be pinned. */
export const CORES = pinning();

function pinning(): { server: string; load: string } | undefined {
  try {
    execFileSync('taskset', ['-c', '0', 'true'], { stdio: 'ignore' });
    return availableParallelism() > 1 ? { server: '0', load: '1' } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps this process, which makes the load, off the core of the servers. */
export function pinLoad(): void {
  for (let tries = 0; CORES && tries < PINNINGS; tries++)
    try {
      execFileSync('taskset', ['-acp', CORES.load, String(process.pid)], { stdio: 'ignore' });
      return;
    } catch {
      // One of its threads ended while they were gone through.
    }
}

const PINNINGS = 10;

export interface Program {
  readonly address: string;
  /** What it has used since it started; with `afresh`, its event loop is watched anew from now on. */
  tell(afresh?: boolean): Promise<Told>;
  /** Begins a profile of its CPU, or ends it and gives it. */
  profile(what: 'begin' | 'end'): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts a program that listens on PORT, and waits until it answers `path` with a success. Refuses one that ends before. */
export async function started(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  path = '/',
): Promise<Program> {
  const port = String(await freePort());
  const node = [
    ...(file === MAIN ? FIRST : []),
    '--import',
    PROBE,
    file,
    ...args.map((arg) => arg.replace('$PORT', port)),
  ];
  const [command, all] = CORES
    ? ['taskset', ['-c', CORES.server, process.execPath, ...node]]
    : [process.execPath, node];
  const child = spawn(command as string, all as string[], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { PATH: process.env.PATH, PORT: port, ...env },
  });
  const address = `http://127.0.0.1:${port}`;
  await untilAnswered(child, address + path);
  return {
    address,
    tell: (afresh) => replyTo(child, afresh ? 'tell and begin afresh' : 'tell') as Promise<Told>,
    profile: (what) => replyTo(child, `${what} profile`),
    stop: () => stopped(child),
  };
}

/** `enjoined serve` as it is shipped, over a database; it logs, and limits nobody. */
export const enjoined = (database: string, path?: string, settings: Record<string, string> = {}): Promise<Program> =>
  started(MAIN, ['serve'], { ...AS_SHIPPED, DATABASE_URL: `file:${database}`, ...settings }, path);

/** Lets a service be measured that is kept so busy that it would refuse requests with 503. */
export const NEVER_TOO_BUSY = { MAX_EVENT_LOOP_DELAY_MS: '0' };

/** What both services run with: a log line a reply, a rate limit that counts and never refuses. */
export const AS_SHIPPED = { LOG_LEVEL: 'info', RATE_LIMIT_PER_MINUTE: '1000000000' };

async function untilAnswered(child: ChildProcess, url: string): Promise<void> {
  const last = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < last && child.exitCode === null) {
    const reply = await fetch(url).catch(() => undefined);
    await reply?.arrayBuffer();
    if (reply?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  }
  await stopped(child);
  throw new Error(`${url} was not answered with a success`);
}

async function replyTo(child: ChildProcess, message: string): Promise<unknown> {
  const answer = once(child, 'message');
  child.send(message);
  return (await answer)[0];
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
