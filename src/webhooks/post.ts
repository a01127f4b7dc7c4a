// One attempt: posts a message to its target, bounded in time and size, and says what came of it in a word or two.
import { type IncomingMessage, request as overHttp, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP } from 'node:net';
import { hostOf, publicLookup, refusalOf } from './target.ts';

export interface Message {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What an attempt came to: the status of the reply, if there was one, and what went wrong, if anything did. */
export interface Outcome {
  readonly status?: number;
  readonly error?: string;
}

/** So many bytes of a reply are read, and no more. */
const MOST_READ = 65_536;

/** Posts a message once. It follows no redirect, reads at most 64 kB of the reply, and ends at once when the signal says so. */
export async function post(message: Message, allowPrivate: boolean, signal: AbortSignal): Promise<Outcome> {
  const refusal = refusalOf(message.url, allowPrivate);
  if (refusal !== undefined) return { error: refusal };
  try {
    return await outcomeOf(await replyTo(message, allowPrivate, signal));
  } catch (error) {
    return { error: said(error as NodeJS.ErrnoException, signal) };
  }
}

function replyTo({ url, headers, body }: Message, allowPrivate: boolean, signal: AbortSignal) {
  const target = new URL(url);
  const host = hostOf(target);
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    signal,
    // A connection for each: one that was kept open would not be looked at again.
    agent: false,
    ...(!allowPrivate && isIP(host) === 0 && { lookup: publicLookup }),
  };
  return new Promise<IncomingMessage>((answer, fail) => {
    const request = (target.protocol === 'https:' ? overHttps : overHttp)(target, options, answer);
    request.on('error', fail);
    request.end(body);
  });
}

async function outcomeOf(reply: IncomingMessage): Promise<Outcome> {
  const status = reply.statusCode!;
  let read = 0;
  try {
    for await (const piece of reply) {
      read += (piece as Buffer).length;
      if (read > MOST_READ) return { status, error: `It replied with more than ${MOST_READ} bytes.` };
    }
  } finally {
    reply.destroy();
  }
  if (status >= 200 && status < 300) return { status };
  if (status >= 300 && status < 400) return { status, error: `It redirects (${status}), which is not followed.` };
  return { status, error: `It answered ${status}.` };
}

/** Failures by their code, for those who look after the target. */
const SAID: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'It refuses connections.',
  ECONNRESET: 'It closed the connection before it had answered.',
  ENOTFOUND: 'Its name cannot be resolved.',
  EAI_AGAIN: 'Its name cannot be resolved at present.',
  EPROTO: 'It does not speak TLS as it should.',
  CERT_HAS_EXPIRED: 'Its certificate has expired.',
  CERT_NOT_YET_VALID: 'Its certificate is not valid yet.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Its certificate is signed by itself, so that nobody vouches for it.',
  SELF_SIGNED_CERT_IN_CHAIN: 'Its certificate is signed by an authority that is not trusted.',
  CERT_SIGNATURE_FAILURE: 'Its certificate is not signed by the authority that it names.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'Its certificate comes without the intermediate ones, or from an authority that is not trusted.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'Its certificate comes without the intermediate ones, or from an authority that is not trusted.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Its certificate is for another name than that of the address.',
};

function said({ code = '', message }: NodeJS.ErrnoException, signal: AbortSignal): string {
  if (signal.aborted) return 'It did not answer in time.';
  return SAID[code] ?? `${message.slice(0, 200)}${code && !message.includes(code) ? ` (${code})` : ''}.`;
}
