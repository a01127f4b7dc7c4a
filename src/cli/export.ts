// Exports an edition of the record into a folder: CSV, NDJSON, and one SQLite file for Datasette.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportedFiles } from '../export/index.ts';
import { Problem } from '../problem.ts';
import { openStore, type Store } from '../store/open.ts';
import { recall } from '../store/recall.ts';
import { entriesUpTo, newest } from '../store/record.ts';
import type { Command, Options } from './command.ts';
import { recordSeed } from './record-seed.ts';

export const exporting: Command = {
  usage: 'export <folder>',
  description: 'Write the record into a folder as CSV tables, NDJSON and one SQLite file that opens in Datasette',
  options: [['--edition <number>', 'The record as it stood after its n-th entry (default: the newest)']],
  example: 'npm run export -- .data/export',
  run(context, [folder], options) {
    const store = openStore(context.settings.DATABASE_URL);
    try {
      if (newest(store) === 0) recordSeed(store, context);
      const edition = editionAsked(store, options);
      const { docket } = recall(store, { edition });
      const files = exportedFiles({ edition, docket, entries: entriesUpTo(store, edition) });
      write(folder!, files);
      context.say(`Edition ${edition} in ${folder}: ${files.length} files`);
      return 0;
    } finally {
      store.close();
    }
  },
};

function editionAsked(store: Store, { edition }: Options): number {
  if (edition === undefined) return newest(store);
  if (!Number.isInteger(edition)) throw new Problem('invalid', '--edition takes a whole number.');
  return edition as number;
}

function write(folder: string, files: ReturnType<typeof exportedFiles>): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, content } of files) writeFileSync(join(folder, name), content);
  } catch (error) {
    throw new Problem('unavailable', `"${folder}" cannot be written: ${(error as Error).message}.`);
  }
}
