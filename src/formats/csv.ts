// CSV (RFC 4180): rows for a spreadsheet, in UTF-8, with nothing in them that a spreadsheet would run as a formula.
import { Type } from '@sinclair/typebox';
import { stringify } from 'csv-stringify/sync';
import { fields, picked } from './columns.ts';
import { type Cell, format, type How, type Table } from './format.ts';

export const csv = format({
  name: 'csv',
  title: 'CSV',
  media_type: 'text/csv',
  writes: 'table',
  takes: {
    fields,
    header: Type.Optional(Type.Boolean({ description: 'Whether the first line names the columns. Default: true.' })),
    bom: Type.Optional(
      Type.Boolean({ description: 'Begin with a byte order mark, which older Excel needs to see UTF-8.' }),
    ),
  },
  write: (table, how) => lines(table, how),
});

/** The table as CSV, a piece for each page. */
async function* lines({ columns, pages }: Table, { fields, header = true, bom = false }: How): AsyncGenerator<string> {
  const shown = picked(columns, fields);
  yield (bom ? '\uFEFF' : '') + (header ? written([shown.map(([name]) => name)]) : '');
  for await (const page of pages) yield written(page.map((row) => shown.map(([, cell]) => cell(row))));
}

const written = (rows: readonly (readonly Cell[])[]): string =>
  stringify(rows as Cell[][], {
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_match: /[\r\n]/,
    cast: { boolean: String, string: harmless },
  });

const PLAIN_NUMBER = /^[+-]\d+(\.\d+)?$/;

/** A signed number is no formula and stays as it is; a line break at the start may hide one. */
function harmless(value: string): string | { value: string } {
  if (PLAIN_NUMBER.test(value)) return { value, escape_formulas: false } as { value: string };
  return value.startsWith('\n') ? `'${value}` : value;
}
