// Histories that were put together lately: places that everything on record reaches alike on every day have one between them.
import { Bounded } from '../bounded.ts';
import { history, type Span, type Standing, turningDays } from '../enforceability/history.ts';
import { type Bench, perBench } from '../enforceability/instrument.ts';
import { reachedAlways } from '../enforceability/matrix.ts';
import { perStore, type Store } from '../store/store.ts';

/** All histories that are kept have so many spans together, each of some hundred bytes. */
const MOST_SPANS = 50_000;

const memories = perStore(() => new Bounded<readonly Span[]>(MOST_SPANS, ({ length }) => length));

let benches = 0;
/** A number of its own for every bench: what stands on another is another. */
const numberOf = perBench(() => ++benches);

/** On so many days an answer may turn and its history still be told. */
export const MOST_TURNING_DAYS = 1_000;

/** The spans of a question over all days; or on how many days it may turn, where those are too many. */
export type Spans = readonly Span[] | number;

/** The spans of a question over all days; `make` puts them together, for itself and for whatever place has the same. */
export function spansOf(store: Store, bench: Bench, question: Standing, make: () => Spans): Spans {
  const { condition, jurisdiction, fiscal_year, agency, act, class: group, strict } = question;
  const alike = reachedAlways(bench, condition, jurisdiction);
  if (alike === undefined) return make();
  const histories = memories(store);
  const key = JSON.stringify([numberOf(bench), condition, alike, fiscal_year, agency, act, group, strict]);
  const known = histories.find(key) ?? make();
  return typeof known === 'number' ? known : histories.keep(key, known);
}

/** Puts the spans of a question together, unless it may turn on too many days. */
export function spansWithin(bench: Bench, question: Standing): Spans {
  const days = turningDays(bench, question);
  return days.size > MOST_TURNING_DAYS ? days.size : history(bench, question, days);
}
