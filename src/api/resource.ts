// A resource of the record: a list with cursors, and one by its id.
import { type Static, type TObject, type TSchema, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { ref } from '../docket/component.ts';
import type { Entity, Noun } from '../docket/docket.ts';
import { nearest } from '../docket/nearest.ts';
import { Problem } from '../problem.ts';
import { listOf, one } from '../store/lists.ts';
import type { Store } from '../store/open.ts';
import { type Recollection, recall } from '../store/recall.ts';
import { problems } from './problem-reply.ts';

const ListQuery = Type.Object(
  {
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 100, default: 20, description: 'How many at most.', examples: [20] }),
    ),
    cursor: Type.Optional(
      Type.String({
        maxLength: 500,
        description: 'Where to go on: the value that `next` or `previous` of a reply carries.',
      }),
    ),
  },
  { additionalProperties: false },
);

/** What a resource is: where it lives, which noun it shows, and what a reply adds to the entity. */
export interface Resource<N extends Noun> {
  readonly path: string;
  readonly noun: N;
  /** Names for the operations, as in `listCases` and `getCase`. */
  readonly many: string;
  readonly one: string;
  readonly schema: TObject;
  readonly about: string;
  /** What the reply adds to the entity as the record holds it. */
  readonly shown?: (entity: Entity<N>, recollection: Recollection) => object;
}

const Params = Type.Object({ id: Type.String({ description: 'Its id.', maxLength: 200 }) });

/** The schema of a page of a list. */
export const pageOf = (schema: TSchema, name: string) =>
  Type.Object(
    {
      results: Type.Array(ref(schema)),
      next: Type.Union([Type.String(), Type.Null()], { description: 'Cursor of the next page; null on the last.' }),
      previous: Type.Union([Type.String(), Type.Null()], {
        description: 'Cursor of the page before; null on the first.',
      }),
    },
    {
      $id: `${name}List`,
      additionalProperties: false,
      description: 'A page of a list.',
      examples: [{ results: schema.examples ?? [], next: null, previous: null }],
    },
  );

/** Puts a resource's two routes on the app. */
export function serveResource<N extends Noun>(app: FastifyInstance, store: Store, resource: Resource<N>): void {
  const { path, noun, many, one: single, schema, about } = resource;
  const shown = (entity: Entity<N>) => ({ ...entity, ...resource.shown?.(entity, recall(store, {})) });
  const page = pageOf(schema, single);
  app.addSchema(page);
  app.get<{ Querystring: Static<typeof ListQuery> }>(
    `/v1/${path}`,
    {
      config: { standing: 'record' },
      schema: {
        operationId: `list${many}`,
        tags: ['record'],
        summary: `List ${about}`,
        description: `A page of ${about}. Follow \`next\` for the rest.`,
        querystring: ListQuery,
        response: { 200: ref(page), ...problems },
      },
    },
    async ({ query, url }, reply) => {
      const found = listOf(store, noun, { limit: query.limit ?? 20, cursor: query.cursor });
      const leading = links(url, found);
      if (leading !== '') void reply.header('link', leading);
      return { ...found, results: found.results.map((entity) => shown(entity as Entity<N>)) };
    },
  );
  app.get<{ Params: Static<typeof Params> }>(
    `/v1/${path}/:id`,
    {
      config: { standing: 'record' },
      schema: {
        operationId: `get${single}`,
        tags: ['record'],
        summary: `Get one of ${about}`,
        description: `One of ${about}, by its id.`,
        params: Params,
        querystring: Type.Object({}, { additionalProperties: false }),
        response: { 200: ref(schema), ...problems },
      },
    },
    async ({ params: { id } }) => shown((one(store, noun, id) as Entity<N> | undefined) ?? absent(store, noun, id)),
  );
}

export function absent(store: Store, noun: Noun, id: string): never {
  const suggestions = nearest(id, recall(store, {}).docket[noun].keys());
  const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.map((name) => `"${name}"`).join(' or ')}?` : '';
  throw new Problem('not_found', `There is no ${noun.replace('_', ' ')} "${id.slice(0, 80)}".${hint}`, { suggestions });
}

function links(url: string, { next, previous }: { next: string | null; previous: string | null }): string {
  const at = (cursor: string) => {
    const [path, query] = url.split('?') as [string, string?];
    const params = new URLSearchParams(query);
    params.set('cursor', cursor);
    return `${path}?${params}`;
  };
  return [...(next ? [`<${at(next)}>; rel="next"`] : []), ...(previous ? [`<${at(previous)}>; rel="prev"`] : [])].join(
    ', ',
  );
}
