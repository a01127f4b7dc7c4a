// The tables of the desk: who may write, what was replied to whom, what waits to be recorded, what came in, and who is told what. None of it is the record.
import { check, index, integer, primaryKey, sql, sqliteTable, text } from './drizzle.ts';

/** Who may write, and as what: the token itself is kept by its holder, and only its hash here. */
export const tokens = sqliteTable(
  'tokens',
  {
    id: text('id').primaryKey(),
    /** The name that its entries carry as their author. */
    name: text('name').notNull(),
    role: text('role').notNull(),
    hash: text('hash').notNull().unique(),
    created_at: text('created_at').notNull(),
    expires_at: text('expires_at'),
    revoked_at: text('revoked_at'),
  },
  (t) => [check('tokens_have_a_role', sql`${t.role} IN ('editor', 'reviewer', 'admin')`)],
);

/** What was replied to a write that named its key, so that the same write again gets the same reply. */
export const replies = sqliteTable(
  'replies',
  {
    /** Who wrote: the id of a token, or empty for a reader. */
    writer: text('writer').notNull(),
    key: text('key').notNull(),
    /** SHA-256 of method, address and body. */
    fingerprint: text('fingerprint').notNull(),
    status: integer('status').notNull(),
    location: text('location'),
    body: text('body').notNull(),
    replied_at: text('replied_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.writer, t.key] }), index('replies_by_age').on(t.replied_at)],
);

/** What was written but is hidden until a moment: it becomes an entry then, and not before. */
export const embargoed = sqliteTable(
  'embargoed',
  {
    id: text('id').primaryKey(),
    /** The entries as canonical JSON. */
    entries: text('entries').notNull(),
    embargo_until: text('embargo_until').notNull(),
    written_at: text('written_at').notNull(),
    author: text('author').notNull(),
    /** waiting, recorded, refused (by the checks, when its moment came) or withdrawn. */
    state: text('state').notNull(),
    /** The last entry it became, or why it was refused. */
    edition: integer('edition'),
    refusal: text('refusal'),
  },
  (t) => [index('embargoed_by_moment').on(t.state, t.embargo_until)],
);

/** What came in and waits for an editor: reports of readers, proposals from dockets. */
export const inbox = sqliteTable(
  'inbox',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    received_at: text('received_at').notNull(),
    /** What it is about, as canonical JSON. */
    document: text('document').notNull(),
    /** By which the same delivery is known again. */
    fingerprint: text('fingerprint').notNull().unique(),
    /** open, accepted or dismissed. */
    state: text('state').notNull(),
    decided_at: text('decided_at'),
    decided_by: text('decided_by'),
    note: text('note'),
    /** The edition that accepting it made. */
    edition: integer('edition'),
  },
  (t) => [index('inbox_by_state').on(t.state, t.received_at, t.id), index('inbox_by_kind').on(t.kind, t.received_at)],
);

/** Who wants to be told when the answer to a question changes. */
export const watches = sqliteTable(
  'watches',
  {
    id: text('id').primaryKey(),
    /** The question as canonical JSON. */
    question: text('question').notNull(),
    note: text('note'),
    /** Where it is delivered; null for one that is only a feed. */
    url: text('url'),
    secret: text('secret').notNull(),
    /** active, disabled (after failures that lasted) or ended. */
    state: text('state').notNull(),
    reason: text('reason'),
    created_at: text('created_at').notNull(),
    /** The answer last told, as canonical JSON, and the day and the edition it was true of. */
    answer: text('answer').notNull(),
    as_of: text('as_of').notNull(),
    edition: integer('edition').notNull(),
  },
  (t) => [index('watches_by_state').on(t.state, t.id)],
);

/** The outbox: each change of a watched answer, kept from the transaction that made it until it is delivered. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    id: text('id').primaryKey(),
    watch_id: text('watch_id')
      .notNull()
      .references(() => watches.id),
    /** What is told, as the text that is signed. */
    payload: text('payload').notNull(),
    created_at: text('created_at').notNull(),
    /** waiting, delivered, failed (given up) or fed (of a watch without an address). */
    state: text('state').notNull(),
    attempts: integer('attempts').notNull(),
    next_at: text('next_at'),
    delivered_at: text('delivered_at'),
    last_status: integer('last_status'),
    last_error: text('last_error'),
  },
  (t) => [
    index('deliveries_by_watch').on(t.watch_id, t.created_at, t.id),
    index('deliveries_due').on(t.state, t.next_at),
  ],
);

/** What a seed file last said of a thing when it was recorded, by which a change of the file is told from one at the desk. */
export const seeded = sqliteTable(
  'seeded',
  {
    noun: text('noun').notNull(),
    id: text('id').notNull(),
    /** SHA-256 of the canonical JSON. */
    digest: text('digest').notNull(),
  },
  (t) => [primaryKey({ columns: [t.noun, t.id] })],
);
