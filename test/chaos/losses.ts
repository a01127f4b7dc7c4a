// What was lost, doubled or torn by all the killing: the record, the replies, the outbox and what the target got are held against each other.
import { asc } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import type { AnswerChanged } from '../../src/api/answer-changed.ts';
import { entryShown } from '../../src/api/entries.ts';
import type { Watch } from '../../src/api/watch-told.ts';
import { canonical } from '../../src/store/canonical.ts';
import { openStore } from '../../src/store/open.ts';
import type { DeliveryRow } from '../../src/store/outbox.ts';
import type { EntryRow } from '../../src/store/record.ts';
import { deliveries, entries } from '../../src/store/tables.ts';
import { verify } from '../../src/store/verify.ts';
import type { Received } from '../support/target.ts';
import type { Answered } from './send.ts';

export interface Losses {
  /** Entries that the writes became. */
  readonly entries: number;
  /** Messages to the watch. */
  readonly deliveries: number;
  /** What was lost, a sentence each. */
  readonly lost: readonly string[];
}

/** What is left when all is over. */
export interface Remains {
  readonly database: string;
  /** Entries that were there before. */
  readonly before: number;
  readonly answered: readonly Answered[];
  /** The same writes, sent once more after they had been answered. */
  readonly again: readonly Answered[];
  readonly received: readonly Received[];
  /** What was wrong with messages as they came. */
  readonly forged: readonly string[];
}

const CREATED = 201;

/** Counts what is left. */
export function lossesIn({ database, before, answered, again, received, forged }: Remains): Losses {
  const store = openStore(database, { readonly: true });
  try {
    const rows = store.db.select().from(entries).orderBy(asc(entries.seq)).all();
    const outbox = store.db.select().from(deliveries).orderBy(asc(deliveries.created_at)).all();
    const faults = verify(store).faults.map(({ pointer, detail }) => `npm run verify: ${pointer}: ${detail}`);
    const lost = [
      ...faults,
      ...forged,
      ...answered.flatMap((one) => lostOf(one, rows)),
      ...countLost(answered, rows.length - before),
      ...again.flatMap((one, at) => unlike(one, answered[at]!)),
      ...untold(answered, outbox),
      ...outbox.flatMap((one) => undelivered(one, received)),
      ...received.flatMap((one) => unfounded(one, outbox)),
    ];
    return { entries: rows.length - before, deliveries: outbox.length, lost };
  } finally {
    store.close();
  }
}

type Acknowledged = readonly { readonly edition: number }[];

const acknowledgedIn = ({ status, body }: Answered): Acknowledged =>
  status === CREATED ? (JSON.parse(body) as { entries: Acknowledged }).entries : [];

/** Whether all that a write was told to have become is in the record as it was told and as it was sent, side by side. */
function lostOf(answered: Answered, rows: readonly EntryRow[]): string[] {
  const { write, status, body } = answered;
  if (status !== CREATED) return [`${write.key} was answered with ${status}: ${body}`];
  const told = acknowledgedIn(answered);
  const first = told[0]!.edition;
  const is = told.map((_, at) => {
    const row = rows[first - 1 + at];
    return row && { shown: entryShown(row), payload: row.payload };
  });
  const should = write.leaves.map(({ entity }, at) => ({
    shown: told[at],
    payload: entity && canonical(entity),
  }));
  return canonical(is) === canonical(should) ? [] : [`${write.key} is not in the record as it was acknowledged`];
}

/** Whether there is an entry that nobody was told of, or one that two writes were told of. */
function countLost(answered: readonly Answered[], count: number): string[] {
  const told = answered.flatMap((one) => acknowledgedIn(one).map(({ edition }) => edition));
  if (new Set(told).size === told.length && told.length === count) return [];
  return [
    `The record grew by ${count} entries; ${told.length} were acknowledged, ${new Set(told).size} different ones`,
  ];
}

const unlike = (again: Answered, first: Answered): string[] =>
  again.status === first.status && again.body === first.body
    ? []
    : [`${first.write.key}, repeated, was answered with ${again.status}: ${again.body}`];

/** Whether each write that turned the answer, and no other, has its one message. */
function untold(answered: readonly Answered[], outbox: readonly DeliveryRow[]): string[] {
  const turned = answered.flatMap((one) => (one.write.flips ? acknowledgedIn(one).map(({ edition }) => edition) : []));
  const told = outbox.flatMap(({ payload }) =>
    (JSON.parse(payload) as AnswerChanged).data.cause.entries.map(({ entry }) => entry),
  );
  const [should, is] = [turned, told].map((editions) => editions.toSorted((a, b) => a - b).join(' '));
  return should === is ? [] : [`The answer was turned by the entries ${should}; the messages tell of ${is}`];
}

function undelivered({ id, state, payload }: DeliveryRow, received: readonly Received[]): string[] {
  const got = received.filter(({ headers }) => headers['webhook-id'] === id);
  if (state !== 'delivered') return [`The message ${id} is ${state}`];
  if (got.length === 0) return [`The message ${id} counts as delivered, and never came`];
  return got.every(({ body }) => body === payload) ? [] : [`The message ${id} said different things`];
}

const unfounded = ({ headers }: Received, outbox: readonly DeliveryRow[]): string[] =>
  outbox.some(({ id }) => id === headers['webhook-id'])
    ? []
    : [`A message ${headers['webhook-id']} came that is not in the outbox`];

/** Whether a message that has just come is signed by its watch, a moment ago. */
export function unsigned({ headers, body }: Received, { secret }: Watch): string[] {
  try {
    new Webhook(secret!).verify(body, headers as Record<string, string>);
    return [];
  } catch (error) {
    return [`The message ${headers['webhook-id']} is not signed as it should be: ${(error as Error).message}`];
  }
}
