// Every lawsuit of the record, the latest first.
import { html } from 'hono/html';
import { caseLink, day } from './links.ts';
import type { Asked, Desk, Given } from './page.ts';

const MOST_SHOWN = 300;

export function cases({ docket }: Desk, { query: { from } }: Asked): Given {
  const all = [...docket.case.values()].sort((a, b) => ((a.filed_on ?? '') < (b.filed_on ?? '') ? 1 : -1));
  const start = Math.max(
    0,
    all.findIndex(({ id }) => id === from),
  );
  const next = all[start + MOST_SHOWN];
  return {
    title: 'Cases',
    description: 'Every lawsuit of the record.',
    body: html`<h1>Cases</h1><p class="lead">The lawsuits, the latest first; each with its timeline.</p>
<ul class="index">${all
      .slice(start, start + MOST_SHOWN)
      .map(
        ({ id, court, docket_number, filed_on, summary }) =>
          html`<li>${caseLink(docket, id)} <span class="small muted">${docket.court.get(court)?.citation ?? court} ${docket_number}${filed_on ? html`, filed ${day(filed_on)}` : ''}. ${summary ?? ''}</span></li>`,
      )}</ul>
${next ? html`<p><a href="/cases?from=${next.id}">Earlier cases</a></p>` : ''}`,
  };
}
