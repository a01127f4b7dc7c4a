// The kinds of problem a request can meet: what each is called, what it means and what to do. One table for replies and for pages.

export interface ProblemType {
  /** Last part of its address under /problems. */
  readonly slug: string;
  readonly title: string;
  /** What has happened. */
  readonly meaning: string;
  /** What whoever asked can do. */
  readonly remedy: string;
}

const tooLong = {
  slug: 'too-long',
  title: 'The address or the headers are too long',
  meaning: 'An address with its headers may be 16 kB long, and one part of a path 500 characters.',
  remedy: 'Ask for fewer things at a time, or put many questions into the body of POST /v1/enforceability/batch.',
};

/** By HTTP status. */
export const PROBLEM_TYPES: Readonly<Record<number, ProblemType>> = {
  400: {
    slug: 'invalid',
    title: 'This cannot be asked',
    meaning:
      'A parameter or field is unknown, missing, of the wrong form, or at odds with another. Nothing unknown is ever ignored.',
    remedy:
      'Each entry of `errors` names one of them (`pointer`) and what to do (`detail`), with the nearest valid names. The API reference lists all.',
  },
  401: {
    slug: 'unknown-writer',
    title: 'Who writes cannot be told',
    meaning: 'Only those whom the desk has given a token may write, and this request carries none that is good.',
    remedy:
      'Send `Authorization: Bearer …` with a token that is neither expired nor revoked. `npm run token -- list` shows which are.',
  },
  403: {
    slug: 'forbidden',
    title: 'This is for others to do',
    meaning:
      'The token is good, and its holder may not do this: the role does not allow it, or a second pair of eyes is wanted.',
    remedy: 'Ask somebody of the role that `detail` names.',
  },
  404: {
    slug: 'not-found',
    title: 'Not found',
    meaning: 'There is nothing at this address, or the record has no entity with this id.',
    remedy: '`suggestions` holds the nearest names. The list of the resource shows every id.',
  },
  405: {
    slug: 'method-not-allowed',
    title: 'Method not allowed',
    meaning: 'The address exists, and does not answer this method.',
    remedy: 'The `Allow` header names the methods that it answers.',
  },
  406: {
    slug: 'not-acceptable',
    title: 'Not acceptable',
    meaning: 'There is no way of writing this reply down that the `Accept` header allows.',
    remedy: 'Ask for application/json, or leave the header out.',
  },
  408: {
    slug: 'timeout',
    title: 'The request took too long',
    meaning: 'The whole request did not arrive in the time that is allowed for it.',
    remedy: 'Send it again, in one go.',
  },
  409: {
    slug: 'conflict',
    title: 'The record says otherwise by now',
    meaning: 'The record has changed since what this request was based on.',
    remedy: 'Look at it again, and decide again.',
  },
  412: {
    slug: 'stale',
    title: 'It has changed meanwhile',
    meaning: 'What was to be changed is no longer what `If-Match` names; `errors` says what changed.',
    remedy: 'Look at it again, and send the change against its present `ETag`.',
  },
  413: {
    slug: 'too-large',
    title: 'The request is too large',
    meaning: 'The body is larger than this service reads.',
    remedy: 'Divide it into several requests.',
  },
  414: tooLong,
  415: {
    slug: 'unsupported-media-type',
    title: 'Unsupported media type',
    meaning: 'The body is not in a format that this address reads.',
    remedy: 'Send JSON, uncompressed, with `Content-Type: application/json`.',
  },
  422: {
    slug: 'reused-key',
    title: 'The key is that of another write',
    meaning: 'An `Idempotency-Key` belongs to one request: the same key with another body is a mistake.',
    remedy: 'Give each write a key of its own, and send it again only with the very same body.',
  },
  429: {
    slug: 'too-many-requests',
    title: 'Too many requests',
    meaning:
      'More requests came from this address in a minute than the service answers. `RateLimit-Policy` says how many.',
    remedy:
      'Wait for the seconds of `Retry-After`. Many questions fit one POST /v1/enforceability/batch, and a reply whose `ETag` is kept need not be asked for in full again.',
  },
  431: tooLong,
  500: {
    slug: 'internal',
    title: 'Something went wrong here',
    meaning: 'A fault of this program. Nothing was changed.',
    remedy: 'Report it, and quote `instance`: the log knows the request by it.',
  },
  501: {
    slug: 'unsupported',
    title: 'Not supported',
    meaning: 'The program or the database is of another version than this needs.',
    remedy: 'Whoever runs the service has to update one of them; `detail` says which.',
  },
  503: {
    slug: 'unavailable',
    title: 'Not now',
    meaning:
      'The record is not ready yet, or the service is busier than it can bear and refuses rather than fail everybody.',
    remedy: 'Ask again after the seconds of `Retry-After`.',
  },
};

/** The kind of a status; of one without a kind of its own, that of its class. */
export const problemTypeOf = (status: number): ProblemType =>
  PROBLEM_TYPES[status] ?? (status < 500 ? PROBLEM_TYPES[400]! : PROBLEM_TYPES[500]!);

/** The kinds by their slugs, each with the statuses that it answers. */
export const problemTypesBySlug: ReadonlyMap<string, ProblemType & { readonly statuses: readonly number[] }> = new Map(
  Object.values(PROBLEM_TYPES).map((type) => [
    type.slug,
    {
      ...type,
      statuses: Object.keys(PROBLEM_TYPES)
        .map(Number)
        .filter((status) => PROBLEM_TYPES[status]!.slug === type.slug),
    },
  ]),
);
