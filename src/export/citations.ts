// Citations as a table: every source that a fact names, with its words and where in the fact it stands.
import { type Docket, NOUN_NAMES } from '../docket/docket.ts';
import { Citation } from '../docket/provenance.ts';
import { cellsOf, fieldsOf } from './fields.ts';
import type { Cell, Table } from './table.ts';

/** The fields that hold citations; a discrepancy names a source too, but to contradict it. */
const HOLDERS = ['sources', 'text', 'text_source'];

const FIELDS = fieldsOf(Citation);

/** The citations of every fact of a docket. */
export const citationTable = (docket: Docket): Table => ({
  name: 'citations',
  description: Citation.description!,
  columns: [
    { name: 'noun', type: 'TEXT', description: 'The kind of fact that cites it, such as order.' },
    { name: 'id', type: 'TEXT', description: 'Id of that fact.' },
    { name: 'at', type: 'TEXT', description: 'Where in the fact it stands, as a JSON Pointer.' },
    ...FIELDS,
  ],
  key: ['noun', 'id', 'at'],
  rows: [...NOUN_NAMES]
    .sort()
    .flatMap((noun) =>
      inOrder<{ readonly id: string }>(docket[noun]).flatMap((entity) =>
        citationsIn(entity).map(({ at, citation }): Cell[] => [noun, entity.id, at, ...cellsOf(FIELDS, citation)]),
      ),
    ),
});

/** Entities by id, compared by code unit, so that they come in the same order everywhere. */
export const inOrder = <E extends { readonly id: string }>(entities: ReadonlyMap<string, E>): E[] =>
  [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

function citationsIn(value: unknown, at = ''): { at: string; citation: Citation }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => {
    const here = `${at}/${field}`;
    if (!HOLDERS.includes(field) || typeof inner !== 'object') return citationsIn(inner, here);
    if (!Array.isArray(inner)) return [{ at: here, citation: inner as Citation }];
    return inner.map((citation: Citation, index) => ({ at: `${here}/${index}`, citation }));
  });
}
