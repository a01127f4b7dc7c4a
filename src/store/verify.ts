// Verification: whether history was rewritten, and whether the query tables say what the record says.
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { keyOf } from '../docket/key.ts';
import type { Fault } from '../problem.ts';
import { NO_HASH, sealed } from './canonical.ts';
import { asc, getTableName } from './drizzle.ts';
import { openStore, type Store } from './open.ts';
import { PROJECTED, primaryKeyOf, refill, rowsOf } from './projection.ts';
import type { EntryRow } from './record.ts';
import type { Row } from './shelf.ts';
import { entries } from './tables.ts';
import { told } from './trouble.ts';

export interface Verification {
  /** How many entries the record has. */
  readonly entries: number;
  /** The hash of the last one: whoever noted it down earlier can tell whether what came before is still the same. */
  readonly head: string;
  readonly faults: readonly Fault[];
}

/** How many differing rows of one table are named. */
const MOST_NAMED = 5;

/**
 * Checks the whole record: that the entries are numbered without a gap, that each seals the one before, that each takes the
 * place of the last version of the same entity, that the database still refuses to change them, and that query tables filled
 * anew from the entries equal the live ones. A record cut off at its end, or sealed anew as a whole, shows only in `head`.
 */
export function verify(store: Store): Verification {
  return told(store.name, () =>
    // One transaction, so that a write in between is seen whole or not at all.
    store.sqlite.transaction(() => {
      const rows = store.db.select().from(entries).orderBy(asc(entries.seq)).all();
      const faults = [...chainFaults(rows), ...supersessionFaults(rows), ...comparisonFaults(store, rows)];
      return { entries: rows.length, head: rows.at(-1)?.hash ?? NO_HASH, faults };
    })(),
  );
}

const fault = (seq: number, detail: string): Fault => ({ pointer: `entries/${seq}`, detail });

function chainFaults(rows: readonly EntryRow[]): Fault[] {
  return rows.flatMap((row, index) => {
    const found: Fault[] = [];
    const before = rows[index - 1];
    const expected = (before?.seq ?? 0) + 1;
    if (row.seq !== expected) found.push(fault(row.seq, `Entry ${expected} is missing before it.`));
    if (row.previous_hash !== (before?.hash ?? NO_HASH))
      found.push(fault(row.seq, 'It does not carry the hash of the entry before it.'));
    if (row.hash !== sealed(row, row.previous_hash))
      found.push(fault(row.seq, 'It does not say what its hash vouches for: it was changed after it was recorded.'));
    return found;
  });
}

function supersessionFaults(rows: readonly EntryRow[]): Fault[] {
  const latest = new Map<string, number>();
  return rows.flatMap(({ seq, noun, id, supersedes }) => {
    const before = latest.get(keyOf(noun, id)) ?? null;
    latest.set(keyOf(noun, id), seq);
    if (supersedes === before) return [];
    const says = (other: number | null) => (other === null ? 'nothing' : `entry ${other}`);
    return [
      fault(seq, `It supersedes ${says(supersedes)}; the version of ${noun} "${id}" before it is ${says(before)}.`),
    ];
  });
}

function comparisonFaults(store: Store, rows: readonly EntryRow[]): Fault[] {
  const scratch = openStore(':memory:');
  try {
    const guards = guardFaults(store, scratch);
    // What the record says is held against the tables even where it names something that it does not have.
    scratch.sqlite.pragma('foreign_keys = OFF');
    try {
      scratch.sqlite.transaction(() => refill(scratch, rows))();
    } catch (error) {
      const detail = `The query tables cannot be filled from the record: ${(error as Error).message}`;
      return [...guards, { pointer: 'entries', detail }];
    }
    return [...guards, ...PROJECTED.flatMap((table) => tableFaults(table, store, scratch))];
  } finally {
    scratch.close();
  }
}

function guardFaults(store: Store, scratch: Store): Fault[] {
  const guards = (of: Store) =>
    of.sqlite.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name").all() as {
      name: string;
      sql: string;
    }[];
  const live = new Map(guards(store).map(({ name, sql }) => [name, sql]));
  return guards(scratch)
    .filter(({ name, sql }) => live.get(name) !== sql)
    .map(({ name }) => ({
      pointer: 'entries',
      detail: `The trigger ${name}, which keeps the record append-only or its index in step, is gone or was changed.`,
    }));
}

function tableFaults(table: SQLiteTable, store: Store, scratch: Store): Fault[] {
  const key = primaryKeyOf(table).map(({ name }) => name);
  const keyed = (rows: Row[]) =>
    new Map(rows.map((row) => [key.map((name) => row[name]).join(' '), JSON.stringify(row)] as const));
  const [live, rebuilt] = [keyed(rowsOf(store, table)), keyed(rowsOf(scratch, table))];
  const differing = [...new Set([...rebuilt.keys(), ...live.keys()])].filter(
    (row) => live.get(row) !== rebuilt.get(row),
  );
  const name = getTableName(table);
  const named = differing.slice(0, MOST_NAMED).map((row) => ({
    pointer: `${name}/${row}`,
    detail: live.has(row)
      ? rebuilt.has(row)
        ? 'This row does not say what the record says.'
        : 'This row is in the query table and not in the record.'
      : 'This row is in the record and missing from the query table.',
  }));
  const rest = differing.length - named.length;
  return rest > 0 ? [...named, { pointer: name, detail: `${rest} more rows differ.` }] : named;
}
