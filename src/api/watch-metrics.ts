// Measurements of what is delivered to those who watch: attempts by what they came to, what waits, and watches by their state.
import { Counter, Gauge, type Registry } from 'prom-client';
import { countOfAllWaiting } from '../store/outbox.ts';
import { perStore } from '../store/store.ts';
import { countsOfWatches } from '../store/watches.ts';
import type { Outcome } from '../webhooks/post.ts';
import type { Edge } from './edge.ts';

const OUTCOMES = ['delivered', 'answered_3xx', 'answered_4xx', 'answered_5xx', 'cut_short', 'unanswered'] as const;

/** How often attempts of this process came to each outcome. Watches have no names here: labels are few, and tell nothing of targets. */
export const attemptsOf = perStore(() => new Map<string, number>(OUTCOMES.map((outcome) => [outcome, 0])));

/**
 * What an attempt came to, in a word: delivered; answered otherwise, by the class of the status; cut short, as it was answered with more
 * than is read; or unanswered, as nobody was reached, trusted, or quick enough.
 */
export function outcomeIn({ status, error }: Outcome): (typeof OUTCOMES)[number] {
  if (error === undefined) return 'delivered';
  if (status === undefined) return 'unanswered';
  return OUTCOMES.find((one) => one === `answered_${Math.floor(status / 100)}xx`) ?? 'cut_short';
}

/** Puts the measurements of deliveries into a register. */
export function watchMetrics({ store }: Edge, registers: Registry[]): void {
  new Counter({
    name: 'enjoined_webhook_attempts_total',
    help: 'Attempts to deliver a message to the target of a watch, by outcome.',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset();
      for (const [outcome, count] of attemptsOf(store)) this.inc({ outcome }, count);
    },
  });
  new Gauge({
    name: 'enjoined_webhook_deliveries_waiting',
    help: 'Messages that are to be delivered yet, or delivered again; of disabled watches too.',
    registers,
    collect() {
      this.set(countOfAllWaiting(store));
    },
  });
  new Gauge({
    name: 'enjoined_watches',
    help: 'Watches, by state: `active`, or `disabled` since their target was given up.',
    labelNames: ['state'],
    registers,
    collect() {
      const { active = 0, disabled = 0 } = countsOfWatches(store);
      this.set({ state: 'active' }, active);
      this.set({ state: 'disabled' }, disabled);
    },
  });
}
