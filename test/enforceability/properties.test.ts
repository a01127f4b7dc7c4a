import fc from 'fast-check';
import t from 'tap';
import { dockets, questions } from './dockets.ts';
import { engineFor } from './engine.ts';
import { verdict } from './naive.ts';

const DOCKETS = Number(process.env.FUZZ_DOCKETS ?? 1000);
const QUESTIONS_EACH = 20;

t.test(
  `the engine answers as the naive evaluator does, over ${DOCKETS * QUESTIONS_EACH} generated questions`,
  async (t) => {
    let asked = 0;
    fc.assert(
      fc.property(
        dockets,
        fc.array(questions, { minLength: QUESTIONS_EACH, maxLength: QUESTIONS_EACH }),
        (docket, all) => {
          const engine = engineFor(docket);
          for (const question of all) {
            const { bounded, ...answer } = engine(question);
            asked++;
            if (bounded) continue;
            const expected = verdict(docket, question);
            if (JSON.stringify(answer) !== JSON.stringify(expected))
              throw new Error(
                `${JSON.stringify(question)}\nengine ${JSON.stringify(answer)}\nnaive  ${JSON.stringify(expected)}`,
              );
          }
        },
      ),
      { numRuns: DOCKETS },
    );
    t.ok(asked >= DOCKETS * QUESTIONS_EACH);
  },
);
