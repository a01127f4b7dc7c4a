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
import { type Lasting, lastingHeaders, promptFor, type Ready, unchangedFor } from './prompt.ts';

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
   * What those words mean of a request for the address; undefined where they are not plain. Read as the framework would: after `?`
   * on a path, or what follows a path that ends in a slash.
   */
  read(words: string, url: string): (() => Meant) | undefined;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Has a route reply to plain requests for a path, in JSON, before the framework has looked. */
    plainly(path: string, plain: Plain): void;
  }
}

const MOST_LEARNED = 1_000;

/** What tells of one reply alone. */
const OF_THE_REPLY = ['etag', 'last-modified', 'cache-control', 'enjoined-edition', 'content-length', 'link'];

/**
 * Replies to plain requests in JSON, uncompressed. What all replies of a route have in their headers is learned from the first one that
 * the framework gave to such a caller, of a 304 from the first 304; whatever is not plain, or is refused, is the framework's.
 */
export function plainRequests(
  app: FastifyInstance,
  callerOf: (request: IncomingMessage) => Caller,
  kept: AtOnce,
): Source {
  const paths = new Map<string, Plain>();
  const learned = new Bounded<Lasting>(MOST_LEARNED, () => 1);
  app.decorate('plainly', (path, plain) => void paths.set(path, plain));
  const readIn = ({ url, headers, method }: IncomingMessage) =>
    method === 'GET' && isPlain(headers) ? reading(paths, url!) : undefined;
  app.addHook('onResponse', (request, reply, done) => {
    const { statusCode } = reply;
    const asked = statusCode === 200 || statusCode === 304 ? readIn(request.raw) : undefined;
    if (!asked) return done();
    const headers = Object.entries(lastingHeaders(reply)).filter(([name]) => !OF_THE_REPLY.includes(name));
    const key = keyOf(asked.route, request.headers, callerOf(request.raw));
    learned.keep(`${statusCode} ${key}`, Object.fromEntries(headers));
    done();
  });
  return (request, caller) => {
    const asked = readIn(request);
    if (!asked) return undefined;
    const { route, meaning } = asked;
    const key = keyOf(route, request.headers, caller);
    const whole = learned.find(`200 ${key}`);
    const common = whole ?? learned.find(`304 ${key}`);
    if (!common) return undefined;
    // What is refused throws, and so comes to the framework.
    const { standing, make } = meaning();
    const { validators, headers } = app.recognised(standingIn({ name: 'json' }, undefined, standing), route);
    const told = { validators, route, isCounted: true };
    const own = { ...headers, etag: `"${validators.tag}"` };
    const keep = (reply: Ready | Unchanged) => {
      if (validators.modified !== undefined) kept.keep(request, caller, reply);
    };
    if (mayHold(request.headers)) {
      const reply = { ...told, headers: { ...common, ...own } };
      const unchanged = unchangedFor(request, reply);
      if (unchanged) keep(reply);
      if (unchanged) return unchanged;
    }
    const made = whole && make();
    if (!made) return undefined;
    const { bytes, answered = null, spared = null } = made;
    const length = { 'content-length': String(bytes.length) };
    const ready = { ...told, answered, headers: { ...whole, ...own, ...made.headers, ...length }, bytes };
    keep(ready);
    return promptFor(request, ready, spared);
  };
}

/** The route that a path is asked of, and what is meant: by what follows `?`, or by the last part of the path. */
function reading(paths: ReadonlyMap<string, Plain>, url: string) {
  const query = url.indexOf('?');
  const end = query < 0 ? url.length : query;
  const list = paths.get(url.slice(0, end));
  const start = url.lastIndexOf('/', end) + 1;
  const plain = list ?? (query < 0 ? paths.get(url.slice(0, start)) : undefined);
  const meaning = plain?.read(url.slice(list ? end + 1 : start), url);
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

/** The parameters of a query that gives each once and in plain letters; undefined for any other. */
export function plainWords(query: string): [name: string, value: string][] | undefined {
  const found: [string, string][] = [];
  for (const pair of query.split('&')) {
    const equals = pair.indexOf('=');
    const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
    if (equals < 0 || !PLAIN.test(value) || found.some(([other]) => other === name)) return undefined;
    found.push([name, value]);
  }
  return found;
}
