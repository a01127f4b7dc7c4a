// Laws of every docket and question, put to generated ones; each must come upon enough cases of the kind it speaks of.
import fc from 'fast-check';
import t from 'tap';
import type { Finding } from '../../src/enforceability/finding.ts';
import { endOfDay, millis } from '../../src/time/instant.ts';
import { dockets } from './dockets.ts';
import { benchFor, findingOf, verdictOf } from './engine.ts';
import { isDay } from './naive-clock.ts';
import type { Asked, Docket, Verdict } from './neutral.ts';
import { questions } from './questions.ts';

const SEED = 20_180_809;
const DOCKETS = 160;
const QUESTIONS_EACH = 8;

const benches = new WeakMap<Docket, ReturnType<typeof benchFor>>();

export function find(docket: Docket, q: Asked): Finding {
  const bench = benches.get(docket) ?? benchFor(docket);
  benches.set(docket, bench);
  return findingOf(bench(q.known_at), q);
}

export const ask = (docket: Docket, q: Asked): Verdict => verdictOf(find(docket, q));

/** The moment that a question is about; a day means its end. */
export const momentOf = (date: string, tz: string): number => (isDay(date) ? endOfDay(date, tz) : millis(date, tz));

export const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** Breaks a law where two answers are not the same. */
export function alike(one: unknown, other: unknown): void {
  holds(!differ(one, other), one, other);
}

/** Breaks a law where it does not hold, saying for what. */
export function holds(law: boolean, ...said: unknown[]): void {
  if (!law) throw new Error(said.map((one) => JSON.stringify(one)).join(' | '));
}

/** Notes that a case was of a kind that the law is about, so that the law was put to the test. */
export type Note = (kind: string) => void;

/**
 * States a law of every docket and question, with something drawn for each docket. `least` says how many cases of each kind must have
 * come up among those tried.
 */
export function law<T>(
  title: string,
  least: Record<string, number>,
  drawn: fc.Arbitrary<T>,
  check: (docket: Docket, drawn: T, note: Note) => ((q: Asked) => void) | undefined,
): void {
  const asked = fc.array(questions, { minLength: QUESTIONS_EACH, maxLength: QUESTIONS_EACH });
  t.test(title, async (t) => {
    const noted: Record<string, number> = {};
    const note: Note = (kind) => {
      noted[kind] = (noted[kind] ?? 0) + 1;
    };
    const property = fc.property(dockets, asked, drawn, (docket, all, drawn) => {
      const keeps = check(docket, drawn, note);
      if (keeps) all.forEach(keeps);
    });
    const { failed, counterexample, errorInstance } = fc.check(property, { numRuns: DOCKETS, seed: SEED });
    t.notOk(failed, `seed ${SEED}: ${errorInstance}\n${JSON.stringify(counterexample)}`);
    for (const [kind, times] of Object.entries(least))
      t.ok((noted[kind] ?? 0) >= times, `${noted[kind] ?? 0} of ${DOCKETS * QUESTIONS_EACH} cases: ${kind}`);
  });
}
