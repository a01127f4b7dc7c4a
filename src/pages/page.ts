// What a page is: it is handed a desk with the record on it and what was asked, and gives back what to show.
import type { html } from 'hono/html';
import type { Docket, Noun } from '../docket/docket.ts';
import type { Answer } from '../enforceability/answer.ts';
import type { Span } from '../enforceability/history.ts';
import type { Stand } from '../enforceability/matrix.ts';
import type { Speaker } from '../enforceability/speaker.ts';
import type { Entry } from '../store/record.ts';

/** A piece of a page; values put into it are escaped. */
export type Html = ReturnType<typeof html>;

/** What a reader asked for: the names in the path, and the query. */
export interface Asked {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

/** An answer that flipped, each turn with what caused it. */
export interface Flip {
  readonly condition: string;
  readonly jurisdiction: string;
  readonly was: Stand['status'];
  readonly is: Stand['status'];
  readonly turns: readonly {
    readonly at: string;
    readonly is: Stand['status'];
    readonly caused_by: readonly { readonly noun: string; readonly id: string; readonly title?: string }[];
  }[];
}

/** A correction: an entry that took the place of another, with what stood before it. */
export interface Correction {
  readonly was: Entry;
  readonly is: Entry;
}

/** The record at the moment asked about, and the questions that a page may put to it. */
export interface Desk {
  readonly docket: Docket;
  /** Puts what the record names into words. */
  readonly speaker: Speaker;
  /** The day asked about; today where none was. */
  readonly day: string;
  readonly today: string;
  readonly known_at: string | null;
  /** The edition on the desk, and the newest. */
  readonly edition: number;
  readonly newest: number;
  /** Address of the service, without a slash at its end. */
  readonly address: string;
  /** A mail address for readers; empty where nobody said. */
  readonly contact: string;
  /** The same document that the API gives, in full. Refuses as the API does. */
  answer(query: Readonly<Record<string, string>>): Answer;
  /** The same with its headline and no proof, when others have had a turn. */
  headline(query: Readonly<Record<string, string>>): Promise<Answer>;
  /** The spans over time of the question in a query; or on how many days it may turn, where those are too many. */
  spans(query: Readonly<Record<string, string>>): readonly Span[] | number;
  /** Every answer of some conditions in some places on a day, by `condition place`. */
  stands(conditions: readonly string[], places: readonly string[], day: string): Promise<ReadonlyMap<string, Stand>>;
  /** The answer of a condition in every place of the record on a day. */
  everywhere(condition: string, day: string): ReadonlyMap<string, Stand>;
  /** The days on which the answer about a condition moved in any place, the earliest first; `isWhole` says whether they are all of them. */
  movedOn(condition: string): { readonly days: readonly string[]; readonly isWhole: boolean };
  /** The places that orders, letters and notices about a condition name. */
  named(conditions: readonly string[]): readonly string[];
  /** The answers that flipped between two days. */
  flips(conditions: readonly string[], places: readonly string[], from: string, to: string): Promise<readonly Flip[]>;
  /** The corrections of the record, the newest first. */
  corrections(): readonly Correction[];
  /** The answers about a condition that a correction moved, on the days on which they may have turned. */
  movedBy(correction: Correction): Promise<MovedBy>;
}

/** What a correction moved, among the answers that were looked at of all that it may have. */
export interface MovedBy {
  readonly moved: readonly Moved[];
  readonly looked: number;
  readonly all: number;
}

/** An answer whose history a correction moved. */
export interface Moved {
  readonly condition: string;
  readonly jurisdiction: string;
  /** A day on which it moved: the latest one. */
  readonly day: string;
  readonly was: Stand['status'];
  readonly is: Stand['status'];
}

/** A page as it is shown in the frame that all pages share. */
export interface Shown {
  readonly title: string;
  readonly description?: string;
  readonly body: Html;
  /** What else stands in the head of the document. */
  readonly head?: Html;
  readonly status?: number;
  /** Shown alone, for other people's pages: no frame, and any site may show it. */
  readonly embedded?: boolean;
}

/** What a page gives back: itself, another address, or a document that is no page. */
export type Given =
  | Shown
  | { readonly redirect: string }
  | { readonly type: string; readonly text: string; readonly embedded?: boolean; readonly cached?: 'for ever' };

export type Page = (desk: Desk, asked: Asked) => Given | Promise<Given>;

/** A noun of the record that has pages of its own. */
export type PagedNoun = Extract<Noun, 'condition' | 'jurisdiction' | 'case'>;
