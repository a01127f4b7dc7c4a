// The watches as the deliverer sees them: what may have changed, what is due, and what an attempt came to.
import { changeDelivery, dueDeliveries } from '../store/outbox.ts';
import { newest } from '../store/record.ts';
import { changeWatch } from '../store/watches.ts';
import { startOfQuarterOfHour } from '../time/instant.ts';
import { LONGEST_WAIT } from '../webhooks/backoff.ts';
import type { Outbox } from '../webhooks/deliver.ts';
import { verdictOn, writtenInstant } from '../webhooks/verdict.ts';
import type { Edge } from './edge.ts';
import { attemptsOf, outcomeIn } from './watch-metrics.ts';
import { lookAtAll } from './watching.ts';

/** The outbox of a service. It looks at all watches at first, then whenever the record has grown or a day may have begun somewhere. */
export function outboxOf(edge: Edge, tell: (line: string) => void): Outbox {
  const { store, now } = edge;
  let seen = '';
  return {
    async lookAgain() {
      const sight = `${newest(store)} ${startOfQuarterOfHour(now())}`;
      if (sight === seen) return;
      await lookAtAll(edge, tell);
      seen = sight;
    },
    due: () => dueDeliveries(store, { now: writtenInstant(now()), furthest: writtenInstant(now() + LONGEST_WAIT) }),
    settle({ delivery, watch }, outcome) {
      const attempts = attemptsOf(store);
      attempts.set(outcomeIn(outcome), attempts.get(outcomeIn(outcome))! + 1);
      const verdict = verdictOn(delivery, outcome, now());
      store.sqlite
        .transaction(() => {
          changeDelivery(store, { ...delivery, ...verdict.delivery });
          if (verdict.watch) changeWatch(store, watch.id, verdict.watch);
        })
        .immediate();
    },
  };
}
