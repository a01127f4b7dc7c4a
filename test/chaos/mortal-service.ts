// The service as a process of its own over a database file, which is killed without warning and started again.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { program, root } from '../support/program.ts';

export interface Mortal {
  /** Where it answers: at once, or as soon as it is up again. Rejects if it has ended by itself. */
  address(): Promise<string>;
  /**
   * Kills it as `kill -9` does, as soon as it is up, and starts it again; and once more amid its start, so many milliseconds into it,
   * if that is said.
   */
  kill(amidStart?: number): void;
  /** How often it was killed. */
  kills(): number;
  /** Asks it to stop, and says how it ended: `0` as it should. */
  stop(): Promise<string>;
  /** Ends it whatever it does. */
  bury(): void;
}

/** Starts the service on a free port. Webhooks may go to this machine, and nobody is told to come back later. */
export function mortalService(database: string): Mortal {
  let child: ChildProcess;
  let isStarting = false;
  let kills = 0;
  let up: Promise<string>;
  const die = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    kills += 1;
    await ended;
  };
  const start = () => {
    child = spawned(database);
    child.once('exit', (code, signal) => {
      if (signal !== 'SIGKILL') begin(Promise.reject(new Error(`The service ended by itself: ${signal ?? code}.`)));
    });
  };
  const rise = async (amidStart?: number) => {
    start();
    if (amidStart !== undefined) {
      await wait(amidStart);
      await die();
      start();
    }
    return addressOf(child);
  };
  const begin = (rising: Promise<string>) => {
    isStarting = true;
    up = rising.finally(() => {
      isStarting = false;
    });
    up.catch(() => {});
  };
  const kill = (amidStart?: number) => {
    if (isStarting)
      up.then(
        () => kill(amidStart),
        () => {},
      );
    else begin(die().then(() => rise(amidStart)));
  };
  begin(rise());
  return {
    address: () => up,
    kill,
    kills: () => kills,
    async stop() {
      await up;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const [code, signal] = await ended;
      return String(signal ?? code);
    },
    bury: () => void child.kill('SIGKILL'),
  };
}

const spawned = (database: string): ChildProcess =>
  spawn(process.execPath, [...program, 'serve'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...{ PATH: process.env.PATH, PORT: '0', DATABASE_URL: database, ALLOW_PRIVATE_WEBHOOKS: 'true' },
      ...{ RATE_LIMIT_PER_MINUTE: '0', MAX_EVENT_LOOP_DELAY_MS: '0' },
    },
  });

/** Where a process says that it serves. */
async function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout!.iterator({ destroyOnReturn: false })) {
    said += chunk;
    const [docs] = /http:\S+\/docs/.exec(said) ?? [];
    if (docs === undefined) continue;
    child.stdout!.resume();
    return new URL(docs).origin;
  }
  throw new Error(`The service ended by itself. It said: ${said}`);
}
