// A service whose answers are watched, with a clock that the test sets and a deliverer that it starts.
import type { AnswerChanged } from '../../src/api/answer-changed.ts';
import { outboxOf } from '../../src/api/watch-outbox.ts';
import type { Delivery, Watch } from '../../src/api/watch-told.ts';
import { lookAtAll } from '../../src/api/watching.ts';
import { startDelivering } from '../../src/webhooks/deliver.ts';
import { served } from './served.ts';
import { entryOf, NOW, smallStore } from './small-record.ts';
import type { Received } from './target.ts';

export const MILWAUKEE = { condition: 'jag-2017-access', jurisdiction: 'milwaukee-county-wi' };

/** Lifts the stay from a day on, so that the injunction protects Milwaukee County again. */
export const liftFrom = (day: string) =>
  entryOf('order', {
    id: 'a-v-b-2026-11-20',
    case: 'a-v-b',
    court: 'ca7',
    title: 'Stay lifted',
    entered_on: '2026-11-20',
    summary: 'Lifts the stay.',
    operative_text_seen: true,
    dispositions: [{ id: 'lift', ruling: 'stay_lifted', acts_on: ['stay'], from: day }],
    sources: [{ source: 'a-page' }],
    confidence: 'high',
  });

export const lift = liftFrom('2026-11-20');

export const messageIn = ({ body }: Received): AnswerChanged => JSON.parse(body) as AnswerChanged;

export async function watching(
  t: Parameters<typeof served>[0],
  { store = smallStore(), allowPrivate = true, most = 100 } = {},
) {
  const clock = { now: NOW };
  const now = () => clock.now;
  const arranged = { now, publicUrl: '', watching: { allowPrivate, most } };
  const { app } = await served(t, store, arranged);
  const edge = { store, ready: () => true, ...arranged };
  return {
    app,
    store,
    clock,
    look: () => lookAtAll(edge),
    watch: async (body: object): Promise<Watch> =>
      (await app.inject({ method: 'POST', url: '/v1/watches', payload: { question: MILWAUKEE, ...body } })).json(),
    seen: async (id: string): Promise<Watch> => (await app.inject(`/v1/watches/${id}`)).json(),
    told: async (id: string): Promise<Delivery[]> => (await app.inject(`/v1/watches/${id}/deliveries`)).json().results,
    test: (id: string) => app.inject({ method: 'POST', url: `/v1/watches/${id}/test` }),
    deliver: () => {
      const { stop } = startDelivering({ outbox: outboxOf(edge, () => {}), now, allowPrivate, tell: () => {} });
      t.teardown(stop);
      return stop;
    },
  };
}

/** Waits until something has become so; a test that waits in vain ends by its own limit. */
export async function eventually(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await new Promise((wake) => setTimeout(wake, 20));
}
