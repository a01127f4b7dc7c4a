// A route in every format that fits what it has: by suffix, by `format=`, or by what the client accepts.
import { Readable } from 'node:stream';
import { type TObject, type TProperties, type TSchema, Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteGenericInterface } from 'fastify';
import Negotiator from 'negotiator';
import { words } from '../docket/component.ts';
import { didYouMean } from '../docket/nearest.ts';
import type { Format, How, Kind, Kinds } from '../formats/format.ts';
import { FORMATS } from '../formats/index.ts';
import { refuse } from './asked.ts';
import type { Standing } from './caching.ts';

/** What a route has to tell, by kind: the document, and whatever other shapes of it there are to be written. */
export type Telling<R extends RouteGenericInterface> = {
  readonly [K in Kind]?: Told<R, K>;
} & { readonly document: Told<R, 'document'> };

type Told<R extends RouteGenericInterface, K extends Kind> = (
  request: FastifyRequest<R>,
  reply: FastifyReply,
) => Kinds[K] | Promise<Kinds[K]>;

interface Route {
  readonly method?: 'GET' | 'POST';
  readonly url: string;
  readonly schema: {
    readonly params?: TObject;
    readonly querystring?: TObject;
    readonly response: Readonly<Record<string, unknown>>;
    readonly description: string;
    readonly [more: string]: unknown;
  };
  /** The format where the client does not say; JSON if left out. */
  readonly usual?: (request: FastifyRequest) => string;
  /** What a reply to a GET stands on, where that is known before it is made. */
  readonly standing?: (request: FastifyRequest) => Standing;
  /** The JSON, where it can be had without the document. */
  readonly json?: (request: FastifyRequest, reply: FastifyReply) => Buffer | undefined;
  readonly [more: string]: unknown;
}

/** Puts a route on the app in every format that one of its kinds can be written in, and declares them all. */
export function inFormats<R extends RouteGenericInterface>(
  app: FastifyInstance,
  { method = 'GET', url, schema, usual, standing, json, ...more }: Route,
  telling: Telling<R>,
): void {
  const formats = FORMATS.filter(({ writes }) => telling[writes]);
  const declared = inEveryFormat(schema, formats);
  const config = { ...(standing && { standing: 'own' as const }), ...(more.config as object | undefined) };
  const taken = parameters(formats);
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const format = chosen(request, reply, formats, usual?.(request) ?? 'json');
    const how = parametersOf(request, format, taken, schema.querystring);
    void reply.type(format.media_type.startsWith('text/') ? `${format.media_type}; charset=utf-8` : format.media_type);
    const stands = standing?.(request);
    if (stands && reply.server.settled(reply, standingIn(format, how, stands))) return reply;
    const ready = format.name === 'json' ? json?.(request, reply) : undefined;
    if (ready) return ready;
    const tell = telling[format.writes] as (request: FastifyRequest, reply: FastifyReply) => unknown;
    const thing = await tell(request, reply);
    return format.name === 'json' ? thing : sent(await format.write(thing, how));
  };
  app.route({ ...more, config, method, url, schema: declared, handler });
  const suffixed = { ...declared, hide: true, params: withSuffix(schema.params) };
  app.route({ ...more, config, method, url: `${url}.${suffixOf(url, formats)}`, schema: suffixed, handler });
}

/** What a reply in a format stands on; JSON is the same however it was asked for. */
export const standingIn = ({ name }: Pick<Format, 'name'>, how: How | undefined, standing: Standing): Standing => ({
  ...standing,
  asked: `${name}\n${name === 'json' ? '' : JSON.stringify(how)}\n${standing.asked}`,
});

/** After an id, which may have dots of its own, a suffix is one of the formats; elsewhere any other one is refused. */
const suffixOf = (url: string, formats: readonly Format[]) =>
  /:\w+$/.test(url) ? `:suffix(^(?:${formats.map(({ name }) => name).join('|')})$)` : ':suffix';

/** The format asked for: by suffix, else by `format=`, else by `Accept`. Refuses (406) what this cannot be had as. */
function chosen(request: FastifyRequest, reply: FastifyReply, formats: readonly Format[], usual: string): Format {
  const { suffix } = (request.params ?? {}) as { suffix?: string };
  const { format: asked } = request.query as { format?: string };
  const named = (name: string) => formats.find((format) => format.name === name);
  if (suffix !== undefined) {
    if (asked !== undefined && asked !== suffix)
      refuse(
        'format',
        `The address ends in .${suffix.slice(0, 20)}, and \`format\` says "${asked}". Give one of them.`,
      );
    return named(suffix) ?? notAcceptable(`This cannot be had as .${suffix.slice(0, 20)}.`, suffix, formats);
  }
  // A body that cannot be read keeps the rest of the request from being looked at.
  if (asked !== undefined)
    return named(asked) ?? refuse('format', `\`format\` is one of ${formats.map(({ name }) => name).join(', ')}.`);
  void reply.header('vary', [reply.getHeader('vary'), 'Accept'].filter(Boolean).join(', '));
  const { accept } = request.headers;
  // An empty list says nothing of what is accepted.
  if (accept === undefined || accept.trim() === '' || accept === '*/*') return named(usual)!;
  const ranked = [named(usual)!, ...formats.filter(({ name }) => name !== usual)];
  const found = new Negotiator(request).mediaType(ranked.map(({ media_type }) => media_type));
  return (
    ranked.find(({ media_type }) => media_type === found) ??
    notAcceptable('This cannot be had as any of the media types that the request accepts.', '', formats)
  );
}

function notAcceptable(said: string, asked: string, formats: readonly Format[]): never {
  const names = formats.map(({ name }) => name);
  const had = formats.map(({ name, media_type }) => `${name} (${media_type})`).join(', ');
  const detail = `${said}${didYouMean(asked, names)} It can be had as ${had}.`;
  throw Object.assign(new Error(detail), { statusCode: 406 });
}

/** Takes the parameters of formats out of the query. Refuses one that the format does not take. */
function parametersOf(
  request: FastifyRequest,
  { name, takes = {} }: Format,
  taken: ReadonlyMap<string, readonly string[]>,
  own: TObject | undefined,
): How {
  const query = request.query as Record<string, unknown>;
  const given: Record<string, unknown> = {};
  for (const parameter of ['format', ...taken.keys()]) {
    if (query[parameter] === undefined) continue;
    const value = query[parameter];
    given[parameter] = Array.isArray(value) ? value.join(',') : value;
    if (own?.properties[parameter]) continue;
    delete query[parameter];
    if (parameter !== 'format' && !takes[parameter])
      refuse(parameter, `\`${parameter}\` goes with ${taken.get(parameter)!.join(' and ')}, not with ${name}.`);
  }
  return { ...given, address: `${request.protocol}://${request.host}${request.url}` };
}

/** The parameters that some of the formats take, each with the names of those. */
function parameters(formats: readonly Format[]): Map<string, string[]> {
  const taken = formats.flatMap(({ name, takes = {} }) => Object.keys(takes).map((parameter) => ({ parameter, name })));
  const byParameter = Map.groupBy(taken, ({ parameter }) => parameter);
  return new Map([...byParameter].map(([parameter, by]) => [parameter, by.map(({ name }) => name)]));
}

/** Text as it is; pieces as a stream that waits for its reader. The first piece is made before anything is sent, so that a refusal is still one. */
async function sent(written: string | AsyncIterable<string>): Promise<string | Readable> {
  if (typeof written === 'string') return written;
  const pieces = written[Symbol.asyncIterator]();
  const first = await pieces.next();
  async function* all() {
    for (let piece = first; !piece.done; piece = await pieces.next()) yield piece.value;
  }
  return Readable.from(all(), { objectMode: false });
}

const TEXT = Type.String();

/** The schema of a route, with the parameters of its formats and the media types of its reply. */
function inEveryFormat(schema: Route['schema'], formats: readonly Format[]) {
  const taken: TProperties = Object.assign({}, ...formats.map(({ takes }) => takes));
  const names = formats.map(({ name }) => name);
  const format = Type.Optional(
    words(
      names,
      'The format; `.csv` and so on after the path say the same. Default: what the client accepts, else JSON.',
    ),
  );
  const content = Object.fromEntries(
    formats.map(({ name, media_type }) => [
      media_type,
      {
        schema:
          name === 'json' ? (schema.response[200] as TSchema) : media_type.endsWith('json') ? Type.Object({}) : TEXT,
      },
    ]),
  );
  return {
    ...schema,
    querystring: Type.Object(
      { ...schema.querystring?.properties, format, ...taken, ...schema.querystring?.properties },
      { ...schema.querystring, additionalProperties: false },
    ),
    response: { ...schema.response, 200: { description: 'What was asked for, in the format asked for.', content } },
  };
}

const withSuffix = (params: TObject | undefined) =>
  Type.Object({ ...params?.properties, suffix: Type.String({ maxLength: 200 }) });
