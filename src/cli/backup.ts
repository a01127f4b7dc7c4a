// Backs the record up into a file while it is served, and verifies the copy.
import { backUp } from '../store/backup.ts';
import { openStore } from '../store/open.ts';
import type { Command } from './command.ts';

export const backup: Command = {
  usage: 'backup <file>',
  description: 'Copy the whole database into a file, also while it is served, and verify the copy',
  example: 'npm run backup -- enjoined-2026-11-24.sqlite',
  async run({ settings, say }, [file]) {
    const store = openStore(settings.DATABASE_URL, { readonly: true });
    try {
      const { entries, head } = await backUp(store, file!);
      say(`${file}: ${entries} entries, head ${head}, chain and projection verified`);
      return 0;
    } finally {
      store.close();
    }
  },
};
