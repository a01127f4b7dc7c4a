// POST /v1/reports: a reader says what is wrong with an answer or an order. It goes to the inbox, and is shown to nobody but the desk.
import { hash, randomUUID } from 'node:crypto';
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { ref } from '../docket/component.ts';
import { Problem } from '../problem.ts';
import { receive } from '../store/inbox.ts';
import type { Store } from '../store/open.ts';
import { printedInstant } from '../time/instant.ts';
import type { Edge } from './edge.ts';
import { problems } from './problem-reply.ts';
import { hourly } from './rate-limit.ts';

/** Room for the longest report, also where every character of it is escaped. */
const BODY_LIMIT_BYTES = 64 * 1024;

export const Report = Type.Object(
  {
    about: Type.String({
      minLength: 1,
      maxLength: 1000,
      description: 'What it is about: the permalink of an answer, or the id of an order, a condition or a case.',
    }),
    what: Type.String({
      minLength: 1,
      maxLength: 5000,
      description: 'What is wrong, what would be right, and where that can be read.',
    }),
    reply_to: Type.Optional(
      Type.String({
        maxLength: 200,
        pattern: '^[^\\s@]+@[^\\s@]+$',
        description: 'A mail address for questions about it; left out, nobody can ask back.',
      }),
    ),
  },
  {
    $id: 'Report',
    additionalProperties: false,
    description: 'A report of an error. Only the desk sees it.',
    examples: [
      {
        about: 'chicago-v-sessions-2018-06-26',
        what: 'The stay was entered on June 26, not on June 27: see entry 134 of the docket.',
        reply_to: 'reader@example.org',
      },
    ],
  },
);
export type Report = Static<typeof Report>;

const ReportTaken = Type.Object(
  {
    id: Type.String({ description: 'By which to come back to it.' }),
    says: Type.String({ description: 'What happens with it.' }),
  },
  {
    $id: 'ReportTaken',
    additionalProperties: false,
    description: 'That a report was taken.',
    examples: [
      {
        id: 'report-0b6e2f0c-2f4e-4a63-9a2c-0d7c1f7c9f3e',
        says: 'Thank you. An editor looks into it; if the record was wrong, what is said instead appears under /v1/corrections.',
      },
    ],
  },
);

/** Puts a report into the inbox and gives its id: that of the first one where the same was reported on the same day. */
export function takeReport(store: Store, { about, what, reply_to }: Report, now: number): string {
  const report = { about: about.trim(), what: what.trim(), ...(reply_to && { reply_to }) };
  for (const name of ['about', 'what'] as const)
    if (report[name] === '')
      throw new Problem('invalid', `"${name}" is empty.`, { errors: [{ pointer: name, detail: `Say something.` }] });
  const received_at = printedInstant(now);
  const fingerprint = `report ${hash('sha256', JSON.stringify([report, received_at.slice(0, 10)]))}`;
  const thing = { id: `report-${randomUUID()}`, kind: 'report' as const, received_at, document: report, fingerprint };
  return receive(store, [thing])[0]!.item.id;
}

export function reports(app: FastifyInstance, { store, now, reportsPerHour = 0 }: Edge): void {
  const preHandler = hourly(app, reportsPerHour, 'reports');
  for (const schema of [Report, ReportTaken]) app.addSchema(schema);
  app.post<{ Body: Report }>(
    '/v1/reports',
    {
      bodyLimit: BODY_LIMIT_BYTES,
      preHandler,
      schema: {
        operationId: 'reportError',
        tags: ['reports'],
        summary: 'Report an error',
        description:
          'Says what is wrong with an answer, an order, a condition or a case. It needs no account; few are taken from one address in an hour. Reports are never shown to readers; what is corrected because of one is, under `/v1/corrections`.',
        body: ref(Report),
        response: { 201: ref(ReportTaken), ...problems },
      },
    },
    async ({ body }, reply) => {
      const id = takeReport(store, body, now());
      return reply.code(201).send({ id, says: ReportTaken.examples[0].says });
    },
  );
  // What forms send is read nowhere else, so that other addresses keep refusing it.
  app.register(async (page) => {
    page.addContentTypeParser(FORM, { parseAs: 'string' }, async (_request: unknown, text: string | Buffer) =>
      filledIn(String(text)),
    );
    page.post<{ Body: Report }>(
      '/report',
      { bodyLimit: BODY_LIMIT_BYTES, preHandler, schema: { hide: true, body: ref(Report) } },
      async ({ body }, reply) => reply.redirect(`/report?received=${takeReport(store, body, now())}`, 303),
    );
  });
}

const FORM = 'application/x-www-form-urlencoded';

/** What a form was filled in with; what was left empty is left out. */
const filledIn = (text: string): Record<string, string> =>
  Object.fromEntries([...new URLSearchParams(text)].filter(([, value]) => value.trim() !== ''));
