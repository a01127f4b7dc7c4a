// A case as a chronicle: what happened in it, the deadlines the agency set meanwhile, and the spans in which its conditions were barred.
import type { FastifyRequest } from 'fastify';
import type { Docket } from '../docket/docket.ts';
import { references } from '../docket/references.ts';
import type { TimelineEvent } from '../docket/timeline.ts';
import { barredSpans } from '../enforceability/barred-spans.ts';
import type { Chronicle, Era, Happening } from '../formats/format.ts';
import { eraOf } from '../formats/history.ts';
import { allOf, conditionNamed, placeNamed } from '../formats/names.ts';
import { sentence } from '../language/grammar.ts';
import type { Store } from '../store/open.ts';
import type { Recollection } from '../store/recall.ts';
import { benchFor } from './ask.ts';
import { zoneOf } from './asked.ts';
import type { Edge } from './edge.ts';
import { eventsTold, latest, recordedAt, recordedBy } from './told.ts';

/** The events of a case as a chronicle, in their order. */
export function caseTold(
  recollection: Recollection,
  id: string,
  events: readonly TimelineEvent[],
  request: FastifyRequest,
  edge: Edge,
): Chronicle {
  const { docket, edition } = recollection;
  const { captions, court, docket_number, summary } = docket.case.get(id)!;
  const title = `${captions[0]!.name}, No. ${docket_number} (${docket.court.get(court)?.citation ?? court})`;
  const about = { id: `case-${id}`, title, text: summary, path: `/v1/cases/${id}/timeline` };
  const told = eventsTold(recollection, events, about, request, edge);
  return { ...told, updated_at: latest([told.updated_at, recordedAt(edge.store, edition, 'case', id)]) };
}

/** The same with the days by which the agency asked for something, each beside what set it. */
export function deadlinesTold(chronicle: Chronicle, events: readonly TimelineEvent[], docket: Docket): Chronicle {
  const deadlines = events.flatMap((event, index): Happening[] => {
    const day = event.kind === 'agency_action' && docket.agency_action.get(event.id)?.deadline_on;
    const { window: _window, ...set } = chronicle.happenings[index]!;
    return day ? [{ ...set, id: `deadline-${set.id}`, day, kind: 'deadline', title: `Deadline: ${set.title}` }] : [];
  });
  return { ...chronicle, happenings: [...chronicle.happenings, ...deadlines].sort(byDay) };
}

const byDay = (a: Happening, b: Happening) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1);

const MOST_NAMED = 3;

/** When each condition in dispute was barred, in each of the places that an order of the case names; whatever barred it. */
export function erasTold(recollection: Recollection, id: string, { store }: { store: Store }): Era[] {
  const { docket } = recollection;
  const orders = [...docket.order.values()].filter((order) => order.case === id);
  const conditions = new Set([
    ...(docket.case.get(id)!.conditions ?? []),
    ...orders.flatMap(({ dispositions }) => dispositions.flatMap(({ conditions = [] }) => conditions)),
  ]);
  const named = orders.flatMap((order) => references(order).filter(({ to }) => to.includes('jurisdiction')));
  const places = [...new Set(named.map(({ id }) => id))].filter((place) => docket.jurisdiction.has(place));
  const last = recordedBy(store, recollection.edition).slice(0, 10);
  return [...conditions].flatMap((condition) =>
    barredSpans(benchFor(docket, zoneOf(docket, condition)), condition, places).map(({ from, until, jurisdictions }) =>
      eraOf(
        `${sentence(conditionNamed(docket, condition))}: barred for ${placesSaid(docket, jurisdictions)}`,
        from,
        until,
        last,
      ),
    ),
  );
}

function placesSaid(docket: Docket, places: readonly string[]): string {
  const names = places.slice(0, MOST_NAMED).map((place) => placeNamed(docket, place));
  return places.length > MOST_NAMED ? `${names.join('; ')} and ${places.length - MOST_NAMED} more` : allOf(names);
}
