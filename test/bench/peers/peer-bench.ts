// The bench beside peers: one case, a list by two filters and the orders of a condition, of the same record, each peer installed into a folder that is gone afterwards.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyOf, folder, makeInto } from '../bed.ts';
import { dice } from '../dice.ts';
import { CONNECTIONS, quietest, type Slice } from '../measures/slice.ts';
import type { Asked } from '../options.ts';
import type { Outcome } from '../outcome.ts';
import { enjoined, type Program } from '../program.ts';
import { type Offered, offeredBy } from '../targets.ts';
import { type Asks, OWN, PEERS, type Peer } from './peers.ts';

const ORDERS = 10_000;
const AGAIN = 1;
const DAY = 86_400_000;
const DAYS = 3_000;
const DRIVER = join(import.meta.dirname, '../../../node_modules/better-sqlite3');

/** How many times a peer's CPU a request is this service's, for everything it can be asked. A peer that cannot be installed or started is told as not measured. */
export async function besidePeers(asked: Asked, say: (line: string) => void): Promise<Outcome[]> {
  const place = folder();
  const database = join(place, 'record.sqlite');
  say(`Making a record of ${ORDERS} orders …`);
  makeInto(database, ORDERS);
  const offered = offeredBy(database);
  const outcomes: Outcome[] = [];
  for (const peer of PEERS.filter(({ name }) => name.includes(asked.only)))
    outcomes.push(
      ...(await beside(peer, { place, database, offered, asked, say }).catch((error: Error): Outcome[] => [
        { name: peer.name, what: peer.packages.join(', '), unit: '×', figures: [], failed: error.message },
      ])),
    );
  return outcomes;
}

interface Bed {
  readonly place: string;
  readonly database: string;
  readonly offered: Offered;
  readonly asked: Asked;
  readonly say: (line: string) => void;
}

async function beside(peer: Peer, { place, database, offered, asked, say }: Bed): Promise<Outcome[]> {
  say(`${peer.name} …`);
  const installed = install(peer, join(place, peer.name.replaceAll(' ', '')));
  const other = await peer.start(installed, copyOf(database, peer.name.replaceAll(' ', '')));
  const own = await enjoined(database, '/readyz');
  try {
    const outcomes: Outcome[] = [];
    for (const [name, ask] of asking(offered)) outcomes.push(await compared({ peer, name, ask, own, other, asked }));
    return outcomes;
  } finally {
    await Promise.all([own.stop(), other.stop()]);
  }
}

/** Installs a peer's packages without running their scripts: nothing is compiled, and the SQLite driver is the one that this service uses. */
function install({ name, packages }: Peer, into: string): string {
  mkdirSync(into);
  const driver = `file:${DRIVER}`;
  // knex takes the driver that stands beside it; the others bring one that would have to be compiled.
  const own = packages.some((one) => one.startsWith('knex')) ? [`better-sqlite3@${driver}`] : [];
  const overrides = own.length > 0 ? {} : { 'better-sqlite3': driver, bcrypt: 'npm:bcryptjs@^2.4.3' };
  writeFileSync(join(into, 'package.json'), JSON.stringify({ private: true, overrides }));
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...packages, ...own];
  try {
    execFileSync('npm', args, { cwd: into, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  } catch (error) {
    throw new Error(`${name} could not be installed: ${(error as { stderr?: string }).stderr?.trim().split('\n')[0]}`);
  }
  return into;
}

type Ask = (asks: Asks) => string;

/** What is asked for; every request is unlike those before. */
function asking({ cases, busiest }: Offered): [name: string, ask: Ask][] {
  const throwing = dice(3);
  const pick = (all: readonly string[]) => all[Math.floor(throwing() * all.length)]!;
  const day = () => new Date(Math.floor(throwing() * DAYS) * DAY).toISOString().slice(0, 10);
  return [
    ['one case', ({ lawsuit }) => lawsuit(pick(cases))],
    ['list of 20', ({ list }) => list(`district-${1 + Math.floor(throwing() * 20)}`, day())],
    ['orders of a condition', ({ about }) => about(pick(busiest))],
  ];
}

interface Comparison {
  readonly peer: Peer;
  readonly name: string;
  readonly ask: Ask;
  readonly own: Program;
  readonly other: Program;
  readonly asked: Asked;
}

async function compared({ peer, name, ask, own, other, asked }: Comparison): Promise<Outcome> {
  const load = { seconds: asked.seconds, connections: CONNECTIONS };
  const [ours, theirs]: [Slice[], Slice[]] = [[], []];
  for (let round = 0; round < asked.rounds; round++) {
    theirs.push(await quietest(other, () => ({ path: ask(peer.asks) }), load, AGAIN));
    ours.push(await quietest(own, () => ({ path: ask(OWN) }), load, AGAIN));
  }
  return {
    ...{ name: `${name}, against ${peer.name}`, what: peer.note, unit: '×' },
    figures: theirs.map(({ cpu_us }, round) => cpu_us / ours[round]!.cpu_us),
    beside: { 'CPU µs': ours.map(({ cpu_us }) => cpu_us), 'theirs CPU µs': theirs.map(({ cpu_us }) => cpu_us) },
  };
}
