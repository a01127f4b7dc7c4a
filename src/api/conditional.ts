// Whether a reader already has these very bytes: `If-None-Match` and `If-Modified-Since` against what a reply would carry (RFC 9110, section 13).
import type { IncomingHttpHeaders } from 'node:http';
import { OF_THE_DOCUMENT } from './security-headers.ts';

/** How a body may be encoded, the preferred first. */
export const ENCODINGS = ['br', 'gzip'] as const;

/** What a reply carries to be recognised by: the opaque part of its tag, and since when it says what it says, if that can be told. */
export interface Validators {
  readonly tag: string;
  /** In milliseconds since 1970 UTC, a whole second. */
  readonly modified?: number | undefined;
}

/** What tells of a body, or of the document that it makes, and so is not in a 304. */
export const NOT_IN_304: ReadonlySet<string> = new Set([
  ...['content-type', 'content-length', 'content-encoding', 'content-disposition', 'link'],
  ...OF_THE_DOCUMENT,
]);

/** The tag as it stands in the `ETag` of a body in some encoding: different bytes, so another tag. */
export const tagFor = (tag: string, encoding: unknown): string =>
  encoding && encoding !== 'identity' ? `"${tag}-${encoding}"` : `"${tag}"`;

/** Whether any reply there is will do for the reader to keep its own. */
export const wantsNothingElse = (headers: IncomingHttpHeaders): boolean => headers['if-none-match']?.trim() === '*';

/** Whether the reader asks for the bytes under a condition only. */
export const isConditional = (headers: IncomingHttpHeaders): boolean =>
  headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined;

/** Whether the reader tells of bytes that it has. */
export const mayHold = (headers: IncomingHttpHeaders): boolean => isConditional(headers) && !wantsNothingElse(headers);

/**
 * The tag of the bytes that the reader has and may keep; undefined if it has none. A list is compared entry by entry, weakly,
 * and in every encoding: whatever encoding the reader holds, it says the same. Only without a list does the day count.
 */
export function held(headers: IncomingHttpHeaders, { tag, modified }: Validators): string | undefined {
  const list = headers['if-none-match'];
  if (list !== undefined) {
    const all = [tagFor(tag, 'identity'), ...ENCODINGS.map((encoding) => tagFor(tag, encoding))];
    return [...list.matchAll(/"[^"]*"/g)].map(([one]) => one).find((one) => all.includes(one));
  }
  const since = headers['if-modified-since'];
  const isHeld = since !== undefined && modified !== undefined && modified <= Date.parse(since);
  return isHeld ? tagFor(tag, 'identity') : undefined;
}
