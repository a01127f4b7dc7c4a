// Checks the seed files: every problem and every warning at once, each with its file, its line and what to do.
import { readFacts } from '../facts/read.ts';
import type { Command } from './command.ts';

export const check: Command = {
  usage: 'check',
  description:
    'Check the seed files: every problem, then every warning without a reason beside the fact, with file, line and advice; exit code 1 if there is any problem',
  example: 'npm run check',
  run({ settings, say }) {
    const { facts, faults, warnings } = readFacts(settings.SEED_DIR);
    for (const { pointer, detail } of faults) say(`${pointer}  ${detail}`);
    for (const { pointer, warning, detail } of warnings) say(`${pointer}  warning ${warning}: ${detail}`);
    const problems = faults.length > 0 ? `${faults.length} problems` : `${facts.length} facts, no problems`;
    say(`${problems}, ${warnings.length > 0 ? warnings.length : 'no'} warnings`);
    return faults.length > 0 ? 1 : 0;
  },
};
