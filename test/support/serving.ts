// The service as a process of its own, on a database and with settings of the test.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from './program.ts';

/** Serves a database until the test ends; `at` asks it, `end` sends it a signal and gives what it ended with. */
export async function serving(
  t: { teardown(fn: () => unknown): void },
  database: string,
  env: Readonly<Record<string, string>> = {},
) {
  const child = spawn(process.execPath, ['src/main.ts', 'serve'], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', DATABASE_URL: database, ALLOW_PRIVATE_WEBHOOKS: 'true', ...env },
  });
  t.teardown(() => child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  while (!said.includes('/docs')) await once(child.stdout, 'data');
  const { origin } = new URL(/http:\S+\/docs/.exec(said)![0]);
  const ended = once(child, 'exit');
  return {
    at: async <T>(path: string, init?: RequestInit) => (await (await fetch(`${origin}${path}`, init)).json()) as T,
    end: async (signal: NodeJS.Signals) => {
      child.kill(signal);
      return ended;
    },
  };
}
