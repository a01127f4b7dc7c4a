// The map: every State by its answer on a day, counties and cities where theirs differs from their State's.
import { html } from 'hono/html';
import type { Docket } from '../docket/docket.ts';
import type { Jurisdiction } from '../docket/jurisdiction.ts';
import type { Stand } from '../enforceability/matrix.ts';
import type { Status } from '../enforceability/status.ts';
import { MAP_HEIGHT, MAP_WIDTH, type Outlines, outlines } from './geometry.ts';
import type { Html } from './page.ts';
import { patterns } from './patterns.ts';
import { SAID } from './status-chip.ts';

/** A place with its answer. */
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

/** The drawing; `said` says what it shows. */
export async function map(docket: Docket, stands: ReadonlyMap<string, Stand>, said: string): Promise<Html> {
  const { states, differing } = byState(docket, stands);
  const drawn = await outlines();
  const within = Map.groupBy(differing, ({ place }) => place.state ?? '');
  const layers = states.map((state) => layersOf(state, within.get(state.place.state ?? '') ?? [], drawn));
  return html`<svg class="map" viewBox="0 0 ${MAP_WIDTH} ${MAP_HEIGHT}" role="img" aria-label="${said} The table says the same.">
${patterns()}<g>${layers.map(({ ground }) => ground)}</g><g>${layers.map(({ counties }) => counties)}</g><g>${territories(states)}</g><g>${layers.map(({ marks }) => marks)}</g></svg>`;
}

const filled = (status: Status) => html` fill="url(#p-${status})"`;

/** A State: its own outline; its counties whose answer is another; marks for what has no outline left. */
function layersOf({ place, status }: Differing, within: readonly Differing[], drawn: Outlines) {
  const outline = drawn.states.get(place.geoid ?? '');
  if (!outline) return { ground: '', counties: [], marks: [] };
  const outlined = within.filter((one) => drawn.has(countyOf(one.place)));
  const rest = within.filter((one) => !drawn.has(countyOf(one.place)));
  const isCovered = outlined.length === drawn.countiesIn(place.geoid!);
  const [x, y] = outline.middle.map(Math.round) as [number, number];
  return {
    ground: shape('state', outline.path, status, `${place.name}: ${SAID[status].word}`),
    counties: [...Map.groupBy(outlined, (one) => one.status)].map(([other, several]) =>
      isCovered && several.length === outlined.length
        ? shape('county', outline.path, other, `Every county of ${place.name}: ${SAID[other].word}`)
        : shape('county', drawn.together(several.map((one) => countyOf(one.place))), other, namesOf(several)),
    ),
    marks: [
      ...(isCovered ? [own(place, status, x, y)] : []),
      ...(rest.length > 0 ? [circle(rest, isCovered ? x + SQUARE : x, y)] : []),
    ],
  };
}

const shape = (kind: string, path: string, status: Status, title: string): Html =>
  html`<path class="${kind} f-${status}"${filled(status)} d="${path}"><title>${title}</title></path>`;

/** The GEOID under which a place is drawn: a county's own, or that of a city that is its own county. */
const countyOf = ({ also_county_geoid, geoid = '' }: Jurisdiction) =>
  also_county_geoid ?? (geoid.length === 5 ? geoid : '');

const MOST_NAMED = 12;
const RADIUS = 10;
const SQUARE = 20;

function namesOf(several: readonly Differing[]): string {
  const named = several.slice(0, MOST_NAMED).map(({ place, status }) => `${place.name}: ${SAID[status].word}`);
  return several.length > MOST_NAMED
    ? `${named.join('; ')}; and ${several.length - MOST_NAMED} more`
    : named.join('; ');
}

/** Cities have no outline: a circle in their State counts those whose answer differs from its. */
const circle = (several: readonly Differing[], x: number, y: number): Html =>
  html`<g class="cities"><title>${namesOf(several)}</title><circle class="f-${several[0]!.status}"${filled(several[0]!.status)} cx="${x}" cy="${y}" r="${RADIUS}"/><circle class="count" cx="${x}" cy="${y}" r="7"/><text x="${x}" y="${y + 4}" text-anchor="middle">${several.length}</text></g>`;

/** Where every county of a State is answered otherwise, a square shows the answer of the State itself. */
const own = ({ name }: Jurisdiction, status: Status, x: number, y: number): Html =>
  html`<rect class="own"${filled(status)} x="${x - SQUARE / 2}" y="${y - SQUARE / 2}" width="${SQUARE}" height="${SQUARE}"><title>${name} itself: ${SAID[status].word}</title></rect>`;

/** Territories stand below the map as squares: the projection leaves them out. */
const TERRITORIES = ['PR', 'VI', 'GU', 'MP', 'AS'];
const FIRST = 470;
const STEP = 60;

const territories = (states: readonly Differing[]): Html[] =>
  TERRITORIES.flatMap((code, n) => {
    const one = states.find(({ place }) => place.state === code);
    if (!one) return [];
    const [x, y] = [FIRST + n * STEP, MAP_HEIGHT - 34];
    return [
      html`<rect class="state f-${one.status}"${filled(one.status)} x="${x}" y="${y}" width="26" height="26"><title>${one.place.name}: ${SAID[one.status].word}</title></rect><text class="axis" x="${x + 30}" y="${y + 18}">${code}</text>`,
    ];
  });
