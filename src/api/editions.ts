// Editions: every entry of the record, which nobody can change, with the hash that vouches for it.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { ref } from '../docket/component.ts';
import { Problem } from '../problem.ts';
import { entryAt, entryPage } from '../store/entry-lists.ts';
import { type EntryRow, newest } from '../store/record.ts';
import type { Edge } from './edge.ts';
import { type EntriesAsked, entriesAsked, entryFields, entryQuery, entryShown } from './entries.ts';
import { inFormats } from './in-formats.ts';
import { link, splitLists } from './list-query.ts';
import { listTable, WHOLE } from './list-told.ts';
import { pageSchema } from './page-schema.ts';
import { problems } from './problem-reply.ts';
import { ofRecord } from './standing.ts';

const optional = (description: string) => Type.Optional(Type.String({ description }));
const example = {
  edition: 812,
  noun: 'order',
  id: 'chicago-v-sessions-2017-09-15',
  author: 'enjoined editors',
  reason: 'First seed of the record.',
  recorded_at: '2026-11-23T12:00:00Z',
  known_at: '2017-09-15T00:00:00Z',
  previous_hash: '0'.repeat(64),
  hash: '1'.repeat(64),
};

const Edition = Type.Object(
  {
    ...entryFields,
    supersedes: Type.Optional(Type.Integer({ description: 'The edition whose entry it takes the place of.' })),
    previous_hash: Type.String({ description: 'The hash of the entry before.' }),
    hash: Type.String({
      description:
        'SHA-256, in hexadecimal, over the canonical JSON (RFC 8785) of seq, noun, id, payload, known_at, recorded_at, author, reason, supersedes and previous_hash, with null for what is left out here.',
    }),
  },
  { $id: 'Edition', additionalProperties: false, description: 'An entry of the record.', examples: [example] },
);

const EditionDetail = Type.Object(
  {
    ...Edition.properties,
    payload: optional('What it says, as canonical JSON; left out where it withdraws what was said.'),
  },
  {
    $id: 'EditionDetail',
    additionalProperties: false,
    description: 'An entry of the record, with what it says.',
    examples: [{ ...example, payload: '{"id":"chicago-v-sessions-2017-09-15"}' }],
  },
);

const shown = (row: EntryRow) => ({
  ...entryShown(row),
  ...(row.supersedes && { supersedes: row.supersedes }),
  previous_hash: row.previous_hash,
  hash: row.hash,
});

const Params = Type.Object({
  edition: Type.Integer({ minimum: 1, description: 'The number of the edition.', examples: [example.edition] }),
});

export function editions(app: FastifyInstance, { store }: Edge): void {
  const page = pageSchema(Edition, 'Edition');
  for (const schema of [Edition, EditionDetail, page]) app.addSchema(schema);
  const found = (asked: Parameters<typeof entryPage>[1]) => {
    const page = entryPage(store, asked);
    return { ...page, results: page.results.map(shown) };
  };
  inFormats<{ Querystring: EntriesAsked }>(
    app,
    {
      url: '/v1/editions',
      standing: ({ url }) => ofRecord(store, url),
      preValidation: splitLists(entryQuery),
      schema: {
        operationId: 'listEditions',
        tags: ['record'],
        summary: 'List the editions of the record',
        description: `Every entry of the record, the newest first, each sealing the one before.${WHOLE}`,
        querystring: entryQuery,
        response: { 200: ref(page), ...problems },
      },
    },
    {
      document: (request, reply) => {
        const page = found(entriesAsked(request.query));
        link(request, reply, page);
        return page;
      },
      table: (request) =>
        listTable(request, Edition, (wanted) => found({ ...entriesAsked(request.query), count: false, ...wanted })),
    },
  );
  app.get<{ Params: Static<typeof Params> }>(
    '/v1/editions/:edition',
    {
      schema: {
        operationId: 'getEdition',
        tags: ['record'],
        summary: 'Get one edition',
        description: 'One entry of the record by its number, with what it says, so that its hash can be checked.',
        params: Params,
        querystring: Type.Object({}, { additionalProperties: false }),
        response: { 200: ref(EditionDetail), ...problems },
      },
    },
    async ({ params: { edition } }) => {
      const row = entryAt(store, edition);
      if (!row) throw new Problem('not_found', `There is no edition ${edition}. The newest is ${newest(store)}.`);
      return { ...shown(row), ...(row.payload !== null && { payload: row.payload }) };
    },
  );
}
