// The desk that pages are handed: the record at the moment a reader asks about, and the questions a page may put to it.
import { setImmediate } from 'node:timers/promises';
import type { Docket } from '../docket/docket.ts';
import { keyOf } from '../docket/key.ts';
import type { Span } from '../enforceability/history.ts';
import { completed } from '../enforceability/question.ts';
import { LANGS } from '../language/catalogue.ts';
import { CATALOGUES } from '../language/index.ts';
import type { Correction, Desk, Moved, MovedBy } from '../pages/page.ts';
import { Problem } from '../problem.ts';
import { lineage } from '../store/lineage.ts';
import { type Recollection, recall } from '../store/recall.ts';
import { whole } from '../store/recall-about.ts';
import { entriesOf } from '../store/record.ts';
import type { Store } from '../store/store.ts';
import { isDay } from '../time/day.ts';
import { dayOf, EASTERN, isInstant } from '../time/instant.ts';
import { ask, benchFor, understand } from './ask.ts';
import { type Asked, Asked as AskedSchema, moments, refuse, zoneOf } from './asked.ts';
import { clockAsked } from './clock.ts';
import type { Edge } from './edge.ts';
import { everywhere, movedOn } from './everywhere.ts';
import { spansOf, spansWithin } from './histories.ts';
import { answersOn, namedWith, sheetOf } from './sheet.ts';
import { flipsOn } from './sheet-flips.ts';

type Query = Readonly<Record<string, string>>;

/** The desk for a request: `as_of`, `known_at` and `edition` of its query say which moment lies on it. Refuses as the API does. */
export function deskFor(edge: Edge, query: Query, address: string): Desk {
  const { store, now, contact = '' } = edge;
  const { as_of, known_at, edition } = deskMoment(query);
  const today = dayOf(now(), EASTERN);
  const { known_at: knownBy } = moments(store, { as_of, known_at }, now());
  const recollection = recall(store, { known_at: knownBy, edition });
  const { docket } = recollection;
  const put = (conditions: readonly string[], places: readonly string[]) =>
    sheetOf(whole(docket), { condition: conditions.join(','), jurisdiction: places.join(',') });
  return {
    docket,
    speaker: { bench: benchFor(docket, EASTERN), say: CATALOGUES.en },
    day: as_of ?? today,
    today,
    known_at: known_at ?? null,
    edition: recollection.edition,
    newest: recollection.newest,
    address,
    contact,
    answer: (words) => ask(store, { ...questionOf(words), detail: 'full' }, now(), edge.publicUrl),
    headline: async (words) => {
      await setImmediate();
      return ask(store, { ...questionOf(words), detail: 'headline' }, now(), edge.publicUrl);
    },
    spans: (words) => {
      const { bench, question } = understand(store, questionOf(words), now());
      const { as_of: _day, at: _at, ...standing } = completed(question, bench.docket);
      return spansOf(store, bench, standing, () => spansWithin(bench, standing));
    },
    stands: async (conditions, places, day) => answersOn(await put(conditions, places), day),
    everywhere: (condition, day) => everywhere(docket, condition, day),
    movedOn: (condition) => movedOn(docket, condition, today),
    named: (conditions) => namedWith(whole(docket), conditions),
    flips: async (conditions, places, from, to) => {
      const clock = clockAsked(store, { as_of: to, compare_to: from, known_at, edition }, now());
      return flipsOn(await put(conditions, places), clock);
    },
    corrections: () => correctionsIn(edge, recollection),
    movedBy: (correction) => movedBy(edge, recollection, correction, today),
  };
}

function deskMoment({ as_of, at, known_at, edition }: Query) {
  if (as_of !== undefined && !isDay(as_of)) refuse('as_of', `"${as_of}" is no day that exists (write YYYY-MM-DD).`);
  if (at !== undefined && !isInstant(at)) refuse('at', `"${at}" is no instant with its zone (2018-06-26T18:00:00Z).`);
  return { as_of, known_at, edition: edition === undefined ? undefined : wholeNumber('edition', edition) };
}

/** The question in a query. Addresses carry text; a question has numbers and truths in it too. What is no part of a question is left out. */
function questionOf(query: Query): Asked {
  const words = Object.entries(query).filter(([name]) => Object.hasOwn(AskedSchema.properties, name));
  const typed = words.map(([name, text]): [string, unknown] => {
    if (name === 'strict') return [name, text === 'true'];
    if (name === 'lang' && !LANGS.some((lang) => lang === text)) refuse(name, `"lang" is ${LANGS.join(' or ')}.`);
    return [name, name === 'edition' || name === 'fiscal_year' ? wholeNumber(name, text) : text];
  });
  return { condition: '', ...Object.fromEntries(typed) };
}

function wholeNumber(name: string, text: string): number {
  return /^\d{1,9}$/.test(text)
    ? Number(text)
    : refuse(name, `"${name}" is a whole number, not "${text.slice(0, 40)}".`);
}

/** Every entry that took the place of another, the newest first. */
function correctionsIn({ store }: Edge, { versions }: Recollection): Correction[] {
  const counted = Map.groupBy(versions, ({ noun, id }) => keyOf(noun, id));
  return [...counted.values()]
    .filter((several) => several.length > 1)
    .flatMap(([first]) => {
      const entries = entriesOf(store, first!.noun, first!.id).filter(({ seq }) => seq <= versions.length);
      return entries.slice(1).map((is, place) => ({ was: entries[place]!, is }));
    })
    .sort((a, b) => b.is.seq - a.is.seq);
}

const MOST_PAIRS = 400;

/** The answers whose history is another since a correction: of the conditions it bears on, in the places that acts about them name; at most so many are looked at. */
async function movedBy(
  { store }: Edge,
  recollection: Recollection,
  { is }: Correction,
  today: string,
): Promise<MovedBy> {
  if (is.seq < 2) throw new Problem('not_found', 'The first entry of the record corrected nothing.');
  const [before, after] = [recall(store, { edition: is.seq - 1 }).docket, recall(store, { edition: is.seq }).docket];
  const conditions = [...after.condition.keys()].filter((one) =>
    lineage(store, recollection.edition).bearsOn(one, is.noun, is.id),
  );
  const named = (condition: string) =>
    new Set([before, after].flatMap((docket) => namedWith(whole(docket), [condition])));
  const pairs = conditions.flatMap((condition) => [...named(condition)].map((place) => ({ condition, place })));
  const moved: Moved[] = [];
  let looked = 0;
  for (const { condition, place } of pairs.slice(0, MOST_PAIRS)) {
    await setImmediate();
    const [was, now] = [before, after].map((docket) => spansIn(store, docket, condition, place));
    if (typeof was !== 'object' || typeof now !== 'object') continue;
    looked++;
    const days = [...new Set([...was, ...now].flatMap(({ from }) => from ?? [])), today].filter((day) => day <= today);
    const day = days.sort().findLast((one) => statusOn(was, one) !== statusOn(now, one));
    if (day) moved.push({ condition, jurisdiction: place, day, was: statusOn(was, day)!, is: statusOn(now, day)! });
  }
  return { moved, looked, all: pairs.length };
}

function spansIn(store: Store, docket: Docket, condition: string, jurisdiction: string) {
  const tz = zoneOf(docket, condition);
  const bench = benchFor(docket, tz);
  const question = completed({ condition, jurisdiction, tz }, docket);
  return spansOf(store, bench, question, () => spansWithin(bench, question));
}

const statusOn = (spans: readonly Span[], day: string) =>
  spans.findLast(({ from }) => from === undefined || from <= day)?.status;
