// An export of an edition: every file by name, the same bytes for the same edition.
import { type Docket, type Entity, NOUN_NAMES, type Noun } from '../docket/docket.ts';
import { inOrder } from './citations.ts';
import { csv } from './csv.ts';
import { metadata } from './metadata.ts';
import { ndjson } from './ndjson.ts';
import { sqlite } from './sqlite.ts';
import { tablesOf } from './tables.ts';

/** An entry of the record as an export tells it. */
export interface ExportedEntry {
  readonly seq: number;
  readonly noun: Noun;
  readonly id: string;
  readonly known_at: string | null;
  readonly recorded_at: string;
  readonly author: string;
  readonly reason: string;
  readonly supersedes: number | null;
  readonly hash: string;
  readonly entity: Entity<Noun> | null;
}

export interface Edition {
  readonly edition: number;
  readonly docket: Docket;
  /** Every entry up to the edition, in the order of the record. */
  readonly entries: readonly ExportedEntry[];
}

export interface ExportedFile {
  readonly name: string;
  readonly content: string | Buffer;
}

/** The files of an export: CSV tables, NDJSON of entries and of each noun, one SQLite file and its metadata. */
export function exportedFiles({ edition, docket, entries }: Edition): ExportedFile[] {
  const tables = tablesOf(docket);
  return [
    ...tables.map((table) => ({ name: `${table.name}.csv`, content: csv(table) })),
    { name: 'entries.ndjson', content: ndjson(entries.map(told)) },
    ...NOUN_NAMES.map((noun) => ({
      name: `${noun}s.ndjson`,
      content: ndjson(inOrder<{ readonly id: string }>(docket[noun])),
    })),
    { name: 'enjoined.sqlite', content: sqlite(tables) },
    { name: 'metadata.json', content: `${JSON.stringify(metadata(tables, edition), null, 2)}\n` },
  ];
}

const told = (entry: ExportedEntry) => {
  const { seq, noun, id, known_at, recorded_at, author, reason, supersedes, hash, entity } = entry;
  return { seq, noun, id, known_at, recorded_at, author, reason, supersedes, hash, entity };
};
