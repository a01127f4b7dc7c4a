// The inbox: reports of readers and proposals from dockets, for those who keep the record; an editor accepts, edits or dismisses.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { ref, words } from '../docket/component.ts';
import { NOUN_NAMES } from '../docket/docket.ts';
import { acceptAsRecorded, acceptInto, dismiss, refuseUnlessOpen } from '../editing/inbox-decisions.ts';
import type { Writing } from '../editing/write.ts';
import { writingsIn } from '../editing/writings.ts';
import type { Proposal } from '../import/proposal.ts';
import { Problem } from '../problem.ts';
import { INBOX_KINDS, INBOX_ORDERS, INBOX_STATES, inboxItem, inboxPage } from '../store/inbox.ts';
import type { Store } from '../store/open.ts';
import { printedInstant } from '../time/instant.ts';
import { byId, idOfExample } from './by-id.ts';
import type { Edge } from './edge.ts';
import { placed } from './fault-places.ts';
import { INBOX_SCHEMAS, InboxItem, inboxShown } from './inbox-item.ts';
import { link, ordering, paging, querySchema } from './list-query.ts';
import { pageSchema } from './page-schema.ts';
import { problems } from './problem-reply.ts';
import { signedBy, signing } from './writing.ts';

const { count: _count, ...pages } = paging;

const Query = querySchema({
  state: Type.Optional(words(INBOX_STATES, 'Where it stands. Left out: wherever.')),
  kind: Type.Optional(words(INBOX_KINDS, 'What it is.')),
  order_by: ordering(['received_at'], INBOX_ORDERS[0]),
  ...pages,
});

interface Asked {
  state?: (typeof INBOX_STATES)[number];
  kind?: (typeof INBOX_KINDS)[number];
  order_by?: string;
  limit?: number;
  cursor?: string;
}

const Params = byId(idOfExample(InboxItem));
type Params = Static<typeof Params>;

const Acceptance = Type.Object(
  {
    reason: Type.Optional(signing.reason),
    known_at: signing.known_at,
    entries: Type.Optional(
      Type.Array(
        Type.Object(
          {
            noun: words(NOUN_NAMES, 'What kind of thing it is.'),
            id: Type.Optional(
              Type.String({ maxLength: 200, description: 'Its id; that of the entity is what counts.' }),
            ),
            does: Type.Optional(words(['add', 'correct'] as const, 'Left out: added if it is new, else corrected.')),
            entity: Type.Object({}, { additionalProperties: true, description: 'The thing as it is to stand.' }),
          },
          { additionalProperties: false },
        ),
        { minItems: 1, maxItems: 100, description: 'What is recorded, as an editor made it. Left out: as proposed.' },
      ),
    ),
    edition: Type.Optional(
      Type.Integer({ minimum: 1, description: 'Instead of entries: the edition that says so already.' }),
    ),
  },
  {
    $id: 'Acceptance',
    additionalProperties: false,
    description: 'How something in the inbox is accepted: as proposed, as edited, or as recorded already.',
    examples: [
      {
        reason: 'Read in the order itself, docket entry 140.',
        entries: [
          {
            noun: 'source',
            entity: { id: 'entry-140', title: 'Docket entry 140', url: 'https://example.org/140', kind: 'docket' },
          },
        ],
      },
      { reason: 'As proposed.' },
    ],
  },
);
type Acceptance = Static<typeof Acceptance>;

const Dismissal = Type.Object(
  { note: Type.String({ minLength: 1, maxLength: 2000, description: 'Why nothing is recorded.' }) },
  {
    $id: 'Dismissal',
    additionalProperties: false,
    description: 'Why something in the inbox leads to nothing.',
    examples: [{ note: 'A motion, and no order.' }],
  },
);

export function inbox(app: FastifyInstance, edge: Edge): void {
  const page = pageSchema(InboxItem, 'InboxItem');
  for (const schema of [...INBOX_SCHEMAS, page, Acceptance, Dismissal]) app.addSchema(schema);
  reading(app, edge, page);
  deciding(app, edge);
}

const common = { tags: ['inbox'], description: 'Readers are told nothing of it.' };

function reading(app: FastifyInstance, { store }: Edge, page: ReturnType<typeof pageSchema>): void {
  const config = { role: ['editor', 'reviewer'] as const, standing: 'nothing' as const };
  app.get<{ Querystring: Asked }>(
    '/v1/inbox',
    {
      config,
      schema: {
        ...common,
        operationId: 'listInbox',
        summary: 'List what came in, what waits longest first',
        querystring: Query,
        response: { 200: ref(page), ...problems },
      },
    },
    async (request, reply) => {
      const { limit = 20, ...asked } = request.query;
      const found = inboxPage(store, { limit, ...asked });
      link(request, reply, found);
      return { ...found, results: found.results.map(inboxShown) };
    },
  );
  app.get<{ Params: Params }>(
    '/v1/inbox/:id',
    {
      config,
      schema: {
        ...common,
        operationId: 'getInboxItem',
        summary: 'Get something that came in',
        params: Params,
        response: { 200: ref(InboxItem), ...problems },
      },
    },
    async ({ params: { id } }) => inboxShown(inboxItem(store, id)),
  );
}

function deciding(app: FastifyInstance, { store, now }: Edge): void {
  const route = { config: { role: 'editor' as const } };
  const schema = { tags: ['inbox'], params: Params, response: { 200: ref(InboxItem), ...problems } };
  app.post<{ Params: Params; Body: Acceptance }>(
    '/v1/inbox/:id/accept',
    {
      ...route,
      schema: {
        ...schema,
        operationId: 'acceptInboxItem',
        summary: 'Accept something that came in',
        description:
          'Records the entries, held to every rule that writes are held to, and closes it: both, or neither. What a proposal lacks is refused with what is missing; give `entries` as they should stand.',
        body: ref(Acceptance),
      },
    },
    async ({ params: { id }, body, writer }) =>
      inboxShown(accepted(store, id, body, { by: writer!.name, at: printedInstant(now()) })),
  );
  app.post<{ Params: Params; Body: Static<typeof Dismissal> }>(
    '/v1/inbox/:id/dismiss',
    {
      ...route,
      schema: {
        ...schema,
        operationId: 'dismissInboxItem',
        summary: 'Dismiss something that came in',
        description: 'Closes it without recording anything. It stays in the inbox, with the note.',
        body: ref(Dismissal),
      },
    },
    async ({ params: { id }, body: { note }, writer }) =>
      inboxShown(dismiss(store, id, { by: writer!.name, at: printedInstant(now()), note })),
  );
}

function accepted(store: Store, id: string, body: Acceptance, { by, at }: { by: string; at: string }) {
  const { reason = `Accepted from the inbox: ${id}.`, known_at, entries, edition } = body;
  if (edition !== undefined && entries !== undefined)
    throw new Problem('invalid', 'Give `entries` to be recorded, or the `edition` that says so already, not both.');
  if (edition !== undefined) return acceptAsRecorded(store, id, edition, { by, at, note: reason });
  const writings = entries ? writingsIn(store, entries) : asProposed(store, id);
  const signed = signedBy({ reason, known_at, author: by }, at);
  return placed(
    () => acceptInto(store, id, writings, signed),
    (index) => `/entries/${index}/entity`,
  );
}

/** What a proposal says by itself: a correction in it is one of what it was made from. */
function asProposed(store: Store, id: string): Writing[] {
  const item = inboxItem(store, id);
  refuseUnlessOpen(item);
  const { kind, document } = item;
  const { entries, edition, missing } = kind === 'report' ? NOTHING : (document as Proposal);
  if (entries.length === 0)
    throw new Problem(
      'invalid',
      `It proposes no entries. ${missing.join(' ')} Say in \`entries\` what is to be recorded.`,
    );
  return entries.map(({ does, ...entry }) => ({ ...entry, does, seen: does === 'correct' ? edition : undefined }));
}

const NOTHING = { entries: [], edition: 0, missing: ['A report says what is wrong, not what is to stand.'] } as const;
