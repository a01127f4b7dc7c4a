// Puts the questions of court stories to the engine and prints every answer that differs from the expected one.
import { readFileSync } from 'node:fs';
import type { Story } from '../facts/story.ts';
import { mismatches, storiesIn } from '../facts/story-verdict.ts';
import { Problem } from '../problem.ts';
import type { Command } from './command.ts';

export const stories: Command = {
  usage: 'stories <...files>',
  description: 'Check court stories: every mismatch, a count, and exit code 1 if there is any',
  example: 'npm run stories -- test/stories/stays.yaml',
  run({ say }, files) {
    const told = files.flatMap(read);
    const wrong = told.flatMap(mismatches);
    for (const line of wrong) say(line);
    const answers = told.reduce((sum, { ask }) => sum + ask.length, 0);
    say(`${told.length} cases, ${answers} answers, ${wrong.length} mismatches`);
    return wrong.length === 0 ? 0 : 1;
  },
};

function read(file: string): Story[] {
  try {
    const found = storiesIn(readFileSync(file, 'utf8'));
    if (!Array.isArray(found)) throw new TypeError('it has no list `cases`');
    return found;
  } catch (error) {
    throw new Problem('invalid', `${file} cannot be read as court stories: ${(error as Error).message}`);
  }
}
