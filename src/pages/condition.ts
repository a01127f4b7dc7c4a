// A condition: its text and life, the map and the matrix of a day, and the days on which anything moved.
import { html } from 'hono/html';
import type { Condition } from '../docket/condition.ts';
import type { Status } from '../enforceability/status.ts';
import { STATUSES } from '../enforceability/status.ts';
import { printedDay } from '../time/day.ts';
import { dayPicker } from './day-picker.ts';
import { found } from './found.ts';
import {
  agencyName,
  answerAddress,
  capital,
  caseLink,
  conditionLink,
  day,
  dayOfAct,
  placeName,
  reportLink,
  within,
} from './links.ts';
import { byState, type Differing, map } from './map.ts';
import { actsUntil, dayOf } from './news.ts';
import type { Asked, Desk, Given, Html } from './page.ts';
import { doubt, reportedAs, sourceList, sourcesOf } from './sources.ts';
import { chip } from './status-chip.ts';

export async function conditionPage(desk: Desk, { params, query }: Asked): Promise<Given> {
  const condition = found(desk.docket, 'condition', params.id!);
  return {
    title: capital(condition.name),
    description: condition.asks,
    body: html`<p class="kicker"><a href="/conditions">Conditions</a> · ${agencyName(condition.agency)}${condition.fiscal_year ? ` · award year ${condition.fiscal_year}` : ''}</p>
<h1>${capital(condition.name)}</h1>
<p class="lead">${condition.asks}</p>
${await onDay(desk, condition, query)}
${text(desk, condition)}${life(desk, condition)}${lawsuits(desk, condition)}
<section aria-labelledby="sources"><h2 id="sources">Sources</h2>${doubt(condition)}${reportedAs(desk.docket, condition)}${sourceList(sourcesOf(desk.docket, condition))}</section>
<p class="small"><a href="/v1/conditions/${condition.id}">JSON</a> · <a href="/v1/enforceability/matrix?condition=${condition.id}&amp;as_of=${desk.day}">Matrix as JSON</a> · ${reportLink(`condition ${condition.id}`)}</p>`,
  };
}

/** The map of the day, the days to choose from, and the table that says the same. */
async function onDay(desk: Desk, { id, name }: Condition, query: Asked['query']): Promise<Html> {
  const stands = desk.everywhere(id, desk.day);
  const { states, differing } = byState(desk.docket, stands);
  const said = `${capital(name)} on ${printedDay(desk.day)}, State by State.`;
  return html`<section id="on-the-day" aria-labelledby="map"><h2 id="map">On ${day(desk.day)}</h2>
${dayPicker(`/conditions/${id}`, desk, query)}
${days(desk, id)}
<figure>${await map(desk.docket, stands, said)}
<figcaption><p class="key">${present(states, differing).map((status) => html`${chip(status)} `)}</p><p class="small muted">Each State as a government; counties where their answer differs from their State’s; a number in a circle counts the cities whose answer does; a square is the State’s own answer where every county’s is another.</p></figcaption></figure>
${table(desk, id, states, differing)}</section>`;
}

const present = (...all: readonly (readonly Differing[])[]): Status[] => {
  const statuses = new Set(all.flat().map(({ status }) => status));
  return STATUSES.filter((status) => statuses.has(status));
};

/** The days on which anything moved, as links; a script makes a slider of them. */
function days(desk: Desk, id: string): Html {
  const { days: moved, isWhole } = desk.movedOn(id);
  if (moved.length === 0) return html``;
  const current = moved.findLast((one) => one <= desk.day);
  return html`<nav class="days" aria-label="Days on which the answer moved somewhere" data-slider><p class="small">${isWhole ? 'Days on which the answer moved somewhere:' : 'Some of the days on which the answer moved somewhere; there are too many to look at all:'}</p><ol>${moved.map(
    (one) =>
      html`<li><a href="/conditions/${id}?as_of=${one}"${one === current ? html` aria-current="date"` : ''}>${day(one)}</a></li>`,
  )}</ol></nav>`;
}

/** One row for each status: the States, then the places that differ from theirs. */
function table(
  { docket, day: on }: Desk,
  id: string,
  states: readonly Differing[],
  differing: readonly Differing[],
): Html {
  const link = ({ place }: Differing) =>
    html`<a href="${answerAddress(id, place.id, { as_of: on })}">${placeName(docket, place.id)}</a>`;
  const few = (several: readonly Differing[]) => several.map((one, n) => html`${n > 0 ? ', ' : ''}${link(one)}`);
  return html`<table class="cards matrix"><caption>The same as a table</caption><thead><tr><th scope="col">Answer</th><th scope="col">States and territories</th><th scope="col">Counties and cities whose answer differs from their State’s</th></tr></thead>
<tbody>${present(states, differing).map((status) => {
    const [whole, parts] = [states, differing].map((all) => all.filter((one) => one.status === status)) as [
      Differing[],
      Differing[],
    ];
    return html`<tr><th scope="row">${chip(status)}</th><td data-label="States">${whole.length === 0 ? html`<span class="muted">none</span>` : whole.length > 40 ? html`<details><summary>${whole.length} States and territories</summary>${few(whole)}</details>` : few(whole)}</td>
<td data-label="Counties, cities">${parts.length === 0 ? html`<span class="muted">none</span>` : parts.length > MOST_LINKED ? alike(parts) : few(parts)}</td></tr>`;
  })}</tbody></table>`;
}

const MOST_LINKED = 150;

/** Where thousands differ alike, they are counted State by State. */
const alike = (parts: readonly Differing[]): Html =>
  html`<details><summary>${parts.length} counties and cities</summary>${[
    ...Map.groupBy(parts, ({ place }) => place.state ?? ''),
  ].map(
    ([state, several], n) =>
      html`${n > 0 ? ', ' : ''}<a href="/jurisdictions?state=${state}">${state}: ${several.length}</a>`,
  )}</details>`;

function text({ docket }: Desk, condition: Condition): Html {
  if (!condition.text) return html``;
  return html`<section aria-labelledby="text"><h2 id="text">Its text</h2><blockquote class="operative"><p>${condition.text}</p></blockquote>
${condition.text_complete ? '' : html`<p class="small muted">Not the whole text.</p>`}${condition.text_source ? sourceList(sourcesOf(docket, { sources: [condition.text_source] })) : ''}</section>`;
}

/** Announced, imposed, promised away, rescinded: what the government itself did about it. */
function life(desk: Desk, { id, successor_of = [] }: Condition): Html {
  const acts = actsUntil(desk.docket, desk.today).filter(
    ({ lifecycle = [], ...act }) =>
      lifecycle.some(({ conditions }) => conditions.includes(id)) ||
      ('agency' in act &&
        [...(act.conditions ?? []), ...(act.forbearances ?? []).flatMap(({ conditions }) => conditions)].includes(id)),
  );
  const states = (act: (typeof acts)[number]) =>
    (act.lifecycle ?? [])
      .filter(({ conditions }) => conditions.includes(id))
      .map(({ state, reason }) => `${state}${reason ? ` (${reason})` : ''}`);
  return html`<section aria-labelledby="life"><h2 id="life">Its life</h2>
${successor_of.length > 0 ? html`<p class="small">It took over from ${successor_of.map((one, n) => html`${n > 0 ? ', ' : ''}${conditionLink(within(desk), one)}`)}.</p>` : ''}
<ol class="news">${acts.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1)).map((act) => html`<li><span class="when">${dayOfAct(act)}</span> <strong>${'case' in act ? html`<a href="/cases/${act.case}#${act.id}">${act.title}</a>` : act.title}</strong> <span class="small muted">${states(act).join(', ')}</span></li>`)}</ol></section>`;
}

function lawsuits({ docket }: Desk, { id }: Condition): Html {
  const about = [...docket.order.values()].filter(({ dispositions }) =>
    dispositions.some(({ conditions = [] }) => conditions.includes(id)),
  );
  const cases = [
    ...new Set([
      ...about.map((order) => order.case),
      ...[...docket.case.values()].filter(({ conditions = [] }) => conditions.includes(id)).map((one) => one.id),
    ]),
  ];
  if (cases.length === 0) return html``;
  return html`<section aria-labelledby="cases"><h2 id="cases">Cases about it</h2><ul class="index">${cases.map((one) => html`<li>${caseLink(docket, one)} <span class="small muted">${about.filter((order) => order.case === one).length} orders on it</span></li>`)}</ul></section>`;
}
