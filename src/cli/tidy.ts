// Writes every seed file in its canonical form, or only says which are not in it.
import { readFileSync, writeFileSync } from 'node:fs';
import { seedFilesUnder } from '../facts/read.ts';
import { tidied } from '../facts/tidy.ts';
import type { Command } from './command.ts';

export const tidy: Command = {
  usage: 'tidy',
  description: 'Write every seed file in its one canonical form; facts and comments stay as they are',
  options: [['--check', 'Write nothing; list the files that are not in it, exit code 1 if there are any']],
  example: 'npm run tidy',
  run({ settings, say }, _args, options) {
    const files = seedFilesUnder(settings.SEED_DIR).map((name) => ({ name, text: readFileSync(name, 'utf8') }));
    // All are read before the first is written, so that a file that is not in order leaves the others alone.
    const untidy = files
      .map(({ name, text }) => ({ name, text, tidy: tidied(name, text) }))
      .filter(({ text, tidy }) => text !== tidy);
    for (const { name, tidy } of untidy) {
      if (!options.check) writeFileSync(name, tidy);
      say(name);
    }
    say(`${untidy.length} of ${files.length} files ${options.check ? 'are not tidy' : 'tidied'}`);
    return options.check && untidy.length > 0 ? 1 : 0;
  },
};
