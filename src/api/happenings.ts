// What a feed or a calendar tells of an event, of a clock, and of a correction.
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../docket/clock.ts';
import type { Noun } from '../docket/docket.ts';
import type { Event } from '../docket/event.ts';
import type { Chronicle, Happening } from '../formats/format.ts';
import { sentence } from '../language/grammar.ts';
import { newest } from '../store/record.ts';
import type { Edge } from './edge.ts';
import { addresses, latest, recordedAt } from './told.ts';

/** So many of the newest are in a feed; a reader who wants all has the list. */
export const MOST_IN_A_FEED = 100;

const PATHS: Readonly<Partial<Record<Noun, string>>> = {
  case: 'cases',
  order: 'orders',
  appeal: 'appeals',
  agency_action: 'agency-actions',
};

const plain = (id: string) => id.replaceAll(/[^A-Za-z0-9]+/g, '-');

/** What an event or a clock comes from. */
interface Origin {
  readonly noun: Noun;
  readonly id: string;
}

const originOf = ({ order, appeal, agency_action, case: lawsuit, id }: Clock): Origin =>
  order !== undefined
    ? { noun: 'order', id: order }
    : appeal !== undefined
      ? { noun: 'appeal', id: appeal }
      : agency_action !== undefined
        ? { noun: 'agency_action', id: agency_action }
        : { noun: 'case', id: lawsuit ?? id };

const NOUN_OF = { filing: 'case', order: 'order', appeal_step: 'appeal', agency_action: 'agency_action' } as const;

/** When the record last spoke of an origin, and where it is told. */
function placed({ noun, id }: Origin, at: (path: string) => string, { store }: Edge) {
  return {
    url: at(`/v1/${PATHS[noun]}/${encodeURIComponent(id)}`),
    updated_at: recordedAt(store, newest(store), noun, id),
  };
}

/** A clock as something due; a day that a rule gives is said to be assumed. */
export function clockTold(clock: Clock, request: FastifyRequest, edge: Edge): Happening {
  const { rule, basis } = clock;
  const how = rule ? `Assumed, not docketed: ${rule.authority}. ${rule.says}` : 'The docket names this day.';
  return {
    id: plain(clock.id),
    day: clock.due_on,
    title: sentence(clock.title),
    text: `${sentence(clock.title)}.\n\n${how}`,
    kind: basis === 'docketed' ? 'docketed' : 'assumed',
    group: clock.court ?? clock.agency,
    ...placed(originOf(clock), addresses(request, edge), edge),
  };
}

/** An event as something that happened, or is expected. */
export function eventTold(event: Event, request: FastifyRequest, edge: Edge): Happening {
  if (event.clock) return { ...clockTold(event.clock, request, edge), id: plain(event.key) };
  const noun = NOUN_OF[event.kind as keyof typeof NOUN_OF];
  return {
    id: plain(event.key),
    day: event.day,
    window: event.entered_between,
    title: sentence(event.title),
    text: event.summary,
    kind: event.kind,
    group: event.court ?? event.agency,
    unverified: event.from_memory,
    ...placed({ noun, id: event.id }, addresses(request, edge), edge),
  };
}

/** Happenings as one chronicle, told at the address that was asked. */
export const chronicle = (
  about: Pick<Chronicle, 'id' | 'title' | 'text'>,
  path: string,
  happenings: readonly Happening[],
  request: FastifyRequest,
  edge: Edge,
): Chronicle => ({
  ...about,
  url: addresses(request, edge)(path),
  updated_at: latest(happenings.map(({ updated_at }) => updated_at)),
  happenings,
});
