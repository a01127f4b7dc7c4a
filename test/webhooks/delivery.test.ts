import { Webhook } from 'standardwebhooks';
import t from 'tap';
import { append } from '../../src/store/record.ts';
import { MOST_ATTEMPTS, waitAfter } from '../../src/webhooks/backoff.ts';
import { post } from '../../src/webhooks/post.ts';
import { takes, target } from '../support/target.ts';
import { eventually, lift, messageIn, watching } from '../support/watching.ts';

const HOUR = 3_600_000;

t.test('a delivery is signed by the Standard Webhooks scheme, as a library verifies', async (t) => {
  const hook = await target(t);
  const { clock, store, watch, deliver, told } = await watching(t);
  clock.now = Date.now();
  const { id, secret } = await watch({ url: hook.url, note: 'Desk.' });
  deliver();
  append(store, [lift]);
  await hook.until(1);
  const [{ headers, body }] = hook.received as [(typeof hook.received)[0]];
  const verified = new Webhook(secret!).verify(body, headers as Record<string, string>);
  t.match(verified, { type: 'answer.changed', data: { watch: id, note: 'Desk.', after: { status: 'barred' } } });
  t.throws(() => new Webhook(secret!).verify(body.replace('barred', 'spared'), headers as Record<string, string>));
  t.match(headers, { 'content-type': 'application/json', 'user-agent': 'enjoined' });
  await eventually(async () => (await told(id))[0]!.state === 'delivered');
  t.match(await told(id), [{ id: headers['webhook-id'], attempts: 1, last_status: 204 }]);
});

t.test(
  'what fails is sent again under the same id, later and later over about two days, and what follows waits',
  async (t) => {
    const hook = await target(t, (reply) => reply.writeHead(500).end('no'));
    const { clock, watch, test, deliver, told, seen } = await watching(t);
    const { id } = await watch({ url: hook.url });
    const start = clock.now;
    const first = (await test(id)).json();
    const second = (await test(id)).json();
    deliver();
    for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      await eventually(async () => (await told(id))[1]!.attempts === attempt);
      const { next_attempt_at } = await seen(id);
      t.match((await told(id))[1], {
        state: 'waiting',
        next_attempt_at,
        last_status: 500,
        last_error: 'It answered 500.',
      });
      clock.now = Date.parse(next_attempt_at!);
    }
    await eventually(async () => (await seen(id)).state === 'disabled');
    t.ok(clock.now - start > 42 * HOUR && clock.now - start < 60 * HOUR, `${(clock.now - start) / HOUR} hours`);
    t.match(await seen(id), { reason: /9 attempts over about two days failed\. The last: It answered 500\./ });
    t.match(await told(id), [
      { id: second.id, state: 'waiting', attempts: 0 },
      { id: first.id, state: 'failed', attempts: MOST_ATTEMPTS },
    ]);
    t.strictSame(new Set(hook.received.map(({ headers }) => headers['webhook-id'])), new Set([first.id]));
    t.equal(hook.received.length, MOST_ATTEMPTS);
  },
);

t.test(
  'a disabled watch refuses tests; enabled, it sends what was not delivered, in order, and what changed meanwhile',
  async (t) => {
    const hook = await target(t, (reply) => reply.writeHead(410).end());
    const { app, store, watch, test, deliver, told, seen } = await watching(t);
    const { id } = await watch({ url: hook.url });
    const ids = [(await test(id)).json().id, (await test(id)).json().id];
    deliver();
    await eventually(async () => (await seen(id)).state === 'disabled');
    t.match(await seen(id), { reason: /410/ });
    t.match((await test(id)).json(), { status: 409, detail: /disabled.*Enable it/ });
    append(store, [lift]);
    t.equal((await told(id)).length, 2);
    hook.behaviour.answering = takes;
    t.match((await app.inject({ method: 'POST', url: `/v1/watches/${id}/enable` })).json(), { state: 'active' });
    await hook.until(4);
    const sent = hook.received.slice(1).map(({ headers }) => headers['webhook-id']);
    t.strictSame(sent.slice(0, 2), ids);
    t.match(messageIn(hook.received[3]!), { data: { test: false, after: { status: 'barred' } } });
  },
);

t.test(
  'a target that hangs, closes, redirects, refuses or answers without end is told apart, and keeps no other waiting',
  async (t) => {
    const elsewhere = await target(t);
    const good = await target(t);
    const pouring = (text: string) => (reply: import('node:http').ServerResponse) => {
      reply.writeHead(200);
      const pour = () => {
        while (!reply.destroyed && reply.write(text));
      };
      reply.on('drain', pour);
      pour();
    };
    const cases = {
      hangs: { hook: await target(t, () => {}), error: 'It did not answer in time.' },
      closes: {
        hook: await target(t, (reply) => reply.destroy()),
        error: 'It closed the connection before it had answered.',
      },
      redirects: {
        hook: await target(t, (reply) => reply.writeHead(307, { location: elsewhere.url }).end()),
        error: 'It redirects (307), which is not followed.',
      },
      pours: { hook: await target(t, pouring('x'.repeat(10_000))), error: 'It replied with more than 65536 bytes.' },
      trickles: {
        hook: await target(t, (reply) => void reply.writeHead(200).write('x')),
        error: 'It did not answer in time.',
      },
    };
    const { app, store, watch, deliver, told } = await watching(t);
    const watches = await Promise.all(
      Object.values(cases).map(async ({ hook, error }) => ({ error, id: (await watch({ url: hook.url })).id })),
    );
    const closed = await watch({ url: 'http://127.0.0.1:9/' });
    const last = await watch({ url: good.url });
    append(store, [lift]);
    deliver();
    await good.until(1);
    t.match(await told(watches[0]!.id), [{ state: 'waiting', attempts: 0 }], 'while another hangs');
    t.equal((await app.inject('/v1/courts')).statusCode, 200);
    for (const { id, error } of [...watches, { id: closed.id, error: 'It refuses connections.' }]) {
      await eventually(async () => (await told(id))[0]!.attempts === 1);
      t.match(await told(id), [{ state: 'waiting', attempts: 1, last_error: error, next_attempt_at: String }], error);
    }
    t.match(await told(last.id), [{ state: 'delivered' }]);
    t.equal(elsewhere.received.length, 0);
  },
);

t.test('an attempt that is cut off by a stop counts as not made, and is made again at the next start', async (t) => {
  const hook = await target(t, () => {});
  const { watch, test, deliver, told } = await watching(t);
  const { id } = await watch({ url: hook.url });
  await test(id);
  const stop = deliver();
  await hook.until(1);
  await stop();
  t.match(await told(id), [{ state: 'waiting', attempts: 0 }]);
  hook.behaviour.answering = takes;
  deliver();
  await eventually(async () => (await told(id))[0]!.state === 'delivered');
  const ids = hook.received.map(({ headers }) => headers['webhook-id']);
  t.equal(ids[0], ids[1]);
});

t.test('an ended watch is sent nothing more', async (t) => {
  const hook = await target(t, (reply) => reply.writeHead(500).end());
  const { app, clock, watch, test, deliver, told } = await watching(t);
  const { id } = await watch({ url: hook.url });
  const other = await watch({ url: hook.url });
  await test(id);
  deliver();
  await hook.until(1);
  await eventually(async () => (await told(id))[0]!.attempts === 1);
  await app.inject({ method: 'DELETE', url: `/v1/watches/${id}` });
  clock.now += 60_000;
  await test(other.id);
  await hook.until(2);
  t.equal(messageIn(hook.received[1]!).data.watch, other.id);
});

t.test('waits are spread by a tenth, the same for the same attempt', async (t) => {
  const waits = Array.from({ length: 200 }, (_, n) => waitAfter(2, `msg_${n}`)!);
  t.ok(Math.min(...waits) >= 270_000 && Math.max(...waits) <= 330_000);
  t.ok(new Set(waits).size > 150);
  t.equal(waitAfter(2, 'msg_1'), waitAfter(2, 'msg_1'));
  t.equal(waitAfter(MOST_ATTEMPTS, 'msg_1'), undefined);
});

t.test('a target whose name cannot be resolved is told so', async (t) => {
  const outcome = await post(
    { url: 'http://nowhere.invalid/', headers: {}, body: '' },
    true,
    AbortSignal.timeout(8_000),
  );
  t.match(outcome.error, /Its name cannot be resolved/);
});
