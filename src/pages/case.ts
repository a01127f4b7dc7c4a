// A case: everything that happened in it as a list, the same as swimlanes, and what is open in it.
import { html } from 'hono/html';
import { standingOf } from '../docket/appeal-standing.ts';
import type { Case } from '../docket/case.ts';
import { type TimelineEvent, timeline } from '../docket/timeline.ts';
import { daysAfter } from '../time/day.ts';
import { found } from './found.ts';
import { drawnOrders } from './lanes.ts';
import { capital, conditionLink, day, dayOfAct, reportLink, within } from './links.ts';
import { orderShown } from './order.ts';
import type { Asked, Desk, Given, Html } from './page.ts';
import { doubt, reportedAs, sourceList, sourcesOf } from './sources.ts';
import { type Event, laneOf, swimlanes } from './swimlanes.ts';

export function casePage(desk: Desk, { params }: Asked): Given {
  const { docket } = desk;
  const lawsuit = found(docket, 'case', params.id!);
  const events = timeline(docket, lawsuit.id).filter((event) => event.day <= desk.day);
  const [caption, ...later] = lawsuit.captions;
  return {
    title: caption!.name,
    description: lawsuit.summary ?? `The timeline of ${caption!.name}.`,
    body: html`<p class="kicker"><a href="/cases">Cases</a> · ${docket.court.get(lawsuit.court)?.name ?? lawsuit.court}</p>
<h1 class="caption">${caption!.name}</h1>
${later.length > 0 ? html`<p class="small muted">Later ${later.map(({ name }) => name).join(', then ')}</p>` : ''}
${lawsuit.summary ? html`<p class="lead">${lawsuit.summary}</p>` : ''}
${facts(desk, lawsuit)}
<div class="timeline">
<section class="listed" aria-labelledby="events"><h2 id="events">What happened</h2>
<ol class="events">${events.map((event) => eventShown(desk, event))}</ol></section>
<section class="drawn" aria-labelledby="timeline"><h2 id="timeline">The timeline</h2>
${events.length > 0 ? drawing(desk, lawsuit.id, events) : html`<p>Nothing with a day is recorded yet.</p>`}
<p class="small muted">A bar is an order in effect: hatched while on hold, paler and thinner where it reaches fewer; an arrow goes from what acts on an order to the order. The numbers are those of the list.</p></section>
</div>
${appeals(desk, lawsuit.id)}${issues(desk, lawsuit.id)}
<section aria-labelledby="sources"><h2 id="sources">Sources for the case</h2>${doubt(lawsuit)}${reportedAs(docket, lawsuit)}${sourceList(sourcesOf(docket, lawsuit))}</section>
<p class="small"><a href="/v1/cases/${lawsuit.id}">JSON</a> · <a href="/v1/cases/${lawsuit.id}/timeline">Timeline as JSON</a> · <a href="/v1/cases/${lawsuit.id}/timeline.csv">as CSV</a> · ${reportLink(`case ${lawsuit.id}`)}</p>`,
  };
}

function facts(desk: Desk, lawsuit: Case): Html {
  const rows: [string, Html | string][] = [
    ['Docket', lawsuit.docket_number],
    ...(lawsuit.filed_on ? ([['Filed', day(lawsuit.filed_on)]] as [string, Html][]) : []),
    ...(lawsuit.judges ? ([['Judges', lawsuit.judges.join(', ')]] as [string, string][]) : []),
    ...(lawsuit.plaintiffs ? ([['Plaintiffs', lawsuit.plaintiffs.join('; ')]] as [string, string][]) : []),
    ...(lawsuit.defendants ? ([['Defendants', lawsuit.defendants.join('; ')]] as [string, string][]) : []),
    ['Read', lawsuit.data_through ? html`through ${day(lawsuit.data_through)}` : 'no day recorded'],
  ];
  return html`<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
${lawsuit.conditions ? html`<div class="whole"><dt>Conditions in dispute</dt><dd><ul>${lawsuit.conditions.map((id) => html`<li>${conditionLink(within(desk), id)}</li>`)}</ul></dd></div>` : ''}</dl>`;
}

function eventShown(desk: Desk, event: TimelineEvent): Html {
  const order = event.kind === 'order' ? desk.docket.order.get(event.id) : undefined;
  if (order) return html`<li id="${order.id}" class="event of-order">${orderShown(desk, order)}</li>`;
  const where = event.court ? (desk.docket.court.get(event.court)?.citation ?? event.court) : 'the agency';
  return html`<li class="event"><h3 class="minor">${capital(event.title)}</h3>
<p class="small muted">${dayOfAct(event)}, ${where}</p>${event.summary ? (event.kind === 'agency_action' ? html`<details><summary>What it was</summary><p class="small">${event.summary}</p></details>` : html`<p>${event.summary}</p>`) : ''}
${event.from_memory ? html`<p class="doubt"><strong>Unverified.</strong> Nobody has confirmed this yet.</p>` : ''}
${event.sources ? html`<details><summary>Sources <span class="muted">(${event.sources.length})</span></summary>${sourceList(sourcesOf(desk.docket, event))}</details>` : ''}</li>`;
}

/** Bars that still stand are drawn to the last day, or a little past the last event of a case long quiet. */
function drawing(desk: Desk, lawsuit: string, events: readonly TimelineEvent[]): Html {
  const drawn = drawable(desk, lawsuit, events);
  const last = daysAfter(drawn.at(-1)?.day ?? desk.day, DAYS_AROUND);
  const isCut = drawn.some((event) => event.drawn?.cut);
  return html`${swimlanes(drawn, last < desk.day ? last : desk.day)}${isCut ? html`<p class="small muted">Some of these orders changed too often to be drawn in full: of each the last changes are.</p>` : ''}`;
}

/** What the agency did so long before or after the case is told in the list and not drawn. */
const DAYS_AROUND = 240;

/** The events as they are drawn, each with its number in the list. */
function drawable(desk: Desk, lawsuit: string, events: readonly TimelineEvent[]): Event[] {
  const drawn = new Map(drawnOrders(desk.docket, lawsuit, desk.day).map((one) => [one.order.id, one]));
  const own = events.filter(({ kind }) => kind !== 'agency_action').map(({ day }) => day);
  const [from, until] = [daysAfter(own[0] ?? desk.day, -DAYS_AROUND), daysAfter(own.at(-1) ?? desk.day, DAYS_AROUND)];
  return events
    .map(({ kind, id, day, title, court }, place) => ({
      number: place + 1,
      id,
      day,
      title,
      lane: kind === 'agency_action' ? 'agency' : laneOf(desk.docket, court ?? ''),
      ...(kind === 'order' && drawn.has(id) && { drawn: drawn.get(id)! }),
    }))
    .filter(({ day }) => day >= from && day <= until);
}

function appeals({ docket }: Desk, lawsuit: string): Html {
  const own = [...docket.appeal.values()].filter((one) => one.case === lawsuit);
  if (own.length === 0) return html``;
  return html`<section aria-labelledby="appeals"><h2 id="appeals">Appeals</h2><ul class="index">${own.map((appeal) => {
    const { status, entered_on } = standingOf(appeal);
    return html`<li><strong>${docket.court.get(appeal.court)?.citation ?? appeal.court}${appeal.docket_number ? ` No. ${appeal.docket_number}` : ''}</strong>: ${status.replaceAll('_', ' ')}${entered_on ? html`, ${day(entered_on)}` : ''}
<span class="small muted">from ${appeal.reviews.map((id, place) => html`${place > 0 ? ', ' : ''}<a href="#${id}">${docket.order.get(id)?.title ?? id}</a>`)}</span></li>`;
  })}</ul></section>`;
}

function issues({ docket }: Desk, lawsuit: string): Html {
  const own = [...docket.issue.values()].filter((issue) => issue.case === lawsuit);
  if (own.length === 0) return html``;
  return html`<section aria-labelledby="issues"><h2 id="issues">What is open</h2>${own.map(
    ({ question, readings, would_settle }) =>
      html`<div class="issue"><h3>${question}</h3><ul>${readings.map(({ says, held_by }) => html`<li>${says}${held_by ? html` <span class="muted">(${held_by})</span>` : ''}</li>`)}</ul>${would_settle ? html`<p class="small"><strong>Would settle it:</strong> ${would_settle}</p>` : ''}</div>`,
  )}</section>`;
}
