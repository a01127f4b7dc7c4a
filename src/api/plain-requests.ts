// Plain requests: what is asked for in plain words, as most is, is read, made and pinned before the framework has looked.
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { Bounded } from '../bounded.ts';
import type { AtOnce, Unchanged } from './at-once.ts';
import type { Standing } from './caching.ts';
import type { Caller } from './caller.ts';
import { mayHold } from './conditional.ts';
import type { Prompt, Source } from './front.ts';
import { standingIn } from './in-formats.ts';
import { inTurn, type Lasting, lastingHeaders, promptFor, type Ready, unchangedFor, without } from './prompt.ts';

/** The JSON of a reply, one byte to a character, with what it has in its headers alone. */
export interface Made {
  readonly bytes: string;
  readonly headers?: Lasting;
  readonly answered?: string | null;
  readonly spared?: Prompt['spared'];
}

/** What a request means: what its reply stands on, and how that is made, unless the framework must see to it. */
export interface Meant {
  readonly standing: Standing;
  make(): Made | undefined;
}

/** A route that can be asked in plain words. */
export interface Plain {
  /** Its pattern. */
  readonly route: string;
  /**
   * What words mean of a request for the address, read as the framework would: all that follows `?`, or the id of an entity.
   * Undefined where they are not plain.
   */
  read(words: string, url: string): (() => Meant) | undefined;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Has a route reply to plain requests for a path, in JSON, before the framework has looked. A path that ends in a slash has an id after it. */
    plainly(path: string, plain: Plain): void;
  }
}

const MOST_LEARNED = 1_000;

/** What tells of one reply alone. */
const OF_THE_REPLY: ReadonlySet<string> = new Set([
  ...['etag', 'last-modified', 'cache-control', 'enjoined-edition', 'content-length', 'link'],
]);

/** What was asked in plain words: of which route, and what it means. */
interface Read {
  readonly route: string;
  readonly meaning: () => Meant;
}

/** Replies to plain requests in JSON, uncompressed, once it is learned what the replies of their route have in their headers; whatever is not plain, or is refused, is the framework's. */
export function plainRequests(
  app: FastifyInstance,
  callerOf: (request: IncomingMessage) => Caller,
  kept: AtOnce,
): Source {
  const paths = new Map<string, Plain>();
  app.decorate('plainly', (path, plain) => void paths.set(path, plain));
  const read = ({ url, headers, method }: IncomingMessage) =>
    method === 'GET' && isPlain(headers) ? reading(paths, url!) : undefined;
  const learned = learning(app, callerOf, read);
  return (request, caller) => {
    const asked = read(request);
    const { whole, common } = asked ? learned(asked.route, request, caller) : {};
    if (!asked || !common) return undefined;
    // What is refused throws, and so comes to the framework.
    const { standing, make } = asked.meaning();
    const { validators, headers } = app.recognised(standingIn({ name: 'json' }, undefined, standing), asked.route);
    const told = { validators, route: asked.route, isCounted: true };
    const own = [...inTurn(headers), 'etag', `"${validators.tag}"`];
    const keep = (reply: Ready | Unchanged) => {
      if (validators.modified !== undefined) kept.keep(request, caller, reply);
    };
    if (mayHold(request.headers)) {
      const reply = { ...told, headers: [...common, ...own] };
      const unchanged = unchangedFor(request, reply);
      if (unchanged) {
        keep(reply);
        return unchanged;
      }
    }
    const made = whole && make();
    if (!made) return undefined;
    const { bytes, headers: more = [], answered = null, spared = null } = made;
    const all = [...whole, ...own, ...more, 'content-length', String(bytes.length)];
    const ready = { ...told, answered, headers: all, bytes };
    keep(ready);
    return promptFor(request, ready, spared);
  };
}

/**
 * Learns what all replies of a route have in their headers from the first one that the framework gave to a plain request of such a
 * caller: of a whole reply, and of any. A deprecated route says so in its `Link`, too, and is left to the framework.
 */
function learning(
  app: FastifyInstance,
  callerOf: (request: IncomingMessage) => Caller,
  read: (request: IncomingMessage) => Read | undefined,
) {
  const learned = new Bounded<Lasting>(MOST_LEARNED, () => 1);
  app.addHook('onResponse', (request, reply, done) => {
    const { url: route, config } = request.routeOptions;
    const { statusCode } = reply;
    const isLearned = (statusCode === 200 || statusCode === 304) && !config.deprecated;
    if (!isLearned || !read(request.raw)) return done();
    // By the route that replied: the address of one may read like a plain one of another.
    const key = keyOf(route!, request.headers, callerOf(request.raw));
    learned.keep(`${statusCode} ${key}`, without(OF_THE_REPLY, lastingHeaders(reply)));
    done();
  });
  return (route: string, { headers }: IncomingMessage, caller: Caller) => {
    const key = keyOf(route, headers, caller);
    const whole = learned.find(`200 ${key}`);
    return { whole, common: whole ?? learned.find(`304 ${key}`) };
  };
}

/** The route that a path is asked of, and what is meant: by what follows `?` on a list or a question, by the last part of the path of an entity. */
function reading(paths: ReadonlyMap<string, Plain>, url: string): Read | undefined {
  const query = url.indexOf('?');
  const path = query < 0 ? url : url.slice(0, query);
  const start = path.lastIndexOf('/') + 1;
  const list = start === path.length ? undefined : paths.get(path);
  const plain = list ?? (query < 0 ? paths.get(path.slice(0, start)) : undefined);
  const meaning = plain?.read(list ? url.slice(path.length + 1) : path.slice(start), url);
  return plain && meaning && { route: plain.route, meaning };
}

const isPlain = (headers: IncomingMessage['headers']): boolean => {
  const { accept } = headers;
  const isJson = accept === undefined || accept === '*/*' || accept === 'application/json';
  return isJson && headers['accept-encoding'] === undefined;
};

const keyOf = (route: string, { accept }: IncomingMessage['headers'], { origin }: Caller) =>
  `${route} ${origin} ${accept}`;

/** Letters that mean themselves in an address, and so in no other way. */
const PLAIN = /^[\w.-]{1,200}$/;

export const isPlainWord = (word: string): boolean => PLAIN.test(word);

/** The same in a query, with the two signs of zones and instants that permalinks have in them. */
const PLAIN_IN_QUERY = /^(?:[\w.-]|%2F|%3A){1,200}$/;

const LONGEST_QUERY = 2_000;

/** The parameters of a query that gives each once and in plain letters, as they are meant; undefined for any other. */
export function plainWords(query: string): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  if (query.length > LONGEST_QUERY) return undefined;
  for (const pair of query === '' ? [] : query.split('&')) {
    const equals = pair.indexOf('=');
    const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
    if (equals < 0 || !PLAIN_IN_QUERY.test(value) || found.has(name)) return undefined;
    found.set(name, value.includes('%') ? decodeURIComponent(value) : value);
  }
  return found;
}
