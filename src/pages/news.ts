// The places in the news: those that orders and letters have named most, the recent ones first.
import type { AgencyAction } from '../docket/agency-action.ts';
import type { Docket } from '../docket/docket.ts';
import type { Order } from '../docket/order.ts';

export type Act = Order | AgencyAction;

/** The day that an act is sorted by; empty where nothing is recorded. */
export const dayOf = ({ entered_on, entered_at, entered_between }: Act): string =>
  entered_on ?? entered_at?.slice(0, 10) ?? entered_between?.after ?? entered_between?.by ?? '';

/** Every act of courts and agencies up to a day, the latest first. */
export const actsUntil = ({ order, agency_action }: Docket, day: string): Act[] =>
  [...order.values(), ...agency_action.values()]
    .filter((act) => dayOf(act) !== '' && dayOf(act) <= day)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));

const RECENT_ACTS = 40;
/** A letter to one city tells more of it than a decree that lists sixty. */
const MOST_ADDRESSED = 30;

/** At most so many places, those named by the most of the recent acts first. */
export function placesInTheNews(docket: Docket, day: string, most: number): string[] {
  const counts = new Map<string, number>();
  for (const act of actsUntil(docket, day).slice(0, RECENT_ACTS)) {
    const places = new Set(namedBy(act));
    if (places.size <= MOST_ADDRESSED) for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ranked.slice(0, most).map(([place]) => place);
}

/** The places an act is for or against by name. */
export function namedBy(act: Act): string[] {
  const recipients = 'agency' in act ? (act.recipients ?? []).map(({ jurisdiction }) => jurisdiction) : [];
  const scopes = 'dispositions' in act ? act.dispositions.flatMap(({ scope }) => scope ?? []) : [];
  return [...recipients, ...scopes.flatMap(({ jurisdictions = [] }) => jurisdictions)];
}
