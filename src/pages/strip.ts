// The spans of an answer over time as a strip, and the same as a list.
import { html } from 'hono/html';
import type { Docket } from '../docket/docket.ts';
import type { Span } from '../enforceability/history.ts';
import type { Status } from '../enforceability/status.ts';
import { day, signalSaid } from './links.ts';
import type { Html } from './page.ts';
import { patterns } from './patterns.ts';
import { chip, SAID } from './status-chip.ts';

const WIDTH = 720;
const TOP = 8;
const HEIGHT = 34;
const MILLISECONDS_A_DAY = 86_400_000;

const count = (on: string) => Date.parse(on) / MILLISECONDS_A_DAY;

/** The spans as a strip from the first turn on record to today, the day asked about marked on it. */
export function strip(spans: readonly Span[], asked: string, today: string): Html {
  const first = spans[1]?.from ?? asked;
  const margin = Math.max(60, (count(today) - count(first)) * 0.04);
  const from = Math.min(count(first), count(asked)) - margin;
  const until = Math.max(count(today), count(asked), count(spans.at(-1)?.from ?? today)) + margin;
  const x = (at: number) =>
    Math.round(((Math.min(Math.max(at, from), until) - from) / (until - from)) * WIDTH * 10) / 10;
  const years = yearsWithin(from, until);
  return html`<svg class="strip" viewBox="0 0 ${WIDTH} 76" role="img" aria-label="The answer over time; the list below says the same.">
${patterns()}
${spans.map((span) => {
  const [left, right] = [x(span.from ? count(span.from) : from), x(span.until ? count(span.until) : until)];
  return html`<rect class="f-${span.status}" x="${left}" y="${TOP}" width="${Math.max(1.5, right - left)}" height="${HEIGHT}"${patterned(span.status)}><title>${SAID[span.status].word}</title></rect>`;
})}
${years.map((year) => html`<path class="tick" d="M${x(count(`${year}-01-01`))} ${TOP + HEIGHT}v6"/><text class="axis" x="${x(count(`${year}-01-01`))}" y="${TOP + HEIGHT + 18}" text-anchor="middle">${year}</text>`)}
<path class="asked" d="M${x(count(asked))} 2v${TOP + HEIGHT + 2}"/><path class="asked-head" d="M${x(count(asked)) - 5} 0h10l-5 8z"/>
</svg>`;
}

const patterned = (status: Status) => html` fill="url(#p-${status})"`;

/** Years to mark on an axis: each, or every second or fifth where they would crowd. */
export function yearsWithin(from: number, until: number): number[] {
  const [first, last] = [from, until].map((at) => new Date(at * MILLISECONDS_A_DAY).getUTCFullYear()) as [
    number,
    number,
  ];
  const step = [1, 2, 5, 10, 50].find((one) => (last - first) / one <= 14) ?? 100;
  return Array.from({ length: last - first }, (_, n) => first + 1 + n).filter((year) => year % step === 0);
}

/** The spans as a list, the latest first, each with what opened it. */
export const spanList = (docket: Docket, spans: readonly Span[]): Html =>
  html`<ol class="spans" reversed>${spans
    .toReversed()
    .map(
      ({ from, until, status, opened_by }) =>
        html`<li>${chip(status)} <span class="span-days">${
          from ? day(from) : 'as far back as the record goes'
        } ${until ? html`until ${day(until)}` : 'and since'}</span>${openings(docket, opened_by)}</li>`,
    )}</ol>`;

const openings = (docket: Docket, opened: Span['opened_by']): Html =>
  opened.length === 0
    ? html``
    : html`<span class="small muted">${opened.map(
        ({ order, agency_action, title, signal, how }, place) =>
          html`${place > 0 ? '; ' : ''}${
            order
              ? html`<a href="/cases/${docket.order.get(order)?.case ?? ''}#${order}">${title ?? order}</a>`
              : (title ?? agency_action ?? (signal ? signalSaid(signal) : how.replaceAll('_', ' ')))
          }${how === 'entered' || how === 'signal' ? '' : ` (${how.replaceAll('_', ' ')})`}`,
      )}</span>`;
