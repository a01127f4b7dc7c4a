import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { storiesIn } from '../../src/facts/story-verdict.ts';
import { compare, printed } from './differential.ts';
import { verdict } from './naive.ts';
import type { Asked, Docket, Verdict } from './neutral.ts';

const QUESTIONS = 20_000;
const SEED = 20_180_626;

t.test(`the engine answers as a second evaluator does, over ${QUESTIONS} generated questions`, async (t) => {
  const { questions, bounded, answers, difference } = compare(QUESTIONS, SEED);
  if (difference) t.fail(`they differ (seed ${SEED}; npm run fuzz -- engine --seed ${SEED})\n${printed(difference)}`);
  t.ok(questions >= QUESTIONS, `${questions} questions`);
  t.ok(bounded < questions / 100, `only ${bounded} had more worlds than the engine looks at`);
  const STATUSES = ['barred', 'partly_barred', 'not_barred', 'forborne', 'not_in_force', 'disputed', 'unknown'];
  for (const status of STATUSES)
    t.ok(answers[status]! > questions / 100, `${answers[status]} of ${questions} answers are ${status}`);
});

t.test('a difference is found, and told as the smallest docket that still shows it', async (t) => {
  const unheld = (docket: Docket) => ({
    ...docket,
    events: docket.events.map((event) => ({ ...event, effects: event.effects?.filter((one) => one.do !== 'hold') })),
  });
  const { difference } = compare(1000, SEED, { second: (docket, asked) => verdict(unheld(docket), asked) });
  t.ok(difference);
  const kinds = difference!.docket.events.flatMap(({ effects = [] }) => effects.map((effect) => effect.do));
  t.ok(kinds.length <= 3 && kinds.includes('hold'), kinds.join(', '));
  t.match(printed(difference!), /^docket .*\n( {2}\{.*\n)+asked .*\nengine .*\nnaive .*/);
});

t.test('the second evaluator answers the court stories as a lawyer expects', async (t) => {
  for (const file of globSync(join(import.meta.dirname, '../stories/*.yaml')))
    for (const { id, events, ask, ...story } of storiesIn(readFileSync(file, 'utf8'))) {
      const named = events.map((event) => ({
        ...event,
        effects: event.effects?.map((effect, n) => ({ ...effect, id: effect.id ?? `${event.id}.${n}` })),
      }));
      for (const asked of ask) {
        const found = verdict({ ...story, events: named } as Docket, asked as Asked);
        const expected = Object.keys(found).filter((field) => asked[field as keyof Verdict] !== undefined);
        for (const field of expected as (keyof Verdict)[])
          t.strictSame([found[field]].flat(), [asked[field]!].flat().sort(), `${id}, ${asked.date}: ${field}`);
      }
    }
});
