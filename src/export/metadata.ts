// What Datasette shows beside the data: titles, licence, and what every table and column means.
import type { Table } from './table.ts';

const LICENCE = 'Free to use with attribution; quotations belong to their authors, federal texts are public domain';

/** Columns by which Datasette names a row that another one refers to. */
const LABELS = ['title', 'name', 'question'] as const;

const titled = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1).replaceAll('_', ' ')}`;

/** Metadata for the file `enjoined.sqlite` of an edition, as Datasette reads it. */
export const metadata = (tables: readonly Table[], edition: number) => ({
  title: 'enjoined: federal grant conditions in court',
  description: `Court orders about federal grant conditions, what each covered and for whom, and the stays and appeals: edition ${edition} of the record. True and false are 1 and 0; lists are JSON.`,
  license: LICENCE,
  databases: {
    enjoined: { tables: Object.fromEntries(tables.map((table) => [table.name, tableMetadata(table)])) },
  },
});

function tableMetadata({ name, description, columns }: Table) {
  const label = LABELS.find((label) => columns.some((column) => column.name === label));
  return {
    title: titled(name),
    description,
    ...(label && { label_column: label }),
    columns: Object.fromEntries(columns.flatMap(({ name, description }) => (description ? [[name, description]] : []))),
  };
}
