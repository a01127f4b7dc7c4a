// Kills a served process again and again while it is written to, and says what was lost: npm run chaos -- --writes 1000 --seed 42
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chaos } from './chaos.ts';

const MOST_SEED = 2 ** 31;
/** Of what was told long ago, the outbox keeps a thousand messages: more writes than this could not be held against it. */
const MOST_WRITES = 5_000;

function told(): { writes: number; seed: number } {
  const { values } = parseArgs({ options: { writes: { type: 'string' }, seed: { type: 'string' } } });
  const number = (name: 'writes' | 'seed', otherwise: number, most: number) => {
    const value = values[name] === undefined ? otherwise : Number(values[name]);
    if (!Number.isSafeInteger(value) || value < 0 || value > most)
      throw new TypeError(`--${name} is a whole number up to ${most}`);
    return value;
  };
  return { writes: number('writes', 1_000, MOST_WRITES), seed: number('seed', Date.now() % MOST_SEED, MOST_SEED) };
}

const ends: (() => unknown)[] = [];
const end = () => {
  for (const one of ends.splice(0).reverse()) one();
};
// Whoever is interrupted leaves no service behind.
process.once('exit', end);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(2));
const every100 = (answered: number) => {
  if (answered % 100 === 0) console.log(`${answered} acknowledged`);
};

try {
  const { writes, seed } = told();
  const folder = mkdtempSync(join(tmpdir(), 'enjoined-chaos-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  console.log(`${writes} writes, seed ${seed}`);
  const database = `file:${join(folder, 'enjoined.sqlite')}`;
  const lasting = { teardown: (one: () => unknown) => ends.push(one) };
  const { lost, ...counts } = await chaos(lasting, { writes, seed, database, told: every100 });
  console.log(
    `${counts.writes} writes acknowledged, ${counts.kills} kills, ${counts.retries} retries; ` +
      `${counts.entries} entries, ${counts.deliveries} deliveries, received ${counts.received} times`,
  );
  for (const one of lost) console.error(`LOST  ${one}`);
  if (lost.length === 0) console.log('nothing was lost, doubled or torn');
  process.exitCode = lost.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof TypeError ? `chaos: ${error.message}` : error);
  process.exitCode = 2;
} finally {
  end();
}
