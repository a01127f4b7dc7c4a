// Records the seed files: what is new is added, what has changed is a correction, what is the same or was corrected elsewhere is left alone.
import { openStore } from '../store/open.ts';
import type { Command } from './command.ts';
import { recordSeed } from './record-seed.ts';

/** How it ends where something was changed on both sides. */
const CONFLICT = 4;

export const seed: Command = {
  usage: 'seed',
  description:
    'Record the seed files; changed facts become corrections, and what was corrected elsewhere is reported, never overwritten',
  example: 'npm run seed',
  run(context) {
    const store = openStore(context.settings.DATABASE_URL);
    try {
      const { added, corrected, unchanged, kept, conflicts, edition } = recordSeed(store, context);
      const elsewhere = kept > 0 ? `, ${kept} corrected elsewhere and kept` : '';
      context.say(
        `${added} added, ${corrected} corrected, ${unchanged} unchanged${elsewhere}; the record stands at edition ${edition}`,
      );
      for (const { file, noun, id, by, edition: at } of conflicts)
        context.say(
          `conflict: ${noun} "${id}" was changed in ${file} and by ${by} in edition ${at}. The record keeps what it has; make the file say the same, or correct the record.`,
        );
      return conflicts.length > 0 ? CONFLICT : 0;
    } finally {
      store.close();
    }
  },
};
