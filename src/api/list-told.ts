// A list as a table: every row of it, page by page, so that a long one streams and holds nobody up.
import { setImmediate } from 'node:timers/promises';
import type { TObject } from '@sinclair/typebox';
import type { FastifyRequest } from 'fastify';
import { columnsNamed } from '../formats/columns.ts';
import type { Table } from '../formats/format.ts';
import { refuse } from './asked.ts';

/** So many rows are read and written at a time: about two milliseconds, after which others are let in. */
const ROWS_IN_A_PAGE = 25;

/** What the description of a list says of its tables. */
export const WHOLE = ' As CSV or NDJSON the whole list, streamed; with `limit` one page.';

interface Wanted {
  readonly limit: number;
  readonly cursor: string | undefined;
}

interface Asking {
  Querystring: { limit?: number; cursor?: string; count?: 'on' | 'off'; expand?: string[] };
}

/**
 * The whole of a list, from the cursor that the request may name; just one page where its address says how long that is to be.
 * The columns are the fields of the schema. Refuses (invalid) what has no place beside rows: `count` and `expand`.
 */
export function listTable(
  { url, query }: FastifyRequest<Asking>,
  schema: TObject,
  page: (wanted: Wanted) => { readonly results: readonly object[]; readonly next: string | null },
): Table {
  if (query.count === 'on') refuse('count', '`count` goes with json: a table has no place for it.');
  if (query.expand) refuse('expand', '`expand` goes with json: a table has no place for neighbours.');
  const limit = /[?&]limit=/.test(url) ? query.limit : undefined;
  // Read before anything is sent, so that a cursor can still be refused.
  const first = page({ limit: limit ?? ROWS_IN_A_PAGE, cursor: query.cursor });
  const pages = limit === undefined ? pagesFrom(page, first) : [first.results];
  return { columns: columnsNamed(Object.keys(schema.properties)), pages };
}

async function* pagesFrom(
  page: Parameters<typeof listTable>[2],
  first: ReturnType<typeof page>,
): AsyncGenerator<readonly object[]> {
  yield first.results;
  for (let cursor = first.next; cursor !== null; ) {
    await setImmediate();
    const { results, next } = page({ limit: ROWS_IN_A_PAGE, cursor });
    yield results;
    cursor = next;
  }
}
