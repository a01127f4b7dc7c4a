// A list as a table: every row of it, page by page, so that a long one streams and holds nobody up.
import { setImmediate } from 'node:timers/promises';
import type { TObject } from '@sinclair/typebox';
import type { FastifyRequest } from 'fastify';
import { columnsNamed } from '../formats/columns.ts';
import type { Table } from '../formats/format.ts';

/** So many rows are read and written at a time. */
const ROWS_IN_A_PAGE = 500;

interface Wanted {
  readonly limit: number;
  readonly cursor: string | undefined;
}

/**
 * The whole of a list, from the cursor that the request may name; just one page where its address says how long that is to be.
 * The columns are the fields of the schema.
 */
export function listTable(
  { url, query }: FastifyRequest<{ Querystring: { limit?: number; cursor?: string } }>,
  schema: TObject,
  page: (wanted: Wanted) => { readonly results: readonly object[]; readonly next: string | null },
): Table {
  const limit = /[?&]limit=/.test(url) ? query.limit : undefined;
  return { columns: columnsNamed(Object.keys(schema.properties)), pages: pagesFrom(page, query.cursor, limit) };
}

async function* pagesFrom(
  page: Parameters<typeof listTable>[2],
  start: string | undefined,
  limit: number | undefined,
): AsyncGenerator<readonly object[]> {
  let cursor = start;
  do {
    const { results, next } = page({ limit: limit ?? ROWS_IN_A_PAGE, cursor });
    yield results;
    if (limit !== undefined || next === null) return;
    cursor = next;
    await setImmediate();
  } while (cursor);
}
