// Programs of the machine that tests run. Without one its tests are skipped, loudly; where ENJOINED_REQUIRE_BROWSER or CI is set they fail.
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const path = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`;
const required = Boolean(process.env.ENJOINED_REQUIRE_BROWSER || process.env.CI);

/** Why tests that need a program are skipped; false where it is there, or has to be. */
export function without(program: string): string | false {
  if (required || path.split(delimiter).some((folder) => isProgram(join(folder, program)))) return false;
  const reason = `NO ${program.toUpperCase()}: nothing was tested with it. Get it with: apt-get update && apt-get install -y ${program}`;
  console.error(`\n*** ${reason} ***\n`);
  return reason;
}

/** Runs a program in a folder, as somebody would who has this project's programs on the path, and gives what it wrote. */
export async function ran(cwd: string, program: string, ...args: readonly string[]): Promise<string> {
  const { HOME, TMPDIR } = process.env;
  const env = { PATH: path, ...(HOME && { HOME }), ...(TMPDIR && { TMPDIR }), NO_COLOR: '1' };
  try {
    const { stdout } = await promisify(execFile)(program, args, { cwd, env, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr || error}`);
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
