// What is measured: each target as the requests that ask for it, and the share of the bare route's speed that it should reach.
import { DatabaseSync } from 'node:sqlite';
import { dice } from './dice.ts';

export interface Ask {
  readonly path: string;
  readonly method?: 'POST';
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Target {
  readonly name: string;
  readonly what: string;
  /** How many requests a slice of it has, one after another; left out, it lasts some time, with many at once. */
  readonly requests?: number;
  /** How long its first reply may take. */
  readonly patience_ms?: number;
  /** Whether the tail of its latencies is a target of its own. */
  readonly tail?: true;
  /** How many requests tell how large its replies are, on average. */
  readonly samples: number;
  /** The next request; every call may give another. */
  readonly next: () => Ask;
}

/** What a record offers to be asked about. */
export interface Offered {
  readonly conditions: readonly string[];
  readonly places: readonly string[];
  readonly cases: readonly string[];
  /** The conditions that most orders are about. */
  readonly busiest: readonly string[];
  /** A question that is asked again and again. */
  readonly question: string;
}

/** Reads what a database offers, the first of each noun first. */
export function offeredBy(database: string): Offered {
  const db = new DatabaseSync(database, { readOnly: true });
  const ids = (noun: string) =>
    db
      .prepare('SELECT id FROM entries WHERE noun = ? GROUP BY id ORDER BY min(seq)')
      .all(noun)
      .map(({ id }) => String(id));
  const busiest = db
    .prepare(
      'SELECT condition_id FROM disposition_conditions GROUP BY condition_id ORDER BY count(*) DESC, condition_id LIMIT 5',
    )
    .all()
    .map(({ condition_id }) => String(condition_id));
  const offered = { conditions: ids('condition'), places: ids('jurisdiction'), cases: ids('case'), busiest };
  db.close();
  const of = (wanted: string, all: readonly string[]) => (all.includes(wanted) ? wanted : all[0]!);
  const condition = of('jag-2017-access', offered.conditions);
  const place = of('chicago-il', offered.places.slice(FIRST_PLACE));
  return {
    ...offered,
    question: `/v1/enforceability?condition=${condition}&jurisdiction=${place}&as_of=2018-07-01`,
  };
}

/** Past the States of a record. */
const FIRST_PLACE = 60;

const same = (path: string, headers?: Ask['headers']) => {
  const ask = headers ? { path, headers } : { path };
  return { samples: 1, next: () => ask };
};

/** Every request is unlike those before, so that no kept reply helps. */
const other = (make: () => string) => ({ samples: SAMPLES, next: () => ({ path: make() }) });

const SAMPLES = 20;

const FIRST_DAY = Date.UTC(2016, 0, 1);
const DAYS = 3_600;
const DAY_MILLISECONDS = 86_400_000;

/** The targets over a record; `tagOf` gives the ETag with which a path is answered. */
export async function targetsOf(offered: Offered, tagOf: (path: string) => Promise<string>): Promise<Target[]> {
  const { question } = offered;
  const list = (since: string) => `/v1/orders?condition=${pick(offered.busiest)}&entered_on__gte=${since}&limit=20`;
  const throwing = dice(1);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(throwing() * all.length)]!;
  const day = () => new Date(FIRST_DAY + Math.floor(throwing() * DAYS) * DAY_MILLISECONDS).toISOString().slice(0, 10);
  const longAgo = () => new Date(Math.floor(throwing() * DAYS) * DAY_MILLISECONDS).toISOString().slice(0, 10);
  const anyQuestion = (path: string) =>
    `${path}?condition=${pick(offered.conditions)}&jurisdiction=${pick(offered.places)}`;
  const places = offered.places.slice(0, 100).join(',');
  const conditions = offered.conditions.slice(0, 5).join(',');
  const sheet = () => `/v1/enforceability/matrix?condition=${conditions}&jurisdiction=${places}&as_of=${day()}`;
  return [
    { name: 'answer, cached', what: 'one question again and again', tail: true, ...same(question) },
    {
      name: 'answer, uncached',
      what: 'random conditions, places and days',
      tail: true,
      ...other(() => `${anyQuestion('/v1/enforceability')}&as_of=${day()}`),
    },
    {
      name: 'answer, 304',
      what: 'the reader has it already',
      ...same(question, { 'if-none-match': await tagOf(question) }),
    },
    { name: 'history', what: 'random pairs', ...other(() => anyQuestion('/v1/enforceability/history')) },
    { name: 'matrix', what: '5 conditions × 100 places, random days', ...other(sheet) },
    { name: 'list of 20, cached', what: 'orders with two filters', ...same(list('2000-01-01')) },
    {
      name: 'list of 20, uncached',
      what: 'orders with two filters, random days',
      ...other(() => list(longAgo())),
    },
    {
      name: 'one case',
      what: 'random cases, whose replies are kept',
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
