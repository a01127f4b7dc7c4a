// Replies that are ready to go: which of a reply's headers last, and the 304 that takes its place.
import type { IncomingMessage } from 'node:http';
import type { FastifyReply } from 'fastify';
import { held, NOT_IN_304, type Validators, wantsNothingElse } from './conditional.ts';
import type { Prompt } from './front.ts';

/** Headers by name, in lower case. */
export type Lasting = Readonly<Record<string, string>>;

/** What is another for every request, and so is never kept. */
const OF_THE_REQUEST = ['x-request-id', 'ratelimit', 'ratelimit-policy'];
/** The headers of a reply that another one of the same question has too. */
export function lastingHeaders(reply: FastifyReply): Lasting {
  const all = Object.entries(reply.getHeaders()).filter(([name]) => !OF_THE_REQUEST.includes(name));
  return Object.fromEntries(all.map(([name, value]) => [name, String(value)]));
}

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
  const { etag } = lasting;
  const isHeld = headers['if-none-match'] === etag || wantsNothingElse(headers);
  const tag = isHeld ? etag : held(headers, validators);
  if (tag === undefined) return undefined;
  const told = { route, isCounted, answered: null, spared: 'unchanged' as const };
  return { ...told, status: 304, headers: inTurn({ ...lasting, etag: tag }, NOT_IN_304), bytes: undefined };
}

/** The reply to a request, or a 304 where the reader has it; `spared` is why the whole needed no computing. */
export function promptFor(request: IncomingMessage, ready: Ready, spared: Prompt['spared']): Prompt {
  const { headers, bytes, validators: _, ...told } = ready;
  return unchangedFor(request, ready) ?? { ...told, status: 200, headers: inTurn(headers), bytes, spared };
}

function inTurn(headers: Lasting, without?: ReadonlySet<string>): string[] {
  const turn: string[] = [];
  for (const name in headers) if (!without?.has(name)) turn.push(name, headers[name]!);
  return turn;
}
