// Citations of opinions as lawyers print them, `916 F.3d 276`: found in a text, in one spelling, with where they stand.

/** Reporters, as a citation in one spelling names them. To add one: its line here. */
const REPORTERS = [
  'U.S.',
  'S. Ct.',
  'L. Ed.',
  'L. Ed. 2d',
  'F.',
  'F.2d',
  'F.3d',
  'F.4th',
  'F. Supp.',
  'F. Supp. 2d',
  'F. Supp. 3d',
  "F. App'x",
  'F.R.D.',
  'B.R.',
  'Fed. Cl.',
  'WL',
  'U.S. LEXIS',
  'U.S. App. LEXIS',
  'U.S. Dist. LEXIS',
] as const;

/** Other ways in which reporters are printed. */
const ALSO: Readonly<Record<string, (typeof REPORTERS)[number]>> = {
  "Fed. App'x": "F. App'x",
  'Fed. Appx.': "F. App'x",
  'F. Appx.': "F. App'x",
  'Sup. Ct.': 'S. Ct.',
  Westlaw: 'WL',
};

/** What is printed like a reporter and cites no opinion: statutes and rules. */
const CODES = ['U.S.C.', 'U.S.C.A.', 'C.F.R.', 'Fed. Reg.', 'Stat.', 'Cong. Rec.'];

const MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** A reporter without what printers vary: spaces, periods, apostrophes and case. */
const plain = (reporter: string) => reporter.toLowerCase().replaceAll(/[\s.'’]/g, '');

const READ: ReadonlyMap<string, string> = new Map([
  ...REPORTERS.map((name) => [plain(name), name] as const),
  ...Object.entries(ALSO).map(([printed, name]) => [plain(printed), name] as const),
]);
const NO_REPORTERS = new Set([...CODES, ...MONTHS].map(plain));

/** A citation in a text. */
export interface CaseCitation {
  /** As printed. */
  readonly citation: string;
  /** In one spelling; nothing where the reporter is none we know. */
  readonly normalized?: string;
  /** Where it begins in the text, and where it ends, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

const MOST_REPORTER_WORDS = 4;
const VOLUME = /^[([“"‘']*(\d{1,4})$/;
const PAGE = /^(\d{1,8}|_{2,6})(?![\w§])/;
const ABBREVIATION = /^(?:[A-Z][A-Za-z'’]{0,8}\.)+(?:\d{1,2}(?:d|th))?$|^\d{1,2}(?:d|th)$/;

/**
 * Every citation in a text: a volume, a reporter and a page, in that order. Words that look like a reporter and are none we know
 * are shown without `normalized`; statutes and rules are left out. The time it takes grows with the length of the text.
 */
export function citationsIn(text: string): CaseCitation[] {
  const words = [...text.matchAll(/\S{1,40}/g)];
  const found: CaseCitation[] = [];
  for (let at = 0; at < words.length; at++) {
    const citation = citationAt(words, at);
    if (!citation) continue;
    found.push({ ...citation.found, citation: text.slice(citation.found.start, citation.found.end) });
    at = citation.last;
  }
  return found;
}

type Word = RegExpMatchArray;

function citationAt(words: readonly Word[], at: number) {
  const volume = VOLUME.exec(words[at]![0])?.[1];
  if (volume === undefined) return undefined;
  for (let last = at + 2; last <= at + 1 + MOST_REPORTER_WORDS && last < words.length; last++) {
    const page = PAGE.exec(words[last]![0])?.[1];
    if (page === undefined) continue;
    const between = words.slice(at + 1, last).map(([word]) => word);
    const reporter = READ.get(plain(between.join('')));
    if (reporter === undefined && !looksLikeReporter(between)) continue;
    const start = words[at]!.index! + words[at]![0].length - volume.length;
    const end = words[last]!.index! + page.length;
    const isBlank = page.startsWith('_');
    return {
      last,
      found: { start, end, ...(reporter && !isBlank && { normalized: `${volume} ${reporter} ${page}` }) },
    };
  }
  return undefined;
}

const looksLikeReporter = (words: readonly string[]) =>
  words.every((word) => ABBREVIATION.test(word)) && !NO_REPORTERS.has(plain(words.join('')));

/** The spellings under which citations in a text are looked up; each once. */
export const normalizedIn = (text: string): string[] => [
  ...new Set(citationsIn(text).flatMap(({ normalized }) => normalized ?? [])),
];
