// Puts generated questions to the engine and to the second evaluator until one is answered differently.
import { compare, printed, type Tally } from '../enforceability/differential.ts';
import type { Told } from './index.ts';

const A_MILLION = 1_000_000;
const TOLD_EVERY = 10_000;

export function fuzzEngine({ count = A_MILLION, seed }: Told): boolean {
  const begun = performance.now();
  const rate = (questions: number) => Math.round(questions / ((performance.now() - begun) / 1000));
  const progress = ({ questions }: Tally) => {
    if (process.stderr.isTTY && questions % TOLD_EVERY === 0)
      process.stderr.write(`\r${questions} of ${count} questions, ${rate(questions)} a second`);
  };
  console.log(`seed ${seed}`);
  const { questions, bounded, answers, difference } = compare(count, seed, { progress });
  if (process.stderr.isTTY) process.stderr.write('\n');
  for (const [answer, times] of Object.entries(answers).sort(([, a], [, b]) => b - a))
    console.log(`${times} ${answer}`);
  console.log(`${bounded} with more worlds than the engine looks at, not compared`);
  console.log(`${questions} questions, ${rate(questions)} a second, ${difference ? 1 : 0} answered differently`);
  if (difference) console.log(printed(difference));
  return !difference;
}
