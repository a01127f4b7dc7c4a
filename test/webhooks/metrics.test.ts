import t from 'tap';
import { outcomeIn } from '../../src/api/watch-metrics.ts';
import { measured } from '../support/measured.ts';
import { target } from '../support/target.ts';
import { eventually, watching } from '../support/watching.ts';

t.test('what is delivered to watches is measured: attempts by outcome, what waits, and watches by state', async (t) => {
  const replies = [204, 302, 500, 410];
  const hook = await target(t, (reply) => reply.writeHead(replies.shift()!).end());
  const { app, clock, watch, test, deliver, seen, told } = await watching(t);
  const { id } = await watch({ url: hook.url });
  await watch({ feed: true });
  await test(id);
  await test(id);
  const before = await measured(app);
  const attempts = (outcome: string) => `enjoined_webhook_attempts_total{outcome="${outcome}"}`;
  t.equal(before.get(attempts('delivered')), 0, 'what has not happened yet is told as none');
  t.equal(before.get('enjoined_webhook_deliveries_waiting'), 2);
  t.equal(before.get('enjoined_watches{state="active"}'), 2);
  t.equal(before.get('enjoined_watches{state="disabled"}'), 0);
  deliver();
  for (const attempt of [1, 2]) {
    await eventually(async () => (await told(id))[0]!.attempts === attempt);
    clock.now = Date.parse((await seen(id)).next_attempt_at!);
  }
  await eventually(async () => (await seen(id)).state === 'disabled');
  const after = await measured(app);
  for (const [outcome, count] of Object.entries({ delivered: 1, answered_3xx: 1, answered_5xx: 1, answered_4xx: 1 }))
    t.equal(after.get(attempts(outcome)), count, outcome);
  t.equal(after.get('enjoined_webhook_deliveries_waiting'), 0);
  t.equal(after.get('enjoined_watches{state="active"}'), 1);
  t.equal(after.get('enjoined_watches{state="disabled"}'), 1);
  t.notMatch([...after.keys()].join('\n'), /127\.0\.0\.1|hook"|wat_/);
});

t.test('how an attempt went is told in one of few words', (t) => {
  t.equal(outcomeIn({ status: 200 }), 'delivered');
  t.equal(outcomeIn({ status: 200, error: 'It replied with more than 65536 bytes.' }), 'cut_short');
  t.equal(outcomeIn({ status: 404, error: 'It answered 404.' }), 'answered_4xx');
  t.equal(outcomeIn({ status: 999, error: 'It answered 999.' }), 'cut_short');
  t.equal(outcomeIn({ error: 'It did not answer in time.' }), 'unanswered');
  t.end();
});
