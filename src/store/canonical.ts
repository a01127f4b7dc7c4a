// Canonical form and seal: one spelling for every fact, and the hash that chains each entry to the one before.
import { createHash } from 'node:crypto';

/** What stands where the first entry's previous hash would. */
export const NO_HASH = '0'.repeat(64);

/**
 * A value as canonical JSON (RFC 8785: keys sorted by code unit, no spaces); fields that are undefined are left out.
 * Equal values give equal text, whatever the order in which their fields were written. What JSON cannot say is a bug.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) return `{${fieldsOf(value).join(',')}}`;
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`JSON has no number ${value}.`);
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`JSON has no ${typeof value}.`);
  return text;
}

const fieldsOf = (value: object): string[] =>
  Object.keys(value)
    .sort()
    .map((key) => [key, (value as Record<string, unknown>)[key]] as const)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);

/** Everything in an entry that its hash vouches for. */
export interface Sealable {
  readonly seq: number;
  readonly noun: string;
  readonly id: string;
  readonly payload: string | null;
  readonly known_at: string | null;
  readonly recorded_at: string;
  readonly author: string;
  readonly reason: string;
  readonly supersedes: number | null;
}

/** The hash of an entry: SHA-256, in hexadecimal, over the canonical JSON of its fields and the hash of the entry before. */
export function sealed(fields: Sealable, previous_hash: string): string {
  const { seq, noun, id, payload, known_at, recorded_at, author, reason, supersedes } = fields;
  const text = canonical({ seq, noun, id, payload, known_at, recorded_at, author, reason, supersedes, previous_hash });
  return createHash('sha256').update(text).digest('hex');
}
