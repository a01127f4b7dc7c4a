// The board: conditions × the places in the news, each cell with its status by colour, symbol and word.
import { html } from 'hono/html';
import type { Status } from '../enforceability/status.ts';
import { agencyName, answerAddress, conditionLink, day, placeName, within } from './links.ts';
import { placesInTheNews } from './news.ts';
import type { Desk, Html } from './page.ts';
import { chip, SAID } from './status-chip.ts';

const MOST_PLACES = 6;

interface Row {
  readonly condition: string;
  readonly agency: string;
  /** How many of the places that are named with the condition have each status. */
  readonly counts: ReadonlyMap<Status, number>;
  readonly cells: readonly { readonly place: string; readonly status: Status }[];
}

/** Today's board. It keeps to what is in force somewhere, unless `all` is asked for. */
export async function board(desk: Desk, all: boolean): Promise<Html> {
  const places = placesInTheNews(desk.docket, desk.day, MOST_PLACES);
  const rows = await Promise.all([...desk.docket.condition.keys()].map((condition) => rowOf(desk, condition, places)));
  const shown = all ? rows : rows.filter(isCurrent);
  const agencies = [...Map.groupBy(shown, ({ agency }) => agency)];
  return html`<section class="board" aria-labelledby="board"><h2 id="board">The board <span class="muted">on ${day(desk.day)}</span></h2>
<p class="small muted">${
    all
      ? html`All ${rows.length} conditions of the record. <a href="/">Only those in force</a>.`
      : html`The ${shown.length} conditions in force or in dispute, of ${rows.length} on record. <a href="/?show=all">Show all</a>.`
  } The places are those that orders and letters named most of late; each condition’s page has every place.</p>
<table class="cards"><caption class="hidden">Conditions and places, each with the answer of the day</caption>
<thead><tr><th scope="col">Condition</th>${places.map((place) => html`<th scope="col">${shortName(desk, place)}</th>`)}</tr></thead>
${agencies.map(([agency, rows]) => html`<tbody><tr class="group"><th colspan="${places.length + 1}" scope="rowgroup">${agency}</th></tr>${rows.map((row) => rowShown(desk, row))}</tbody>`)}
</table></section>`;
}

const isCurrent = ({ counts, cells }: Row) =>
  [...counts.keys(), ...cells.map(({ status }) => status)].some((status) => status !== 'not_in_force');

async function rowOf(desk: Desk, condition: string, places: readonly string[]): Promise<Row> {
  const named = desk.named([condition]);
  const stands = await desk.stands([condition], [...new Set([...places, ...named])], desk.day);
  const statusAt = (place: string) => stands.get(`${condition} ${place}`)!.status;
  const counts = Map.groupBy(named, statusAt);
  return {
    condition,
    agency: agencyName(desk.docket.condition.get(condition)?.agency),
    counts: new Map([...counts].map(([status, places]) => [status, places.length])),
    cells: places.map((place) => ({ place, status: statusAt(place) })),
  };
}

const rowShown = (
  desk: Desk,
  { condition, cells, counts }: Row,
): Html => html`<tr><th scope="row">${conditionLink(within(desk), condition)}
<span class="small muted">${[...counts].map(([status, many], place) => html`${place > 0 ? ' · ' : ''}${SAID[status].word.toLowerCase()} in ${many}`)}${counts.size > 0 ? ' of those named' : ''}</span></th>
${cells.map(
  ({ place, status }) =>
    html`<td data-label="${shortName(desk, place)}"><a class="cell" href="${answerAddress(condition, place, desk.day === desk.today ? {} : { as_of: desk.day })}">${chip(status)}<span class="hidden"> in ${shortName(desk, place)}</span></a></td>`,
)}</tr>`;

/** A place without its State, where a column leaves little room. */
const shortName = ({ docket }: Desk, place: string): string => {
  const name = placeName(docket, place);
  return docket.jurisdiction.get(place)?.kind === 'state' ? name : name.replace(/, [^,]+$/, '');
};
