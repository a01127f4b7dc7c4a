// A table as CSV, safe to open in a spreadsheet.
import { stringify } from 'csv-stringify/sync';
import type { Table } from './table.ts';

/** The table with a line of column names; what a spreadsheet would take for a formula is marked as text. */
export const csv = ({ columns, rows }: Table): string =>
  stringify(
    rows.map((row) => [...row]),
    { header: true, columns: columns.map(({ name }) => name), escape_formulas: true },
  );
