// The timeline of a case: everything with a day, in order — filings, orders, steps of appeals, and what the agency did meanwhile.
import { type Static, Type } from '@sinclair/typebox';
import type { AgencyAction } from './agency-action.ts';
import type { Appeal } from './appeal.ts';
import type { Case } from './case.ts';
import { closed, ref, words } from './component.ts';
import { Disposition } from './disposition.ts';
import type { Docket } from './docket.ts';
import { dayOfAct, Window } from './moment.ts';
import type { Order } from './order.ts';
import { Citation } from './provenance.ts';

export const EVENT_KINDS = ['filing', 'order', 'appeal_step', 'agency_action'] as const;

export const TimelineEvent = Type.Object(
  {
    kind: words(EVENT_KINDS, 'Whether it is a filing, an order, a step of an appeal or an action of the agency.'),
    id: Type.String({ description: 'Id of the order, appeal, case or agency action it comes from.' }),
    day: Type.String({
      description: 'The day it is sorted by: its own, or the day after which it happened.',
      examples: ['2017-09-15'],
    }),
    entered_on: Type.Optional(Type.String()),
    entered_at: Type.Optional(Type.String()),
    entered_between: Type.Optional(ref(Window)),
    court: Type.Optional(Type.String({ description: 'Id of the court.', examples: ['ilnd'] })),
    agency: Type.Optional(Type.String()),
    title: Type.String(),
    summary: Type.Optional(Type.String()),
    dispositions: Type.Optional(Type.Array(ref(Disposition))),
    confidence: Type.Optional(Type.String()),
    from_memory: Type.Optional(Type.Boolean()),
    sources: Type.Optional(Type.Array(ref(Citation))),
  },
  {
    $id: 'TimelineEvent',
    ...closed,
    description: 'Something with a day.',
    examples: [
      {
        kind: 'order',
        id: 'chicago-v-sessions-2017-09-15',
        day: '2017-09-15',
        entered_on: '2017-09-15',
        court: 'ilnd',
        title: 'Preliminary injunction granted in part',
      },
    ],
  },
);
export type TimelineEvent = Static<typeof TimelineEvent>;

type Undated = Omit<TimelineEvent, 'day'>;

/** Everything with a day that belongs to a case, or that the agency did about its conditions, the earliest first; on one day in the order of EVENT_KINDS. */
export function timeline(docket: Docket, lawsuit: string): TimelineEvent[] {
  const belongs = (one: { case: string }) => one.case === lawsuit;
  const orders = [...docket.order.values()].filter(belongs);
  const inDispute = new Set([
    ...(docket.case.get(lawsuit)!.conditions ?? []),
    ...orders.flatMap(({ dispositions }) => dispositions.flatMap(({ conditions = [] }) => conditions)),
  ]);
  // In the order of EVENT_KINDS, which sorting by day leaves as it is.
  return [
    ...filingEvents(docket.case.get(lawsuit)!),
    ...orders.flatMap(orderEvents),
    ...[...docket.appeal.values()].filter(belongs).flatMap(stepEvents),
    ...[...docket.agency_action.values()]
      .filter((action) => conditionsOfAction(action).some((condition) => inDispute.has(condition)))
      .flatMap(actionEvents),
  ].toSorted((a, b) => a.day.localeCompare(b.day));
}

const onDay = (event: Undated): TimelineEvent => ({ ...event, day: dayOfAct(event) });

type Dated = Partial<
  Pick<TimelineEvent, 'entered_on' | 'entered_at' | 'entered_between' | 'confidence' | 'from_memory' | 'sources'>
>;

const dated = ({ entered_on, entered_at, entered_between, confidence, from_memory, sources }: Dated) => ({
  ...(entered_on && { entered_on }),
  ...(entered_at && { entered_at }),
  ...(entered_between && { entered_between }),
  ...(confidence && { confidence }),
  ...(from_memory && { from_memory }),
  ...(sources && { sources }),
});

/** The papers filed in a case. */
export const filingEvents = ({ id, court, filings = [] }: Case): TimelineEvent[] =>
  filings.map((filing) =>
    onDay({ kind: 'filing', id, court, title: filing.kind, summary: filing.summary, ...dated(filing) }),
  );

/** The entry of an order. */
export const orderEvents = (order: Order): TimelineEvent[] => {
  const { id, court, title, summary, dispositions } = order;
  return [onDay({ kind: 'order', id, court, title, summary, dispositions, ...dated(order) })];
};

/** The steps of an appeal, but for those that an order made: the order is the event. */
export const stepEvents = ({ id, court, docket_number = '', steps }: Appeal): TimelineEvent[] =>
  steps
    .filter((step) => !step.order)
    .map((step) =>
      onDay({
        kind: 'appeal_step',
        id,
        court,
        title: `${step.status.replaceAll('_', ' ')} ${docket_number && `in No. ${docket_number}`}`.trim(),
        ...(step.note && { summary: step.note }),
        ...dated(step),
      }),
    );

/** What an agency did. */
export const actionEvents = (action: AgencyAction): TimelineEvent[] => {
  const { id, agency, title, summary } = action;
  return [onDay({ kind: 'agency_action', id, agency, title, ...(summary && { summary }), ...dated(action) })];
};

/** The conditions that an agency action concerns, each once. */
export const conditionsOfAction = ({ conditions = [], lifecycle = [], forbearances = [] }: AgencyAction): string[] => [
  ...new Set([...conditions, ...[...lifecycle, ...forbearances].flatMap((part) => part.conditions)]),
];
