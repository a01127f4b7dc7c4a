import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { mismatches, storiesIn } from '../src/facts/story-verdict.ts';

const folder = join(import.meta.dirname, 'stories');

for (const file of readdirSync(folder))
  t.test(file, async (t) => {
    for (const story of storiesIn(readFileSync(join(folder, file), 'utf8'))) {
      t.ok(story.ask.length > 0, `${story.id} asks something`);
      t.strictSame(mismatches(story), [], `${story.id}: ${story.title}`);
    }
  });

t.test('a wrong expectation is reported, with what was found', async (t) => {
  const [story] = storiesIn(`cases:
  - id: X1
    title: an order that bars
    events: [{id: e1, at: 2020-01-01, effects: [{do: status, of: p, value: active}, {do: bar, id: b1, of: p, who: a}]}]
    ask: [{provision: p, who: a, date: 2020-01-01, answer: not_barred, by: [b2]}]`);
  t.strictSame(mismatches(story!), [
    'X1 question 1 (p, a, 2020-01-01): answer should be not_barred, is barred',
    'X1 question 1 (p, a, 2020-01-01): by should be [b2], is [b1]',
  ]);
});
