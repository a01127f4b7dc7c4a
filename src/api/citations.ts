// Citations: which orders the citations of a text mean, each with where it stands and how it is spelled.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { type CaseCitation, citationsIn } from '../docket/citation.ts';
import { ref, words } from '../docket/component.ts';
import { ordersCited } from '../store/look-up.ts';
import type { Store } from '../store/open.ts';
import type { Edge } from './edge.ts';
import { problems } from './problem-reply.ts';

const LONGEST_TEXT = 64 * 1024;
/** Room for a text whose every character is escaped in JSON. */
const BODY_LIMIT_BYTES = 6 * LONGEST_TEXT;

const STATUSES = ['found', 'ambiguous', 'unknown', 'not_a_citation'] as const;

const Looked = Type.Object(
  {
    citation: Type.String({ description: 'As printed.', examples: ['916 F. 3d 276'] }),
    normalized: Type.Optional(Type.String({ description: 'In one spelling.', examples: ['916 F.3d 276'] })),
    start_index: Type.Integer({ description: 'Where it begins in the text, in UTF-16 code units.' }),
    end_index: Type.Integer({ description: 'Where it ends: the first code unit after it.' }),
    status: words(
      STATUSES,
      'found: it means one order; ambiguous: several; unknown: none of the record; not_a_citation: no reporter that we know.',
    ),
    orders: Type.Array(Type.String(), { description: 'Ids of the orders that it means.' }),
  },
  {
    $id: 'LookedUpCitation',
    additionalProperties: false,
    description: 'A citation, and what it means in the record.',
    examples: [
      {
        citation: '916 F. 3d 276',
        normalized: '916 F.3d 276',
        start_index: 0,
        end_index: 13,
        status: 'found',
        orders: ['philadelphia-v-sessions-2019-02-15'],
      },
    ],
  },
);
type Looked = Static<typeof Looked>;

const Citations = Type.Object(
  { results: Type.Array(ref(Looked), { description: 'In the order of the text.' }) },
  {
    $id: 'Citations',
    additionalProperties: false,
    description: 'The citations of a text, and what each means.',
    examples: [{ results: Looked.examples }],
  },
);

const Body = Type.Object(
  { text: Type.String({ minLength: 1, maxLength: LONGEST_TEXT, description: 'The text to look through.' }) },
  {
    $id: 'CitedText',
    additionalProperties: false,
    description: 'A text with citations.',
    examples: [{ text: 'City of Philadelphia v. Attorney General, 916 F.3d 276 (3d Cir. 2019)' }],
  },
);

const Query = Type.Object(
  { q: Type.String({ minLength: 1, maxLength: 500, description: 'The citation.', examples: ['916 F.3d 276'] }) },
  { additionalProperties: false },
);

function lookedUp(store: Store, { citation, normalized, start, end }: CaseCitation): Looked {
  const orders = normalized === undefined ? [] : ordersCited(store, normalized);
  const known = orders.length === 0 ? 'unknown' : orders.length === 1 ? 'found' : 'ambiguous';
  return {
    citation,
    ...(normalized && { normalized }),
    start_index: start,
    end_index: end,
    status: normalized === undefined ? 'not_a_citation' : known,
    orders,
  };
}

const operation = (operationId: string, summary: string, description: string) => ({
  operationId,
  tags: ['record'],
  summary,
  description,
  response: { 200: ref(Citations), ...problems },
});

export function citations(app: FastifyInstance, { store }: Edge): void {
  for (const schema of [Looked, Citations, Body]) app.addSchema(schema);
  app.get<{ Querystring: Static<typeof Query> }>(
    '/v1/citations',
    {
      schema: {
        ...operation(
          'getCitation',
          'Look a citation up',
          'Which order a citation means, however its reporter is spelled.',
        ),
        querystring: Query,
      },
    },
    async ({ query: { q } }) => {
      const found = citationsIn(q);
      const none: CaseCitation = { citation: q, start: 0, end: q.length };
      return { results: (found.length > 0 ? found : [none]).map((one) => lookedUp(store, one)) };
    },
  );
  app.post<{ Body: Static<typeof Body> }>(
    '/v1/citations',
    {
      config: { reads: true },
      bodyLimit: BODY_LIMIT_BYTES,
      schema: {
        ...operation(
          'lookUpCitations',
          'Look the citations of a text up',
          'Every citation in a text of at most 64 kB, with where it stands and which order it means. Nothing is stored.',
        ),
        body: ref(Body),
      },
    },
    async ({ body: { text } }) => ({ results: citationsIn(text).map((one) => lookedUp(store, one)) }),
  );
}
