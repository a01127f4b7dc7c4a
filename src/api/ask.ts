// Asking the record: from the words of a question to an answer, by HTTP and on the command line alike.
import { Bounded } from '../bounded.ts';
import { confirmedOnly, leftOut } from '../docket/confirmed.ts';
import type { Review } from '../docket/disposition.ts';
import type { Docket } from '../docket/docket.ts';
import type { Answer, Detail } from '../enforceability/answer.ts';
import { type Bench, benchOf } from '../enforceability/instrument.ts';
import type { Question } from '../enforceability/question.ts';
import { answer, type Pins } from '../enforceability/write-up.ts';
import type { Lang } from '../language/catalogue.ts';
import { lineage } from '../store/lineage.ts';
import type { Store } from '../store/open.ts';
import { recall } from '../store/recall.ts';
import { recallAbout, recallRegister } from '../store/recall-about.ts';
import { EASTERN, millis } from '../time/instant.ts';
import { knowledge } from '../time/record-clock.ts';
import { type Asked, moments, placeAsked, resolved, zoneOf } from './asked.ts';

/** A question as it is meant: put to a docket, in a zone, pinned. */
export interface Understood {
  readonly docket: Docket;
  readonly bench: Bench;
  readonly question: Question;
  readonly detail: Detail;
  readonly lang: Lang;
  readonly pins: Pins;
  /** What answers about the condition are made of: the last entry that could have altered them, and what of it was known; undefined where that is not looked into. */
  readonly formedBy: string | undefined;
  /** Everything that the record says at that moment, for what is not about the condition alone. */
  readonly whole: () => Docket;
  /** The newest edition of the record, whichever was asked about. */
  readonly newest: number;
}

/** Understands a question; `now` only gives the default day and tells what is still to come. */
export function understand(store: Store, asked: Asked, now: number, publicUrl = ''): Understood {
  const { as_of, known_at } = moments(store, asked, now);
  const moment = { edition: asked.edition, known_at };
  const { docket: register } = recallRegister(store, moment);
  const condition = resolved(register, 'condition', asked.condition);
  const jurisdiction = placeAsked(register, asked);
  const recollection = recallAbout(store, condition, moment);
  const only = (docket: Docket) => (asked.min_review ? confirmed(docket, asked.min_review) : docket);
  const docket = only(recollection.docket);
  const tz = asked.tz ?? zoneOf(docket, condition);
  const { at, fiscal_year, agency, act, class: group, strict, detail = 'brief', lang = 'en', min_review } = asked;
  const question: Question = { condition, jurisdiction, as_of, at, tz, fiscal_year, agency, act, class: group, strict };
  const edition = Math.max(recollection.last, lineage(store, asked.edition).lastAround(jurisdiction));
  const pins = {
    known_at: known_at ?? null,
    edition,
    permalink: `${publicUrl}/v1/enforceability?${pinned({ ...question, min_review, detail, lang, known_at, edition })}`,
    forecast: known_at !== undefined && millis(as_of ?? at!, EASTERN) > knowledge(known_at),
    ...(min_review && { min_review, left_out: leftOut(recollection.docket, docket, condition) }),
  };
  return {
    ...{
      docket,
      bench: benchFor(docket, tz, (place) => {
        const beside = recollection.beside(place);
        return beside && only(beside);
      }),
      question,
      detail,
      lang,
      pins,
    },
    whole: () => only(recall(store, moment).docket),
    formedBy: min_review ? undefined : recollection.standsOn,
    newest: recollection.newest,
  };
}

/** Answers a question from the record. */
export const ask = (store: Store, asked: Asked, now: number, publicUrl = ''): Answer =>
  answerTo(understand(store, asked, now, publicUrl));

/** Answers a question that is understood. */
export const answerTo = ({ bench, question, detail, lang, pins }: Understood): Answer =>
  answer(bench, question, detail, pins, lang);

/** What a permalink need not say. */
const DEFAULTS: Readonly<Record<string, string>> = { detail: 'brief', lang: 'en' };

function pinned(pins: Record<string, string | number | boolean | undefined>): string {
  let address = '';
  for (const name in pins) {
    const value = pins[name];
    if (value !== undefined && value !== DEFAULTS[name])
      address += `${address && '&'}${name}=${inAddress(String(value))}`;
  }
  return address;
}

/** Most values go into an address as they are; of the others, those used lately are there. */
function inAddress(value: string): string {
  if (/^[\w.-]*$/.test(value)) return value;
  return encoded.find(value) ?? encoded.keep(value, encodeURIComponent(value).replaceAll('%20', '+'));
}

const MOST_ENCODED = 20_000;
const encoded = new Bounded<string>(MOST_ENCODED, ({ length }) => length);

const confirmations = new WeakMap<Docket, Map<Review, Docket>>();

/** The docket with only what was confirmed so often, made once. */
function confirmed(docket: Docket, least: Review): Docket {
  const levels = confirmations.get(docket) ?? new Map<Review, Docket>();
  confirmations.set(docket, levels);
  const only = levels.get(least) ?? confirmedOnly(docket, least);
  levels.set(least, only);
  return only;
}

const benches = new WeakMap<Docket, Map<string, Bench>>();

/** The docket set out as instruments, once for each zone; `beside` has what is told beside its answers about a place, where it is not the docket itself. */
export function benchFor(docket: Docket, tz: string, beside?: (jurisdiction: string) => Docket | undefined): Bench {
  const zones = benches.get(docket) ?? new Map<string, Bench>();
  benches.set(docket, zones);
  const benchBeside = (place: string) => {
    const near = beside?.(place);
    return near && benchFor(near, tz);
  };
  const ready = zones.get(tz) ?? benchOf(docket, tz, beside && benchBeside);
  zones.set(tz, ready);
  return ready;
}
