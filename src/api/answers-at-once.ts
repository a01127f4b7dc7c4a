// Answers at once: a question in plain words, as most are, is read, answered by a form and pinned before the framework has looked.
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { Bounded } from '../bounded.ts';
import { DETAILS } from '../enforceability/answer.ts';
import { LANGS } from '../language/catalogue.ts';
import { isDay } from '../time/day.ts';
import { answerByForm } from './answer-forms.ts';
import { understand } from './ask.ts';
import type { Asked } from './asked.ts';
import type { AtOnce, Unchanged } from './at-once.ts';
import type { Caller } from './caller.ts';
import { mayHold } from './conditional.ts';
import type { Edge } from './edge.ts';
import { ANSWERS, standingOfAnswer } from './enforceability.ts';
import type { Source } from './front.ts';
import { standingIn } from './in-formats.ts';
import { type Lasting, lastingHeaders, promptFor, type Ready, unchangedFor } from './prompt.ts';

const MOST_LEARNED = 100;

/** What tells of one answer alone. */
const OF_THE_ANSWER = ['etag', 'last-modified', 'cache-control', 'enjoined-edition', 'content-length'];

/**
 * Gives answers in JSON, uncompressed. What all of them have in their headers is learned from the first one that the framework gave
 * to such a caller, of a 304 from the first 304; whatever is not plain, or is refused, is the framework's.
 */
export function answersAtOnce(
  app: FastifyInstance,
  { store, now, publicUrl }: Edge,
  callerOf: (request: IncomingMessage) => Caller,
  kept: AtOnce,
): Source {
  const learned = new Bounded<Lasting>(MOST_LEARNED, () => 1);
  app.addHook('onResponse', (request, reply, done) => {
    const isAnswer = request.method === 'GET' && request.routeOptions.url === ANSWERS;
    const { statusCode } = reply;
    if (!isAnswer || (statusCode !== 200 && statusCode !== 304) || !isPlain(request.headers)) return done();
    const headers = Object.entries(lastingHeaders(reply)).filter(([name]) => !OF_THE_ANSWER.includes(name));
    learned.keep(`${statusCode} ${keyOf(request.headers, callerOf(request.raw))}`, Object.fromEntries(headers));
    done();
  });
  return (request, caller) => {
    const asked = isPlain(request.headers) ? plainly(request.url!) : undefined;
    const key = keyOf(request.headers, caller);
    const whole = asked && learned.find(`200 ${key}`);
    const common = asked && (whole ?? learned.find(`304 ${key}`));
    if (!asked || !common) return undefined;
    // A question that is refused throws, and so comes to the framework.
    const meaning = understand(store, asked, now(), publicUrl);
    const standing = standingIn({ name: 'json' }, undefined, standingOfAnswer(asked, meaning, publicUrl));
    const { validators, headers } = app.recognised(standing, ANSWERS);
    const told = { validators, route: ANSWERS, isCounted: true };
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
    const answer = whole && answerByForm(store, meaning);
    if (!answer) return undefined;
    const { status, bytes, isFromKept } = answer;
    const length = { 'content-length': String(bytes.length) };
    const ready = { ...told, answered: status, headers: { ...whole, ...own, ...length }, bytes };
    keep(ready);
    return promptFor(request, ready, isFromKept ? 'formed' : null);
  };
}

const isPlain = (headers: IncomingMessage['headers']): boolean => {
  const { accept } = headers;
  const isJson = accept === undefined || accept === '*/*' || accept === 'application/json';
  return isJson && headers['accept-encoding'] === undefined;
};

const keyOf = ({ accept }: IncomingMessage['headers'], { origin }: Caller) => `${origin} ${accept}`;

const PLAIN = /^[\w.-]{1,200}$/;

/** The words of a question that are read here, none of them given yet: all questions have one shape, which is quicker to go on with. */
const NOTHING = {
  condition: undefined as string | undefined,
  jurisdiction: undefined as string | undefined,
  as_of: undefined as string | undefined,
  known_at: undefined as string | undefined,
  fiscal_year: undefined as string | undefined,
  agency: undefined as string | undefined,
  act: undefined as string | undefined,
  class: undefined as string | undefined,
  detail: undefined as string | undefined,
  lang: undefined as string | undefined,
};

const isTaken = (name: string): name is keyof typeof NOTHING => Object.hasOwn(NOTHING, name);

/** A question whose words mean what they say, as the framework would understand them; undefined for any other. */
function plainly(url: string): Asked | undefined {
  if (!url.startsWith(`${ANSWERS}?`)) return undefined;
  const given = { ...NOTHING };
  for (const pair of url.slice(ANSWERS.length + 1).split('&')) {
    const equals = pair.indexOf('=');
    const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
    if (equals < 0 || !isTaken(name) || given[name] !== undefined || !PLAIN.test(value)) return undefined;
    given[name] = value;
  }
  const { condition, jurisdiction, as_of, known_at, fiscal_year, detail = 'brief', lang = 'en' } = given;
  if (condition === undefined || jurisdiction === undefined || !isOneOf(DETAILS, detail) || !isOneOf(LANGS, lang))
    return undefined;
  if (as_of !== undefined && !isDay(as_of)) return undefined;
  if (known_at !== undefined && !isDay(known_at)) return undefined;
  if (fiscal_year !== undefined && !/^(19|20|21)\d\d$/.test(fiscal_year)) return undefined;
  return { ...given, detail, lang, fiscal_year: fiscal_year === undefined ? undefined : Number(fiscal_year) } as Asked;
}

const isOneOf = <T extends string>(all: readonly T[], given: string): given is T =>
  (all as readonly string[]).includes(given);
