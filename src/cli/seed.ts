// Records the seed files: what is new is added, what has changed is a correction, what is the same is left alone.
import { openStore } from '../store/open.ts';
import type { Command } from './command.ts';
import { recordSeed } from './record-seed.ts';

export const seed: Command = {
  usage: 'seed',
  description: 'Record the seed files; changed facts become corrections, and running it again changes nothing',
  example: 'npm run seed',
  run(context) {
    const store = openStore(context.settings.DATABASE_URL);
    try {
      const { added, corrected, unchanged, edition } = recordSeed(store, context);
      context.say(
        `${added} added, ${corrected} corrected, ${unchanged} unchanged; the record stands at edition ${edition}`,
      );
      return 0;
    } finally {
      store.close();
    }
  },
};
