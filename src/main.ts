// The only entry: reads the settings and the command line, and runs one command. `serve` is one of them.
import { runCommand } from './cli/index.ts';
import { settingsFrom } from './config.ts';
import type { Context } from './context.ts';
import { Problem } from './problem.ts';

function context(): Context {
  return {
    settings: settingsFrom(process.env),
    now: () => Date.now(),
    say: (line) => process.stdout.write(`${line}\n`),
    tell: (line) => process.stderr.write(`${line}\n`),
  };
}

async function main(): Promise<number> {
  try {
    return await runCommand(context(), process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Problem ? `enjoined: ${error.message}` : error);
    return error instanceof Problem ? 2 : 1;
  }
}

// Whoever reads our output may stop reading, as `head` does; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await main();
