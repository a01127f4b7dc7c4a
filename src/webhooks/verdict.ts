// What follows from an attempt: delivered, tried again later, or given up, and then the watch is disabled where all can see it.
import type { DeliveryRow } from '../store/outbox.ts';
import type { WatchRow } from '../store/watches.ts';
import { waitAfter } from './backoff.ts';
import type { Outcome } from './post.ts';

/** What becomes of a delivery after an attempt, and of its watch if that changes too. */
export interface Verdict {
  readonly delivery: Partial<DeliveryRow>;
  readonly watch?: Pick<WatchRow, 'state' | 'reason'>;
}

const GONE = 410;

/** Judges an attempt made at a moment. A target that is gone for good (410) is not tried again. */
export function verdictOn({ id, attempts }: DeliveryRow, { status, error }: Outcome, now: number): Verdict {
  const tried = { attempts: attempts + 1, last_status: status ?? null, last_error: error ?? null };
  if (error === undefined)
    return { delivery: { ...tried, state: 'delivered', delivered_at: writtenInstant(now), next_at: null } };
  if (status === GONE) return givenUp(tried, 'The target answered 410: it is gone for good.');
  const wait = waitAfter(tried.attempts, id);
  if (wait === undefined)
    return givenUp(tried, `${tried.attempts} attempts over about two days failed. The last: ${error}`);
  return { delivery: { ...tried, next_at: writtenInstant(now + wait) } };
}

const givenUp = (tried: Partial<DeliveryRow>, reason: string): Verdict => ({
  delivery: { ...tried, state: 'failed', next_at: null },
  watch: { state: 'disabled', reason },
});

/** An instant as the outbox writes it: always with milliseconds, so that text compares as time does. */
export const writtenInstant = (ms: number): string => new Date(ms).toISOString();
