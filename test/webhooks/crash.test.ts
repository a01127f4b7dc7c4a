import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import t from 'tap';
import type { Delivery, Watch } from '../../src/api/watch-told.ts';
import { openStore } from '../../src/store/open.ts';
import { deliveries } from '../../src/store/tables.ts';
import { root } from '../support/program.ts';
import { serving } from '../support/serving.ts';
import { smallStore } from '../support/small-record.ts';
import { takes, target } from '../support/target.ts';
import { eventually, MILWAUKEE } from '../support/watching.ts';

t.test(
  'killed after the entry, or between sending and noting it, a service loses nothing: the next one sends the same message',
  async (t) => {
    const hook = await target(t, () => {});
    const database = `file:${join(t.testdir({}), 'enjoined.sqlite')}`;
    smallStore(database).close();
    const first = await serving(t, database);
    const payload = { question: MILWAUKEE, note: 'Desk.', url: hook.url };
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(payload) };
    const { id, secret } = await first.at<Watch>('/v1/watches', init);
    t.strictSame(await first.end('SIGTERM'), [0, null]);

    const recorder = spawn(process.execPath, [join(root, 'test/support/recording.ts'), database]);
    t.strictSame(await once(recorder, 'exit'), [null, 'SIGKILL']);
    const store = openStore(database, { readonly: true });
    t.equal(store.db.select().from(deliveries).all().length, 1, 'the disk has the message with the entry');
    store.close();
    t.equal(hook.received.length, 0);

    const second = await serving(t, database);
    await hook.until(1);
    t.strictSame(await second.end('SIGKILL'), [null, 'SIGKILL'], 'the message is out, and nobody has noted it');

    hook.behaviour.answering = takes;
    const third = await serving(t, database);
    await hook.until(2);
    const told = async () => (await third.at<{ results: Delivery[] }>(`/v1/watches/${id}/deliveries`)).results;
    await eventually(async () => (await told())[0]!.state === 'delivered');
    const [delivery, ...others] = await told();
    t.strictSame(others, []);
    for (const { headers, body } of hook.received) {
      t.equal(headers['webhook-id'], delivery!.id);
      t.match(new Webhook(secret!).verify(body, headers as Record<string, string>), {
        data: { after: { status: 'barred' }, cause: { by: 'entry' }, note: 'Desk.' },
      });
    }
    t.strictSame(await third.end('SIGTERM'), [0, null]);
    t.equal(hook.received.length, 2);
  },
);
