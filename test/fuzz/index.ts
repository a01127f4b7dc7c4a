// Runs a target against generated input for as long as it is told to: npm run fuzz -- engine --count 1000000 --seed 42
import { parseArgs } from 'node:util';
import { fuzzApi } from './api.ts';
import { fuzzEngine } from './engine.ts';
import { fuzzLife } from './life.ts';

export interface Told {
  readonly count: number | undefined;
  readonly seed: number;
}

/** Each returns whether it found nothing wrong. */
const TARGETS: Record<string, (told: Told) => boolean | Promise<boolean>> = {
  api: fuzzApi,
  engine: fuzzEngine,
  life: fuzzLife,
};

const MOST_SEED = 2 ** 31;

function told(): [target: string, Told] {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { count: { type: 'string' }, seed: { type: 'string' } },
  });
  const number = (name: 'count' | 'seed') => {
    const value = values[name] === undefined ? undefined : Number(values[name]);
    if (value !== undefined && !Number.isSafeInteger(value)) throw new TypeError(`--${name} is a whole number`);
    return value;
  };
  const [target = ''] = positionals;
  if (!Object.hasOwn(TARGETS, target)) throw new TypeError(`name a target: ${Object.keys(TARGETS).join(', ')}`);
  return [target, { count: number('count'), seed: number('seed') ?? Date.now() % MOST_SEED }];
}

try {
  const [target, how] = told();
  process.exitCode = (await TARGETS[target]!(how)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof TypeError ? `fuzz: ${error.message}` : error);
  process.exitCode = 2;
}
