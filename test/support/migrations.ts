// The migrations: ours, and those of a version that is still to come.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './program.ts';

/** The folder of our migrations. */
export const migrations = join(root, 'migrations');

/** The migrations folder of a later version: ours, and one more. */
export function later(folder: string, sql: string): string {
  cpSync(migrations, folder, { recursive: true });
  const journal = join(folder, 'meta/_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { when: number }[] };
  const next = {
    idx: entries.length,
    version: '6',
    when: entries.at(-1)!.when + 1,
    tag: '9999_later',
    breakpoints: true,
  };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: [...entries, next] }));
  writeFileSync(join(folder, '9999_later.sql'), sql);
  return folder;
}
