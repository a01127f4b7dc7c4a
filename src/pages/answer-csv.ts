// An answer and its spans over time as a table that a spreadsheet opens safely.
import { stringify } from 'csv-stringify/sync';
import type { Asked, Desk, Given } from './page.ts';

/** One row for the answer, then one for each span. */
export function answerCsv(desk: Desk, { query }: Asked): Given {
  const { condition, jurisdiction, as_of, at, status, enforceable, headline, basis, known_at, edition } =
    desk.answer(query);
  const asked = { condition, jurisdiction };
  const rows = [
    {
      row: 'answer',
      ...asked,
      from: as_of ?? at,
      until: '',
      status,
      enforceable,
      headline,
      basis: basis.join(' '),
      known_at,
      edition,
    },
    ...desk.spans(query).map(({ from, until, status, enforceable, opened_by }) => ({
      ...{ row: 'span', ...asked, from, until, status, enforceable, known_at, edition },
      headline: opened_by.map(({ title, signal, how }) => title ?? signal ?? how).join('; '),
    })),
  ];
  const columns = [
    'row',
    'condition',
    'jurisdiction',
    'from',
    'until',
    'status',
    'enforceable',
    'headline',
    'basis',
    'known_at',
    'edition',
  ];
  return { type: 'text/csv; charset=utf-8', text: stringify(rows, { header: true, columns, escape_formulas: true }) };
}
