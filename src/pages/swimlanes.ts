// The timeline of a case as a drawing: a lane for each level of court and one for the agency, a bar for each order, arrows from what acts on it.
import { html } from 'hono/html';
import type { Docket } from '../docket/docket.ts';
import type { Drawn, Stretch } from './lanes.ts';
import type { Html } from './page.ts';
import { yearsWithin } from './strip.ts';

/** Something with a day and its number in the list. */
export interface Event {
  readonly number: number;
  readonly id: string;
  readonly day: string;
  readonly title: string;
  readonly lane: Lane;
  readonly drawn?: Drawn;
}

export const LANES = ['supreme', 'appeals', 'district', 'agency'] as const;
export type Lane = (typeof LANES)[number];
const LANE_SAID: Readonly<Record<Lane, string>> = {
  supreme: 'Supreme Court',
  appeals: 'Court of appeals',
  district: 'District court',
  agency: 'Agency',
};

const WIDTH = 1040;
const LEFT = 16;
const RIGHT = WIDTH - 16;
const ROW = 40;
const ROW_OF_DOTS = 24;
const LABELLED_AT = 18;
const DOTS_AT = 4;
const BAR = 12;
const HEAD = 24;
const LETTER = 6.3;
const LONGEST_LABEL = 60;
const A_DAY = 86_400_000;

interface Placed extends Event {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly leftwards: boolean;
}

const count = (day: string) => Date.parse(day) / A_DAY;

/** The drawing; the list beside it says the same. `until` is the day to which bars that still stand are drawn. */
export function swimlanes(events: readonly Event[], until: string): Html {
  const days = events.map(({ day }) => count(day));
  const [first, last] = [Math.min(...days), Math.max(...days, count(until))];
  const margin = Math.max(20, (last - first) * 0.02);
  const x = (day: string) =>
    round(LEFT + ((count(day) - first + margin) / (last - first + 2 * margin)) * (RIGHT - LEFT));
  const lanes = LANES.filter((lane) => events.some((event) => event.lane === lane));
  let top = 30;
  const placed: Placed[] = [];
  const heads: Html[] = [];
  for (const lane of lanes) {
    const rows = rowsOf(
      events.filter((event) => event.lane === lane),
      x,
      until,
    );
    const laneTop = top;
    top += HEAD;
    for (const row of rows) {
      const labelled = row.some(({ label }) => label !== '');
      const y = top + (labelled ? LABELLED_AT : DOTS_AT);
      placed.push(...row.map((one) => ({ ...one, y })));
      top += labelled ? ROW : ROW_OF_DOTS;
    }
    heads.push(
      html`<rect class="lane" x="0" y="${laneTop}" width="${WIDTH}" height="${top - laneTop + 4}"/><text class="lane-name" x="${LEFT}" y="${laneTop + 17}">${LANE_SAID[lane]}</text>`,
    );
    top += 10;
  }
  return html`<div class="drawing" role="region" aria-label="Timeline drawing" tabindex="0"><svg class="swimlanes" viewBox="0 0 ${WIDTH} ${top}" role="img" aria-label="The orders of the case as bars along the days; the numbered list says the same.">
${definitions}
${heads}
${yearsWithin(first - margin, last + margin).map((year) => html`<path class="year" d="M${x(`${year}-01-01`)} 20V${top}"/><text class="axis" x="${x(`${year}-01-01`)}" y="14" text-anchor="middle">${year}</text>`)}
${placed.map((one) => bars(one, x))}
${placed.flatMap((one) => arrows(one, placed))}
${placed.map(marked)}
</svg></div>`;
}

const definitions = html`<defs>
<pattern id="held" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" class="held-ground"/><path d="M0 0v7" class="held-line"/></pattern>
<linearGradient id="fading"><stop offset="0" class="fade-from"/><stop offset="1" class="fade-to"/></linearGradient>
<marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0l8 4-8 4z" class="arrow-head"/></marker></defs>`;

/** Puts events into as few rows as they fit without overlapping. */
function rowsOf(events: readonly Event[], x: (day: string) => number, until: string): Omit<Placed, 'y'>[][] {
  const rows: { reach: number; items: Omit<Placed, 'y'>[] }[] = [];
  for (const event of events) {
    const label = event.drawn && event.drawn.effect !== 'none' ? shortened(event.title) : '';
    const at = x(event.day);
    const length = label.length * LETTER + 18;
    const leftwards = at + length > RIGHT;
    const from = leftwards ? at - length : at - 10;
    const to = Math.max(
      leftwards ? at + 10 : at + length,
      ...(event.drawn?.stretches ?? []).map((one) => x(one.until < until ? one.until : until)),
    );
    const item = { ...event, x: at, label, leftwards };
    const row = rows.find(({ reach }) => reach + 4 < from);
    if (row) {
      row.items.push(item);
      row.reach = to;
    } else rows.push({ reach: to, items: [item] });
  }
  return rows.map(({ items }) => items);
}

const shortened = (title: string) => (title.length > LONGEST_LABEL ? `${title.slice(0, LONGEST_LABEL - 1)}…` : title);
const round = (n: number) => Math.round(n * 10) / 10;

const STRETCH_SAID: Readonly<Record<Stretch['state'], string>> = {
  full: 'in effect',
  held: 'on hold',
  held_in_part: 'on hold for some',
  less: 'in effect for fewer',
};

const bars = ({ drawn, y }: Placed, x: (day: string) => number): Html[] =>
  (drawn?.stretches ?? []).map(({ from, until, state }) => {
    const thin = state === 'less';
    const top = y - (thin ? BAR / 4 : BAR / 2) + 8;
    return html`<rect class="bar b-${drawn!.effect} b-${state}" x="${x(from)}" y="${top}" width="${Math.max(2, round(x(until) - x(from)))}" height="${thin ? BAR / 2 : BAR}"${fillOf(state)}><title>${STRETCH_SAID[state]}, ${from} to ${until}</title></rect>`;
  });

function fillOf(state: Stretch['state']): Html {
  if (state === 'held') return html` fill="url(#held)"`;
  return state === 'held_in_part' || state === 'less' ? html` fill="url(#fading)"` : html``;
}

function arrows({ drawn, x: at, y }: Placed, placed: readonly Placed[]): Html[] {
  return (drawn?.actsOn ?? []).flatMap((id) => {
    const target = placed.find((one) => one.id === id);
    if (!target) return [];
    const bend = target.y > y ? 18 : -18;
    const to = target.y + 8 + (target.y > y ? -BAR / 2 - 1 : BAR / 2 + 1);
    return [
      html`<path class="arrow" d="M${at} ${y + 8}C${at + 14} ${y + bend} ${at + 14} ${to - bend} ${at} ${to}" marker-end="url(#head)"/>`,
    ];
  });
}

const marked = ({ number, x: at, y, label, leftwards, drawn, lane }: Placed): Html =>
  html`<circle class="dot d-${lane} d-${drawn?.effect ?? 'none'}" cx="${at}" cy="${y + 8}" r="8.5"/><text class="number" x="${at}" y="${y + 11.5}" text-anchor="middle">${number}</text>${
    label
      ? html`<text class="label" x="${leftwards ? at + 8 : at - 8}" y="${y - 6}"${leftwards ? html` text-anchor="end"` : ''}>${label}</text>`
      : ''
  }`;

/** The lane of a court. */
export const laneOf = ({ court }: Docket, id: string): Lane => court.get(id)?.level ?? 'district';
