// Backups: a copy of the whole database made while it is served, and put back only if its chain of hashes holds.
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
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
    removed(partial);
  }
}

/** What SQLite keeps beside a database: without them it is not all there, and with those of another it would be another. */
const BESIDE = ['', '-wal', '-shm'];

/**
 * Puts a backup in the place of a database. What stood there is kept beside it, under the name that is given back; null if nothing
 * did. Refuses a backup that does not verify (invalid), and a database that is in use (unavailable) or, without `replace`, there at
 * all (conflict); one that is damaged is replaced. What was put there is verified once more. `moment` is part of the name under which
 * the old one is kept.
 */
export async function restore(
  backup: string,
  database: string,
  { replace, moment }: { replace: boolean; moment: string },
): Promise<{ verdict: Verification; kept: string | null }> {
  if (!existsSync(backup)) throw new Problem('not_found', `There is no file "${backup}".`);
  const partial = `${database}.partial`;
  try {
    await copied(backup, partial);
    const verdict = verified(partial, 'The backup');
    const kept = setAside(database, replace, moment);
    flushed(partial);
    renameSync(partial, database);
    if (verified(database, 'What was restored').head !== verdict.head)
      throw new Problem('invalid', `"${database}" is not what the backup says. The backup was left as it was.`);
    return { verdict, kept };
  } finally {
    removed(partial);
  }
}

/** Copied by SQLite itself, with whatever its log has. */
async function copied(from: string, to: string): Promise<void> {
  const sqlite = told(from, () => new Sqlite(from, { readonly: true }));
  try {
    await sqlite.backup(to);
  } catch (error) {
    told(from, () => {
      throw error;
    });
  } finally {
    sqlite.close();
  }
}

const removed = (file: string) => {
  for (const suffix of BESIDE) rmSync(file + suffix, { force: true });
};

function setAside(database: string, replace: boolean, moment: string): string | null {
  const there = BESIDE.filter((suffix) => existsSync(database + suffix));
  if (there.length === 0) return null;
  if (!replace)
    throw new Problem(
      'conflict',
      `"${database}" exists already. Say --replace to put the backup in its place; it is kept.`,
    );
  if (there.includes('')) refuseInUse(database);
  const kept = `${database}.before-${moment.replaceAll(':', '')}`;
  // Looked at anew: a log that was taken into its database is gone.
  for (const suffix of BESIDE) if (existsSync(database + suffix)) renameSync(database + suffix, kept + suffix);
  return kept;
}

/** Leaving the write-ahead log behind takes the database for itself: refused while anybody else has it open. */
function refuseInUse(database: string): void {
  const sqlite = new Sqlite(database, { timeout: 0 });
  try {
    told(database, () => sqlite.pragma('journal_mode = DELETE'));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'unavailable' && error.message.includes('in use'))
      throw new Problem(
        'unavailable',
        `"${database}" is in use. Stop the service, and whatever else has it open, first.`,
      );
    // Nobody can use what is damaged, and replacing it is what a backup is for.
    if (error.code !== 'invalid') throw error;
  } finally {
    sqlite.close();
  }
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
