// Programs: the grants that conditions are attached to, with their award years.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { ref } from '../docket/component.ts';
import { nearest } from '../docket/nearest.ts';
import { Problem } from '../problem.ts';
import { conditionsOf, programsIn } from '../store/look-up.ts';
import type { Store } from '../store/open.ts';
import { type Page, type Paging, pageOf, stretchOf } from '../store/page.ts';
import { byId, idOfExample } from './by-id.ts';
import type { Edge } from './edge.ts';
import { inFormats } from './in-formats.ts';
import { link, type PagingAsked, pageAsked, paging, querySchema } from './list-query.ts';
import { listTable, WHOLE } from './list-told.ts';
import { pageSchema } from './page-schema.ts';
import { problems } from './problem-reply.ts';
import { ofRecord } from './standing.ts';

const Program = Type.Object(
  {
    id: Type.String({ description: 'Its id, as conditions name it.', examples: ['byrne-jag'] }),
    agencies: Type.Array(Type.String(), { description: 'Agencies that administer it.' }),
    fiscal_years: Type.Array(Type.Integer(), { description: 'Award years with a condition, the earliest first.' }),
    families: Type.Array(Type.String(), { description: 'What its conditions ask, whatever the year.' }),
    conditions: Type.Array(Type.String(), { description: 'Ids of its conditions.' }),
  },
  {
    $id: 'Program',
    additionalProperties: false,
    description: 'A grant program, with its conditions and award years.',
    examples: [
      {
        id: 'byrne-jag',
        agencies: ['doj'],
        fiscal_years: [2017],
        families: ['access'],
        conditions: ['jag-2017-access'],
      },
    ],
  },
);
type Program = Static<typeof Program>;

const distinct = <T extends string | number>(values: readonly (T | undefined)[]): T[] =>
  [...new Set(values.filter((value) => value !== undefined))].sort();

function program(store: Store, id: string): Program {
  const conditions = conditionsOf(store, id);
  return {
    id,
    agencies: distinct(conditions.map(({ agency }) => agency)),
    fiscal_years: distinct(conditions.map(({ fiscal_year }) => fiscal_year)),
    families: distinct(conditions.map(({ family }) => family)),
    conditions: conditions.map((condition) => condition.id),
  };
}

function programPage(
  store: Store,
  { count, ...asked }: Pick<Paging, 'limit' | 'cursor'> & { count?: boolean },
): Page<Program> {
  const rows = programsIn(store).map((id) => ({ key: [id] }));
  const found = pageOf(
    { list: 'program', order: 'id', keys: 1, ...asked },
    (stretch) => stretchOf(rows, stretch),
    ({ key: [id] }) => program(store, id!),
  );
  return { ...found, ...(count && { count: rows.length }) };
}

const Params = byId(idOfExample(Program));
const querystring = querySchema(paging);

export function programs(app: FastifyInstance, { store }: Edge): void {
  const page = pageSchema(Program, 'Program');
  for (const schema of [Program, page]) app.addSchema(schema);
  inFormats<{ Querystring: PagingAsked }>(
    app,
    {
      url: '/v1/programs',
      standing: ({ url }) => ofRecord(store, url),
      schema: {
        operationId: 'listPrograms',
        tags: ['record'],
        summary: 'List the grant programs',
        description: `The grants that conditions are attached to, with their conditions and award years.${WHOLE}`,
        querystring,
        response: { 200: ref(page), ...problems },
      },
    },
    {
      document: (request, reply) => {
        const found = programPage(store, pageAsked(request.query));
        link(request, reply, found);
        return found;
      },
      table: (request) => listTable(request, Program, (wanted) => programPage(store, wanted)),
    },
  );
  app.get<{ Params: Static<typeof Params> }>(
    '/v1/programs/:id',
    {
      schema: {
        operationId: 'getProgram',
        tags: ['record'],
        summary: 'Get one grant program',
        description: 'A grant program by its id, with its conditions and award years.',
        params: Params,
        querystring: Type.Object({}, { additionalProperties: false }),
        response: { 200: ref(Program), ...problems },
      },
    },
    async ({ params: { id } }) => {
      const names = programsIn(store);
      const suggestions = nearest(id, names);
      if (!names.includes(id))
        throw new Problem('not_found', `There is no program "${id.slice(0, 80)}".`, { suggestions });
      return program(store, id);
    },
  );
}
