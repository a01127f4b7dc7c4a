// The program as a shell runs it, for tests of the command line.
import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const root = join(import.meta.dirname, '../..');
export const program = ['--import', './src/node-version.mjs', 'src/main.ts'];

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs the program as a shell would, with a database and a seed of its own. */
export async function run(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  const options = { cwd: root, env: { PATH: process.env.PATH, ...env } as NodeJS.ProcessEnv };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [...program, ...args], options);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

/** A copy of the seed to break, without the three thousand counties that nobody sued about. */
export const copySeed = (dir: string) =>
  cpSync(join(root, 'seed'), join(dir, 'seed'), { recursive: true, filter: (name) => !name.endsWith('counties.yaml') });

export const database = (dir: string) => `file:${join(dir, 'enjoined.sqlite')}`;
