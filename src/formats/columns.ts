// Columns: which of a table are wanted, and those of an entity, named as its fields are.
import { Type } from '@sinclair/typebox';
import { didYouMean } from '../docket/nearest.ts';
import { Problem } from '../problem.ts';
import type { Cell, Column } from './format.ts';

/** The parameter that picks columns. */
export const fields = Type.Optional(
  Type.String({
    description: 'Only these columns, in this order: names with commas between.',
    maxLength: 2_000,
  }),
);

/** The columns that are wanted, in the order asked for; all of them where none are named. Refuses (invalid) a name that is no column's. */
export function picked(columns: readonly Column[], wanted: string | undefined): readonly Column[] {
  if (wanted === undefined) return columns;
  const known = new Map(columns);
  const names = wanted.split(',').map((name) => name.trim());
  const errors = names
    .filter((name) => !known.has(name))
    .map((name) => ({
      pointer: 'fields',
      detail: `There is no column "${name.slice(0, 60)}".${didYouMean(name, known.keys())} The columns are ${[...known.keys()].join(', ')}.`,
    }));
  if (errors.length > 0) throw new Problem('invalid', errors.map(({ detail }) => detail).join(' '), { errors });
  return names.map((name) => [name, known.get(name)!]);
}

/** Several values in one cell. */
export const joined = (values: readonly (string | number)[] | undefined): string | undefined => values?.join('; ');

/** A column for each of the names, which are fields of the row: lists of words joined, anything deeper as JSON. */
export const columnsNamed = (names: readonly string[]): Column[] =>
  names.map((name) => [name, (row) => cellOf((row as Record<string, unknown>)[name])]);

function cellOf(value: unknown): Cell {
  if (typeof value !== 'object' || value === null) return value as Cell;
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return joined(value);
  return JSON.stringify(value);
}
