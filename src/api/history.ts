// GET /v1/enforceability/history: the spans over time for one pair, each with what opened it.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ref } from '../docket/component.ts';
import type { Docket, Noun } from '../docket/docket.ts';
import { emittersOf } from '../docket/references.ts';
import { Opening, Span } from '../enforceability/history.ts';
import { completed } from '../enforceability/question.ts';
import { type Chronicle, tableOf } from '../formats/format.ts';
import { erasOf, SPAN_COLUMNS, turnsTold } from '../formats/history.ts';
import { conditionNamed, placeNamed } from '../formats/names.ts';
import { sentence } from '../language/grammar.ts';
import { Problem } from '../problem.ts';
import { recallAbout } from '../store/recall-about.ts';
import { understand } from './ask.ts';
import { Asked } from './asked.ts';
import type { Edge } from './edge.ts';
import { MOST_TURNING_DAYS, spansOf, spansWithin } from './histories.ts';
import { inFormats } from './in-formats.ts';
import { problems } from './problem-reply.ts';
import { standingOf } from './standing.ts';
import { addresses, latest, recordedAt, recordedBy } from './told.ts';

const Query = Type.Omit(Asked, ['as_of', 'at', 'detail', 'strict', 'lang'], { additionalProperties: false });

const History = Type.Object(
  {
    condition: Type.String({ description: 'Id of the condition.', examples: ['jag-2017-access'] }),
    jurisdiction: Type.String({ description: 'Id of the jurisdiction.', examples: ['chicago-il'] }),
    tz: Type.String({ description: 'The zone in which days end.', examples: ['America/Chicago'] }),
    spans: Type.Array(ref(Span), { description: 'The earliest first; each ends where the next begins.' }),
    known_at: Type.Union([Type.String(), Type.Null()], {
      description: 'What was public by then; null: everything recorded.',
    }),
    edition: Type.Integer({ description: 'The last entry that could have altered it.', examples: [812] }),
  },
  {
    $id: 'History',
    additionalProperties: false,
    description: 'How the answer for one condition in one place moved over time.',
    examples: [
      {
        condition: 'jag-2017-access',
        jurisdiction: 'chicago-il',
        tz: 'America/Chicago',
        spans: [{ from: '2017-09-15', status: 'barred', enforceable: 'no', opened_by: [] }],
        known_at: null,
        edition: 812,
      },
    ],
  },
);
export type History = Static<typeof History>;

interface Asking {
  Querystring: Static<typeof Query>;
}

export function enforceabilityHistory(app: FastifyInstance, edge: Edge): void {
  const { store, now } = edge;
  for (const schema of [Opening, Span, History]) app.addSchema(schema);
  const told = ({ query }: FastifyRequest<Asking>): History => {
    const { bench, question, pins } = understand(store, query, now());
    const { as_of: _day, ...standing } = completed(question, bench.docket);
    const { condition, jurisdiction, tz } = question;
    const spans = spansOf(store, bench, standing, () => spansWithin(bench, standing));
    if (typeof spans === 'number') throw tooMany(spans);
    return { condition, jurisdiction, tz, spans: [...spans], known_at: pins.known_at, edition: pins.edition };
  };
  const chronicled = (request: FastifyRequest<Asking>) => historyTold(told(request), request, edge);
  inFormats<Asking>(
    app,
    {
      url: '/v1/enforceability/history',
      standing: ({ query }) => {
        const asked = query as Asking['Querystring'];
        const { question, pins, newest } = understand(store, asked, now());
        const { as_of: _today, ...always } = question;
        const { known_at, edition } = pins;
        return standingOf(asked, { known_at: known_at ?? undefined }, { edition, newest }, always);
      },
      schema: {
        operationId: 'getEnforceabilityHistory',
        tags: ['enforceability'],
        summary: 'How the answer moved over time',
        description: 'Every span of days with one answer, half-open, each with what happened on its first day.',
        querystring: Query,
        response: { 200: ref(History), ...problems },
      },
    },
    {
      document: told,
      table: (request) => {
        const { condition, jurisdiction, spans } = told(request);
        return tableOf(SPAN_COLUMNS, [spans.map((span) => ({ condition, jurisdiction, ...span }))]);
      },
      feed: chronicled,
      chart: chronicled,
    },
  );
}

const tooMany = (days: number) =>
  new Problem(
    'invalid',
    `The answer may turn on ${days} days, more than the ${MOST_TURNING_DAYS} that one history tells. Ask about the days that matter, with /v1/enforceability/batch.`,
  );

/** A history as a chronicle: each turn of the answer, and the spans in which it was barred. */
function historyTold(
  { condition, jurisdiction, spans, known_at, edition }: History,
  request: FastifyRequest,
  edge: Edge,
): Chronicle {
  const { store } = edge;
  const { docket } = recallAbout(store, condition, { edition, known_at: known_at ?? undefined });
  const pair = { condition, jurisdiction };
  const url = addresses(request, edge)(`/v1/enforceability/history?${new URLSearchParams(pair)}`);
  const recorded = (openings: readonly Opening[]) =>
    latest(
      openings
        .flatMap((opening) => doersOf(docket, jurisdiction, opening))
        .map(({ noun, id }) => recordedAt(store, edition, noun, id)),
    );
  const happenings = turnsTold(spans, { ...pair, recordedAt: recorded, url });
  const recordedLast = recordedBy(store, edition);
  return {
    id: `history-${condition}-${jurisdiction}`,
    title: `${sentence(conditionNamed(docket, condition))}: ${placeNamed(docket, jurisdiction)}`,
    url,
    updated_at: happenings.length > 0 ? latest(happenings.map(({ updated_at }) => updated_at)) : recordedLast,
    happenings,
    eras: erasOf(spans, recordedLast.slice(0, 10)),
  };
}

/** Whatever in the record did what opened a span. */
function doersOf(docket: Docket, jurisdiction: string, opening: Opening): { noun: Noun; id: string }[] {
  const { order, agency_action, signal, organization } = opening;
  if (order) return [{ noun: 'order', id: order }];
  if (agency_action) return [{ noun: 'agency_action', id: agency_action }];
  if (signal) return emittersOf(docket, signal);
  return [...docket.membership.values()]
    .filter((one) => one.organization === organization && one.member === jurisdiction)
    .map(({ id }) => ({ noun: 'membership', id }));
}
