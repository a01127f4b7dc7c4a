// What a service that lives is asked again and again: questions in every detail, and everything else that is told of the record.
import { type Docket, NOUN_NAMES, type Noun } from '../../src/docket/docket.ts';
import { pick } from './spoil.ts';

const QUESTIONS = 80;
const CONDITIONS = 12;
const PLACES = 10;
const THINGS = 3;
const FIRST_DAY = Date.UTC(2016, 0, 1);
const DAYS = 3_900;
const DAY_MS = 86_400_000;

/** Addresses, the same for the same chance. Few conditions and places are asked about, so that writes meet them. */
export function asksAbout(docket: Docket, chance: () => number): string[] {
  const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  const day = () => new Date(FIRST_DAY + Math.floor(chance() * DAYS) * DAY_MS).toISOString().slice(0, 10);
  const ids = (noun: Noun) => [...docket[noun].keys()];
  const conditions = times(CONDITIONS, () => pick(chance, ids('condition')));
  const places = ['chicago-il', 'illinois', ...times(PLACES, () => pick(chance, ids('jurisdiction')))];
  const pair = () => `condition=${pick(chance, conditions)}&jurisdiction=${pick(chance, places)}`;
  const more = () =>
    pick(chance, ['', '', '&detail=full', '&detail=headline', '&lang=es', `&detail=full&known_at=${day()}`]);
  const lawsuit = () => pick(chance, ids('case'));
  return [
    ...times(QUESTIONS, () => `/v1/enforceability?${pair()}&as_of=${day()}${more()}`),
    ...times(QUESTIONS / CONDITIONS, () => `/v1/enforceability/history?${pair()}`),
    ...times(THINGS, () => matrix(conditions, places, day())),
    ...times(THINGS, () => `/v1/cases/${lawsuit()}/timeline`),
    ...times(THINGS, () => `/v1/orders?condition=${pick(chance, conditions)}&entered_on__gte=${day()}`),
    ...NOUN_NAMES.flatMap((noun) => {
      const list = `/v1/${noun.replace('_', '-')}s`;
      return [`${list}?limit=20`, ...times(THINGS, () => `${list}/${pick(chance, ids(noun))}`)];
    }),
    ...['injunction', 'zebra'].map((word) => `/v1/search?q=${word}`),
    ...['events', 'coverage', 'clocks', 'corrections', 'editions', 'programs'].map((list) => `/v1/${list}`),
    ...times(THINGS, () => `/answers?${pair()}&as_of=${day()}`),
    ...['/', `/conditions/${conditions[0]}`, `/jurisdictions/${places[2]}`, `/cases/${lawsuit()}`],
  ];
}

const matrix = (conditions: readonly string[], places: readonly string[], day: string) =>
  `/v1/enforceability/matrix?condition=${conditions.slice(0, THINGS).join(',')}&jurisdiction=${places.join(',')}&as_of=${day}`;
