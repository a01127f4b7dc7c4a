// Every command, and how a command line finds its own.
import { cac } from 'cac';
import type { Context } from '../context.ts';
import { Problem, type ProblemCode } from '../problem.ts';
import { ask } from './ask.ts';
import { backup } from './backup.ts';
import { batch } from './batch.ts';
import { check } from './check.ts';
import type { Command, Options } from './command.ts';
import { exporting } from './export.ts';
import { importing } from './import.ts';
import { openapi } from './openapi.ts';
import { report } from './report.ts';
import { restoring } from './restore.ts';
import { seed } from './seed.ts';
import { serve } from './serve.ts';
import { stories } from './stories.ts';
import { tidy } from './tidy.ts';
import { token } from './token.ts';
import { verify } from './verify.ts';
import { writing } from './write.ts';

export const COMMANDS: readonly Command[] = [
  serve,
  ask,
  batch,
  seed,
  writing,
  token,
  check,
  tidy,
  verify,
  backup,
  restoring,
  report,
  exporting,
  importing,
  stories,
  openapi,
];

/** How a command ends when it fails; 1 is kept for findings (mismatches, faults) and bugs. */
const EXIT_CODES: Record<ProblemCode, number> = {
  invalid: 2,
  not_found: 3,
  conflict: 4,
  stale: 4,
  reused: 4,
  unknown_writer: 7,
  forbidden: 7,
  unavailable: 5,
  unsupported: 6,
};

/** Runs the command that the arguments name and gives its exit code. */
export async function runCommand(context: Context, argv: readonly string[]): Promise<number> {
  try {
    const chosen = parse(argv, context);
    return (await chosen?.()) ?? 0;
  } catch (error) {
    const problem = asProblem(error);
    if (!problem) throw error;
    context.tell(`enjoined: ${problem.message}`);
    for (const { pointer, detail } of problem.errors) context.tell(`  ${pointer}  ${detail}`);
    if (problem.suggestions.length > 0) context.tell(`  Did you mean ${problem.suggestions.join(', ')}?`);
    return EXIT_CODES[problem.code];
  }
}

function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof Error && error.name === 'CACError')
    return new Problem('invalid', `${error.message}. Try --help.`);
  return undefined;
}

function parse(argv: readonly string[], context: Context): (() => Promise<number | undefined>) | undefined {
  const cli = cac('enjoined');
  let chosen: (() => Promise<number | undefined>) | undefined;
  for (const command of COMMANDS) {
    const entry = cli.command(command.usage, command.description).example(command.example);
    for (const [flag, description] of command.options ?? []) entry.option(flag, description);
    entry.action((...given: unknown[]) => {
      const options = given.at(-1) as Options;
      const args = (given.slice(0, -1).flat() as unknown[]).filter((arg) => arg !== undefined).map(String);
      chosen = async () => command.run(context, args, options);
    });
  }
  cli.help();
  const { options } = cli.parse(['node', 'enjoined', ...argv], { run: false });
  if (options.help) return undefined;
  if (!cli.matchedCommand)
    throw new Problem('invalid', `There is no command ${argv[0] ? `"${argv[0]}"` : 'given'}. Try --help.`);
  cli.runMatchedCommand();
  return chosen;
}
