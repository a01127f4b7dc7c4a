// How pages point at things: a day, a place, a condition, a case, an order, an answer, an error to report.
import { html } from 'hono/html';
import type { Docket } from '../docket/docket.ts';
import { CATALOGUES } from '../language/index.ts';
import { isDay, printedDay } from '../time/day.ts';
import { dayOf, EASTERN, isInstant, millis } from '../time/instant.ts';
import type { Desk, Html } from './page.ts';

/** A day in words, for people and machines. */
export const day = (on: string): Html => html`<time datetime="${on}">${printedDay(on)}</time>`;

/** A day or an instant in words. */
export const moment = (at: string): string =>
  isDay(at)
    ? printedDay(at)
    : isInstant(at)
      ? `${printedDay(dayOf(millis(at, EASTERN), EASTERN))}, ${at.slice(11, 16)} UTC`
      : at;

interface Dated {
  readonly entered_on?: string;
  readonly entered_at?: string;
  readonly entered_between?: { readonly after?: string; readonly by?: string };
}

/** The day of an act, or what is recorded instead of one. */
export function dayOfAct({ entered_on, entered_at, entered_between }: Dated): Html {
  if (entered_on) return day(entered_on);
  if (entered_at) return html`<time datetime="${entered_at}">${moment(entered_at)}</time>`;
  const { after, by } = entered_between ?? {};
  if (after && by) return html`on an unrecorded day after ${day(after)} and by ${day(by)}`;
  return after
    ? html`on an unrecorded day after ${day(after)}, if at all`
    : html`by ${by ? day(by) : 'an unrecorded day'}`;
}

/** The first letter of a sentence. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** An agency as a heading names it. */
export const agencyName = (agency: string | undefined): string => capital(CATALOGUES.en.phrases.agency(agency));

export const conditionName = ({ condition }: Docket, id: string): string => condition.get(id)?.name ?? id;
export const placeName = ({ jurisdiction }: Docket, id: string): string => jurisdiction.get(id)?.name ?? id;

/** The caption by which a case is known: its first one. */
export const caption = ({ case: cases }: Docket, id: string): string => cases.get(id)?.captions[0]?.name ?? id;

export const conditionLink = ({ docket, query }: Within, id: string): Html =>
  html`<a href="/conditions/${id}${query}">${capital(conditionName(docket, id))}</a>`;
export const placeLink = ({ docket, query }: Within, id: string): Html =>
  html`<a href="/jurisdictions/${id}${query}">${placeName(docket, id)}</a>`;
export const caseLink = (docket: Docket, id: string): Html =>
  html`<a class="caption" href="/cases/${id}">${caption(docket, id)}</a>`;

/** A docket, and the query that keeps a reader at the moment looked at. */
export interface Within {
  readonly docket: Docket;
  readonly query: string;
}

/** The moment of a desk as a query, so that links stay within it; empty for today and now. */
export function within({ docket, day, today, known_at, edition, newest }: Desk): Within {
  const kept = {
    ...(day === today ? {} : { as_of: day }),
    ...(known_at ? { known_at } : {}),
    ...(edition === newest ? {} : { edition: String(edition) }),
  };
  const query = new URLSearchParams(kept).toString();
  return { docket, query: query && `?${query}` };
}

/** The address of an answer page. */
export const answerAddress = (
  condition: string,
  jurisdiction: string,
  more: Readonly<Record<string, string>>,
): string => `/answers?${new URLSearchParams({ condition, jurisdiction, ...more })}`;

/** The link by which a reader reports an error; it carries what it is about. */
export const reportLink = (about: string): Html =>
  html`<a class="report" href="/report?${new URLSearchParams({ about })}">Report an error<span class="hidden"> in ${about}</span></a>`;

/** A signal in words: "the mandate in No. 18-2885". */
export function signalSaid(signal: string): string {
  const [kind, , docket] = signal.split(':');
  return kind === 'mandate' && docket ? `the mandate in No. ${docket}` : `the event recorded as ${signal}`;
}
