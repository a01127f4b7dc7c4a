// What a format is, and the shapes that things are brought into before they are written down.
import type { TProperties } from '@sinclair/typebox';

export type Cell = string | number | boolean | null | undefined;

/** The columns of a table by name, in order, each with what a row shows in it. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

/** A column: its name, no other's in the table, and what a row shows in it. */
export type Column = readonly [name: string, of: (row: object) => Cell];

export type Pages<Row extends object> = Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>;

/** Rows under named columns. They come page by page, so that a long list never stands in memory whole. */
export interface Table {
  readonly columns: readonly Column[];
  readonly pages: Pages<object>;
}

/** A table of rows that all have the same columns. */
export const tableOf = <Row extends object>(columns: Columns<Row>, pages: Pages<Row>): Table => ({
  columns: Object.entries(columns) as unknown as Column[],
  pages,
});

/** Something that happened, or is due, on a day. */
export interface Happening {
  /** Words joined by hyphens; it never changes, and no other happening of the record has it. */
  readonly id: string;
  /** The day it is sorted by, YYYY-MM-DD. */
  readonly day: string;
  /** Where no day is recorded: not yet by the end of `after`, but by the start of `by`. */
  readonly window?: { readonly after?: string | undefined; readonly by?: string | undefined } | undefined;
  readonly title: string;
  readonly text?: string | undefined;
  /** What it is one of, such as `order`. */
  readonly kind: string;
  /** Where it belongs, in words: a court or an agency. */
  readonly group?: string | undefined;
  /** Absolute address. */
  readonly url: string;
  /** When the record last said something about it: a UTC instant. */
  readonly updated_at: string;
  readonly source?: CitedIn | undefined;
  /** Whether nobody has confirmed it. */
  readonly unverified?: boolean | undefined;
}

/** Where a happening can be looked up, and the words there that say so. */
export interface CitedIn {
  readonly title: string;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly quote?: string | undefined;
}

/** A span of days (half-open) in which something stood, such as a bar. */
export interface Era {
  readonly title: string;
  readonly from: string;
  readonly until: string;
}

/** Happenings under one title, the earliest first, with the spans they made. */
export interface Chronicle {
  /** As the id of a happening. */
  readonly id: string;
  readonly title: string;
  readonly text?: string | undefined;
  /** Absolute address of what it tells. */
  readonly url: string;
  /** When the record last said something about any of it: a UTC instant. */
  readonly updated_at: string;
  readonly happenings: readonly Happening[];
  readonly eras?: readonly Era[] | undefined;
}

/** What can be written down, by kind. A format writes one kind; a route says which kinds it has. */
export interface Kinds {
  /** A document of this API. */
  readonly document: unknown;
  /** One sentence. */
  readonly sentence: string;
  readonly table: Table;
  /** What is new. */
  readonly feed: Chronicle;
  /** Days to keep. */
  readonly calendar: Chronicle;
  /** A story along a line of time. */
  readonly chart: Chronicle;
  /** Things in the words of schema.org. */
  readonly graph: object;
}
export type Kind = keyof Kinds;

/** How a thing is to be written: where it was asked for, and the parameters that its format takes. */
export interface How {
  /** The absolute address that was asked for. */
  readonly address: string;
  /** Names of the columns that are wanted, with commas between. */
  readonly fields?: string | undefined;
  readonly header?: boolean | undefined;
  readonly bom?: boolean | undefined;
}

/** A way to write one kind of thing down. */
export interface Format<K extends Kind = Kind> {
  /** Its name in `format=`, and its suffix. */
  readonly name: string;
  /** What people call it. */
  readonly title: string;
  readonly media_type: string;
  readonly writes: K;
  /** Parameters that it takes, beside those of the thing. */
  readonly takes?: TProperties;
  /** The thing as text; in pieces where it may be long. A large library is loaded by the first who asks for its format. */
  write(thing: Kinds[K], how: How): string | Promise<string> | AsyncIterable<string>;
}

/** Declares a format. */
export const format = <K extends Kind>(declared: Format<K>): Format => declared as unknown as Format;
