// Trouble with the database file, said in words that a reader can act on; whatever is not trouble with the file stays a bug.
import Sqlite from 'better-sqlite3';
import { Problem, type ProblemCode } from '../problem.ts';

/** What each failure of SQLite means, and what to do about it: the first code that an error begins with counts. */
const MEANINGS: readonly (readonly [begins: string, code: ProblemCode, says: (name: string) => string])[] = [
  [
    'SQLITE_BUSY',
    'unavailable',
    (name) => `${name} is in use: another process is writing to it. Try again in a moment.`,
  ],
  [
    'SQLITE_LOCKED',
    'unavailable',
    (name) => `${name} is in use: another process is writing to it. Try again in a moment.`,
  ],
  [
    'SQLITE_READONLY',
    'unavailable',
    (name) => `${name} cannot be written to. Give this user the right to write the file and its folder.`,
  ],
  [
    'SQLITE_CANTOPEN',
    'unavailable',
    (name) => `${name} cannot be opened. Set DATABASE_URL to a file in a folder that this user may write to.`,
  ],
  ['SQLITE_FULL', 'unavailable', (name) => `The disk of ${name} is full, and nothing was recorded. Make room on it.`],
  ['SQLITE_IOERR', 'unavailable', (name) => `The disk of ${name} cannot be read or written. Check the disk.`],
  [
    'SQLITE_NOTADB',
    'invalid',
    (name) => `${name} is not a SQLite database. Set DATABASE_URL to another file, or move this one away.`,
  ],
  ['SQLITE_CORRUPT', 'invalid', (name) => `${name} is damaged. Put back a copy of it, or seed a new database.`],
  [
    'SQLITE_CONSTRAINT_FOREIGNKEY',
    'conflict',
    () => 'An entry names something that the record does not have, or withdraws what others still name.',
  ],
];

/** Failures of the file system that come before SQLite has its turn. */
const FILE_TROUBLE = new Set(['EACCES', 'EEXIST', 'EISDIR', 'ENOENT', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS']);

/** Does something with a database; trouble with its file is thrown as a Problem that names the file. */
export function told<T>(name: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw problemOf(error, `The database "${name}"`) ?? error;
  }
}

function problemOf(error: unknown, name: string): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.cause instanceof Sqlite.SqliteError) return problemOf(error.cause, name);
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return undefined;
  const [, kind, says] =
    MEANINGS.find(([begins]) => code.startsWith(begins)) ??
    (FILE_TROUBLE.has(code) ? MEANINGS.find(([begins]) => begins === 'SQLITE_CANTOPEN')! : []);
  return kind && says ? new Problem(kind, says(name)) : undefined;
}
