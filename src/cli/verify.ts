// Verifies the record: its chain of hashes, and that its query tables say what its entries say.
import { openStore } from '../store/open.ts';
import { verify as verifyStore } from '../store/verify.ts';
import type { Command } from './command.ts';

export const verify: Command = {
  usage: 'verify',
  description: 'Verify the chain of the record and that a rebuilt projection equals the live one; exit code 1 if not',
  example: 'npm run verify',
  run({ settings, say }) {
    const store = openStore(settings.DATABASE_URL);
    try {
      const { entries, head, faults } = verifyStore(store);
      for (const { pointer, detail } of faults) say(`${pointer}  ${detail}`);
      say(
        `${entries} entries, head ${head}, ${faults.length === 0 ? 'chain and projection verified' : `${faults.length} faults`}`,
      );
      return faults.length === 0 ? 0 : 1;
    } finally {
      store.close();
    }
  },
};
