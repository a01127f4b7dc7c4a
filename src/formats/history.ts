// A history brought into the shapes that formats are written from: rows, and a happening for each turn of the answer.
import type { Opening, Span } from '../enforceability/history.ts';
import { sentence } from '../language/grammar.ts';
import { dayAfter } from '../time/day.ts';
import { joined } from './columns.ts';
import type { Columns, Era, Happening } from './format.ts';

/** The pair that a history is about. */
export interface Pair {
  readonly condition: string;
  readonly jurisdiction: string;
}

/** What a row shows of a span. */
export const SPAN_COLUMNS: Columns<Span & Pair> = {
  condition: ({ condition }) => condition,
  jurisdiction: ({ jurisdiction }) => jurisdiction,
  from: ({ from }) => from,
  until: ({ until }) => until,
  status: ({ status }) => status,
  enforceable: ({ enforceable }) => enforceable,
  opened_how: ({ opened_by }) => joined(opened_by.map(({ how }) => how)),
  opened_by: ({ opened_by }) => joined(opened_by.map(byWhat)),
  opened_by_title: ({ opened_by }) => joined(opened_by.flatMap(({ title }) => title ?? [])),
};

const byWhat = ({ order, agency_action, signal, organization }: Opening): string =>
  order ?? agency_action ?? signal ?? organization ?? '';

/** What the shapes of a history are made with. */
export interface Surroundings extends Pair {
  /** When the record last said something about what opened a span: a UTC instant. */
  readonly recordedAt: (openings: readonly Opening[]) => string;
  readonly url: string;
}

/** Every span that has a first day, as what happened on it. */
export const turnsTold = (
  spans: readonly Span[],
  { condition, jurisdiction, recordedAt, url }: Surroundings,
): Happening[] =>
  spans
    .filter(({ from }) => from)
    .map(({ from, status, opened_by }) => ({
      id: `turn-${condition}-${jurisdiction}-${from}`,
      day: from!,
      title: [sentence(status.replaceAll('_', ' ')), joined(titles(opened_by))].filter(Boolean).join(': '),
      kind: status,
      url,
      updated_at: recordedAt(opened_by),
    }));

const titles = (opened_by: readonly Opening[]) => [...new Set(opened_by.flatMap(({ title }) => title ?? []))];

/** The spans in which it was barred, at least in part; one that had not ended ends at `last`. */
export const erasOf = (spans: readonly Span[], last: string): Era[] =>
  spans
    .filter(({ status, from }) => from && (status === 'barred' || status === 'partly_barred'))
    .map(({ from, until, status }) => eraOf(sentence(status.replaceAll('_', ' ')), from!, until, last));

/** An era; one with no recorded end is drawn to `last`, or over its first day, and says so. */
export const eraOf = (title: string, from: string, until: string | undefined, last: string): Era => ({
  title: until ? title : `${title} (no end recorded)`,
  from,
  until: until ?? (last > from ? last : dayAfter(from)),
});
