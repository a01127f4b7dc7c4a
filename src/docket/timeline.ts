// The timeline of a case: everything with a day, in order — filings, orders, steps of appeals, and what the agency did meanwhile.
import { type Static, Type } from '@sinclair/typebox';
import { isDay } from '../time/day.ts';
import { dayOf, EASTERN, millis } from '../time/instant.ts';
import { closed, ref, words } from './component.ts';
import { Disposition } from './disposition.ts';
import type { Docket } from './docket.ts';
import { Window } from './moment.ts';
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
  return [
    ...filings(docket, lawsuit),
    ...orders(docket, lawsuit),
    ...appealSteps(docket, lawsuit),
    ...agencyActions(docket, lawsuit),
  ]
    .map((event) => ({ ...event, day: dayFor(event) }))
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

function dayFor({ entered_on, entered_at, entered_between }: Undated): string {
  const moment = entered_on ?? entered_at ?? entered_between?.after ?? entered_between?.by ?? '';
  return moment === '' || isDay(moment) ? moment : dayOf(millis(moment, EASTERN), EASTERN);
}

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

function filings({ case: cases }: Docket, id: string): Undated[] {
  const { court, filings = [] } = cases.get(id)!;
  return filings.map((filing) => ({
    kind: 'filing',
    id,
    court,
    title: filing.kind,
    summary: filing.summary,
    ...dated(filing),
  }));
}

const orders = ({ order }: Docket, id: string): Undated[] =>
  [...order.values()]
    .filter((one) => one.case === id)
    .map((one) => ({
      kind: 'order',
      id: one.id,
      court: one.court,
      title: one.title,
      summary: one.summary,
      dispositions: one.dispositions,
      ...dated(one),
    }));

const appealSteps = ({ appeal }: Docket, id: string): Undated[] =>
  [...appeal.values()]
    .filter((one) => one.case === id)
    .flatMap(({ id, court, docket_number = '', steps }) =>
      steps
        .filter((step) => !step.order)
        .map((step) => ({
          kind: 'appeal_step' as const,
          id,
          court,
          title: `${step.status.replaceAll('_', ' ')} ${docket_number && `in No. ${docket_number}`}`.trim(),
          ...(step.note && { summary: step.note }),
          ...dated(step),
        })),
    );

function agencyActions(docket: Docket, id: string): Undated[] {
  const inDispute = new Set([
    ...(docket.case.get(id)!.conditions ?? []),
    ...[...docket.order.values()]
      .filter((one) => one.case === id)
      .flatMap(({ dispositions }) => dispositions.flatMap(({ conditions = [] }) => conditions)),
  ]);
  return [...docket.agency_action.values()]
    .filter(({ conditions = [], lifecycle = [], forbearances = [] }) =>
      [...conditions, ...[...lifecycle, ...forbearances].flatMap((part) => part.conditions)].some((condition) =>
        inDispute.has(condition),
      ),
    )
    .map((one) => ({
      kind: 'agency_action',
      id: one.id,
      agency: one.agency,
      title: one.title,
      ...(one.summary && { summary: one.summary }),
      ...dated(one),
    }));
}
