// The writing routes of every noun: add, correct and withdraw one thing, or several in one write.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ref, words } from '../docket/component.ts';
import { aNoun, NOUN_NAMES, NOUNS, type Noun, nounSaid } from '../docket/docket.ts';
import type { Writing } from '../editing/write.ts';
import { writingsIn } from '../editing/writings.ts';
import { sentence } from '../language/grammar.ts';
import { byId, idOfExample } from './by-id.ts';
import type { Edge } from './edge.ts';
import { MovedAnswer } from './moved.ts';
import { withoutReadAlone } from './read-alone.ts';
import { answerWrite, seenIn, signing, Trial, trial, Written, writingRoute } from './writing.ts';

/** Where each noun lives, and what its operations are called. */
const RESOURCE: { readonly [N in Noun]: readonly [path: string, one: string] } = {
  court: ['courts', 'Court'],
  source: ['sources', 'Source'],
  jurisdiction: ['jurisdictions', 'Jurisdiction'],
  organization: ['organizations', 'Organization'],
  membership: ['memberships', 'Membership'],
  condition: ['conditions', 'Condition'],
  case: ['cases', 'Case'],
  issue: ['issues', 'Issue'],
  order: ['orders', 'Order'],
  appeal: ['appeals', 'Appeal'],
  agency_action: ['agency-actions', 'AgencyAction'],
};

const Params = byId(idOfExample(NOUNS.order));
const Withdrawal = Type.Object({ ...trial, ...signing }, { additionalProperties: false });
type Signing = Pick<Static<typeof Withdrawal>, 'reason' | 'known_at' | 'embargo_until'>;

const WriteOfSeveral = Type.Object(
  {
    ...signing,
    writes: Type.Array(
      Type.Object(
        {
          noun: words(NOUN_NAMES, 'What kind of thing it is.'),
          id: Type.Optional(Type.String({ description: 'Which one is withdrawn.', maxLength: 200 })),
          entity: Type.Optional(
            Type.Object(
              {},
              { additionalProperties: true, description: 'The thing as it is to stand, as in a seed file.' },
            ),
          ),
          does: Type.Optional(
            words(
              ['add', 'correct', 'withdraw'] as const,
              'What is done. Left out: added if it is new, else corrected.',
            ),
          ),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 1000, description: 'What is written, all of it or nothing.' },
    ),
  },
  {
    $id: 'WriteOfSeveral',
    additionalProperties: false,
    description: 'Several things written at once, such as an order and its source.',
    examples: [
      {
        reason: 'Entered from the order on the docket.',
        writes: [
          { noun: 'source', entity: { id: 'a-page', title: 'A page', url: 'https://example.org/', kind: 'press' } },
        ],
      },
    ],
  },
);
type WriteOfSeveral = Static<typeof WriteOfSeveral>;

/** Puts the writing routes on the app. */
export function writes(app: FastifyInstance, edge: Edge): void {
  for (const schema of [MovedAnswer, Written, Trial, WriteOfSeveral]) app.addSchema(schema);
  for (const noun of NOUN_NAMES) {
    addsAndCorrects(app, edge, noun);
    withdraws(app, edge, noun);
  }
  writesSeveral(app, edge);
}

function addsAndCorrects(app: FastifyInstance, edge: Edge, noun: Noun): void {
  const [path, one] = RESOURCE[noun];
  const Write = Type.Object(
    { entity: ref(NOUNS[noun], { description: `The ${nounSaid(noun)}, as in a seed file.` }), ...signing },
    {
      $id: `${one}Write`,
      additionalProperties: false,
      description: `${sentence(aNoun(noun))} as it is to stand.`,
      examples: [{ entity: (NOUNS[noun].examples as unknown[])[0], reason: 'Entered from the docket.' }],
    },
  );
  app.addSchema(Write);
  type Body = Signing & { entity: { id: string } };
  const writing = (request: FastifyRequest, body: Body, does: 'add' | 'correct', id: string): Writing => ({
    ...{ noun, id, does, entity: body.entity },
    seen: does === 'correct' ? seenIn(request.headers['if-match']) : undefined,
  });
  const handle = (does: 'add' | 'correct') => async (request: FastifyRequest, reply: never) => {
    const body = request.body as Body;
    const id = does === 'add' ? body.entity.id : (request.params as { id: string }).id;
    const location = `/v1/${path}/${encodeURIComponent(id)}`;
    return answerWrite(edge, request, reply, { writings: [writing(request, body, does, id)], signing: body, location });
  };
  app.post(
    `/v1/${path}`,
    {
      config: { role: 'editor' },
      schema: {
        ...writingRoute,
        operationId: `add${one}`,
        summary: `Add ${aNoun(noun)}`,
        description: ADDS,
        body: ref(Write),
      },
    },
    handle('add') as never,
  );
  app.put(
    `/v1/${path}/:id`,
    {
      config: { role: 'editor' },
      preValidation: async ({ body }) => withoutReadAlone(noun, body),
      schema: {
        ...writingRoute,
        params: byId(idOfExample(NOUNS[noun])),
        operationId: `correct${one}`,
        summary: `Correct ${aNoun(noun)}`,
        description: CORRECTS,
        body: ref(Write),
      },
    },
    handle('correct') as never,
  );
}

const ADDS =
  'Adds it to the record as an entry of whoever writes, held to every rule of `npm run check`. Refused with 409 where the id is taken. With `embargo_until` it waits, hidden, and `Location` says where.';
const CORRECTS =
  'Records a new version that takes the place of the present one; nothing is overwritten. `If-Match` with the `ETag` under which it was seen refuses (412, with what changed) a change of something that has changed since. What a `GET` adds by itself (`docket_numbers`, for one) may stay in what is sent, and is not written.';
const WITHDRAWS =
  'Records that it does not stand any more; what it said stays in earlier editions. Refused where others still name it.';

function withdraws(app: FastifyInstance, edge: Edge, noun: Noun): void {
  const [path, one] = RESOURCE[noun];
  app.delete<{ Params: Static<typeof Params>; Querystring: Signing }>(
    `/v1/${path}/:id`,
    {
      config: { role: 'editor' },
      schema: {
        ...writingRoute,
        params: byId(idOfExample(NOUNS[noun])),
        querystring: Withdrawal,
        operationId: `withdraw${one}`,
        summary: `Withdraw ${aNoun(noun)}`,
        description: WITHDRAWS,
      },
    },
    async (request, reply) => {
      const { params, query, headers } = request;
      const writing: Writing = { noun, id: params.id, does: 'withdraw', seen: seenIn(headers['if-match']) };
      const location = `/v1/corrections?noun=${noun}&id=${encodeURIComponent(params.id)}`;
      return answerWrite(edge, request, reply, { writings: [writing], signing: query, location });
    },
  );
}

function writesSeveral(app: FastifyInstance, edge: Edge): void {
  app.post<{ Body: WriteOfSeveral }>(
    '/v1/entries',
    {
      config: { role: 'editor' },
      schema: {
        ...writingRoute,
        operationId: 'writeEntries',
        summary: 'Write several things at once',
        description:
          'Adds, corrects and withdraws several things in one transaction: all of it is recorded, or nothing.',
        body: ref(WriteOfSeveral),
      },
    },
    async (request, reply) => {
      const writings = writingsIn(edge.store, request.body.writes);
      const at = (index: number) => `/writes/${index}/entity`;
      return answerWrite(edge, request, reply, { writings, signing: request.body, location: '/v1/editions', at });
    },
  );
}
