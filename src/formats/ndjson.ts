// NDJSON: one JSON document a line, for programs that read as they go.
import { fields, picked } from './columns.ts';
import { format, type How, type Table } from './format.ts';

export const ndjson = format({
  name: 'ndjson',
  title: 'NDJSON',
  media_type: 'application/x-ndjson',
  writes: 'table',
  takes: { fields },
  write: (table, how) => lines(table, how),
});

/** The rows whole, or (where columns are picked) those of them, fields as the row has them; a piece for each page. */
async function* lines({ columns, pages }: Table, { fields }: How): AsyncGenerator<string> {
  const shown = picked(columns, fields);
  const told = (row: object) =>
    fields === undefined
      ? row
      : Object.fromEntries(
          shown.map(([name, cell]) => [name, (row as Record<string, unknown>)[name] ?? cell(row) ?? null]),
        );
  for await (const page of pages) yield page.map((row) => `${JSON.stringify(told(row))}\n`).join('');
}
