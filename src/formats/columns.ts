// Columns: which of a table are wanted, and those of an entity, named as its fields are.
import { Type } from '@sinclair/typebox';
import { didYouMean } from '../docket/nearest.ts';
import { Problem } from '../problem.ts';
import type { Cell, Columns } from './format.ts';

/** The parameter that picks columns. */
export const fields = Type.Optional(
  Type.String({
    description: 'Only these columns, in this order: names with commas between.',
    maxLength: 2_000,
    examples: ['headline'],
  }),
);

/** The columns that are wanted, in the order asked for; all of them where none are named. Refuses (invalid) a name that is no column's. */
export function picked<Row>(columns: Columns<Row>, wanted: string | undefined): Columns<Row> {
  if (wanted === undefined) return columns;
  const names = wanted.split(',').map((name) => name.trim());
  const errors = names
    .filter((name) => !Object.hasOwn(columns, name))
    .map((name) => ({
      pointer: 'fields',
      detail: `There is no column "${name.slice(0, 60)}".${didYouMean(name, Object.keys(columns))} The columns are ${Object.keys(columns).join(', ')}.`,
    }));
  if (errors.length > 0) throw new Problem('invalid', errors.map(({ detail }) => detail).join(' '), { errors });
  return Object.fromEntries(names.map((name) => [name, columns[name]!]));
}

/** Several values in one cell. */
export const joined = (values: readonly (string | number)[] | undefined): string | undefined => values?.join('; ');

/** A column for each of the names, which are fields of the row: lists of words joined, anything deeper as JSON. */
export const columnsNamed = (names: readonly string[]): Columns<object> =>
  Object.fromEntries(names.map((name) => [name, (row: object) => cellOf((row as Record<string, unknown>)[name])]));

function cellOf(value: unknown): Cell {
  if (typeof value !== 'object' || value === null) return value as Cell;
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return joined(value);
  return JSON.stringify(value);
}
