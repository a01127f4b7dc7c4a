// How lists are asked for: filters, order, pages, fields and neighbours as parameters, all of one list that the store reads too.
import { type TSchema, Type } from '@sinclair/typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { words } from '../docket/component.ts';
import { type Filter, filterAsked, hasRange, RANGES, type Wanted } from '../store/filter.ts';
import type { Filters } from '../store/filters.ts';
import { refuseEmpty } from './validation.ts';

const MOST_VALUES = 100;
const LONGEST_VALUE = 200;

/** Parameters of every list that is read page by page. */
export const paging = {
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 100, default: 20, description: 'How many at most.', examples: [20] }),
  ),
  cursor: Type.Optional(
    Type.String({
      maxLength: 1000,
      description: 'Where to go on: the value that `next` or `previous` of a reply carries.',
    }),
  ),
  count: Type.Optional(
    words(['on', 'off'] as const, '`on`: say in `count` how many there are in all.', { default: 'off' }),
  ),
};

export interface PagingAsked {
  limit?: number;
  cursor?: string;
  count?: 'on' | 'off';
}

/** The parameters of a list as the store wants them. */
export const pageAsked = ({ limit = 20, cursor, count }: PagingAsked) => ({ limit, cursor, count: count === 'on' });

/** What a query's parameters are: no others are accepted, and lists are written with commas. */
export const querySchema = (properties: Record<string, TSchema>) =>
  Type.Object(properties, { additionalProperties: false, style: 'form', explode: false });

/** A parameter that takes one value or several, with commas between them. */
export const several = (item: TSchema, description: string, examples: unknown[]) =>
  Type.Optional(Type.Array(item, { description, examples, maxItems: MOST_VALUES }));

/** The order that a list can be read in: a field, or a minus and a field. */
export const ordering = (names: readonly string[], usual = names[0]) =>
  Type.Optional(
    words(
      names.flatMap((name) => [name, `-${name}`]),
      `By which field, and with a minus the last first; the id decides between equals. Left out, \`${usual}\`.`,
    ),
  );

/** The parameters by which a list can be narrowed. */
export const filterParameters = (filters: Filters): Record<string, TSchema> =>
  Object.fromEntries(
    Object.entries(filters).flatMap(([name, filter]) => [
      [name, parameter(filter)],
      ...(hasRange(filter) ? Object.keys(RANGES).map((range) => [`${name}__${range}`, bound(filter, range)]) : []),
    ]),
  );

function parameter(filter: Filter): TSchema {
  const { kind, says, example } = filter;
  if (kind === 'text' || kind === 'name')
    return Type.Optional(Type.String({ description: says, examples: [example], minLength: 1, maxLength: 500 }));
  return several(value(filter), says, [[exampleOf(filter)]]);
}

const exampleOf = ({ kind, example }: Filter) => (kind === 'number' ? Number(example) : example);

function value({ kind, words: list = [], example }: Filter): TSchema {
  if (kind === 'one_of') return Type.Unsafe({ type: 'string', enum: [...list] });
  if (kind === 'day') return Type.String({ format: 'date', examples: [example] });
  return kind === 'number' ? Type.Integer() : Type.String({ minLength: 1, maxLength: LONGEST_VALUE });
}

const SAID: Readonly<Record<string, string>> = {
  gte: 'At least this',
  gt: 'More than this',
  lte: 'At most this',
  lt: 'Less than this',
};

const bound = (filter: Filter, range: string): TSchema =>
  Type.Optional({
    ...value(filter),
    examples: [exampleOf(filter)],
    description: `${SAID[range]}: ${filter.says.charAt(0).toLowerCase()}${filter.says.slice(1)}`,
  });

/** Splits the lists of a query at their commas, before it is held against its schema. Refuses (invalid) one with nothing in it. */
export function splitLists({ properties }: { properties: Record<string, TSchema> }) {
  const lists = Object.entries(properties).flatMap(([name, { type }]) => (type === 'array' ? [name] : []));
  return async ({ query }: FastifyRequest): Promise<void> => {
    const asked = query as Record<string, unknown>;
    const given = lists.filter((name) => asked[name] !== undefined);
    for (const name of given) asked[name] = split(asked[name]);
    refuseEmpty(given.filter((name) => (asked[name] as string[]).length === 0));
  };
}

const split = (given: unknown): string[] =>
  [given]
    .flat()
    .flatMap((one) => String(one).split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** What was asked of the filters of a list. One value is asked for as one, several as any of them. */
export const wantedIn = (filters: Filters, query: object): Wanted =>
  Object.fromEntries(
    Object.entries(query)
      .filter(([name, asked]) => asked !== undefined && filterAsked(filters, name))
      .map(([name, asked]) => {
        const values = [asked].flat().map(String);
        return [name, values.length === 1 ? values[0]! : values];
      }),
  );

/** Where a page came from and where it leads. */
type Ends = Readonly<Record<'next' | 'previous', string | null>>;

/** Says in the reply's header where the pages before and after are. */
export function link({ url }: FastifyRequest, reply: FastifyReply, ends: Ends): void {
  const links = linksTo(url, ends);
  if (links) void reply.header('link', links);
}

/** The header that tells of the pages before and after the one at an address; empty where there are none. */
export function linksTo(url: string, { next, previous }: Ends): string {
  const [path, query] = url.split('?') as [string, string?];
  const params = new URLSearchParams(query);
  const at = (cursor: string | null, rel: string) => {
    if (cursor === null) return [];
    params.set('cursor', cursor);
    return [`<${path}?${params}>; rel="${rel}"`];
  };
  return [...at(next, 'next'), ...at(previous, 'prev')].join(', ');
}
