// The bench over made records: the same targets at each size, how deep pages cost against the first, and how flat the costs are from one size to the next.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { copyOf, folder, makeInto } from '../bed.ts';
import { dice } from '../dice.ts';
import { spreadOf } from '../figures.ts';
import { starting } from '../measures/starting.ts';
import type { Asked } from '../options.ts';
import type { Outcome } from '../outcome.ts';
import type { Program } from '../program.ts';
import { answers, wantedBy, wholeLists } from '../readers.ts';
import { type Offered, offeredBy, type Target } from '../targets.ts';

const DEEP = 1_000;
const DAY = 86_400_000;
const STARTS = 2;
const LONGEST_FIRSTS = 120_000;

/** Outcomes for every size that was asked for, the smallest first. A size that cannot be made or served is told as not measured. */
export async function overRecords(asked: Asked, say: (line: string) => void): Promise<Outcome[]> {
  const place = folder();
  const all: Outcome[] = [];
  const bySize = new Map<number, Outcome[]>();
  for (const orders of asked.record.toSorted((a, b) => a - b)) {
    const outcomes = await overRecord(join(place, `${orders}.sqlite`), orders, asked, say).catch((error: Error) => [
      { name: 'the record', what: '', unit: '×', figures: [], failed: error.message } as Outcome,
    ]);
    bySize.set(orders, outcomes);
    all.push(
      ...outcomes.map((outcome) => ({ goal_of: outcome.name, ...outcome, name: `${outcome.name} (${orders})` })),
    );
  }
  return [...all, ...flatness(bySize)];
}

async function overRecord(database: string, orders: number, asked: Asked, say: (line: string) => void) {
  say(`Making a record of ${orders} orders …`);
  const { entries, cpu_ms, elapsed_ms, peak_mib } = makeInto(database, orders);
  const making: Outcome = {
    ...{ name: 'recording an entry', what: 'through append, 5,000 in a transaction', unit: 'µs' },
    figures: [(cpu_ms * 1000) / entries],
    beside: { entries: [entries], s: [elapsed_ms / 1000], 'peak MiB': [peak_mib] },
  };
  say('Measuring …');
  return [making, ...(await measured(database, asked))];
}

/** Outcomes over a copy of a database that is there. */
export function overDatabase(database: string, asked: Asked): Promise<Outcome[]> {
  const copy = join(folder(), 'given.sqlite');
  cpSync(database, copy);
  return measured(copy, asked);
}

async function measured(database: string, asked: Asked): Promise<Outcome[]> {
  const offered = offeredBy(database);
  const firsts: Outcome[] = [];
  const read = await answers(database, asked, async (service) => {
    firsts.push(await firstAnswers(service, offered));
    return [...(await pages(service)), ...wholeLists()];
  });
  const starts = wantedBy(asked)('start', 'memory at rest')
    ? await starting(copyOf(database, 'started'), offered.question, { ...asked, rounds: STARTS })
    : [];
  return [
    ...firsts,
    ...read,
    ...starts.map((outcome) => ({ ...outcome, goal_of: `${outcome.name} over a made record` })),
  ];
}

/** Asks once about each condition, or about as many as there is time for: what such a first answer costs, and no other is then one. */
async function firstAnswers({ address, tell }: Program, { conditions, places }: Offered): Promise<Outcome> {
  const throwing = dice(4);
  const place = () => places[Math.floor(throwing() * places.length)]!;
  const [{ cpu_ms: before }, end] = [await tell(), performance.now() + LONGEST_FIRSTS];
  let asked = 0;
  for (; asked < conditions.length && performance.now() < end; asked++)
    await (await fetch(`${address}/v1/enforceability?condition=${conditions[asked]}&jurisdiction=${place()}`)).text();
  const { cpu_ms: after } = await tell();
  return {
    ...{ name: 'first answer about a condition', what: 'each asked about once, before anything else', unit: 'µs' },
    figures: [((after - before) * 1000) / asked],
    beside: { conditions: [asked], 'of all': [conditions.length] },
  };
}

/** The first page of orders and the thousandth, of one order each; every request asks for days of its own, within which all orders lie. */
async function pages({ address }: Program): Promise<Target[]> {
  let deep: string | null = null;
  for (let page = 1; page < DEEP; page++) {
    const reply: Response = await fetch(`${address}/v1/orders?limit=1${deep === null ? '' : `&cursor=${deep}`}`);
    deep = ((await reply.json()) as { next: string | null }).next;
  }
  const throwing = dice(2);
  const day = (year: number) =>
    new Date(Date.UTC(year, 0, 1) + Math.floor(throwing() * DEEP) * DAY).toISOString().slice(0, 10);
  const within = () => `limit=1&entered_on__gte=${day(1990)}&entered_on__lte=${day(2040)}`;
  const of = (name: string, cursor: string): Target => ({
    ...{ name, what: 'orders, one a page', samples: 1 },
    next: () => ({ path: `/v1/orders?${within()}${cursor}` }),
  });
  return [of('page 1', ''), of('page 1,000', `&cursor=${deep}`)];
}

/** What is compared between sizes, and the goal that it has. */
const COMPARED: Readonly<Record<string, string>> = {
  'answer, uncached': 'growth of answers',
  'answer, cached': 'growth of answers',
  'list of 20, uncached': 'growth of lists',
  'one case': 'growth of one',
  search: 'growth of searches',
  'page 1,000': 'growth of lists',
};

/** CPU a request: deep pages against the first, and every size against the smallest. */
function flatness(bySize: ReadonlyMap<number, readonly Outcome[]>): Outcome[] {
  const cpu = (orders: number, name: string) => {
    const figures = bySize.get(orders)?.find((outcome) => outcome.name === name)?.beside?.['CPU µs'];
    return figures && figures.length > 0 ? spreadOf(figures).median : undefined;
  };
  const flat = (name: string, goal_of: string, much: number | undefined, little: number | undefined): Outcome[] =>
    much && little ? [{ name, goal_of, what: 'CPU a request', unit: '×', figures: [much / little] }] : [];
  const [smallest, ...larger] = [...bySize.keys()];
  return [
    ...[...bySize.keys()].flatMap((orders) =>
      flat(`page 1,000 ÷ page 1 (${orders})`, 'growth of pages', cpu(orders, 'page 1,000'), cpu(orders, 'page 1')),
    ),
    ...larger.flatMap((orders) =>
      Object.entries(COMPARED).flatMap(([name, goal_of]) =>
        flat(`${name}: ${orders} ÷ ${smallest}`, goal_of, cpu(orders, name), cpu(smallest!, name)),
      ),
    ),
  ];
}
