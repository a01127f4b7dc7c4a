// POST /v1/enforceability/batch: up to a thousand questions at once, each answered or refused by itself.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { ref } from '../docket/component.ts';
import { Answer } from '../enforceability/answer.ts';
import { Problem } from '../problem.ts';
import { ask } from './ask.ts';
import { Asked, refuse } from './asked.ts';
import { allAnswers, answeredTable, answersTo } from './batch-answers.ts';
import type { Edge } from './edge.ts';
import { inFormats } from './in-formats.ts';
import { ProblemDocument, problems } from './problem-reply.ts';
import { MOST_QUESTIONS, type Questions, questionRows, refusedAs } from './question-rows.ts';

/** A question in a body: what the address of /v1/enforceability takes, as one object. */
export const Question = Type.Object(Asked.properties, {
  $id: 'Question',
  additionalProperties: false,
  description: 'A question: may this condition be enforced against this place on this day?',
  examples: [{ condition: 'jag-2017-access', jurisdiction: 'chicago-il', as_of: '2017-11-20', detail: 'headline' }],
});

const Batch = Type.Object(
  { questions: Type.Array(ref(Question), { minItems: 1, maxItems: MOST_QUESTIONS }) },
  {
    $id: 'Batch',
    additionalProperties: false,
    description: `Up to ${MOST_QUESTIONS} questions.`,
    examples: [{ questions: Question.examples }],
  },
);
type Batch = Static<typeof Batch>;

const BatchResult = Type.Object(
  {
    status: Type.Integer({ description: 'What this question alone would have been answered with.', examples: [200] }),
    answer: Type.Optional(ref(Answer)),
    problem: Type.Optional(ref(ProblemDocument)),
  },
  {
    $id: 'BatchResult',
    additionalProperties: false,
    description: 'One question answered (`answer`) or refused (`problem`).',
    examples: [{ status: 404, problem: ProblemDocument.examples[0] }],
  },
);

const BatchReply = Type.Object(
  { results: Type.Array(ref(BatchResult), { description: 'In the order of the questions.' }) },
  {
    $id: 'BatchReply',
    additionalProperties: false,
    description: 'The questions of a batch, each answered or refused.',
    examples: [{ results: BatchResult.examples }],
  },
);
type BatchReply = Static<typeof BatchReply>;

/** Questions as a table. */
const ROWS = 'condition,jurisdiction,as_of\r\njag-2017-access,chicago-il,2017-11-20\r\n';

/** What is asked in every row that does not say. */
const ForAllRows = Type.Partial(Type.Omit(Asked, ['detail']));

interface Asking {
  Body: Batch | string | null;
  Querystring: Static<typeof ForAllRows>;
}

export function enforceabilityBatch(app: FastifyInstance, { store, now, publicUrl }: Edge): void {
  for (const schema of [Question, Batch, BatchResult, BatchReply]) app.addSchema(schema);
  const answer = (asked: Asked) => ask(store, asked, now(), publicUrl);
  // By itself, so that CSV is read here and nowhere else.
  void app.register(async (scope) => {
    scope.addContentTypeParser('text/csv', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    inFormats<Asking>(
      scope,
      {
        method: 'POST',
        url: '/v1/enforceability/batch',
        attachValidation: true,
        config: { reads: true },
        usual: ({ body }) => (typeof body === 'string' ? 'csv' : 'json'),
        schema: {
          operationId: 'askBatch',
          tags: ['enforceability'],
          summary: 'Many questions at once',
          description:
            'Each is answered or refused by itself, in the order asked; one that cannot be asked spoils no other. As CSV: a header with the names of the parameters of /v1/enforceability, a row for each question; the same rows come back, other columns kept, with http_status, status, enforceable, headline, permalink and problem at the end. Parameters in the address stand for cells that a row leaves out.',
          querystring: ForAllRows,
          body: {
            content: {
              'application/json': { schema: ref(Batch) },
              'text/csv': { schema: Type.String({ minLength: 1, examples: [ROWS] }) },
            },
          },
          response: { 200: ref(BatchReply), ...problems },
        },
      },
      {
        document: async (request): Promise<BatchReply> => {
          const answers = await allAnswers(questionsOf(request).rows, answer, request.id);
          return { results: answers.map(({ echo: _echo, asked: _asked, ...result }) => result) };
        },
        table: (request) => {
          const { columns, rows } = questionsOf(request);
          return answeredTable(columns, answersTo(rows, answer, request.id));
        },
      },
    );
  });
}

/** The questions of a request, whichever way it put them. */
function questionsOf(request: FastifyRequest<Asking>): Questions {
  const { body, query } = request;
  if (!body) throw new Problem('invalid', 'Send the questions in the body: as JSON or as CSV.');
  if (typeof body === 'string') {
    if (request.validationError) throw request.validationError;
    return questionRows(body, query);
  }
  const refused = refusedQuestions(request);
  for (const name of Object.keys(query)) refuse(name, `In JSON, \`${name}\` goes into each question.`);
  const columns = Object.keys(ForAllRows.properties).filter((name) =>
    body.questions.some((one) => Object.hasOwn(one ?? {}, name)),
  );
  return { columns, rows: body.questions.map((asked, index) => ({ echo: asked, asked: refused.get(index) ?? asked })) };
}

/** What is wrong with single questions, by their place. What is wrong with the whole is thrown. */
function refusedQuestions({ validationError }: Pick<FastifyRequest, 'validationError'>): Map<number, Error> {
  if (!validationError) return new Map();
  const { validation = [] } = validationError as FastifyError;
  const placed = validation.map((fault) => ({ fault, place: /^\/questions\/(\d+)/.exec(fault.instancePath) }));
  if (validation.length === 0 || placed.some(({ place }) => !place)) throw validationError;
  const byQuestion = Map.groupBy(placed, ({ place }) => Number(place![1]));
  return new Map(
    [...byQuestion].map(([index, faults]) => [index, refusedAs(faults.map(({ fault }) => ofOne(fault, index)))]),
  );
}

/** A fault of one question, its path as if that had been asked alone. */
const ofOne = <F extends { instancePath: string }>(fault: F, index: number): F => ({
  ...fault,
  instancePath: fault.instancePath.slice(`/questions/${index}`.length),
});
