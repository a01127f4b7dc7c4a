// Rounds: what comes at once is seen to, then sent, then told of.
import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import t from 'tap';
import { Rounds } from '../../src/api/rounds.ts';
import { served } from '../support/served.ts';
import { smallStore } from '../support/small-record.ts';

/** Rounds, what can be joined with them by name, and the steps that were taken. */
function noted() {
  const clock = { time: 0 };
  const [rounds, steps] = [new Rounds(() => clock.time), [] as string[]];
  const join = (name: string, see: () => unknown = () => {}, mayLeave?: () => Promise<boolean>) =>
    rounds.join(
      () => {
        steps.push(`see ${name}`);
        see();
        return {
          ...(mayLeave && { mayLeave }),
          send: () => void steps.push(`send ${name}`),
          tell: () => void steps.push(`tell ${name}`),
        };
      },
      (error) => steps.push(`${name}: ${(error as Error).message}`),
    );
  return { clock, rounds, steps, join };
}

/** Waits until a step was taken. */
async function taken(steps: readonly string[], step: string): Promise<void> {
  while (!steps.includes(step)) await setTimeout(1);
}

t.test('all that came at once is seen to before the first is sent, and sent before the first is told of', async (t) => {
  const { steps, join } = noted();
  for (const name of ['a', 'b', 'c']) join(name);
  t.strictSame(steps, [], 'nothing is seen to before all of it is there');
  await taken(steps, 'tell c');
  t.strictSame(steps, [
    ...['see a', 'see b', 'see c'],
    ...['send a', 'send b', 'send c'],
    ...['tell a', 'tell b', 'tell c'],
  ]);
});

t.test('what is ready does not wait for what takes long', async (t) => {
  const { clock, steps, join } = noted();
  join('quick');
  join('long', () => {
    clock.time += 5;
  });
  join('last');
  await taken(steps, 'tell last');
  t.ok(steps.indexOf('send quick') < steps.indexOf('see last'), steps.join(', '));
  t.ok(steps.includes('tell last'));
});

t.test('what may not leave after all is another one’s', async (t) => {
  const { steps, join } = noted();
  join('refused', undefined, async () => false);
  join('allowed', undefined, async () => true);
  await taken(steps, 'tell allowed');
  t.strictSame(steps, ['see refused', 'see allowed', 'send allowed', 'tell allowed']);
});

t.test('what fails is told of, and keeps nothing else from its reply', async (t) => {
  const { rounds, steps, join } = noted();
  const failing = (what: 'see' | 'leave' | 'send' | 'tell') => {
    const fail = (step: string) => () => {
      if (step === what) throw new Error(`no ${step}`);
    };
    rounds.join(
      () => {
        fail('see')();
        const mayLeave = async () => {
          fail('leave')();
          return true;
        };
        return { mayLeave, send: fail('send'), tell: fail('tell') };
      },
      (error) => steps.push((error as Error).message),
    );
  };
  for (const what of ['see', 'leave', 'send', 'tell'] as const) failing(what);
  join('sound');
  await taken(steps, 'tell sound');
  t.strictSame(steps, ['no see', 'see sound', 'no leave', 'no send', 'send sound', 'no tell', 'tell sound']);
});

t.test('each is seen to in the context of its own', async (t) => {
  const context = new AsyncLocalStorage<string>();
  const { steps, join } = noted();
  const told = async () => {
    await setTimeout(1);
    steps.push(`leaves in ${context.getStore()}`);
    return true;
  };
  for (const name of ['a', 'b'])
    context.run(name, () => join(name, () => steps.push(`in ${context.getStore()}`), told));
  await taken(steps, 'tell b');
  t.strictSame(steps.slice(0, 6), ['see a', 'in a', 'see b', 'in b', 'leaves in a', 'leaves in b']);
});

t.test('requests that come in one piece are replied to in their order, whoever replies', async (t) => {
  const { app } = await served(t, smallStore());
  await app.listen({ port: 0, host: '127.0.0.1' });
  const paths = ['/v1/courts/ilnd', '/v1/nothing', '/v1/courts/ilnd', '/healthz', '/v1/courts/ilnd?limit=x'];
  const asked = paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`).join('');
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  socket.setEncoding('utf8');
  for (let time = 0; time < 2; time++) {
    let got = '';
    socket.write(asked);
    while ((got.match(/HTTP\/1.1 /g) ?? []).length < paths.length)
      got += (await once(socket, 'data')) as unknown as string;
    t.strictSame(
      [...got.matchAll(/HTTP\/1.1 (\d+)/g)].map(([, status]) => status),
      ['200', '404', '200', '200', '400'],
    );
  }
  socket.destroy();
});
