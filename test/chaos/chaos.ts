// Chaos: writers write over HTTP and a watch listens, while the service is killed at moments that dice choose; then everything is counted.
import { setTimeout as wait } from 'node:timers/promises';
import type { Watch } from '../../src/api/watch-told.ts';
import { newest } from '../../src/store/record.ts';
import { smallStore } from '../support/small-record.ts';
import { type Received, target } from '../support/target.ts';
import { bearer } from '../support/tokens.ts';
import { MILWAUKEE } from '../support/watching.ts';
import { killer } from './killer.ts';
import { type Losses, lossesIn, unsigned } from './losses.ts';
import { type Mortal, mortalService } from './mortal-service.ts';
import { type Answered, sendUntilAnswered } from './send.ts';
import { type Write, writesDrawn } from './writes.ts';

export interface Chaos {
  readonly writes: number;
  readonly seed: number;
  /** A file that is not there yet. */
  readonly database: string;
  /** Told how many writes have been acknowledged, at each. */
  readonly told?: (acknowledged: number) => void;
}

/** What happened, and what was lost by it: nothing, if all is well. */
export interface Outcome extends Losses {
  readonly writes: number;
  readonly kills: number;
  /** How often a write had to be sent again, as it got no answer. */
  readonly retries: number;
  /** How often a message came, each at least once. */
  readonly received: number;
}

type Lasting = Parameters<typeof target>[0];

/** Runs it to its end. What it starts ends by `lasting`. */
export async function chaos(lasting: Lasting, { writes, seed, database, told }: Chaos): Promise<Outcome> {
  const store = smallStore(database);
  const headers = bearer(store, 'Ida B.', 'editor');
  const before = newest(store);
  store.close();
  const service = mortalService(database);
  lasting.teardown(service.bury);
  const killing = killer(service, seed);
  const { url, received, until, behaviour } = await target(lasting, killing.answering);
  const watch = await watched(service, url);
  const forged: string[] = [];
  behaviour.answering = (reply, message) => {
    forged.push(...unsigned(message, watch));
    killing.answering(reply, message);
  };
  const send = (write: Write) => sendUntilAnswered(service, write, headers);
  const answered = await written(writesDrawn(writes, seed), send, (count) => {
    killing.acknowledged();
    told?.(count);
  });
  // The first message is never noted: whoever sent it is killed.
  if (answered.some(({ write }) => write.flips)) await until(1);
  killing.isOver();
  const again: Answered[] = [];
  for (const { write } of answered) again.push(await send(write));
  await untilTold(service, watch, received);
  await service.stop();
  const losses = lossesIn({ database, before, answered, again, received, forged });
  const retries = answered.reduce((sum, { unanswered }) => sum + unanswered, 0);
  return { ...losses, writes: answered.length, kills: service.kills(), retries, received: received.length };
}

async function watched(service: Mortal, url: string): Promise<Watch> {
  const body = JSON.stringify({ question: MILWAUKEE, url });
  const headers = { 'content-type': 'application/json' };
  const made = await fetch(`${await service.address()}/v1/watches`, { method: 'POST', headers, body });
  return (await made.json()) as Watch;
}

/** Every writer writes at its own pace, until each of its writes is answered. */
async function written(
  writers: Write[][],
  send: (write: Write) => Promise<Answered>,
  acknowledged: (count: number) => void,
) {
  let count = 0;
  const writing = writers.map(async (writes) => {
    const answered: Answered[] = [];
    for (const write of writes) {
      answered.push(await send(write));
      acknowledged(++count);
    }
    return answered;
  });
  return (await Promise.all(writing)).flat();
}

/** While nothing has come for so long, nothing more is waited for. */
const PATIENCE_MS = 60_000;

/** Waits until nothing waits for the watch any more, or nothing comes. */
async function untilTold(service: Mortal, { id }: Watch, received: readonly Received[]): Promise<void> {
  for (let [count, since] = [0, Date.now()]; Date.now() - since < PATIENCE_MS; await wait(100)) {
    const seen = (await (await fetch(`${await service.address()}/v1/watches/${id}`)).json()) as Watch;
    if (seen.next_attempt_at === undefined) return;
    if (received.length > count) [count, since] = [received.length, Date.now()];
  }
}
