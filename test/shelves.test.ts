import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { storiesIn } from '../src/facts/story-verdict.ts';
import { FORMATS } from '../src/formats/index.ts';
import { RULINGS, rulingByForm } from '../src/rulings/index.ts';

const folder = join(import.meta.dirname, 'stories');
const stories = readdirSync(folder).flatMap((file) => storiesIn(readFileSync(join(folder, file), 'utf8')));
const effects = stories.flatMap(({ id, events }) =>
  events.flatMap(({ effects = [] }) => effects.map((effect) => ({ story: id, ...effect }))),
);

t.test('every kind of ruling is shown by a court story that uses its form', async (t) => {
  const used = new Set(effects.map(({ form }) => form));
  t.strictSame(
    RULINGS.filter(({ form }) => !used.has(form)).map(({ kind }) => kind),
    [],
  );
});

t.test('a court story says of each form what it does', async (t) => {
  for (const { story, do: told, form } of effects) {
    if (form === undefined) continue;
    t.equal(rulingByForm(form)?.effect, told === 'nothing' ? 'none' : told, `${story}: ${told}, ${form}`);
  }
});

t.test('no two court stories share an id', async (t) => {
  t.strictSame(
    [...new Set(stories.map(({ id }) => id))],
    stories.map(({ id }) => id),
  );
});

t.test('every format has a golden file, and no golden file is of a format that is gone', async (t) => {
  const golden = readdirSync(join(import.meta.dirname, 'golden'))
    .filter((file) => file.startsWith('example.'))
    .map((file) => file.replace('example.', ''));
  t.strictSame(golden.sort(), FORMATS.map(({ name }) => name).sort());
});
