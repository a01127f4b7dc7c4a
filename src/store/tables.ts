// The tables: the append-only record itself, and (beside it) the query tables that are projected from it.
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { check, index, integer, primaryKey, sql, sqliteTable, text } from './drizzle.ts';

export * from './desk-tables.ts';
export * from './event-tables.ts';
export * from './lookup-tables.ts';
export * from './noun-tables.ts';
export * from './part-tables.ts';

/** The record: one row per entry, chained by hash. Triggers of the migration refuse to change or remove one. */
export const entries = sqliteTable(
  'entries',
  {
    seq: integer('seq').primaryKey(),
    noun: text('noun').notNull(),
    id: text('id').notNull(),
    /** The entity as canonical JSON; null where the entry withdraws it. */
    payload: text('payload'),
    /** Since when it was public, as a UTC instant; null for what was never hidden. */
    known_at: text('known_at'),
    recorded_at: text('recorded_at').notNull(),
    author: text('author').notNull(),
    reason: text('reason').notNull(),
    /** The entry that this one corrects, withdraws or restores. */
    supersedes: integer('supersedes').references((): AnySQLiteColumn => entries.seq),
    previous_hash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    index('entries_by_id').on(t.noun, t.id, t.seq),
    index('entries_by_noun').on(t.noun, t.seq),
    index('entries_by_entity').on(t.id, t.seq),
    index('entries_by_author').on(t.author, t.seq),
    index('entries_by_recorded_at').on(t.recorded_at, t.seq),
    index('entries_that_supersede').on(t.seq).where(sql`${t.supersedes} IS NOT NULL`),
    check('entries_count_from_one', sql`${t.seq} >= 1`),
    check('entries_supersede_backwards', sql`${t.supersedes} < ${t.seq}`),
    check('entries_payload_is_json', sql`${t.payload} IS NULL OR json_valid(${t.payload})`),
    check('entries_known_at_is_utc', sql`${t.known_at} GLOB '????-??-??T*Z'`),
    check('entries_recorded_at_is_utc', sql`${t.recorded_at} GLOB '????-??-??T*Z'`),
    check('entries_hash_is_sha256', sql`length(${t.hash}) = 64 AND length(${t.previous_hash}) = 64`),
  ],
);

/** What ties entities to what they are part of or act on, both as `noun id`, under any version: who bears on what, found without reading them. */
export const ties = sqliteTable(
  'ties',
  {
    key: text('key').notNull(),
    entity: text('entity').notNull(),
    /** The first entry that tied them. */
    seq: integer('seq').notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.entity] })],
);
