// What a docket line probably says a court did, with the words that suggest it. Where the words allow two readings, nothing is suggested.
import type { AppealStep } from '../docket/appeal.ts';
import type { RulingKind } from '../rulings/index.ts';
import {
  type Confidence,
  DISPOSITIONS,
  type Level,
  PHRASES,
  type Phrase,
  RELIEFS,
  STEPS,
  TITLES,
} from './docket-phrases.ts';

export interface LikelyRuling {
  readonly ruling: RulingKind;
  /** The words of the line that suggest it, as the clerk wrote them. */
  readonly words: string;
  readonly confidence: Confidence;
}

export interface LikelyStep {
  readonly status: AppealStep['status'];
  readonly words: string;
  readonly confidence: Confidence;
}

export interface Likely {
  readonly rulings: readonly LikelyRuling[];
  readonly step?: LikelyStep;
}

const LONGEST_READ = 4_000;

/** Papers of a court, by how the line begins; whatever a party files asks for something and does nothing. */
const COURTS_PAPER =
  /^(?:order|orders|opinion|memorandum (?:opinion|order|decision|and)|decision|judgment|ruling|entry|minute entry|minutes|preliminary injunction|temporary restraining order|permanent injunction|consent decree|mandate)\b/;
/** What may stand before the name of a paper. */
const OF_WHAT_SORT =
  /^(?:\W*(?:amended|corrected|second|third|final|minute|text|electronic|clerk'?s?|paperless|published|unpublished|per curiam|unsigned|sealed|stipulation and|stipulated|agreed|so ordered|summary)\b)*\W*/;
const PROPOSED = /^.{0,40}\bproposed\b/;

const ASKED = '(?:motions?|applications?|petitions?|requests?)';
/** Before the name of a motion stands whose it is and its number; none of that decides. */
const BEFORE = String.raw`(?:[^;.]{0,60}?\b${ASKED}(?: \[?\d+\]?)? (?:for|to) )?(?:an? |the |entry of (?:an? )?|(?:emergency|partial|nationwide|expedited) )*`;
const VERB =
  /\b(grant(?:ing|s|ed)|den(?:ying|ies|ied))( in part(?:,? (?:and )?(?:grant|den)(?:ing|s|ed|ying|ies|ied) in part)?)?( as moot)? (?=\S)/g;
const PASSIVE = new RegExp(
  String.raw`\b${ASKED}(?: \[?\d+\]?)? (?:for|to) ([^;.]{3,120}?) (?:\[?\d+\]? )?(?:is|are|be) (?:hereby )?(granted|denied)( in part)?`,
  'g',
);
const RELIEF_NAMED = new RegExp(`^${BEFORE}`);

/** Reads a line of a docket, given the level of its court where that is known. */
export function likelyRuling(line: string, level?: Level): Likely {
  const text = line.slice(0, LONGEST_READ).replaceAll(/\s+/g, ' ').trim();
  const plain = text.toLowerCase();
  const step = stepIn(text, plain, level);
  if (step || !COURTS_PAPER.test(plain.replace(OF_WHAT_SORT, '')) || PROPOSED.test(plain))
    return { rulings: [], ...(step && { step }) };
  const isAppeal = level === 'appeals' || level === 'supreme';
  const found = [
    ...said(text, plain, TITLES, isAppeal),
    ...decided(text, plain, isAppeal),
    ...said(text, plain, PHRASES, isAppeal),
    ...(isAppeal ? said(text, plain, DISPOSITIONS, isAppeal) : []),
  ];
  const rulings = found.filter(({ ruling }, index) => found.findIndex((one) => one.ruling === ruling) === index);
  return { rulings };
}

function stepIn(text: string, plain: string, level: Level | undefined): LikelyStep | undefined {
  for (const { says, status, levels } of STEPS) {
    const found = says.exec(plain);
    if (found && (!levels || !level || levels.includes(level)))
      return { status, words: text.slice(found.index, found.index + found[0].length).trim(), confidence: 'high' };
  }
  return undefined;
}

function said(text: string, plain: string, phrases: readonly Phrase[], isAppeal: boolean): LikelyRuling[] {
  return phrases.flatMap(({ says, ruling, onAppeal, confidence }) => {
    const found = says.exec(plain);
    if (!found || isUndone(plain.slice(0, found.index))) return [];
    const words = text.slice(found.index, found.index + found[0].length);
    return [{ ruling: isAppeal ? (onAppeal ?? ruling) : ruling, words, confidence }];
  });
}

/** Words before a phrase that take it back: a motion asks for it, or an order refuses, schedules or merely follows it. */
const TAKES_BACK =
  /\b(?:motions?|request|application|petition|to|not|declin\w{1,9}|refus\w{1,9}|deny\w{0,9}|den(?:ied|ies)|re|regarding|hearing on|stay(?:s|ing|ed)?)(?: \[?\d+\]?)? (?:\w{1,30} ){0,2}$/;

/** The words that take it back stand near; looking no further keeps a long line from taking long. */
const NEAR = 120;

const isUndone = (before: string) => TAKES_BACK.test(before.slice(-NEAR));

/** Motions granted and denied, in either order of the words. */
function decided(text: string, plain: string, isAppeal: boolean): LikelyRuling[] {
  const active = [...plain.matchAll(VERB)].flatMap((found) => {
    const start = found.index + found[0].length;
    const rest = plain.slice(start);
    const before = RELIEF_NAMED.exec(rest)![0].length;
    return ofRelief(rest.slice(before), found[1]!.startsWith('g'), found[2] ?? found[3], isAppeal, (length) =>
      text.slice(found.index, start + before + length),
    );
  });
  const passive = [...plain.matchAll(PASSIVE)].flatMap((found) => {
    const asked = found[1]!.replace(/^(?:an? |the |entry of (?:an? )?|emergency |partial )*/, '');
    return ofRelief(asked, found[2] === 'granted', found[3], isAppeal, () =>
      text.slice(found.index, found.index + found[0].length),
    );
  });
  return [...active, ...passive];
}

function ofRelief(
  asked: string,
  isGranted: boolean,
  limit: string | undefined,
  isAppeal: boolean,
  words: (length: number) => string,
): LikelyRuling[] {
  const relief = RELIEFS.find(({ asks }) => asks.test(asked));
  const suggests = isGranted || limit?.includes('grant') ? relief?.granted : relief?.denied;
  if (!relief || !suggests) return [];
  const ruling = isAppeal ? (suggests.onAppeal ?? suggests.ruling) : suggests.ruling;
  const confidence = limit && suggests.confidence === 'high' ? 'medium' : suggests.confidence;
  return [{ ruling, words: words(relief.asks.exec(asked)![0].length).trim(), confidence }];
}
