// Delivery: once a second, what has changed is found and what is due is sent, each watch in its own order and at its own pace.
import { setTimeout as wait } from 'node:timers/promises';
import type { Due } from '../store/outbox.ts';
import { type Outcome, post } from './post.ts';
import { signedHeaders } from './sign.ts';

/** What the deliverer asks of whoever keeps the watches. */
export interface Outbox {
  /** Finds what has changed since it was last looked at. */
  lookAgain(): Promise<void>;
  /** What is due now, at most one delivery of a watch. */
  due(): readonly Due[];
  /** Writes down what an attempt came to. */
  settle(due: Due, outcome: Outcome): void;
}

export interface Delivering {
  readonly outbox: Outbox;
  readonly now: () => number;
  readonly allowPrivate: boolean;
  /** Writes a line about trouble. */
  readonly tell: (line: string) => void;
}

const EVERY = 1_000;
/** Within so long a target must have answered. */
const PATIENCE = 10_000;
/** Attempts at once: in all, and at one host, so that a host that hangs leaves room for the others. */
const MOST_AT_ONCE = { all: 500, host: 20 };
/** For so long a stop waits for the attempts that are under way. What is cut off then is sent again at the next start. */
const GRACE = 3_000;

/** Delivers until it is stopped; when `stop` is through, nothing is under way and the store may be closed. */
export function startDelivering(delivering: Delivering): { stop(): Promise<void> } {
  const ending = new AbortController();
  const cutting = new AbortController();
  const underWay = new Map<string, { host: string; done: Promise<void> }>();
  const send = async () => {
    for (const due of delivering.outbox.due()) {
      const { id, url } = due.watch;
      const host = new URL(url!).host;
      if (underWay.has(id) || isFull(underWay, host)) continue;
      const done = attempt(delivering, due, cutting.signal).finally(() => underWay.delete(id));
      underWay.set(id, { host, done });
    }
  };
  const loops = [delivering.outbox.lookAgain, send].map((step) => repeat(step, delivering.tell, ending.signal));
  return {
    async stop() {
      ending.abort();
      await Promise.all(loops);
      const last = Promise.all([...underWay.values()].map(({ done }) => done));
      const grace = wait(GRACE, undefined, { ref: false }).then(() => cutting.abort());
      await Promise.race([last, grace]);
      await last;
    },
  };
}

const isFull = (underWay: ReadonlyMap<string, { host: string }>, host: string): boolean =>
  underWay.size >= MOST_AT_ONCE.all ||
  [...underWay.values()].filter((one) => one.host === host).length >= MOST_AT_ONCE.host;

async function attempt({ outbox, now, allowPrivate, tell }: Delivering, due: Due, cut: AbortSignal): Promise<void> {
  const { delivery, watch } = due;
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'enjoined',
    ...signedHeaders(delivery.id, delivery.payload, watch.secret, now()),
  };
  const signal = AbortSignal.any([cut, AbortSignal.timeout(PATIENCE)]);
  const outcome = await post({ url: watch.url!, headers, body: delivery.payload }, allowPrivate, signal);
  // Whether what was cut off has arrived is not known: it counts as not tried.
  if (cut.aborted && outcome.error !== undefined) return;
  trying(() => outbox.settle(due, outcome), tell);
}

async function repeat(step: () => Promise<void>, tell: (line: string) => void, ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    await step().catch((error: Error) => tell(`Watches: ${error.message}`));
    await wait(EVERY, undefined, { signal: ending }).catch(() => {});
  }
}

function trying(act: () => void, tell: (line: string) => void): void {
  try {
    act();
  } catch (error) {
    tell(`Watches: ${(error as Error).message}`);
  }
}
