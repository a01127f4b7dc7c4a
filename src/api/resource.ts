// A resource of the record: a list with filters and cursors, and one by its id.
import { type TObject, type TSchema, Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ref } from '../docket/component.ts';
import { type Docket, type Entity, type Noun, nounSaid } from '../docket/docket.ts';
import { nearest } from '../docket/nearest.ts';
import { Problem } from '../problem.ts';
import { everything } from '../store/everything.ts';
import { FILTERS } from '../store/filters.ts';
import { listOf, one, seqOf, seqsOf } from '../store/lists.ts';
import type { Store } from '../store/open.ts';
import { recall } from '../store/recall.ts';
import { sortNames } from '../store/sorts.ts';
import { refuse } from './asked.ts';
import { byId, idOfExample } from './by-id.ts';
import { inFormats } from './in-formats.ts';
import { EXPANDABLE, type Expandable, Included, included } from './included.ts';
import {
  filterParameters,
  link,
  ordering,
  type PagingAsked,
  pageAsked,
  paging,
  querySchema,
  several,
  splitLists,
  wantedIn,
} from './list-query.ts';
import { listTable, WHOLE } from './list-told.ts';
import { pageSchema } from './page-schema.ts';
import { problems } from './problem-reply.ts';
import { asBytes } from './prompt.ts';
import { recordsAtOnce } from './records-at-once.ts';
import { ofRecord } from './standing.ts';
import { pageText, type Texts, textsBy } from './texts.ts';

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
  readonly shown?: (entity: Entity<N>, store: Store) => object;
  /** One of them in the words of schema.org, for those that it has words for. `docket` is the newest edition. */
  readonly graph?: (entity: Entity<N>, docket: Docket, request: FastifyRequest) => object;
}

interface ShapeAsked {
  fields?: string[];
  expand?: Expandable[];
}

type ListAsked = PagingAsked & ShapeAsked & { order_by?: string };

const includedField = {
  included: Type.Optional(ref(Included, { description: 'What was asked for with `expand`.' })),
};

const TRIMS =
  'Show only these fields, and the id. Such a reply lacks the other fields also where its schema requires them: leave it out where replies are held to the schema.';

/** Parameters that say how much of each entity is shown, and of its neighbours. */
function shaping(schema: TObject, noun: Noun): Record<string, TSchema> {
  const names = (list: readonly string[]) => Type.Unsafe({ type: 'string', enum: [...list] });
  const expandable = EXPANDABLE[noun];
  return {
    fields: several(names(Object.keys(schema.properties)), TRIMS, [['id']]),
    ...(expandable.length > 0 && {
      expand: several(names(expandable), 'Bring these neighbours in, under `included`.', [[expandable[0]]]),
    }),
  };
}

/** Puts a resource's two routes on the app. */
export function serveResource<N extends Noun>(app: FastifyInstance, store: Store, resource: Resource<N>): void {
  const texts = textsBy(store, shownBy(store, resource));
  serveList(app, store, resource, texts);
  serveOne(app, store, resource, texts);
  recordsAtOnce(app, store, resource, texts);
}

const shownBy = <N extends Noun>(store: Store, { shown }: Resource<N>) => {
  return (entity: Entity<N>): object => ({ ...entity, ...shown?.(entity, store) });
};

/** Only the fields asked for, and the id, so that what is shown can be told. */
function trimmed(entity: object, fields: readonly string[] | undefined): object {
  if (fields === undefined) return entity;
  return Object.fromEntries(Object.entries(entity).filter(([name]) => name === 'id' || fields.includes(name)));
}

function serveList<N extends Noun>(app: FastifyInstance, store: Store, resource: Resource<N>, texts: Texts): void {
  const { path, noun, many, schema, about } = resource;
  const shown = shownBy(store, resource);
  const page = pageSchema(schema, resource.one, includedField);
  const filters = FILTERS[noun];
  const querystring = querySchema({
    ...filterParameters(filters),
    order_by: ordering(sortNames(noun)),
    ...paging,
    ...shaping(schema, noun),
  });
  app.addSchema(page);
  const asking = (query: ListAsked) => ({ order_by: query.order_by, filters: wantedIn(filters, query) });
  inFormats<{ Querystring: ListAsked }>(
    app,
    {
      url: `/v1/${path}`,
      standing: ({ url }) => ofRecord(store, url),
      preValidation: splitLists(querystring),
      schema: {
        operationId: `list${many}`,
        tags: ['record'],
        summary: `List ${about}`,
        description: `A page of ${about}. Follow \`next\` for the rest. Several values of one parameter, with commas between them, mean any of them; several parameters mean all of them.${WHOLE}`,
        querystring,
        response: { 200: ref(page), ...problems },
      },
    },
    {
      document: (request, reply) => {
        const { fields, expand, ...asked } = request.query;
        const wanted = { ...pageAsked(asked), ...asking(asked) };
        if (!fields && !expand) {
          const found = seqsOf(store, noun, wanted);
          link(request, reply, found);
          return asBytes(pageText({ ...found, results: texts(found.results) }));
        }
        const found = listOf(store, noun, wanted);
        const entities = found.results.map(shown);
        link(request, reply, found);
        const results = entities.map((entity) => trimmed(entity, fields));
        return { ...found, results, ...(expand && { included: included(store, entities, expand) }) };
      },
      table: (request) =>
        listTable(request, schema, (wanted) => {
          const found = listOf(store, noun, { ...wanted, ...asking(request.query) });
          return { ...found, results: found.results.map(shown) };
        }),
    },
  );
}

function serveOne<N extends Noun>(app: FastifyInstance, store: Store, resource: Resource<N>, texts: Texts): void {
  const { path, noun, one: single, schema, about, graph } = resource;
  const shown = shownBy(store, resource);
  const querystring = querySchema(shaping(schema, noun));
  const detail = Type.Object(
    { ...schema.properties, ...(EXPANDABLE[noun].length > 0 && includedField) },
    { ...schema, $id: `${single}Detail` },
  );
  app.addSchema(detail);
  const found = (id: string) => (one(store, noun, id) as Entity<N> | undefined) ?? absent(store, noun, id);
  inFormats<{ Params: { id: string }; Querystring: ShapeAsked }>(
    app,
    {
      url: `/v1/${path}/:id`,
      standing: ({ url }) => ofRecord(store, url),
      preValidation: splitLists(querystring),
      schema: {
        operationId: `get${single}`,
        tags: ['record'],
        summary: `Get one of ${about}`,
        description: `One of ${about}, by its id.`,
        params: byId(idOfExample(schema)),
        querystring,
        response: { 200: ref(detail), ...problems },
      },
    },
    {
      document: ({ params: { id }, query: { fields, expand } }) => {
        if (!fields && !expand) return asBytes(texts([seqOf(store, noun, id) ?? absent(store, noun, id)])[0]!);
        const entity = shown(found(id));
        return { ...trimmed(entity, fields), ...(expand && { included: included(store, [entity], expand) }) };
      },
      ...(graph && {
        graph: (request) => {
          refuseShaping(request.query);
          return graph(found(request.params.id), recall(store, {}).docket, request);
        },
      }),
    },
  );
}

function refuseShaping(query: ShapeAsked): void {
  for (const name of ['fields', 'expand'] as const)
    if (query[name] !== undefined) refuse(name, `\`${name}\` goes with json: JSON-LD has an order or a case whole.`);
}

export function absent(store: Store, noun: Noun, id: string): never {
  const suggestions = nearest(id, everything(store).docket[noun].keys());
  const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.map((name) => `"${name}"`).join(' or ')}?` : '';
  throw new Problem('not_found', `There is no ${nounSaid(noun)} "${id.slice(0, 80)}".${hint}`, { suggestions });
}
