// What is measured: each target as the requests that ask for it, and the share of the bare route's speed that it should reach.
import { DatabaseSync } from 'node:sqlite';
import { dice } from './dice.ts';

export interface Ask {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Target {
  readonly name: string;
  readonly what: string;
  /** At least so many times the speed of the bare route of the same size; left out, it is only told. */
  readonly goal?: number;
  /** One request that tells how large its reply is. */
  readonly first: Ask;
  /** The next request; every call may give another. */
  readonly next: () => Ask;
}

/** What a record offers to be asked about. */
export interface Offered {
  readonly conditions: readonly string[];
  readonly places: readonly string[];
  readonly cases: readonly string[];
}

/** Reads what a database offers, the first of each noun first. */
export function offeredBy(database: string): Offered {
  const db = new DatabaseSync(database, { readOnly: true });
  const ids = (noun: string) =>
    db
      .prepare('SELECT id FROM entries WHERE noun = ? GROUP BY id ORDER BY min(seq)')
      .all(noun)
      .map(({ id }) => String(id));
  const offered = { conditions: ids('condition'), places: ids('jurisdiction'), cases: ids('case') };
  db.close();
  return offered;
}

const QUESTION = '/v1/enforceability?condition=jag-2017-access&jurisdiction=chicago-il&as_of=2018-07-01';
const LIST = '/v1/orders?condition=jag-2017-access&entered_on__gte=2017-01-01&limit=20';

const same = (path: string, headers?: Ask['headers']) => {
  const ask = headers ? { path, headers } : { path };
  return { first: ask, next: () => ask };
};

/** Every request is unlike those before, so that no kept reply helps. */
const other = (make: () => string) => ({ first: { path: make() }, next: () => ({ path: make() }) });

const FIRST_DAY = Date.UTC(2016, 0, 1);
const DAYS = 3_600;
const DAY_MILLISECONDS = 86_400_000;

/** The targets over a record; `tagOf` gives the ETag with which a path is answered. */
export async function targetsOf(offered: Offered, tagOf: (path: string) => Promise<string>): Promise<Target[]> {
  const throwing = dice(1);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(throwing() * all.length)]!;
  const day = () => new Date(FIRST_DAY + Math.floor(throwing() * DAYS) * DAY_MILLISECONDS).toISOString().slice(0, 10);
  const anyQuestion = (path: string) =>
    `${path}?condition=${pick(offered.conditions)}&jurisdiction=${pick(offered.places)}`;
  const places = offered.places.slice(0, 100).join(',');
  const conditions = offered.conditions.slice(0, 5).join(',');
  const sheet = () => `/v1/enforceability/matrix?condition=${conditions}&jurisdiction=${places}&as_of=${day()}`;
  return [
    { name: 'answer, cached', what: 'one question again and again', goal: 1.1, ...same(QUESTION) },
    {
      name: 'answer, uncached',
      what: 'random conditions, places and days',
      goal: 0.8,
      ...other(() => `${anyQuestion('/v1/enforceability')}&as_of=${day()}`),
    },
    {
      name: 'answer, 304',
      what: 'the reader has it already',
      goal: 1.7,
      first: { path: QUESTION },
      next: same(QUESTION, { 'if-none-match': await tagOf(QUESTION) }).next,
    },
    { name: 'history', what: 'random pairs', ...other(() => anyQuestion('/v1/enforceability/history')) },
    { name: 'matrix', what: '5 conditions × 100 places, random days', ...other(sheet) },
    { name: 'list of 20, cached', what: 'orders with two filters', ...same(LIST) },
    {
      name: 'list of 20, uncached',
      what: 'orders with two filters, random days',
      goal: 0.6,
      ...other(() => `/v1/orders?condition=${pick(offered.conditions)}&entered_on__lte=${day()}&limit=20`),
    },
    {
      name: 'one case',
      what: 'random cases, whose replies are kept',
      goal: 0.9,
      ...other(() => `/v1/cases/${pick(offered.cases)}`),
    },
    { name: 'search', what: 'two words, pages of random length', ...other(searched(throwing)) },
  ];
}

const WORDS = [
  'injunction',
  'stay',
  'notice',
  'nationwide',
  'access',
  'appeal',
  'grant',
  'conditions',
  'city',
  'order',
];
const LONGEST_PAGE = 40;

const searched = (throwing: () => number) => () => {
  const word = () => WORDS[Math.floor(throwing() * WORDS.length)];
  return `/v1/search?q=${word()}%20${word()}&limit=${1 + Math.floor(throwing() * LONGEST_PAGE)}`;
};
