// The answers to a list of questions: each answered or refused by itself, in the order asked.
import { setImmediate } from 'node:timers/promises';
import type { Answer } from '../enforceability/answer.ts';
import type { Cell, Column, Table } from '../formats/format.ts';
import { Problem } from '../problem.ts';
import type { Asked } from './asked.ts';
import { documentOf } from './problem-reply.ts';
import { ANSWER_FIELDS, type QuestionRow, type Questions } from './question-rows.ts';

interface Answered {
  readonly status: number;
  readonly answer?: Answer;
  readonly problem?: ReturnType<typeof documentOf>;
}

export type AnsweredRow = QuestionRow & Answered;

/** After so many answers other requests are let in. */
const ANSWERS_IN_A_ROW = 10;

/** Each row with its answer or its problem. `instance` names the request. */
export async function* answersTo(
  rows: readonly QuestionRow[],
  answer: (asked: Asked) => Answer,
  instance: string,
): AsyncGenerator<AnsweredRow> {
  for (const [index, row] of rows.entries()) {
    yield { ...row, ...attempt(row.asked, answer, instance) };
    if (index % ANSWERS_IN_A_ROW === 0) await setImmediate();
  }
}

function attempt(asked: Asked | Error, answer: (asked: Asked) => Answer, instance: string): Answered {
  try {
    if (asked instanceof Error) return refusal(asked, instance);
    return { status: 200, answer: answer(asked) };
  } catch (error) {
    if (error instanceof Problem) return refusal(error, instance);
    throw error;
  }
}

function refusal(error: Error, instance: string): Answered {
  const problem = documentOf(error, instance);
  return { status: problem.status, problem };
}

/** The same, all at hand. */
export async function allAnswers(...asked: Parameters<typeof answersTo>): Promise<AnsweredRow[]> {
  const all: AnsweredRow[] = [];
  for await (const row of answersTo(...asked)) all.push(row);
  return all;
}

const ROWS_IN_A_PAGE = 100;

/** The list as it came, with what each answer says at the end of its row. */
export const answeredTable = (
  columns: Questions['columns'],
  answers: AsyncIterable<AnsweredRow> | Iterable<AnsweredRow>,
): Table => ({
  columns: [...columns, ...ANSWER_FIELDS].map((name): Column => [name, (row) => (row as Record<string, Cell>)[name]]),
  pages: pagesOf(answers),
});

async function* pagesOf(answers: AsyncIterable<AnsweredRow> | Iterable<AnsweredRow>): AsyncGenerator<object[]> {
  let page: object[] = [];
  for await (const { echo, status: http_status, answer, problem } of answers) {
    const { status, enforceable, headline, permalink } = answer ?? {};
    page.push({ ...echo, http_status, status, enforceable, headline, permalink, problem: problem?.detail });
    if (page.length < ROWS_IN_A_PAGE) continue;
    yield page;
    page = [];
  }
  yield page;
}
