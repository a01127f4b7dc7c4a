// The only entry: reads the settings and the command line, and runs one command. `serve` is one of them.
import './compile-cache.mjs';
import type { Context } from './context.ts';

// All else is loaded from here on, when what is made of it can be kept.
const { littleRoom } = await import('./little-room.ts');
const growAsUsual = littleRoom();
const [{ runCommand }, { settingsFrom }, { Problem }] = await Promise.all([
  import('./cli/index.ts'),
  import('./config.ts'),
  import('./problem.ts'),
]);
growAsUsual();

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
