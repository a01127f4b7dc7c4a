// POST /v1/enforceability/what-if: the record plus hypothetical orders and acts, asked before and after. Nothing is stored.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { AgencyAction } from '../docket/agency-action.ts';
import { ref } from '../docket/component.ts';
import type { Docket } from '../docket/docket.ts';
import { Issue } from '../docket/issue.ts';
import { Order } from '../docket/order.ts';
import { Answer } from '../enforceability/answer.ts';
import { answer, writeUp } from '../enforceability/write-up.ts';
import { benchFor, understand } from './ask.ts';
import { Question } from './batch.ts';
import type { Edge } from './edge.ts';
import { supposing } from './hypothesis.ts';
import { problems } from './problem-reply.ts';

const hypothetical = <T extends typeof Order | typeof AgencyAction | typeof Issue>(schema: T, description: string) =>
  Type.Optional(Type.Array(ref(schema), { description, maxItems: 100 }));

const WhatIf = Type.Object(
  {
    questions: Type.Array(ref(Question), {
      minItems: 1,
      maxItems: 100,
      description: 'What is asked before and after.',
    }),
    orders: hypothetical(Order, 'Orders that no court has entered, in the schema of the record.'),
    agency_actions: hypothetical(AgencyAction, 'Acts that no agency has done, in the schema of the record.'),
    issues: hypothetical(Issue, 'Questions that they would leave open.'),
  },
  {
    $id: 'WhatIf',
    additionalProperties: false,
    description: 'Questions, and what is supposed beside the record.',
    examples: [
      {
        questions: [{ condition: 'jag-2017-access', jurisdiction: 'milwaukee-county-wi', as_of: '2018-07-15' }],
        orders: [
          {
            id: 'supposed-lift',
            case: 'chicago-v-sessions',
            court: 'ca7',
            title: 'Stay lifted',
            summary: 'Lifts the stay of the nationwide reach.',
            entered_on: '2018-07-10',
            operative_text_seen: false,
            dispositions: [{ id: 'supposed-lift', ruling: 'stay_lifted', acts_on: ['chicago-2018-en-banc-stay'] }],
          },
        ],
      },
    ],
  },
);
type WhatIf = Static<typeof WhatIf>;

const SupposedAnswer = Type.Omit(Answer, ['known_at', 'edition', 'permalink', 'forecast', 'min_review', 'left_out'], {
  $id: 'SupposedAnswer',
  additionalProperties: false,
  description: 'An answer about a record that stands nowhere: it has no edition and no permalink.',
  examples: Answer.examples.map(({ known_at, edition, permalink, forecast, ...example }: Answer) => example),
});

const Supposition = Type.Object(
  {
    before: ref(Answer, { description: 'The answer of the record.' }),
    after: ref(SupposedAnswer, { description: 'The answer if it were so.' }),
    flips: Type.Boolean({ description: 'Whether status or enforceable differ.' }),
  },
  {
    $id: 'Supposition',
    additionalProperties: false,
    description: 'One question, before and after.',
    examples: [{ before: Answer.examples[0], after: SupposedAnswer.examples[0], flips: false }],
  },
);

const WhatIfReply = Type.Object(
  { results: Type.Array(ref(Supposition), { description: 'In the order of the questions.' }) },
  {
    $id: 'WhatIfReply',
    additionalProperties: false,
    description: 'What the hypothesis would change.',
    examples: [{ results: Supposition.examples }],
  },
);
type WhatIfReply = Static<typeof WhatIfReply>;

export function enforceabilityWhatIf(app: FastifyInstance, { store, now, publicUrl }: Edge): void {
  for (const schema of [WhatIf, SupposedAnswer, Supposition, WhatIfReply]) app.addSchema(schema);
  app.post<{ Body: WhatIf }>(
    '/v1/enforceability/what-if',
    {
      config: { reads: true },
      schema: {
        operationId: 'askWhatIf',
        tags: ['enforceability'],
        summary: 'The answer if an order were entered',
        description:
          'Puts hypothetical orders and acts beside the record, for this reply only, and asks before and after. What `npm run check` would refuse of a seed file is refused here, all of it at once.',
        body: ref(WhatIf),
        response: { 200: ref(WhatIfReply), ...problems },
      },
    },
    async ({ body: { questions, ...hypothesis } }): Promise<WhatIfReply> => {
      const supposed = new Map<Docket, Docket>();
      const results = questions.map((asked) => {
        const { whole, bench, question, detail, lang, pins } = understand(store, asked, now(), publicUrl);
        const docket = whole();
        const wide = supposed.get(docket) ?? supposing(docket, hypothesis);
        supposed.set(docket, wide);
        const before = answer(bench, question, detail, pins, lang);
        const after = writeUp(benchFor(wide, bench.tz), question, detail, lang);
        const flips = before.status !== after.status || before.enforceable !== after.enforceable;
        return { before, after, flips };
      });
      return { results };
    },
  );
}
