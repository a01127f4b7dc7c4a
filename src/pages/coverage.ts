// Coverage: which dockets were read up to which day, and which are stale.
import { html } from 'hono/html';
import type { Docket } from '../docket/docket.ts';
import { caseLink, day } from './links.ts';
import type { Desk, Given, Html } from './page.ts';

interface Read {
  readonly docket: Html;
  readonly of: Html;
  readonly through: string | undefined;
  readonly closed: boolean;
}

export function coverage(desk: Desk): Given {
  const all = [...casesRead(desk.docket), ...appealsRead(desk.docket)].sort((a, b) =>
    (a.through ?? '') < (b.through ?? '') ? -1 : 1,
  );
  const known = all.filter(({ through, closed }) => through && !closed);
  return {
    title: 'What was read, until when',
    description: 'Which dockets were read up to which day, and which are stale.',
    body: html`<h1>What was read, until when</h1>
<p class="lead">Past the day to which a docket was read, the last recorded state stands and the answer says so. Silence here is not silence on the docket.</p>
<p>${all.length} dockets; ${known.length} still open were read to a recorded day, ${all.filter(({ through }) => !through).length} to a day that nobody recorded.</p>
<table class="cards"><caption class="hidden">Dockets, and the day to which each was read</caption><thead><tr><th scope="col">Docket</th><th scope="col">Case</th><th scope="col">Read through</th><th scope="col">State</th></tr></thead>
<tbody>${all.map(({ docket, of, through, closed }) => html`<tr><th scope="row">${docket}</th><td data-label="Case">${of}</td><td data-label="Read through">${through ? day(through) : 'not recorded'}</td><td data-label="State">${stateSaid(desk.today, through, closed)}</td></tr>`)}</tbody></table>`,
  };
}

function stateSaid(today: string, through: string | undefined, closed: boolean): string {
  if (closed) return 'Closed: nothing more is expected';
  if (!through) return '? Not recorded';
  const months = Math.floor((Date.parse(today) - Date.parse(through)) / 86_400_000 / 30.44);
  return months < 1 ? 'Current' : `Stale by ${months} ${months === 1 ? 'month' : 'months'}`;
}

const casesRead = (docket: Docket): Read[] =>
  [...docket.case.values()].map(({ id, court, docket_number, data_through, closed = false }) => ({
    docket: html`${docket.court.get(court)?.citation ?? court} ${docket_number}`,
    of: caseLink(docket, id),
    through: data_through,
    closed,
  }));

const appealsRead = (docket: Docket): Read[] =>
  [...docket.appeal.values()].map((appeal) => ({
    docket: html`${docket.court.get(appeal.court)?.citation ?? appeal.court} ${appeal.docket_number ?? '(no number recorded)'}`,
    of: caseLink(docket, appeal.case),
    through: appeal.data_through,
    closed: docket.case.get(appeal.case)?.closed ?? false,
  }));
