// Every place of the record, State by State.
import { html } from 'hono/html';
import type { Jurisdiction } from '../docket/jurisdiction.ts';
import { placeLink, within } from './links.ts';
import { namedBy } from './news.ts';
import type { Asked, Desk, Given, Html } from './page.ts';

/** The States with the places that acts name; one State with all its places. */
export function jurisdictions(desk: Desk, { query }: Asked): Given {
  const { docket } = desk;
  const states = [...docket.jurisdiction.values()].filter(({ kind }) => kind === 'state').sort(byName);
  const one = states.find(({ state }) => state === query.state?.toUpperCase());
  return {
    title: one ? `Places in ${one.name}` : 'Places',
    description: 'Every State, county and city that can be asked about.',
    body: one ? ofState(desk, one) : ofAll(desk, states),
  };
}

const byName = (a: Jurisdiction, b: Jurisdiction) => (a.name < b.name ? -1 : 1);

function ofAll(desk: Desk, states: readonly Jurisdiction[]): Html {
  const { order, agency_action, jurisdiction } = desk.docket;
  const named = new Set([...order.values(), ...agency_action.values()].flatMap(namedBy));
  const byState = Map.groupBy(
    [...named].flatMap((id) => jurisdiction.get(id) ?? []),
    ({ state }) => state ?? '',
  );
  const at = within(desk);
  return html`<h1>Places</h1><p class="lead">The ${jurisdiction.size} places that can be asked about. Here are the States, and what orders and letters name in each; a State’s own list has every county.</p>
<form class="inline-form" action="/answers"><label for="place">Go to a place</label> <input id="place" name="jurisdiction" list="places" data-places="/places.json?edition=${desk.edition}" autocomplete="off" required> <button>Go</button><datalist id="places"></datalist></form>
<ul class="index places">${states.map(
    ({
      id,
      state = '',
    }) => html`<li>${placeLink(at, id)} <a class="small" href="/jurisdictions?state=${state}">all places<span class="hidden"> in ${state}</span></a>
${listed(
  at,
  (byState.get(state) ?? []).filter((place) => place.id !== id),
)}</li>`,
  )}</ul>`;
}

const listed = (at: ReturnType<typeof within>, places: readonly Jurisdiction[]): Html =>
  places.length === 0
    ? html``
    : html`<span class="small">${places.toSorted(byName).map(({ id }, place) => html`${place > 0 ? ' · ' : ''}${placeLink(at, id)}`)}</span>`;

function ofState(desk: Desk, { name, state, id }: Jurisdiction): Html {
  const at = within(desk);
  const places = [...desk.docket.jurisdiction.values()]
    .filter((one) => one.state === state && one.id !== id)
    .sort(byName);
  return html`<h1>Places in ${name}</h1><p>${placeLink(at, id)} itself, and ${places.length} within it. <a href="/jurisdictions">Every State</a></p>
<ul class="index narrow">${places.map((place) => html`<li>${placeLink(at, place.id)}</li>`)}</ul>`;
}
