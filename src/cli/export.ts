// Exports an edition of the record into a folder: CSV, NDJSON, and one SQLite file for Datasette.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Context } from '../context.ts';
import { exportedFiles } from '../export/index.ts';
import { seedFilesOf } from '../facts/written.ts';
import { Problem } from '../problem.ts';
import { everything } from '../store/everything.ts';
import { openStore, type Store } from '../store/open.ts';
import { recall } from '../store/recall.ts';
import { entriesUpTo, newest } from '../store/record.ts';
import { printedInstant } from '../time/instant.ts';
import type { Command, Options } from './command.ts';
import { recordSeed } from './record-seed.ts';

export const exporting: Command = {
  usage: 'export <folder>',
  description: 'Write the record into a folder as CSV tables, NDJSON and one SQLite file that opens in Datasette',
  options: [
    ['--edition <number>', 'The record as it stood after its n-th entry (default: the newest)'],
    ['--seed', 'Write the newest edition back as seed files instead'],
  ],
  example: 'npm run export -- .data/export',
  run(context, [folder], options) {
    const store = openStore(context.settings.DATABASE_URL);
    try {
      if (newest(store) === 0) recordSeed(store, context);
      const edition = editionAsked(store, options);
      const files = options.seed ? backAsSeed(store, context) : tablesOf(store, edition);
      write(folder!, files);
      context.say(`Edition ${edition} in ${folder}: ${files.length} files`);
      return 0;
    } finally {
      store.close();
    }
  },
};

type File = ReturnType<typeof exportedFiles>[number];

const tablesOf = (store: Store, edition: number): File[] =>
  exportedFiles({ edition, docket: recall(store, { edition }).docket, entries: entriesUpTo(store, edition) });

function backAsSeed(store: Store, { now }: Context): File[] {
  const { docket, edition } = everything(store);
  const recorded = {
    at: printedInstant(now()),
    by: 'enjoined export',
    reason: `Written back from edition ${edition}.`,
  };
  return seedFilesOf(docket, recorded).map(({ name, text }) => ({ name, content: text }));
}

function editionAsked(store: Store, { edition }: Options): number {
  if (edition === undefined) return newest(store);
  if (!Number.isInteger(edition)) throw new Problem('invalid', '--edition takes a whole number.');
  return edition as number;
}

function write(folder: string, files: readonly File[]): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, content } of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
  } catch (error) {
    throw new Problem('unavailable', `"${folder}" cannot be written: ${(error as Error).message}.`);
  }
}
