// Crashes: whatever was acknowledged is there after any number of kills, once, and everybody who watches is told.
import { join } from 'node:path';
import t from 'tap';
import { chaos } from './chaos.ts';

const ENOUGH_MS = 240_000;

t.test(
  'a service that is killed amid writes, starts and deliveries loses, doubles and tears nothing',
  { timeout: ENOUGH_MS },
  async (t) => {
    const database = `file:${join(t.testdir(), 'enjoined.sqlite')}`;
    const { lost, ...counts } = await chaos(t, { writes: 40, seed: 7, database });
    t.comment(counts);
    t.strictSame(lost, []);
    t.equal(counts.writes, 40);
    t.ok(counts.entries > 40, 'some writes are several entries');
    t.ok(counts.kills > 1);
    t.ok(counts.retries > 0, 'some got no answer');
    t.ok(counts.deliveries > 0);
    t.ok(counts.received > counts.deliveries, 'some messages were sent by a process that did not live to note it');
  },
);
