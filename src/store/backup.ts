// Backups: a copy of the whole database made while it is served, and put back only if its chain of hashes holds.
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { Problem } from '../problem.ts';
import { openStore, type Store } from './open.ts';
import { told } from './trouble.ts';
import { type Verification, verify } from './verify.ts';

/**
 * Copies the database into a file, page by page, while others read and write it, and verifies the copy. The file is there whole or not
 * at all. Refuses (conflict) a file that exists, and (unavailable) one that cannot be written; a copy that does not verify is removed.
 */
export async function backUp(store: Store, file: string): Promise<Verification> {
  if (existsSync(file))
    throw new Problem('conflict', `"${file}" exists already. Name another file, or remove it first.`);
  const partial = `${file}.partial`;
  try {
    await store.sqlite.backup(partial);
    const verdict = verified(partial, 'The copy');
    flushed(partial);
    renameSync(partial, file);
    return verdict;
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('unavailable', `"${file}" cannot be written: ${(error as Error).message}.`);
  } finally {
    for (const left of [partial, `${partial}-wal`, `${partial}-shm`]) rmSync(left, { force: true });
  }
}

/**
 * Puts a backup in the place of a database. What stood there is kept beside it, under the name that is given back; null if nothing
 * did. Refuses a backup that does not verify (invalid), and a database that is in use (unavailable) or, without `replace`, there at
 * all (conflict). `moment` is part of the name under which the old one is kept.
 */
export function restore(
  backup: string,
  database: string,
  { replace, moment }: { replace: boolean; moment: string },
): { verdict: Verification; kept: string | null } {
  if (!existsSync(backup)) throw new Problem('not_found', `There is no file "${backup}".`);
  const verdict = verified(backup, 'The backup');
  const partial = `${database}.partial`;
  copyFileSync(backup, partial);
  flushed(partial);
  const kept = existsSync(database) ? setAside(database, replace, moment) : null;
  renameSync(partial, database);
  return { verdict, kept };
}

function setAside(database: string, replace: boolean, moment: string): string {
  if (!replace) {
    rmSync(`${database}.partial`, { force: true });
    throw new Problem(
      'conflict',
      `"${database}" exists already. Say --replace to put the backup in its place; it is kept.`,
    );
  }
  const kept = `${database}.before-${moment.replaceAll(':', '')}`;
  told(database, () => {
    const sqlite = new Sqlite(database, { timeout: 0 });
    try {
      // Leaving the write-ahead log behind takes the database for itself: refused while anybody else has it open.
      sqlite.pragma('journal_mode = DELETE');
    } finally {
      sqlite.close();
    }
  });
  renameSync(database, kept);
  return kept;
}

function verified(file: string, what: string): Verification {
  const store = openStore(`file:${file}`, { readonly: true });
  try {
    const verdict = verify(store);
    if (verdict.faults.length > 0)
      throw new Problem('invalid', `${what} does not verify, and was not used.`, { errors: verdict.faults });
    return verdict;
  } finally {
    store.close();
  }
}

/** On the disk before it is given its name. */
function flushed(file: string): void {
  const descriptor = openSync(file, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
