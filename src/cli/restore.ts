// Puts a backup in the place of the database, if its chain holds; what stood there is kept beside it.

import { Problem } from '../problem.ts';
import { restore } from '../store/backup.ts';
import { pathOf } from '../store/open.ts';
import { printedInstant } from '../time/instant.ts';
import type { Command } from './command.ts';

export const restoring: Command = {
  usage: 'restore <file>',
  description: 'Put a backup in the place of the database, after verifying it; stop the service first',
  options: [['--replace', 'Also where there is a database; it is kept beside']],
  example: 'npm run restore -- enjoined-2026-11-24.sqlite --replace',
  async run({ settings, now, say }, [file], { replace }) {
    const database = pathOf(settings.DATABASE_URL);
    if (database === ':memory:') throw new Problem('invalid', 'DATABASE_URL names no file to restore into.');
    const { verdict, kept } = await restore(file!, database, {
      replace: replace === true,
      moment: printedInstant(now()),
    });
    if (kept) say(`What stood there is kept as ${kept}`);
    say(`${database}: ${verdict.entries} entries, head ${verdict.head}, chain and projection verified`);
    return 0;
  },
};
