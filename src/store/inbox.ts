// The inbox: what came in and waits for an editor, each thing once, however often it is delivered. None of it is the record.
import { Problem } from '../problem.ts';
import { canonical } from './canonical.ts';
import { inbox } from './desk-tables.ts';
import { and, asc, desc, eq, sql } from './drizzle.ts';
import { given, givenLimit } from './given.ts';
import { beside, beyond, keptStatement } from './list-statement.ts';
import { type Page, pageOf, type Stretch } from './page.ts';
import { perStore, type Store } from './store.ts';
import { told } from './trouble.ts';

export const INBOX_KINDS = ['report', 'docket', 'docket_entry'] as const;
export type InboxKind = (typeof INBOX_KINDS)[number];

export const INBOX_STATES = ['open', 'accepted', 'dismissed'] as const;
export type InboxState = (typeof INBOX_STATES)[number];

export interface InboxItem {
  readonly id: string;
  readonly kind: InboxKind;
  /** An instant in UTC. */
  readonly received_at: string;
  readonly document: object;
  readonly state: InboxState;
  readonly decided_at: string | null;
  readonly decided_by: string | null;
  readonly note: string | null;
  readonly edition: number | null;
}

/** What comes in; by its fingerprint the same thing is known when it comes again. */
export interface Incoming extends Pick<InboxItem, 'id' | 'kind' | 'received_at' | 'document'> {
  readonly fingerprint: string;
}

type Row = typeof inbox.$inferSelect;

const statements = perStore(({ db }) => ({
  insert: db
    .insert(inbox)
    .values({
      id: sql.placeholder('id'),
      kind: sql.placeholder('kind'),
      received_at: sql.placeholder('received_at'),
      document: sql.placeholder('document'),
      fingerprint: sql.placeholder('fingerprint'),
      state: 'open',
    })
    .onConflictDoUpdate({
      target: inbox.fingerprint,
      set: { document: sql`excluded.document` },
      setWhere: sql`${inbox.state} = 'open'`,
    })
    .prepare(),
  byFingerprint: db
    .select()
    .from(inbox)
    .where(eq(inbox.fingerprint, sql.placeholder('fingerprint')))
    .prepare(),
  openLines: db
    .select()
    .from(inbox)
    .where(
      and(
        eq(inbox.kind, 'docket_entry'),
        eq(inbox.state, 'open'),
        sql`json_extract(${inbox.document}, '$.line.courtlistener_docket_id') = ${sql.placeholder('docket')}`,
      ),
    )
    .orderBy(asc(inbox.received_at), asc(inbox.id))
    .prepare(),
  byId: db
    .select()
    .from(inbox)
    .where(eq(inbox.id, sql.placeholder('id')))
    .prepare(),
  decide: db
    .update(inbox)
    .set({
      state: sql`${sql.placeholder('state')}`,
      decided_at: sql`${sql.placeholder('decided_at')}`,
      decided_by: sql`${sql.placeholder('decided_by')}`,
      note: sql`${sql.placeholder('note')}`,
      edition: sql`${sql.placeholder('edition')}`,
    })
    .where(and(eq(inbox.id, sql.placeholder('id')), eq(inbox.state, 'open')))
    .prepare(),
}));

/** Puts things into the inbox, all of them or none. What is there already is brought up to date while it is open, and left alone once it is decided upon. */
export function receive(store: Store, things: readonly Incoming[]): { item: InboxItem; isNew: boolean }[] {
  const { insert, byFingerprint } = statements(store);
  return told(store.name, () =>
    store.sqlite
      .transaction(() =>
        things.map(({ document, ...thing }) => {
          const before = byFingerprint.get({ fingerprint: thing.fingerprint });
          insert.run({ ...thing, document: canonical(document) });
          return { item: itemOf(byFingerprint.get({ fingerprint: thing.fingerprint })!), isNew: !before };
        }),
      )
      .immediate(),
  );
}

/** What came in under a fingerprint; undefined if nothing did. */
export function received(store: Store, fingerprint: string): InboxItem | undefined {
  const row = statements(store).byFingerprint.get({ fingerprint });
  return row && itemOf(row);
}

/** The open lines of a docket, by CourtListener's id of it, as they came in. */
export const openLinesOf = (store: Store, courtlistener_docket_id: number): InboxItem[] =>
  statements(store).openLines.all({ docket: courtlistener_docket_id }).map(itemOf);

/** One thing of the inbox. Refuses (not_found) an id that there is none of. */
export function inboxItem(store: Store, id: string): InboxItem {
  const row = statements(store).byId.get({ id });
  if (!row) throw new Problem('not_found', `There is nothing "${id.slice(0, 80)}" in the inbox.`);
  return itemOf(row);
}

export type Decision = Pick<InboxItem, 'state' | 'decided_at' | 'decided_by' | 'note' | 'edition'>;

/** Decides upon something open. Refuses (conflict) what has been decided upon before. */
export function decide(store: Store, id: string, decision: Decision): InboxItem {
  const before = inboxItem(store, id);
  const { changes } = told(store.name, () => statements(store).decide.run({ id, ...decision }));
  if (changes === 0)
    throw new Problem('conflict', `"${id}" was ${before.state} by ${before.decided_by} on ${before.decided_at}.`);
  return inboxItem(store, id);
}

export interface InboxQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly state?: InboxState | undefined;
  readonly kind?: InboxKind | undefined;
  readonly order_by?: string | undefined;
}

/** The inbox can be listed by when things came in, what waits longest first if nothing else is asked for. */
export const INBOX_ORDERS = ['received_at', '-received_at'] as const;

/** A page of the inbox. Refuses (invalid) a cursor it never gave out. */
export function inboxPage(store: Store, query: InboxQuery): Page<InboxItem> {
  const { limit, cursor, order_by: order = INBOX_ORDERS[0] } = query;
  return pageOf(
    { list: 'inbox', order, keys: 2, limit, cursor },
    (wanted) => stretch(store, query, order, wanted),
    ({ row }) => itemOf(row),
  );
}

const KEY = [inbox.received_at, inbox.id] as const;

function stretch(store: Store, { state, kind }: InboxQuery, order: string, { place, isRising, limit }: Stretch) {
  const narrowed = [
    ...(state ? [eq(inbox.state, given('state'))] : []),
    ...(kind ? [eq(inbox.kind, given('kind'))] : []),
  ];
  const shape = ['inbox', order, place?.towards ?? 'first', state && 'state', kind && 'kind'].join(' ');
  const statement = keptStatement(store, shape, () =>
    store.db
      .select()
      .from(inbox)
      .where(and(...narrowed, ...(place ? [beyond(KEY, isRising)] : [])))
      .orderBy(...KEY.map((column) => (isRising ? asc(column) : desc(column))))
      .limit(givenLimit)
      .prepare(),
  );
  const rows = statement.all({ ...(state && { state }), ...(kind && { kind }), ...beside(place?.key), limit });
  return (rows as unknown as Row[]).map((row) => ({ key: [row.received_at, row.id], row }));
}

const itemOf = ({ fingerprint, document, ...row }: Row): InboxItem => ({
  ...row,
  kind: row.kind as InboxKind,
  state: row.state as InboxState,
  document: JSON.parse(document) as object,
});
