// Puts generated questions to the engine and to the second evaluator, and makes any difference as small as it can be.
import fc from 'fast-check';
import { dockets } from './dockets.ts';
import { engineFor } from './engine.ts';
import { verdict } from './naive.ts';
import type { Asked, Docket, Verdict } from './neutral.ts';
import { questions } from './questions.ts';

export const QUESTIONS_EACH = 20;

export interface Difference {
  readonly docket: Docket;
  readonly asked: Asked;
  readonly engine: Verdict | { thrown: string };
  readonly naive: Verdict;
}

export interface Tally {
  questions: number;
  /** Questions for which the engine had too many worlds to look at all, so that only it knows which it left out. */
  bounded: number;
  /** How often each answer was given. */
  answers: Record<string, number>;
  difference?: Difference;
}

type Second = (docket: Docket, asked: Asked) => Verdict;
interface Options {
  /** Told after every docket. */
  readonly progress?: (tally: Tally) => void;
  /** The second evaluator. */
  readonly second?: Second;
}

/** Asks until `count` questions are answered or one is answered differently. The same seed asks the same. */
export function compare(count: number, seed: number, { progress = () => {}, second = verdict }: Options = {}): Tally {
  const tally: Tally = { questions: 0, bounded: 0, answers: {} };
  const all = fc.array(questions, { minLength: QUESTIONS_EACH, maxLength: QUESTIONS_EACH });
  const property = fc.property(dockets, all, (docket, all) => {
    const engine = engineFor(docket);
    for (const asked of all) {
      const { naive, found, bounded } = both(docket, asked, engine, second);
      tally.questions++;
      tally.answers[naive.answer] = (tally.answers[naive.answer] ?? 0) + 1;
      if (bounded) tally.bounded++;
      else if (differ(found, naive)) tally.difference = minimal({ docket, asked, engine: found, naive }, second);
      if (tally.difference) return false;
    }
    progress(tally);
    return true;
  });
  fc.check(property, { seed, numRuns: Math.ceil(count / QUESTIONS_EACH), endOnFailure: true });
  return tally;
}

const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);

/** Both answers. The engine never throws; if it does, that is its answer. */
function both(docket: Docket, asked: Asked, engine: ReturnType<typeof engineFor>, second: Second) {
  const naive = second(docket, asked);
  try {
    const { bounded, ...found } = engine(asked);
    return { naive, found, bounded };
  } catch (error) {
    return { naive, found: { thrown: String(error) }, bounded: false };
  }
}

/** Takes everything out of a docket and its question, one piece at a time, without which engine and evaluator still differ. */
function minimal(difference: Difference, second: Second): Difference {
  for (const { docket, asked } of smaller(difference)) {
    try {
      const { naive, found, bounded } = both(docket, asked, engineFor(docket), second);
      const alike = 'thrown' in found === 'thrown' in difference.engine;
      if (!bounded && alike && differ(found, naive)) return minimal({ docket, asked, engine: found, naive }, second);
    } catch {
      // A piece without which there is no docket at all stays.
    }
  }
  return difference;
}

function* smaller({ docket, asked }: Difference): Generator<{ docket: Docket; asked: Asked }> {
  for (const without of lessOf(docket)) yield { docket: without as Docket, asked };
  for (const key of ['fy', 'agency', 'act', 'class', 'known_at', 'strict'] as const)
    if (asked[key] !== undefined) yield { docket, asked: { ...asked, [key]: undefined } };
}

/** Every value with one item or one optional field fewer, the largest pieces first. */
function* lessOf(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (let n = 0; n < value.length; n++) if (value.length > 1) yield value.toSpliced(n, 1);
    for (let n = 0; n < value.length; n++) for (const less of lessOf(value[n])) yield value.with(n, less);
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    for (const [key] of entries) if (!KEPT.includes(key)) yield Object.fromEntries(entries.filter(([k]) => k !== key));
    for (const [key, part] of entries)
      if (key !== 'issues') for (const less of lessOf(part)) yield { ...value, [key]: less };
  }
}

const KEPT = [
  'supersedes',
  'issues',
  'id',
  'do',
  'at',
  'tz',
  'events',
  'of',
  'value',
  'org',
  'issue',
  'reading',
  'readings',
  'members',
  'within',
  'except',
  'signal',
  'unless',
  'by',
  'after',
];

/** A difference as text: the docket one event a line, the question, and both answers. */
export const printed = ({ docket: { events, ...rest }, asked, engine, naive }: Difference): string =>
  [
    `docket ${JSON.stringify(rest)}`,
    ...events.map((event) => `  ${JSON.stringify(event)}`),
    `asked  ${JSON.stringify(asked)}`,
    `engine ${JSON.stringify(engine)}`,
    `naive  ${JSON.stringify(naive)}`,
  ].join('\n');
