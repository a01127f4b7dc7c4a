// Writes under embargo: what waits for its moment, for those who may write; readers are told nothing of it.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { ref, words } from '../docket/component.ts';
import { withdrawEmbargoed } from '../editing/embargo.ts';
import { Problem } from '../problem.ts';
import { EMBARGO_STATES, type Embargoed, embargoOf, unsettled } from '../store/embargoes.ts';
import { byId, idOfExample } from './by-id.ts';
import type { Edge } from './edge.ts';
import { problems } from './problem-reply.ts';

const EmbargoedWrite = Type.Object(
  {
    id: Type.String({ description: 'Its id.' }),
    embargo_until: Type.String({ format: 'date-time', description: 'Until when it is hidden.' }),
    state: words(
      EMBARGO_STATES,
      'waiting; recorded, when its moment came; refused, if the record no longer allowed it, until it is taken back; withdrawn.',
    ),
    author: Type.String({ description: 'Who wrote it.' }),
    written_at: Type.String({ format: 'date-time', description: 'When it was written.' }),
    edition: Type.Optional(Type.Integer({ description: 'The last entry it became.' })),
    refusal: Type.Optional(Type.String({ description: 'Why it was refused when its moment came.' })),
    write: Type.Unknown({ description: 'What is written.' }),
  },
  {
    $id: 'EmbargoedWrite',
    additionalProperties: false,
    description: 'A write that readers do not see before its moment.',
    examples: [
      {
        ...{
          id: '9bdc900c-bd99-4af3-9033-79afbbbe3f84',
          embargo_until: '2027-01-31T12:00:00Z',
          state: 'waiting',
          author: 'Ida B.',
        },
        ...{ written_at: '2027-01-30T12:00:00Z', write: {} },
      },
    ],
  },
);

const EmbargoedWrites = Type.Object(
  { results: Type.Array(ref(EmbargoedWrite), { description: 'The next first.' }) },
  {
    $id: 'EmbargoedWrites',
    additionalProperties: false,
    description: 'What waits, and what was refused.',
    examples: [{ results: [] }],
  },
);

const shown = ({ entries, edition, refusal, ...write }: Embargoed) => ({
  ...write,
  ...(edition !== null && { edition }),
  ...(refusal !== null && { refusal }),
  write: JSON.parse(entries) as unknown,
});

const Params = byId(idOfExample(EmbargoedWrite));
const role = ['editor', 'reviewer'] as const;

export function underEmbargo(app: FastifyInstance, { store }: Edge): void {
  for (const schema of [EmbargoedWrite, EmbargoedWrites]) app.addSchema(schema);
  const about = { tags: ['writing'], description: 'Readers are told nothing of it.' };
  const config = { role, standing: 'nothing' as const };
  app.get(
    '/v1/embargoed',
    {
      config,
      schema: {
        ...about,
        operationId: 'listEmbargoed',
        summary: 'List what is under embargo, and what was refused when its moment came',
        response: { 200: ref(EmbargoedWrites), ...problems },
      },
    },
    async () => ({ results: unsettled(store).map(shown) }),
  );
  app.get<{ Params: Static<typeof Params> }>(
    '/v1/embargoed/:id',
    {
      config,
      schema: {
        ...about,
        params: Params,
        operationId: 'getEmbargoed',
        summary: 'Get a write under embargo',
        response: { 200: ref(EmbargoedWrite), ...problems },
      },
    },
    async ({ params: { id } }) => shown(embargoOf(store, id) ?? none(id)),
  );
  app.delete<{ Params: Static<typeof Params> }>(
    '/v1/embargoed/:id',
    {
      config: { role: 'editor' },
      schema: {
        ...about,
        params: Params,
        operationId: 'withdrawEmbargoed',
        summary: 'Take back a write under embargo',
        response: { 204: Type.Null({ description: 'It is taken back.' }), ...problems },
      },
    },
    async ({ params: { id } }, reply) => {
      withdrawEmbargoed(store, id);
      return reply.code(204).send();
    },
  );
}

function none(id: string): never {
  throw new Problem('not_found', `No write "${id.slice(0, 80)}" is under embargo.`);
}
