// Full-text search: the best of the newest that are found, each with where the words stand. It never ranks everything.
import { type Entity, NOUN_NAMES, type Noun } from '../docket/docket.ts';
import { WORDED_NOUNS } from '../docket/words.ts';
import { matchFor } from './full-text.ts';
import { GIVEN } from './given.ts';
import { one } from './lists.ts';
import { isBefore, type Page, pageOf, stretchOf } from './page.ts';
import { perStore, type Store } from './store.ts';

/** How many of the newest hits are ranked: a common word would else keep everybody waiting. */
export const MOST_RANKED = 1_000;

/** The nouns that are searched if none is asked for. */
export const USUALLY_SEARCHED: readonly Noun[] = [
  'case',
  'order',
  'condition',
  'source',
  'appeal',
  'agency_action',
  'issue',
];

/** Every noun that can be searched. */
export const SEARCHED: readonly Noun[] = NOUN_NAMES.filter((noun) => WORDED_NOUNS.includes(noun));

export interface Hit {
  readonly type: Noun;
  readonly id: string;
  readonly title: string;
  /** HTML in which nothing but `<mark>` is markup. */
  readonly snippet: string;
  readonly entity: Entity<Noun>;
}

export interface SearchQuery {
  readonly words: string;
  /** Nouns that are searched; left out, those that usually are. */
  readonly types?: readonly Noun[] | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly count?: boolean | undefined;
}

// How much a hit weighs in each column: title, judges, parties, numbers, body, noun.
const WEIGHTS = '8.0, 4.0, 4.0, 6.0, 1.0, 0.0';
const [OPENED, CLOSED] = ['\u0001', '\u0002'];
const SNIPPET_WORDS = 24;

/** Letters of a body beyond which the best place in it is not looked for: that takes as long as the number of hits squared. */
const LONG_BODY = 10_000;
const BODY = 4;
const SNIPPET = `CASE WHEN length(words.body) <= ${LONG_BODY} THEN snippet(search, -1, '${OPENED}', '${CLOSED}', '…', ${SNIPPET_WORDS})
  ELSE highlight(search, ${BODY}, '${OPENED}', '${CLOSED}') END`;

const ranking = (
  which = '',
) => `SELECT rowid AS doc, bm25(search, ${WEIGHTS}) AS score FROM search WHERE search MATCH ${GIVEN} ${which}
  AND rowid NOT IN (SELECT superseded.doc FROM supersessions CROSS JOIN search_documents AS superseded
    ON superseded.noun IN ('order', 'agency_action') AND superseded.id = supersessions.superseded_id)
  ORDER BY rowid DESC LIMIT ${MOST_RANKED}`;

// Most of what is found is what usually is searched: to look at each is quicker than to have the index go through all that there is of those nouns.
const USUAL = `AND (SELECT noun FROM search_documents AS words WHERE words.doc = search.rowid)
  IN (${USUALLY_SEARCHED.map((noun) => `'${noun}'`).join(', ')})`;

const statements = perStore(({ sqlite }) => ({
  ranked: sqlite.prepare<[string], { doc: number; score: number }>(ranking()),
  usual: sqlite.prepare<[string], { doc: number; score: number }>(ranking(USUAL)),
  // The driver gives numbers as reals, and the index takes `rowid =` a real for no condition at all.
  shown: sqlite.prepare<[string, number], { noun: Noun; id: string; title: string; snippet: string }>(
    `SELECT words.noun, words.id, words.title, ${SNIPPET} AS snippet
      FROM search CROSS JOIN search_documents AS words ON words.doc = search.rowid WHERE search MATCH ${GIVEN} AND search.rowid = CAST(${GIVEN} AS INTEGER)`,
  ),
}));

/** A page of what is found, the best first, and the newer of equals first. `count` is at most MOST_RANKED. */
export function searchPage(store: Store, { words, types, limit, cursor, count }: SearchQuery): Page<Hit> {
  // Of what is found it is known what noun it is; only where the words stand is still to be shown.
  const within = matchFor(words);
  const { ranked, usual, shown } = statements(store);
  const hits = (types ? ranked.all(matchFor(words, undefined, types)) : usual.all(within))
    .map(({ doc, score }) => ({ doc, key: [sortable(score), sortable(-doc)] }))
    .sort((a, b) => (isBefore(a.key, b.key) ? -1 : 1));
  const page = pageOf(
    { list: 'search', order: 'rank', keys: 2, limit, cursor },
    (stretch) => stretchOf(hits, stretch),
    ({ doc }): Hit => {
      const { noun, id, title, snippet } = shown.get(within, doc)!;
      return { type: noun, id, title, snippet: marked(aroundFirst(snippet)), entity: one(store, noun, id)! };
    },
  );
  return count ? { ...page, count: hits.length } : page;
}

const SORTABLE_DIGITS = 16;
const SHIFT = 10 ** 9;

/** A number of less than nine digits as text that sorts as it does, to six places. */
const sortable = (value: number) => String(Math.round((value + SHIFT) * 10 ** 6)).padStart(SORTABLE_DIGITS, '0');

/** As much of a long text as a snippet has, around the first word that was found in it. */
function aroundFirst(text: string): string {
  if (text.length <= LONG_BODY) return text;
  const at = Math.max(0, text.indexOf(OPENED!));
  const before = text.slice(Math.max(0, at - LETTERS_AROUND), at).replace(at > LETTERS_AROUND ? /^\S*\s/ : '', '');
  const after = text.slice(at, at + 2 * LETTERS_AROUND).replace(/\s\S*$/, '');
  const cut = `${at > LETTERS_AROUND ? '…' : ''}${before}${after}…`;
  return cut.lastIndexOf(OPENED!) > cut.lastIndexOf(CLOSED!) ? `${cut}${CLOSED}` : cut;
}

const LETTERS_AROUND = 80;

/** Text as HTML, with the words that were found marked. */
const marked = (snippet: string) =>
  snippet
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(OPENED!, '<mark>')
    .replaceAll(CLOSED!, '</mark>');
