// Holds a service that has lived through many writes against one that has just begun over the same record: whatever is asked, both give the same bytes, and neither fails.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../src/app.ts';
import { type Docket, type Entity, NOUN_NAMES, type Noun } from '../../src/docket/docket.ts';
import type { Order } from '../../src/docket/order.ts';
import { everything } from '../../src/store/everything.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { dice } from '../bench/dice.ts';
import { overHttp, type Replied } from '../support/over-http.ts';
import { seededStore } from '../support/seeded.ts';
import { NOW } from '../support/small-record.ts';
import { bearer } from '../support/tokens.ts';
import type { Told } from './index.ts';
import { asksAbout } from './life-asks.ts';
import { pick, type Spoiling, spoilt } from './spoil.ts';

const MANY = 400;
const WRITES_A_ROUND = 8;
const ASKED_BETWEEN = 10;
const CREATED = 201;
const FAULT = 500;
/** Entries that were recorded lately are told without `Last-Modified` for a second. */
const LATER = NOW + 60_000;

/** What a life came to. */
export interface Lived {
  readonly writes: number;
  readonly recorded: number;
  readonly compared: number;
  readonly faults: readonly string[];
}

export async function fuzzLife({ count = MANY, seed }: Told): Promise<boolean> {
  console.log(`seed ${seed}`);
  const { writes, recorded, compared, faults } = await live(count, seed);
  for (const fault of faults) console.log(fault);
  console.log(
    `${writes} writes, of which ${recorded} were recorded; ${compared} replies compared, ${faults.length} wrong`,
  );
  return faults.length === 0;
}

/** Puts so many writes, most of them spoilt, to a service over the seed, which is asked all the while. */
export async function live(count: number, seed: number): Promise<Lived> {
  const [store, chance, folder] = [seededStore(), dice(seed), mkdtempSync(join(tmpdir(), 'enjoined-life-'))];
  const app = await served(store);
  const asks = asksAbout(everything(store).docket, chance);
  const [ask, write, faults] = [await overHttp(app), writerTo(store, app, chance), [] as string[]];
  let [recorded, compared] = [0, 0];
  const askedOf = async (url: string, get: Ask) => {
    const reply = await get({ url, headers: { 'x-request-id': 'life' } });
    if (reply.statusCode >= FAULT) faults.push(`${url} is answered with ${reply.statusCode}: ${reply.body}`);
    return reply;
  };
  try {
    for (let writes = 0; writes < count; writes += WRITES_A_ROUND) {
      for (const path of asks) await askedOf(path, ask);
      for (let times = 0; times < Math.min(WRITES_A_ROUND, count - writes); times++) {
        const { what, status, body } = await write();
        if (status >= FAULT) faults.push(`${what} is answered with ${status}: ${body}`);
        if (status === CREATED) recorded++;
        for (let asked = 0; asked < ASKED_BETWEEN; asked++) await askedOf(pick(chance, asks), ask);
      }
      const fresh = copied(store, join(folder, `${writes}.sqlite`));
      const begun = await served(fresh);
      const askFresh = await overHttp(begun);
      for (const path of asks) {
        const difference = differing(await askedOf(path, ask), await askedOf(path, askFresh));
        if (difference) faults.push(`${path}, after ${writes + WRITES_A_ROUND} writes: ${difference}`);
        compared++;
      }
      await begun.close();
      fresh.close();
    }
    return { writes: count, recorded, compared, faults };
  } finally {
    await app.close();
    store.close();
    rmSync(folder, { recursive: true });
  }
}

type Ask = Awaited<ReturnType<typeof overHttp>>;

const served = (store: Store): Promise<FastifyInstance> =>
  buildApp({ store, now: () => LATER, publicUrl: 'https://enjoined.example', ready: () => true }, 'silent');

function copied(store: Store, file: string): Store {
  writeFileSync(file, store.sqlite.serialize());
  return openStore(`file:${file}`);
}

const HEADERS = ['etag', 'last-modified', 'cache-control', 'enjoined-edition', 'link', 'content-type'];
const SHOWN = 120;

/** In what one reply differs from another, or null. */
function differing(lived: Replied, begun: Replied): string | null {
  if (lived.statusCode !== begun.statusCode) return `${lived.statusCode}, not ${begun.statusCode}`;
  if (lived.statusCode >= FAULT) return null;
  const header = HEADERS.find((name) => lived.headers[name] !== begun.headers[name]);
  if (header) return `${header} ${lived.headers[header]}, not ${begun.headers[header]}`;
  if (lived.body === begun.body) return null;
  const at = [...lived.body].findIndex((letter, index) => letter !== begun.body[index]);
  const [one, other] = [lived, begun].map(({ body }) => body.slice(Math.max(0, at - SHOWN), at + SHOWN));
  return `…${one}…, not …${other}…`;
}

interface Written {
  readonly what: string;
  readonly status: number;
  readonly body: string;
}

/** Writes something else each time: a fact corrected, withdrawn, or an order that acts on another. */
function writerTo(store: Store, app: FastifyInstance, chance: () => number): () => Promise<Written> {
  const headers = bearer(store, 'Ada', 'admin');
  let number = 0;
  return async () => {
    const { docket } = everything(store);
    const noun = pick(chance, NOUNS_WRITTEN);
    const entity = pick(chance, [...docket[noun].values()]) as Entity<Noun>;
    const path = `/v1/${noun.replace('_', '-')}s`;
    const [method, url, written] = askedFor(docket, { noun, entity, path, number: ++number }, chance);
    const payload = { reason: 'Written by chance.', ...(written && { entity: written }) };
    const { statusCode: status, body } = await app.inject({ method, url, headers, payload });
    return { what: `${method} ${url} ${JSON.stringify(payload)}`, status, body };
  };
}

/** Orders come often: answers rest on them. */
const NOUNS_WRITTEN: readonly Noun[] = [...NOUN_NAMES, 'order', 'order', 'order', 'order', 'appeal'];
const WITHDRAWN = 0.06;
const ADDED = 0.4;
const ACTING = 0.6;
const EFFECTS = ['stay_pending_appeal', 'stay_lifted', 'affirmance', 'reversal', 'vacatur', 'dissolution'] as const;

interface Chosen {
  readonly noun: Noun;
  readonly entity: Entity<Noun>;
  readonly path: string;
  readonly number: number;
}

function askedFor(docket: Docket, { noun, entity, path, number }: Chosen, chance: () => number) {
  const thrown = chance();
  if (thrown < WITHDRAWN) return ['DELETE', `${path}/${entity.id}`] as const;
  const written = spoilt(entity, spoilingIn(docket, chance));
  if (noun !== 'order' || thrown > ADDED) return ['PUT', `${path}/${entity.id}`, written] as const;
  return ['POST', path, ordered(entity as Order, written as Order, `by-chance-${number}`, chance)] as const;
}

/** A new order, which acts on one of the record or says what that says. */
function ordered({ dispositions }: Order, written: Order, id: string, chance: () => number): Order {
  const target = pick(chance, dispositions)?.id;
  if (target !== undefined && chance() < ACTING)
    return { ...written, id, dispositions: [{ id: `${id}-1`, ruling: pick(chance, EFFECTS), acts_on: [target] }] };
  const named = written.dispositions.map((part, index) => ({ ...part, id: `${id}-${index + 1}` }));
  return { ...written, id, dispositions: named };
}

/** Another of its noun may stand in for whatever the record has. */
const spoilingIn = (docket: Docket, chance: () => number): Spoiling => ({
  chance,
  insteadOf: (id) => {
    const noun = NOUN_NAMES.find((one) => docket[one].has(id));
    return noun ? [...docket[noun].keys()] : [];
  },
});
