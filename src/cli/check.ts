// Checks the seed files: every problem at once, each with its file, its line and what to do.
import { readFacts } from '../facts/read.ts';
import type { Command } from './command.ts';

export const check: Command = {
  usage: 'check',
  description: 'Check the seed files: every problem with file, line and advice; exit code 1 if there is any',
  example: 'npm run check',
  run({ settings, say }) {
    const { facts, faults } = readFacts(settings.SEED_DIR);
    for (const { pointer, detail } of faults) say(`${pointer}  ${detail}`);
    say(faults.length > 0 ? `${faults.length} problems` : `${facts.length} facts, no problems`);
    return faults.length > 0 ? 1 : 0;
  },
};
