// What a program gets that installs the client: the service, typed from its own document, and its lists page by page.
import createClient, { type Client, type Middleware } from './openapi-fetch.js';
import type { components, paths } from './record.js';

export type { components, operations, paths } from './record.js';

/** An answer with its proof. */
export type Answer = components['schemas']['Answer'];
/** A question as a batch takes it. */
export type Question = components['schemas']['Question'];
/** Why a request failed: what was wrong and, where that is known, what may have been meant. */
export type Problem = components['schemas']['Problem'];

/** The service: a method of HTTP for each, which takes an address of the API document and what goes with it. */
export type Enjoined = Client<paths, 'application/json' | 'application/problem+json'>;

export interface Options {
  /** Of an editor or reviewer, for what may not be done without. */
  readonly token?: string;
  /** Asks instead of the global `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** See and may alter every request and reply. */
  readonly middleware?: readonly Middleware[];
}

/** The service at an address, such as `https://enjoined.example`. Every reply is `{ data, error, response }`: a refusal is a `Problem` in `error`, and only a broken connection throws. */
export function enjoined(address: string, { token, fetch, middleware = [] }: Options = {}): Enjoined {
  const api: Enjoined = createClient({
    baseUrl: address,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(fetch && { fetch }),
  });
  api.use(...middleware);
  return api;
}

/** One page of a list, as the client gives it. */
export interface Page<Item> {
  readonly data?: { readonly results: readonly Item[]; readonly next: string | null } | undefined;
  readonly error?: unknown;
}

/** Every item of a list, read page by page as they are asked for: `each((cursor) => api.GET('/v1/orders', { params: { query: { ...cursor } } }))`. Throws the `Problem` if a page is refused. */
export async function* each<Item>(read: (cursor: { cursor?: string }) => Promise<Page<Item>>): AsyncGenerator<Item> {
  let cursor: { cursor?: string } | undefined = {};
  while (cursor) {
    const { data, error }: Page<Item> = await read(cursor);
    if (!data) throw error;
    yield* data.results;
    cursor = data.next === null ? undefined : { cursor: data.next };
  }
}
