// A service that has been written to, with what it keeps between requests, replies as one that has just begun.
import t from 'tap';
import { live } from '../fuzz/life.ts';

const WRITES = 32;
const SEED = 8;

t.test(
  'after writes by chance, every reply is that of a service that has just begun',
  { timeout: 300_000 },
  async (t) => {
    const { recorded, compared, faults } = await live(WRITES, SEED);
    t.strictSame(faults, []);
    t.ok(recorded > 0 && recorded < WRITES, `${recorded} writes were recorded, the others refused`);
    t.ok(compared > 0);
  },
);
