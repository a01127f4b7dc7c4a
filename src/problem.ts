// An expected failure, in words a reader can act on. Anything else that is thrown is a bug.

/**
 * The handful of ways in which a request or a command can fail:
 * invalid (what was asked cannot be asked), not_found, conflict (the record says otherwise by now),
 * stale (what was to be changed has changed meanwhile), reused (the key of another write), unknown_writer (who writes cannot be told),
 * forbidden (whoever writes may not do this), unavailable (not now: not seeded yet, read-only, locked),
 * unsupported (this program or database is of another version).
 */
export const PROBLEM_CODES = [
  'invalid',
  'not_found',
  'conflict',
  'stale',
  'reused',
  'unknown_writer',
  'forbidden',
  'unavailable',
  'unsupported',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One thing that is wrong: where, and what to do about it. */
export interface Fault {
  /** Where it stands: a parameter, a JSON pointer, or a file with its line. */
  readonly pointer: string;
  /** What is wrong and what to do. */
  readonly detail: string;
}

export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly Fault[];
  /** Valid names near to the one that was not found. */
  readonly suggestions: readonly string[];

  constructor(
    code: ProblemCode,
    message: string,
    more: { errors?: readonly Fault[]; suggestions?: readonly string[] } = {},
  ) {
    super(message);
    this.name = 'Problem';
    this.code = code;
    this.errors = more.errors ?? [];
    this.suggestions = more.suggestions ?? [];
  }
}
