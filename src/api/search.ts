// Search: the words of cases, orders, conditions, sources and more, the best first, with where the words stand.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { ref, words } from '../docket/component.ts';
import type { Noun } from '../docket/docket.ts';
import { type Hit, MOST_RANKED, SEARCHED, searchPage, USUALLY_SEARCHED } from '../store/search.ts';
import type { Edge } from './edge.ts';
import { inFormats } from './in-formats.ts';
import { link, type PagingAsked, pageAsked, paging, querySchema, several, splitLists } from './list-query.ts';
import { listTable, WHOLE } from './list-told.ts';
import { pageSchema } from './page-schema.ts';
import { problems } from './problem-reply.ts';
import { ofRecord } from './standing.ts';

const Found = Type.Object(
  {
    type: words(SEARCHED, 'What it is.'),
    id: Type.String({ description: 'Its id.', examples: ['chicago-v-sessions-2017-09-15'] }),
    title: Type.String({ description: 'What it is called.' }),
    snippet: Type.String({
      description: 'Where the words stand: HTML in which nothing but `<mark>` is markup.',
      examples: ['granted <mark>nationwide</mark> preliminary injunction'],
    }),
    day: Type.Optional(Type.String({ description: 'Its day, where it has one.', examples: ['2017-09-15'] })),
    case: Type.Optional(Type.String({ description: 'Id of its case.' })),
    court: Type.Optional(Type.String({ description: 'Id of its court.' })),
    url: Type.String({ description: 'Where it can be read.', examples: ['/v1/orders/chicago-v-sessions-2017-09-15'] }),
  },
  {
    $id: 'SearchResult',
    additionalProperties: false,
    description: 'Something that the words were found in.',
    examples: [
      {
        type: 'order',
        id: 'chicago-v-sessions-2017-09-15',
        title: 'Preliminary injunction granted in part',
        snippet: 'granted <mark>nationwide</mark> preliminary injunction',
        day: '2017-09-15',
        case: 'chicago-v-sessions',
        court: 'ilnd',
        url: '/v1/orders/chicago-v-sessions-2017-09-15',
      },
    ],
  },
);
type Found = Static<typeof Found>;

const querystring = querySchema({
  q: Type.String({
    minLength: 1,
    maxLength: 500,
    description:
      'Words that all have to be there; "a phrase" between quotation marks, -word for what must not be there, inj* for whatever begins so. Docket numbers and citations are found as they are printed.',
    examples: ['nationwide injunction'],
  }),
  type: several(words(SEARCHED, 'What is searched.'), `What is searched. Default: ${USUALLY_SEARCHED.join(', ')}.`, [
    ['order'],
  ]),
  ...paging,
  count: {
    ...paging.count,
    description: `\`on\`: say in \`count\` how many were ranked, at most the newest ${MOST_RANKED}.`,
  },
});

interface SearchAsked extends PagingAsked {
  q: string;
  type?: Noun[];
}

function shown({ entity, ...hit }: Hit): Found {
  const { entered_on, filed_on, published_on, ...of } = entity as Record<string, unknown>;
  const day = (entered_on ?? filed_on ?? published_on) as string | undefined;
  return {
    ...hit,
    ...(day && { day }),
    ...(typeof of.case === 'string' && { case: of.case }),
    ...(typeof of.court === 'string' && { court: of.court }),
    url: `/v1/${hit.type.replace('_', '-')}s/${hit.id}`,
  };
}

export function search(app: FastifyInstance, { store }: Edge): void {
  const page = pageSchema(Found, 'SearchResult');
  for (const schema of [Found, page]) app.addSchema(schema);
  const found = ({ q, type }: SearchAsked, wanted: ReturnType<typeof pageAsked>) => {
    const hits = searchPage(store, { words: q, types: type?.length ? type : undefined, ...wanted });
    return { ...hits, results: hits.results.map(shown) };
  };
  inFormats<{ Querystring: SearchAsked }>(
    app,
    {
      url: '/v1/search',
      standing: ({ url }) => ofRecord(store, url),
      preValidation: splitLists(querystring),
      schema: {
        operationId: 'search',
        tags: ['record'],
        summary: 'Search the record',
        description: `What the words are found in, the best first, with the place where they stand.${WHOLE}`,
        querystring,
        response: { 200: ref(page), ...problems },
      },
    },
    {
      document: (request, reply) => {
        const page = found(request.query, pageAsked(request.query));
        link(request, reply, page);
        return page;
      },
      table: (request) => listTable(request, Found, (wanted) => found(request.query, { count: false, ...wanted })),
    },
  );
}
