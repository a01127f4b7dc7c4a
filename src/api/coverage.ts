// Coverage: every docket of the record, up to which day it was read, and which are stale.
import { Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ref } from '../docket/component.ts';
import { docketsRead, ReadDocket } from '../docket/docket-read.ts';
import { columnsNamed } from '../formats/columns.ts';
import { recall } from '../store/recall.ts';
import { Asked, moments } from './asked.ts';
import type { Edge } from './edge.ts';
import { inFormats } from './in-formats.ts';
import { querySchema } from './list-query.ts';
import { problems } from './problem-reply.ts';
import { ofRecord } from './standing.ts';

const { as_of, known_at, edition } = Asked.properties;

const querystring = querySchema({
  as_of: { ...as_of, description: 'The day that a docket must have been read to. Default: today.' },
  known_at,
  edition,
  stale: Type.Optional(Type.Boolean({ description: 'Only dockets that are stale, or only those that are not.' })),
});

interface CoverageAsked {
  as_of?: string;
  known_at?: string;
  edition?: number;
  stale?: boolean;
}

const RecordCoverage = Type.Object(
  {
    results: Type.Array(ref(ReadDocket)),
    next: Type.Null({ description: 'Always null: the list is given whole.' }),
    previous: Type.Null({ description: 'Always null: the list is given whole.' }),
  },
  {
    $id: 'RecordCoverage',
    additionalProperties: false,
    description: 'Every docket of the record, with the day to which it was read.',
    examples: [{ results: ReadDocket.examples, next: null, previous: null }],
  },
);

export function coverage(app: FastifyInstance, { store, now }: Edge): void {
  for (const schema of [ReadDocket, RecordCoverage]) app.addSchema(schema);
  const found = ({ query }: FastifyRequest<{ Querystring: CoverageAsked }>): ReadDocket[] => {
    const { as_of: day, known_at } = moments(store, query, now());
    const { docket } = recall(store, { edition: query.edition, known_at });
    return docketsRead(docket, day!).filter(({ stale }) => [undefined, stale].includes(query.stale));
  };
  inFormats<{ Querystring: CoverageAsked }>(
    app,
    {
      url: '/v1/coverage',
      standing: ({ url, query }) => {
        const asked = query as CoverageAsked;
        return ofRecord(store, url, asked, moments(store, asked, now()));
      },
      schema: {
        operationId: 'listCoverage',
        tags: ['record'],
        summary: 'List what was read until when',
        description:
          'Every docket of a case or appeal with the day to which it was read, the stale ones first, then the longest unread. What happened on a docket after that day is not on record, and its silence says nothing.',
        querystring,
        response: { 200: ref(RecordCoverage), ...problems },
      },
    },
    {
      document: (request) => ({ results: found(request), next: null, previous: null }),
      table: (request) => ({ columns: columnsNamed(Object.keys(ReadDocket.properties)), pages: [found(request)] }),
    },
  );
}
