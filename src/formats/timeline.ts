// A timeline brought into the shapes that formats are written from: rows, and happenings with ids that never change.
import type { Docket } from '../docket/docket.ts';
import type { TimelineEvent } from '../docket/timeline.ts';
import { sentence } from '../language/grammar.ts';
import { joined } from './columns.ts';
import type { CitedIn, Columns, Happening } from './format.ts';
import { agencyNamed } from './names.ts';

/** What a row shows of an event. */
export const EVENT_COLUMNS: Columns<TimelineEvent> = {
  day: ({ day }) => day,
  kind: ({ kind }) => kind,
  id: ({ id }) => id,
  entered_on: ({ entered_on }) => entered_on,
  entered_at: ({ entered_at }) => entered_at,
  after: ({ entered_between }) => entered_between?.after,
  by: ({ entered_between }) => entered_between?.by,
  court: ({ court }) => court,
  agency: ({ agency }) => agency,
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  rulings: ({ dispositions }) => joined(dispositions?.map(({ ruling }) => ruling)),
  conditions: ({ dispositions }) => joined([...new Set(dispositions?.flatMap(({ conditions = [] }) => conditions))]),
  confidence: ({ confidence }) => confidence,
  from_memory: ({ from_memory }) => from_memory,
  sources: ({ sources }) => joined(sources?.map(({ source }) => source)),
};

/** What the shapes of events are made with. */
export interface Surroundings {
  readonly docket: Docket;
  /** When the record last said something about the entity that an event comes from: a UTC instant. */
  readonly recordedAt: (noun: 'case' | 'order' | 'appeal' | 'agency_action', id: string) => string;
  /** A path of the API as an absolute address. */
  readonly at: (path: string) => string;
}

const COMES_FROM = {
  filing: { noun: 'case', path: 'cases' },
  order: { noun: 'order', path: 'orders' },
  appeal_step: { noun: 'appeal', path: 'appeals' },
  agency_action: { noun: 'agency_action', path: 'agency-actions' },
} as const;

/** Events as happenings, in their order. */
export function happeningsOf(events: readonly TimelineEvent[], { docket, recordedAt, at }: Surroundings): Happening[] {
  const ids = idsOf(events);
  return events.map((event, index) => {
    const { noun, path } = COMES_FROM[event.kind];
    return {
      id: ids[index]!,
      day: event.day,
      window: event.entered_between,
      title: sentence(event.title),
      text: event.summary,
      kind: event.kind,
      group: groupOf(event, docket),
      url: at(`/v1/${path}/${event.id}`),
      updated_at: recordedAt(noun, event.id),
      source: citedIn(event, docket),
      unverified: event.from_memory,
    };
  });
}

/**
 * The ids of events: an order and an agency action have their own; filings of a case and steps of an appeal are told apart
 * by day and title, and by number only where both are the same.
 */
function idsOf(events: readonly TimelineEvent[]): string[] {
  const seen = new Map<string, number>();
  return events.map(({ kind, id, day, title }) => {
    const one = `${kind}-${id}`.replaceAll('_', '-');
    const name = kind === 'order' || kind === 'agency_action' ? one : `${one}-${day}-${slug(title)}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}-${times}`;
  });
}

const slug = (title: string) =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

const groupOf = ({ court, agency }: TimelineEvent, docket: Docket): string | undefined =>
  court ? (docket.court.get(court)?.citation ?? court) : agency && agencyNamed(agency);

/** The first source that is quoted, or else the first. */
function citedIn({ sources = [] }: TimelineEvent, docket: Docket): CitedIn | undefined {
  const citation = sources.find(({ quote }) => quote) ?? sources[0];
  const source = citation && docket.source.get(citation.source);
  if (!source) return undefined;
  const { title, url, publisher } = source;
  return { title, url, publisher, quote: citation.quote };
}
