// A filter: something that a list can be narrowed by, what may be asked of it, and how a row answers.
import type { Column, SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { citationsIn } from '../docket/citation.ts';
import { docketNumber } from '../docket/docket-number.ts';
import { didYouMean } from '../docket/nearest.ts';
import { Problem } from '../problem.ts';
import { isDay } from '../time/day.ts';
import { EASTERN, isInstant, millis, printedInstant } from '../time/instant.ts';
import { sql } from './drizzle.ts';
import { given } from './given.ts';

/** What is asked for: ids and words of the record; a name, which may have commas; one of a closed list; days; days or instants; whole numbers; docket numbers and citations as printed; words of a text. */
export type FilterKind =
  | 'word'
  | 'name'
  | 'one_of'
  | 'day'
  | 'moment'
  | 'number'
  | 'docket_number'
  | 'citation'
  | 'text';

/** Says what must hold of a row, given how a column is held against what was asked for. */
export type Holds = (is: (column: Column) => SQL) => SQL;

/** A table in which what one value lets through stands together in the usual order of the list: a page is read off it, however long the list is. */
export interface Lead {
  readonly table: SQLiteTable;
  /** Which of its columns stand for columns of the noun. */
  readonly instead: ReadonlyMap<Column, Column>;
  readonly holds: Holds;
}

export interface Filter {
  readonly kind: FilterKind;
  /** What it narrows to, for a reader. */
  readonly says: string;
  readonly example: string;
  /** For `one_of`: the list. */
  readonly words?: readonly string[];
  readonly holds: Holds;
  readonly lead?: Lead;
  /** What is asked of the full-text index, given the words. */
  readonly match?: (words: string) => string;
}

/** How a range is asked for: a field, two underscores, and one of these. */
export const RANGES = { gte: '>=', gt: '>', lte: '<=', lt: '<' } as const;
export type Range = keyof typeof RANGES;

/** What a field must be: one value, or any of several; a name with a range after it holds the field against one value. */
export type Wanted = Readonly<Record<string, string | readonly string[]>>;

/** A filter as it was asked for: by which name, with which range. */
export interface Asked {
  readonly name: string;
  readonly filter: Filter;
  readonly range?: Range;
}

const isRange = (word: string): word is Range => Object.hasOwn(RANGES, word);

/** Whether a filter can be asked for by a range. */
export const hasRange = ({ kind }: Filter): boolean => ['day', 'moment', 'number'].includes(kind);

/** The filter that a name asks for, `entered_on` or `entered_on__gte`. */
export function filterAsked(filters: Readonly<Record<string, Filter>>, name: string): Asked | undefined {
  const [field, range, ...more] = name.split('__') as [string, string?];
  if (more.length > 0 || !Object.hasOwn(filters, field)) return undefined;
  const filter = filters[field]!;
  if (range === undefined) return { name, filter };
  return isRange(range) && hasRange(filter) ? { name, filter, range } : undefined;
}

/** Every name that filters can be asked for by. */
export const namesOf = (filters: Readonly<Record<string, Filter>>): string[] =>
  Object.entries(filters).flatMap(([name, filter]) => [
    name,
    ...(hasRange(filter) ? Object.keys(RANGES).map((range) => `${name}__${range}`) : []),
  ]);

/** The filters that were asked for. Refuses (invalid) names that there are none of, with the nearest. */
export function filtersAsked(filters: Readonly<Record<string, Filter>>, wanted: Wanted): Asked[] {
  const found = Object.keys(wanted).map((name) => ({ name, asked: filterAsked(filters, name) }));
  const errors = found
    .filter(({ asked }) => asked === undefined)
    .map(({ name }) => ({
      pointer: name,
      detail: `This list cannot be narrowed by "${name}".${didYouMean(name, namesOf(filters))} It can by ${Object.keys(filters).join(', ')}.`,
    }));
  if (errors.length > 0) throw new Problem('invalid', errors.map(({ detail }) => detail).join(' '), { errors });
  return found.map(({ asked }) => asked!);
}

/** What is bound to a statement for a filter: one value, or a JSON list of several. Refuses (invalid) what cannot be asked. */
export function boundFor(asked: Asked, wanted: string | readonly string[]): string {
  if (typeof wanted === 'string') return read(asked, wanted);
  return JSON.stringify(wanted.map((one) => read(asked, one)));
}

function read({ name, filter: { kind, words = [], match, example } }: Asked, text: string): string {
  const refuse = (detail: string): never => {
    throw new Problem('invalid', detail, { errors: [{ pointer: name, detail }] });
  };
  const said = `"${text.slice(0, 80)}"`;
  switch (kind) {
    case 'one_of':
      return words.includes(text)
        ? text
        : refuse(`\`${name}\` cannot be ${said}.${didYouMean(text, words)} It is one of ${words.join(', ')}.`);
    case 'day':
      return isDay(text) ? text : refuse(`\`${name}\` is a day, YYYY-MM-DD; ${said} is none.`);
    case 'moment':
      if (isInstant(text)) return printedInstant(millis(text, EASTERN));
      return isDay(text)
        ? text
        : refuse(`\`${name}\` is a day or an instant, 2018-06-28T17:00:00Z; ${said} is neither.`);
    case 'number':
      return /^-?\d{1,15}$/.test(text) ? text : refuse(`\`${name}\` is a whole number; ${said} is none.`);
    case 'docket_number':
      return docketNumber(text)?.canonical ?? refuse(`${said} cannot be read as a docket number, such as ${example}.`);
    case 'citation':
      return citationsIn(text)[0]?.normalized ?? refuse(`${said} cannot be read as a citation, such as ${example}.`);
    case 'text':
      return match!(text);
    default:
      return text;
  }
}

/** The column that a list is sorted by first, and on which side of a cursor it goes on. */
export interface Beyond {
  readonly column: Column;
  readonly side: '>' | '<';
}

/** How a column is held against the value that a statement is given under the name of the filter; in a list that goes on from a cursor, `beyond` that. */
export function comparison({ name, filter, range }: Asked, isList: boolean, beyond?: Beyond): (column: Column) => SQL {
  const value = given(name);
  if (filter.kind === 'text') return () => sql`search MATCH ${value}`;
  // By the bound on the side where the list began SQLite would seek to its beginning, and walk from there to the cursor: after a plus it does not.
  const held = (column: Column, side: string) =>
    beyond?.column === column && side.startsWith(beyond.side) ? sql`+${column}` : sql`${column}`;
  // An unrecorded day is empty, which would come before every day.
  if (filter.kind === 'day' && range?.startsWith('l'))
    return (column) => sql`${held(column, '>')} > '' AND ${held(column, '<')} ${sql.raw(RANGES[range])} ${value}`;
  if (range) return (column) => sql`${held(column, RANGES[range])} ${sql.raw(RANGES[range])} ${value}`;
  if (isList) return (column) => sql`${column} IN (SELECT value FROM json_each(${value}))`;
  return (column) => sql`${column} = ${value}`;
}
