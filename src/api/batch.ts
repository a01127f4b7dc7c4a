// POST /v1/enforceability/batch: up to a thousand questions at once, each answered or refused by itself.
import { setImmediate } from 'node:timers/promises';
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { ref } from '../docket/component.ts';
import { Answer } from '../enforceability/answer.ts';
import { Problem } from '../problem.ts';
import { ask } from './ask.ts';
import { Asked } from './asked.ts';
import type { Edge } from './edge.ts';
import { documentOf, ProblemDocument, problems } from './problem-reply.ts';

const MOST_QUESTIONS = 1_000;

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
type BatchResult = Static<typeof BatchResult>;

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

/** After so many answers other requests are let in. */
const ANSWERS_IN_A_ROW = 10;

export function enforceabilityBatch(app: FastifyInstance, { store, now, publicUrl }: Edge): void {
  for (const schema of [Question, Batch, BatchResult, BatchReply]) app.addSchema(schema);
  app.post<{ Body: Batch }>(
    '/v1/enforceability/batch',
    {
      attachValidation: true,
      config: { reads: true },
      schema: {
        operationId: 'askBatch',
        tags: ['enforceability'],
        summary: 'Many questions at once',
        description:
          'Each is answered or refused by itself, in the order asked; one that cannot be asked spoils no other.',
        body: ref(Batch),
        response: { 200: ref(BatchReply), ...problems },
      },
    },
    async (request): Promise<BatchReply> => {
      const refused = refusedQuestions(request);
      const answered = (question: Asked) => ({ status: 200, answer: ask(store, question, now(), publicUrl) });
      const results: BatchResult[] = [];
      for (const [index, question] of request.body.questions.entries()) {
        const result = refused.has(index) ? undefined : attempt(() => answered(question), request.id);
        results.push(result ?? refusal(refused.get(index)!, request.id));
        if (index % ANSWERS_IN_A_ROW === 0) await setImmediate();
      }
      return { results };
    },
  );
}

function attempt(answered: () => BatchResult, instance: string): BatchResult {
  try {
    return answered();
  } catch (error) {
    if (error instanceof Problem) return refusal(error, instance);
    throw error;
  }
}

function refusal(problem: Error, instance: string): BatchResult {
  const document = documentOf(problem, instance);
  return { status: document.status, problem: document };
}

/** What is wrong with single questions, by their place. What is wrong with the whole is thrown. */
function refusedQuestions({ validationError }: FastifyRequest): Map<number, Error> {
  if (!validationError) return new Map();
  const { validation = [] } = validationError as FastifyError;
  const placed = validation.map((fault) => ({ fault, place: /^\/questions\/(\d+)/.exec(fault.instancePath) }));
  if (validation.length === 0 || placed.some(({ place }) => !place)) throw validationError;
  const byQuestion = Map.groupBy(placed, ({ place }) => Number(place![1]));
  return new Map(
    [...byQuestion].map(([index, faults]) => [
      index,
      ofOne(
        faults.map(({ fault }) => fault),
        index,
      ),
    ]),
  );
}

/** The error of one question, its paths as if it had been asked alone. */
const ofOne = (faults: NonNullable<FastifyError['validation']>, index: number): Error =>
  Object.assign(new Error('This question cannot be asked.'), {
    statusCode: 400,
    validation: faults.map((fault) => ({
      ...fault,
      instancePath: fault.instancePath.slice(`/questions/${index}`.length),
    })),
  });
