// An order on a page: what it did paragraph by paragraph, its own words, how it was reported, what it rests on.
import { html } from 'hono/html';
import type { Disposition } from '../docket/disposition.ts';
import type { Docket } from '../docket/docket.ts';
import type { Order } from '../docket/order.ts';
import { scopeSaid } from '../enforceability/words.ts';
import { rulingOf } from '../rulings/index.ts';
import { conditionLink, day, dayOfAct, moment, reportLink } from './links.ts';
import type { Desk, Html } from './page.ts';
import { doubt, reportedAs, sourceList, sourcesOf } from './sources.ts';

/** The whole of an order. */
export function orderShown(desk: Desk, order: Order): Html {
  const { docket } = desk;
  const { court, docket_number, entry_number, judges = [], citations = [] } = order;
  const facts = [
    docket.court.get(court)?.name ?? court,
    docket_number && `No. ${docket_number}`,
    entry_number && `entry ${entry_number}`,
    judges.join(', '),
    ...citations,
  ].filter(Boolean);
  return html`<h3>${order.title}</h3>
<p class="small muted">${dayOfAct(order)}. ${facts.join(' · ')}</p>
<p>${order.summary}</p>
<ul class="paragraphs">${order.dispositions.map((one) => paragraph(desk, one))}</ul>
<p class="small muted">${order.operative_text_seen ? 'Its operative words have been read.' : 'Its operative words have not been seen; what it did is told by others.'}</p>
${doubt(order)}${reportedAs(docket, order)}
<details><summary>Sources <span class="muted">(${order.sources?.length ?? 0})</span></summary>${sourceList(sourcesOf(docket, order))}</details>
<p class="small"><a href="/v1/orders/${order.id}">JSON</a> · ${reportLink(`order ${order.id}`)}</p>`;
}

/** What one paragraph of it does, to which conditions, for whom, from when and until when. */
function paragraph({ docket, speaker }: Desk, one: Disposition): Html {
  const { title, effect } = rulingOf(one.ruling);
  const whom = scopeSaid(one.scope, speaker);
  const facts = [
    ...(one.acts ?? []).map((act) => act.replaceAll('_', ' ')),
    one.fiscal_years ? `award years ${one.fiscal_years.join(', ')}` : '',
  ].filter(Boolean);
  return html`<li id="${one.id}"><p><span class="effect e-${effect}">${title}</span> ${whom}${facts.length > 0 ? html` <span class="muted">(${facts.join('; ')})</span>` : ''}${timesSaid(one)}</p>
${one.conditions ? html`<ul class="inline small">${one.conditions.map((id) => html`<li>${conditionLink({ docket, query: '' }, id)}</li>`)}</ul>` : ''}
${one.acts_on ? html`<p class="small">Acts on ${one.acts_on.map((id, place) => html`${place > 0 ? ', ' : ''}<a href="${addressOf(docket, id)}">${titleOf(docket, id)}</a>`)}</p>` : ''}
${one.given ? html`<p class="small muted">Only on a reading that is open: ${Object.entries(one.given).map(([issue, reading]) => html`${docket.issue.get(issue)?.readings.find(({ id }) => id === reading)?.says ?? reading} `)}</p>` : ''}
${one.note ? html`<p class="small">${one.note}</p>` : ''}
${one.text?.quote ? html`<blockquote><p>${one.text.quote}</p></blockquote>` : ''}</li>`;
}

function timesSaid({ from, until = [] }: Disposition): Html {
  const start =
    from === undefined
      ? ''
      : typeof from === 'string'
        ? `, from ${moment(from)}`
        : `, from the event recorded as ${from.signal}`;
  const ends = until.map((one) => {
    if (typeof one === 'string') return moment(one);
    return 'signal' in one ? `the event recorded as ${one.signal}` : `${moment(one.by)} unless ${one.unless}`;
  });
  return html`${start}${ends.length > 0 ? `, until ${ends.join(' or ')}` : ''}`;
}

/** The order in which a paragraph stands. */
const ownerOf = ({ order }: Docket, disposition: string) =>
  [...order.values()].find(({ dispositions }) => dispositions.some(({ id }) => id === disposition));

function addressOf(docket: Docket, disposition: string): string {
  const owner = ownerOf(docket, disposition);
  return owner ? `/cases/${owner.case}#${owner.id}` : '/about';
}

function titleOf(docket: Docket, disposition: string): Html {
  const owner = ownerOf(docket, disposition);
  const one = owner?.dispositions.find(({ id }) => id === disposition);
  if (!owner || !one) return html`${disposition}`;
  return html`the ${rulingOf(one.ruling).title.toLowerCase()} of ${owner.entered_on ? day(owner.entered_on) : owner.title}`;
}
