// The writes that are sent while the service is being killed, drawn by seeded dice: each has a key of its own and says what it will have recorded.
import fc from 'fast-check';
import type { Entity, Noun } from '../../src/docket/docket.ts';
import { small } from '../support/small-record.ts';

/** A thing as a write leaves it; null where it is withdrawn. */
export interface Left {
  readonly noun: Noun;
  readonly id: string;
  readonly entity: Entity<Noun> | null;
}

export interface Write {
  /** Its Idempotency-Key. */
  readonly key: string;
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  /** What the record must have of it, in this order. */
  readonly leaves: readonly Left[];
  /** Whether it turns the watched answer. */
  readonly flips: boolean;
}

/** Writers that write at once, each its own writes in their order. The first alone writes what touches the watched answer. */
const WRITERS = 4;
const REASON = 'Written while the service is being killed.';
const [injunction] = small.order!;

const kinds = fc.oneof(
  { weight: 10, arbitrary: fc.constant('flip' as const) },
  { weight: 10, arbitrary: fc.constant('wording' as const) },
  { weight: 40, arbitrary: fc.constant('add' as const) },
  { weight: 20, arbitrary: fc.constant('several' as const) },
  { weight: 13, arbitrary: fc.constant('correct' as const) },
  { weight: 7, arbitrary: fc.constant('withdraw' as const) },
);
const draws = fc.record({ kind: kinds, writer: fc.nat(WRITERS - 1), pick: fc.nat() });

/** So many writes, by writer; the same seed draws the same ones. */
export function writesDrawn(count: number, seed: number): Write[][] {
  const writers = Array.from({ length: WRITERS }, (_, number) => writerNamed(`${number}`));
  for (const [at, { kind, writer, pick }] of fc.sample(draws, { seed, numRuns: count }).entries()) {
    const touchesAnswer = kind === 'flip' || kind === 'wording';
    writers[touchesAnswer ? 0 : writer]!.adds(kind, `${seed}-${at}`, pick);
  }
  return writers.map(({ writes }) => writes);
}

type Kind = ReturnType<typeof fc.sample<typeof kinds extends fc.Arbitrary<infer K> ? K : never>>[number];

/** One writer, who knows what it has written so far. */
function writerNamed(name: string) {
  const writes: Write[] = [];
  const live: string[] = [];
  let isLifted: boolean | undefined;
  const make: Record<Kind, (key: string, pick: number) => Omit<Write, 'key'>> = {
    flip: () => {
      const method = isLifted === undefined ? 'POST' : 'PUT';
      isLifted = !isLifted;
      return { ...put(method, 'order', liftOrNot(isLifted)), flips: true };
    },
    wording: (key) => put('PUT', 'order', { ...injunction!, summary: `Enjoins access for everyone (${key}).` }),
    add: (key) => {
      live.push(`page-${name}-${key}`);
      return put('POST', 'source', page(live.at(-1)!, key));
    },
    several: (key, pick) => {
      const pages = Array.from({ length: 2 + (pick % 3) }, (_, n) => page(`part-${name}-${key}-${n}`, key));
      live.push(...pages.map(({ id }) => id));
      return several(pages);
    },
    correct: (key, pick) => put('PUT', 'source', page(live[pick % live.length]!, key)),
    withdraw: (_key, pick) => withdrawal(live.splice(pick % live.length, 1)[0]!),
  };
  const adds = (kind: Kind, key: string, pick: number) => {
    const isVain = live.length === 0 && (kind === 'correct' || kind === 'withdraw');
    writes.push({ key: `write-${key}`, ...make[isVain ? 'add' : kind](key, pick) });
  };
  return { writes, adds };
}

const page = (id: string, key: string): Entity<'source'> => ({
  id,
  title: `What write ${key} says. ${'Word for word. '.repeat(20)}`,
  url: `https://example.org/${id}`,
  kind: 'press',
});

/** An order that lifts the stay, so that the injunction protects Milwaukee County again; or says nothing of it. */
const liftOrNot = (isLifted: boolean): Entity<'order'> => ({
  id: 'a-v-b-2018-08-10',
  case: 'a-v-b',
  court: 'ca7',
  title: 'Stay lifted, or not',
  entered_on: '2018-08-10',
  summary: isLifted ? 'Lifts the stay.' : 'Leaves the stay as it is.',
  operative_text_seen: true,
  dispositions: isLifted ? [{ id: 'lift', ruling: 'stay_lifted', acts_on: ['stay'], from: '2018-08-10' }] : [],
  sources: [{ source: 'a-page' }],
  confidence: 'high',
});

const put = (method: 'POST' | 'PUT', noun: 'order' | 'source', entity: Entity<Noun>): Omit<Write, 'key'> => ({
  method,
  path: method === 'POST' ? `/v1/${noun}s` : `/v1/${noun}s/${entity.id}`,
  body: { entity, reason: REASON },
  leaves: [{ noun, id: entity.id, entity }],
  flips: false,
});

const several = (pages: readonly Entity<'source'>[]): Omit<Write, 'key'> => ({
  method: 'POST',
  path: '/v1/entries',
  body: { reason: REASON, writes: pages.map((entity) => ({ noun: 'source', entity })) },
  leaves: pages.map((entity) => ({ noun: 'source', id: entity.id, entity })),
  flips: false,
});

const withdrawal = (id: string): Omit<Write, 'key'> => ({
  method: 'DELETE',
  path: `/v1/sources/${id}?reason=${encodeURIComponent(REASON)}`,
  leaves: [{ noun: 'source', id, entity: null }],
  flips: false,
});
