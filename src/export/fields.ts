// The fields of a schema as columns: what is plain keeps its name, small nested things are laid out flat, and what has a table of its own is left out.
import type { TObject, TSchema } from '@sinclair/typebox';
import { Award } from '../docket/agency-action.ts';
import { Window } from '../docket/moment.ts';
import { referentsBy } from '../docket/references.ts';
import { type Cell, type Column, cell } from './table.ts';

/** A column with the way to its value in an entity. */
export interface Field extends Column {
  readonly path: readonly string[];
}

/** Named parts whose fields are laid out beside those of what they belong to. */
const FLAT: Readonly<Record<string, TObject>> = { Window, Award };

/** Named parts that have a table of their own. */
const APART = new Set([
  'AppealStep',
  'Citation',
  'Disposition',
  'Filing',
  'Forbearance',
  'LifecycleStep',
  'Reading',
  'Recipient',
]);

/** The columns of a schema; fields named in `loose` may also hold words that are no id, and refer to nothing. */
export function fieldsOf(schema: TObject, loose: readonly string[] = [], within: readonly string[] = []): Field[] {
  return Object.entries(schema.properties).flatMap(([name, property]) => {
    const named = (property.$ref ?? property.items?.$ref) as string | undefined;
    if (named && APART.has(named)) return [];
    const path = [...within, name];
    const flat = property.$ref && FLAT[property.$ref];
    return flat ? fieldsOf(flat, loose, path) : [fieldOf(property, path, loose)];
  });
}

function fieldOf(property: TSchema, path: readonly string[], loose: readonly string[]): Field {
  const name = path.at(-1)!;
  const [noun, ...others] = property.type === 'string' && !loose.includes(name) ? referentsBy(name) : [];
  return {
    name: path.join('_'),
    path,
    type: ['integer', 'boolean'].includes(property.type) ? 'INTEGER' : 'TEXT',
    description: property.description,
    references: noun && noun !== 'disposition' && others.length === 0 ? `${noun}s` : undefined,
  };
}

/** The cells of an entity, one for each field. */
export const cellsOf = (fields: readonly Field[], entity: object): Cell[] =>
  fields.map(({ path }) =>
    cell(path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], entity)),
  );
