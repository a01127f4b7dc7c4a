// Replies that are ready to go: which of a reply's headers last, and the 304 that takes its place.
import type { IncomingMessage } from 'node:http';
import type { FastifyReply } from 'fastify';
import { held, isConditional, NOT_IN_304, type Validators, wantsNothingElse } from './conditional.ts';
import type { Prompt } from './front.ts';

/** Headers as names, in lower case, and values in turn. */
export type Lasting = readonly string[];

/** What is another for every request, and so is never kept. */
const OF_THE_REQUEST: ReadonlySet<string> = new Set(['x-request-id', 'ratelimit', 'ratelimit-policy']);

/** The headers of a reply that another one of the same question has too. */
export const lastingHeaders = (reply: FastifyReply): Lasting => without(OF_THE_REQUEST, inTurn(reply.getHeaders()));

/** Headers by name as they are sent, in turn. */
export function inTurn(headers: Readonly<Record<string, unknown>>): string[] {
  const turn: string[] = [];
  for (const name in headers) turn.push(name, String(headers[name]));
  return turn;
}

/** Headers but those of some names. */
export function without(names: ReadonlySet<string>, headers: Lasting): string[] {
  const rest: string[] = [];
  for (let at = 0; at < headers.length; at += 2)
    if (!names.has(headers[at]!)) rest.push(headers[at]!, headers[at + 1]!);
  return rest;
}

const tagIn = (headers: Lasting): string | undefined =>
  headers.find((_, index) => index % 2 === 1 && headers[index - 1] === 'etag');

/** Bytes as a text of as many characters: it goes out in one piece with the headers, which is quicker than two. */
export const oneToACharacter = (bytes: Buffer | string): string => Buffer.from(bytes).toString('latin1');

/** The bytes that such a text stands for. */
export const asBytes = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A reply with all of its headers but those that each request has of its own. */
export interface Ready {
  readonly headers: Lasting;
  /** One to a character. */
  readonly bytes: string;
  readonly validators: Validators;
  readonly route: string | undefined;
  readonly isCounted: boolean;
  readonly answered: string | null;
}

/** The 304 to a request whose reader has what it asks for; undefined for any other. The headers of the reply have its tag among them. */
export function unchangedFor(
  { headers }: IncomingMessage,
  { headers: lasting, validators, route, isCounted }: Omit<Ready, 'bytes' | 'answered'>,
): Prompt | undefined {
  if (!isConditional(headers)) return undefined;
  const etag = tagIn(lasting);
  const isHeld = headers['if-none-match'] === etag || wantsNothingElse(headers);
  const tag = isHeld ? etag : held(headers, validators);
  if (tag === undefined) return undefined;
  const told = { route, isCounted, answered: null, spared: 'unchanged' as const };
  return { ...told, status: 304, headers: [...without(REPLACED_IN_304, lasting), 'etag', tag], bytes: undefined };
}

const REPLACED_IN_304: ReadonlySet<string> = new Set([...NOT_IN_304, 'etag']);

/** The reply to a request, or a 304 where the reader has it; `spared` is why the whole needed no computing. */
export function promptFor(request: IncomingMessage, ready: Ready, spared: Prompt['spared']): Prompt {
  const { headers, bytes, route, isCounted, answered } = ready;
  return unchangedFor(request, ready) ?? { status: 200, headers, bytes, route, isCounted, answered, spared };
}
