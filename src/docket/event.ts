// An event: something with a day in any case, or expected on one.
import { type Static, Type } from '@sinclair/typebox';
import type { AgencyAction } from './agency-action.ts';
import type { Appeal } from './appeal.ts';
import type { Case } from './case.ts';
import { Clock } from './clock.ts';
import { closed, ref, words } from './component.ts';
import type { Entity, Noun } from './docket.ts';
import type { Order } from './order.ts';
import { actionEvents, EVENT_KINDS, filingEvents, orderEvents, stepEvents, TimelineEvent } from './timeline.ts';

/** What an event can be: what happened, and what is expected. */
export const ALL_EVENT_KINDS = [...EVENT_KINDS, 'expected'] as const;

export const Event = Type.Object(
  {
    key: Type.String({
      description: 'What tells it from every other event.',
      examples: ['order.chicago-v-sessions-2017-09-15'],
    }),
    ...TimelineEvent.properties,
    kind: words(
      ALL_EVENT_KINDS,
      'A filing, an order, a step of an appeal, an action of the agency; or expected, and then `clock` says why.',
    ),
    case: Type.Optional(Type.String({ description: 'Id of the case.', examples: ['chicago-v-sessions'] })),
    clock: Type.Optional(ref(Clock)),
  },
  {
    $id: 'Event',
    ...closed,
    description: 'Something with a day, or expected on one.',
    examples: [
      {
        key: 'order.chicago-v-sessions-2017-09-15',
        kind: 'order',
        id: 'chicago-v-sessions-2017-09-15',
        case: 'chicago-v-sessions',
        day: '2017-09-15',
        entered_on: '2017-09-15',
        court: 'ilnd',
        title: 'Preliminary injunction granted in part',
      },
    ],
  },
);
export type Event = Static<typeof Event>;

/** Everything with a day that an entity tells of; what no day is recorded for is left out. */
export function eventsOf(noun: Noun, entity: Entity<Noun>): Event[] {
  const [events, lawsuit] = told(noun, entity);
  return events
    .map((event, index) => ({
      key: `${event.kind}.${event.id}${noun === 'case' || noun === 'appeal' ? `.${index + 1}` : ''}`,
      ...event,
      ...(lawsuit && { case: lawsuit }),
    }))
    .filter(({ day }) => day !== '');
}

function told(noun: Noun, entity: Entity<Noun>): [TimelineEvent[], string?] {
  if (noun === 'case') return [filingEvents(entity as Case), entity.id];
  if (noun === 'order') return [orderEvents(entity as Order), (entity as Order).case];
  if (noun === 'appeal') return [stepEvents(entity as Appeal), (entity as Appeal).case];
  return noun === 'agency_action' ? [actionEvents(entity as AgencyAction)] : [[]];
}

/** A clock as the event that it expects. */
export const expectedEvent = (clock: Clock): Event => ({
  key: `expected.${clock.id}`,
  kind: 'expected',
  id: clock.order ?? clock.appeal ?? clock.agency_action ?? clock.id,
  day: clock.due_on,
  title: clock.title,
  ...(clock.case && { case: clock.case }),
  ...(clock.court && { court: clock.court }),
  ...(clock.agency && { agency: clock.agency }),
  clock,
});
