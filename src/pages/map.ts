// The map: every State by its answer on a day, counties and cities where theirs differs from their State's.
import { html } from 'hono/html';
import type { Docket } from '../docket/docket.ts';
import type { Jurisdiction } from '../docket/jurisdiction.ts';
import type { Stand } from '../enforceability/matrix.ts';
import type { Status } from '../enforceability/status.ts';
import { MAP_HEIGHT, MAP_WIDTH, type Outline, outlines } from './geometry.ts';
import type { Html } from './page.ts';
import { patterns } from './patterns.ts';
import { SAID } from './status-chip.ts';

/** A place with its answer, and its State's. */
export interface Differing {
  readonly place: Jurisdiction;
  readonly status: Status;
}

/** The States and territories by their answer, and the places within them whose answer is another. */
export function byState(docket: Docket, stands: ReadonlyMap<string, Stand>) {
  const states = [...docket.jurisdiction.values()]
    .filter(({ kind }) => kind === 'state')
    .map((place): Differing => ({ place, status: stands.get(place.id)!.status }));
  const ofState = new Map(states.map(({ place, status }) => [place.state, status]));
  const differing = [...docket.jurisdiction.values()].flatMap((place): Differing[] => {
    const { status } = stands.get(place.id)!;
    return place.kind === 'state' || status === ofState.get(place.state) ? [] : [{ place, status }];
  });
  return { states, differing };
}

/** Territories stand below the map as squares: the projection leaves them out. */
const TERRITORIES = ['PR', 'VI', 'GU', 'MP', 'AS'];
const SQUARE = 26;

export async function map(docket: Docket, stands: ReadonlyMap<string, Stand>, said: string): Promise<Html> {
  const { states, differing } = byState(docket, stands);
  const drawn = await outlines();
  const outlined = states.flatMap(({ place, status }) => {
    const outline = drawn.states.get(place.geoid ?? '');
    return outline ? [shape(outline, place, status, 'state')] : [];
  });
  const within = differing
    .filter((one) => hasOutline(one, drawn))
    .map(({ place, status }) => shape(drawn.counties.get(countyOf(place))!, place, status, 'county'));
  const squares = TERRITORIES.flatMap((code, n) => {
    const one = states.find(({ place }) => place.state === code);
    if (!one) return [];
    const x = 560 + n * (SQUARE + 34);
    return [
      html`<rect class="state f-${one.status}"${filled(one.status)} x="${x}" y="${MAP_HEIGHT - SQUARE - 8}" width="${SQUARE}" height="${SQUARE}"><title>${one.place.name}: ${SAID[one.status].word}</title></rect><text class="axis" x="${x + SQUARE + 4}" y="${MAP_HEIGHT - 16}">${code}</text>`,
    ];
  });
  const cities = Map.groupBy(
    differing.filter((one) => !hasOutline(one, drawn)),
    ({ place }) => place.state ?? '',
  );
  const circles = [...cities].flatMap(([code, several]) => {
    const outline = drawn.states.get(states.find(({ place }) => place.state === code)?.place.geoid ?? '');
    return outline ? [circle(outline, several)] : [];
  });
  return html`<svg class="map" viewBox="0 0 ${MAP_WIDTH} ${MAP_HEIGHT}" role="img" aria-label="${said} The table says the same.">
${patterns()}<g>${outlined}</g><g>${within}</g><g>${squares}</g><g>${circles}</g></svg>`;
}

/** The GEOID under which a place is drawn: a county's own, or that of a city that is its own county. */
const countyOf = ({ also_county_geoid, geoid = '' }: Jurisdiction) =>
  also_county_geoid ?? (geoid.length === 5 ? geoid : '');

const hasOutline = ({ place }: Differing, { counties }: Awaited<ReturnType<typeof outlines>>) =>
  counties.has(countyOf(place));

const RADIUS = 11;

/** Cities have no outline: a circle in their State counts those whose answer differs from its. */
function circle({ middle: [x, y] }: Outline, several: readonly Differing[]): Html {
  const status = several[0]!.status;
  const names = several.map(({ place, status }) => `${place.name}: ${SAID[status].word}`).join('; ');
  return html`<g class="cities"><title>${names}</title><circle class="f-${status}"${filled(status)} cx="${Math.round(x)}" cy="${Math.round(y)}" r="${RADIUS}"/><circle class="count" cx="${Math.round(x)}" cy="${Math.round(y)}" r="7.5"/><text x="${Math.round(x)}" y="${Math.round(y) + 4}" text-anchor="middle">${several.length}</text></g>`;
}

const filled = (status: Status) => html` fill="url(#p-${status})"`;

const shape = ({ path }: Outline, { name }: Jurisdiction, status: Status, kind: 'state' | 'county'): Html =>
  html`<path class="${kind} f-${status}"${filled(status)} d="${path}"><title>${name}: ${SAID[status].word}</title></path>`;
