// A place: what may be enforced against it on a day, the letters it got, the orders that name it.
import { html } from 'hono/html';
import type { Stand } from '../enforceability/matrix.ts';
import { STATUSES } from '../enforceability/status.ts';
import { dayPicker } from './day-picker.ts';
import { found } from './found.ts';
import {
  answerAddress,
  capital,
  caseLink,
  conditionName,
  day,
  dayOfAct,
  placeLink,
  reportLink,
  within,
} from './links.ts';
import { actsUntil, namedBy } from './news.ts';
import type { Asked, Desk, Given, Html } from './page.ts';
import { sourceList, sourcesOf } from './sources.ts';
import { chip } from './status-chip.ts';

export async function jurisdictionPage(desk: Desk, { params, query }: Asked): Promise<Given> {
  const place = found(desk.docket, 'jurisdiction', params.id!);
  const conditions = [...desk.docket.condition.keys()];
  const stands = await desk.stands(conditions, [place.id], desk.day);
  const rows = conditions.map((condition) => ({ condition, ...stands.get(`${condition} ${place.id}`)! }));
  const current = rows.filter(({ status }) => status !== 'not_in_force').sort((a, b) => rank(a) - rank(b));
  const rest = rows.filter(({ status }) => status === 'not_in_force');
  return {
    title: `${place.name} on ${desk.day}`,
    description: `What may be enforced against ${place.name} on ${desk.day}, and the letters it got.`,
    body: html`<p class="kicker"><a href="/jurisdictions">Places</a>${(place.parents ?? []).map((id) => html` · ${placeLink(within(desk), id)}`)}</p>
<h1>${place.name}</h1>
<p class="lead">What may be enforced against it on ${day(desk.day)}.</p>
${dayPicker(`/jurisdictions/${place.id}`, desk, query)}
${place.note ? html`<p class="small muted">${place.note}</p>` : ''}
<section aria-labelledby="answers"><h2 id="answers">Conditions in force or in dispute</h2>
${current.length === 0 ? html`<p>No condition on record was in force there that day.</p>` : await answers(desk, place.id, current)}
${rest.length > 0 ? html`<details><summary>${rest.length} conditions not in force that day</summary>${await answers(desk, place.id, rest)}</details>` : ''}</section>
${letters(desk, place.id)}
${orders(desk, place.id)}
<p>${reportLink(`jurisdiction ${place.id}`)}</p>`,
  };
}

type Row = Stand & { readonly condition: string };
const rank = ({ status }: Row) => STATUSES.indexOf(status);

/** The answers by their headlines. Whoever else asks gets a word in between two of them. */
async function answers(desk: Desk, place: string, rows: readonly Row[]): Promise<Html> {
  const items: Html[] = [];
  for (const { condition, status } of rows) {
    const address = answerAddress(condition, place, momentOf(desk));
    const { headline } = await desk.headline({ condition, jurisdiction: place, ...momentOf(desk) });
    items.push(
      html`<li><a href="${address}">${chip(status)} <span>${capital(conditionName(desk.docket, condition))}</span></a><span class="small muted">${headline} <a href="${address}#because">Why<span class="hidden">, for ${conditionName(desk.docket, condition)}</span></a></span></li>`,
    );
  }
  return html`<ul class="answers">${items}</ul>`;
}

const momentOf = ({ day: as_of, known_at, edition, newest }: Desk) => ({
  as_of,
  ...(known_at && { known_at }),
  ...(edition !== newest && { edition: String(edition) }),
});

function letters(desk: Desk, place: string): Html {
  const got = actsUntil(desk.docket, desk.today).flatMap((act) => {
    const as = 'agency' in act ? act.recipients?.find(({ jurisdiction }) => jurisdiction === place) : undefined;
    return as ? [{ act, as }] : [];
  });
  if (got.length === 0) return html``;
  return html`<section aria-labelledby="letters"><h2 id="letters">Letters and notices to it</h2><ol class="news">${got.map(
    ({ act, as }) => html`<li id="${act.id}"><span class="when">${dayOfAct(act)}</span> <strong>${act.title}</strong>
${act.summary ? html`<p>${act.summary}</p>` : ''}${as.as_named ? html`<p class="small muted">Addressed as ${as.as_named}.</p>` : ''}${
  as.award
    ? html`<p class="small">Award of ${as.award.fiscal_year}: ${as.award.as_printed ?? as.award.usd} <span class="muted">(as printed)</span></p>`
    : ''
}<details><summary>Sources</summary>${sourceList(sourcesOf(desk.docket, act))}</details></li>`,
  )}</ol></section>`;
}

function orders(desk: Desk, place: string): Html {
  const naming = actsUntil(desk.docket, desk.today).filter((act) => 'case' in act && namedBy(act).includes(place));
  if (naming.length === 0) return html``;
  return html`<section aria-labelledby="orders"><h2 id="orders">Orders that name it</h2><ol class="news">${naming.map(
    (act) =>
      'case' in act
        ? html`<li><span class="when">${dayOfAct(act)}</span> <strong><a href="/cases/${act.case}#${act.id}">${act.title}</a></strong> <span class="small muted">${caseLink(desk.docket, act.case)}</span></li>`
        : '',
  )}</ol></section>`;
}
