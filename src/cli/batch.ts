// Answers a list of questions: a CSV file in, the same rows out, each with its answer.
import { readFileSync } from 'node:fs';
import { ask } from '../api/ask.ts';
import type { Asked } from '../api/asked.ts';
import { allAnswers, answeredTable } from '../api/batch-answers.ts';
import { questionRows } from '../api/question-rows.ts';
import { csv } from '../formats/csv.ts';
import { Problem } from '../problem.ts';
import { openStore } from '../store/open.ts';
import { newest } from '../store/record.ts';
import type { Command, Options } from './command.ts';
import { recordSeed } from './record-seed.ts';

const STANDARD_INPUT = 0;

export const batch: Command = {
  usage: 'batch <file>',
  description: 'Answer every row of a CSV file (- reads standard input); exit code 1 if a row cannot be answered',
  options: [
    ['--condition <condition>', 'Condition of the rows that name none'],
    ['--as-of <day>', 'The legal day of the rows that name none, YYYY-MM-DD (default: today)'],
    ['--known-at <moment>', 'Only what was public by this day or instant'],
    ['--edition <number>', 'The record as it stood after its n-th entry'],
  ],
  example: 'npm run batch -- cities.csv --condition jag-2017-access --as-of 2018-06-28',
  async run(context, [file], options) {
    const questions = questionRows(read(file!), defaultsIn(options));
    const store = openStore(context.settings.DATABASE_URL);
    try {
      if (newest(store) === 0) recordSeed(store, context);
      const answer = (asked: Asked) => ask(store, asked, context.now(), context.settings.PUBLIC_URL);
      const answers = await allAnswers(questions.rows, answer, '');
      const lines = csv.write(answeredTable(questions.columns, answers), { address: '' }) as AsyncIterable<string>;
      for await (const piece of lines) if (piece !== '') context.say(piece.replaceAll('\r\n', '\n').trimEnd());
      return answers.every(({ status }) => status === 200) ? 0 : 1;
    } finally {
      store.close();
    }
  },
};

function read(file: string): string {
  try {
    return readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8');
  } catch (error) {
    throw new Problem('not_found', `${file} cannot be read: ${(error as Error).message}`);
  }
}

/** What the options ask of every row, under the names that columns have. */
const defaultsIn = ({ condition, asOf, knownAt, edition }: Options): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries({ condition, as_of: asOf, known_at: knownAt, edition }).filter(([, value]) => value !== undefined),
  );
