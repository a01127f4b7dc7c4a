// Writes on the command line: the same file that POST /v1/entries takes, as YAML or JSON, held to the same rules.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { propose, type Signed, write } from '../editing/write.ts';
import { type Written, writingsIn } from '../editing/writings.ts';
import { Problem } from '../problem.ts';
import { openStore } from '../store/open.ts';
import { printedInstant } from '../time/instant.ts';
import type { Command } from './command.ts';

const STANDARD_INPUT = 0;

interface WriteFile {
  readonly reason?: string;
  readonly known_at?: string;
  readonly writes?: readonly Written[];
}

export const writing: Command = {
  usage: 'write <file>',
  description: 'Add, correct and withdraw what a file (- reads standard input) says, all of it or nothing',
  options: [
    ['--author <name>', 'Who writes'],
    ['--reason <reason>', 'Why, if the file does not say'],
    ['--dry-run', 'Only hold it to the rules; record nothing'],
  ],
  example: 'npm run write -- tonight.yaml --author "Ida B."',
  run({ settings, now, say }, [file], { author, reason, dryRun }) {
    const asked = readWrite(file!);
    const why = typeof reason === 'string' ? reason : asked.reason;
    if (typeof author !== 'string' || !why)
      throw new Problem('invalid', 'A write has an --author and a reason: in the file, or by --reason.');
    const signed: Signed = { author, reason: why, known_at: asked.known_at, recorded_at: printedInstant(now()) };
    const store = openStore(settings.DATABASE_URL);
    try {
      const writings = writingsIn(store, asked.writes ?? []);
      const entries = dryRun ? propose(store, writings, signed).entries : write(store, writings, signed);
      for (const { noun, id, entity } of entries) say(`${entity === null ? 'withdrawn' : 'written'}  ${noun} ${id}`);
      say(dryRun ? 'Nothing was recorded.' : `${entries.length} recorded.`);
      return 0;
    } finally {
      store.close();
    }
  },
};

function readWrite(file: string): WriteFile {
  let text: string;
  try {
    text = readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8');
  } catch (error) {
    throw new Problem('not_found', `${file} cannot be read: ${(error as Error).message}`);
  }
  try {
    const value = parse(text) as WriteFile | null;
    if (typeof value === 'object' && value !== null && Array.isArray(value.writes)) return value;
  } catch (error) {
    throw new Problem('invalid', `${file} is neither YAML nor JSON: ${(error as Error).message}`);
  }
  throw new Problem('invalid', `${file} needs \`writes:\`, a list of {noun, entity} or {noun, id, does: withdraw}.`);
}
