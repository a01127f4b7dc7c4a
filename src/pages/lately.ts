// What changed lately, and what may come next: told from the record, never guessed.
import { html } from 'hono/html';
import { standingOf } from '../docket/appeal-standing.ts';
import { daysAfter, isDay, printedDay } from '../time/day.ts';
import { caption, caseLink, day, dayOfAct, signalSaid } from './links.ts';
import { type Act, actsUntil, dayOf } from './news.ts';
import type { Desk, Html } from './page.ts';

const MOST_TOLD = 8;

/** The latest acts of courts and agencies. */
export function changedLately(desk: Desk): Html {
  const { docket } = desk;
  const latest = actsUntil(docket, desk.day).slice(0, MOST_TOLD);
  const told = (act: Act): Html => {
    if ('agency' in act) return html`<strong>${act.title}</strong>`;
    const court = docket.court.get(act.court)?.citation ?? act.court;
    return html`<strong><a href="/cases/${act.case}#${act.id}">${act.title}</a></strong> <span class="small muted">${court}, ${caption(docket, act.case)}</span>`;
  };
  return html`<ol class="news">${latest.map((act) => html`<li><span class="when">${dayOfAct(act)}</span> ${told(act)}</li>`)}</ol>`;
}

/** Decided and waiting, running out, or on appeal: what is on record that may move an answer. */
export function mayCome(desk: Desk): Html {
  const coming = [...ahead(desk), ...waiting(desk), ...onAppeal(desk)].slice(0, MOST_TOLD);
  if (coming.length === 0) return html`<p>Nothing that is on record.</p>`;
  return html`<ul class="news">${coming.map((one) => html`<li>${one}</li>`)}</ul>
<p class="small muted">As recorded; nothing here is a forecast. <a href="/coverage">Until when each docket was read</a>.</p>`;
}

/** Days to come that an order or a notice names. */
function ahead({ docket, day: today }: Desk): Html[] {
  const running = [...docket.order.values()].flatMap((order) =>
    order.dispositions.flatMap(({ until = [] }) =>
      until.flatMap((on) => (typeof on === 'string' && isDay(on) && on > today ? [{ on, order }] : [])),
    ),
  );
  return running.map(
    ({ on, order }) =>
      html`<span class="when">${day(on)}</span> ${order.title} runs out by its own terms (${caseLink(docket, order.case)}).`,
  );
}

/** Rulings that wait for a signal which nothing on record has given. */
function waiting({ docket, day: today }: Desk): Html[] {
  const given = new Set(
    [docket.order, docket.agency_action, docket.appeal, docket.case].flatMap((shelf) =>
      [...shelf.values()].flatMap((one) => JSON.stringify(one).match(/"emits":\[[^[\]]*\]/g) ?? []),
    ),
  );
  const isGiven = (signal: string) => [...given].some((emitted) => emitted.includes(`"${signal}"`));
  const recent = actsUntil(docket, today).filter((act) => dayOf(act) >= daysAfter(today, -DAYS_OF_INTEREST));
  return recent.flatMap((act) => {
    const signals =
      'dispositions' in act
        ? act.dispositions.flatMap(({ from }) => (typeof from === 'object' ? from.signal : []))
        : [];
    const open = [...new Set(signals)].filter((signal) => !isGiven(signal));
    if (open.length === 0 || !('case' in act)) return [];
    return [
      html`<strong><a href="/cases/${act.case}#${act.id}">${act.title}</a></strong> waits for ${open.map(signalSaid).join(' and ')} <span class="small muted">${caption(docket, act.case)}</span>`,
    ];
  });
}

const OPEN_ON_APPEAL = [
  'noticed',
  'pending',
  'argued',
  'rehearing_pending',
  'rehearing_granted',
  'mandate_expected',
  'mandate_stayed',
  'cert_pending',
  'cert_granted',
];

/** What was recorded longer ago without an end is a gap of the record, not news. */
const DAYS_OF_INTEREST = 730;

/** Appeals whose last recorded step is not the last there can be. */
function onAppeal({ docket, day: today }: Desk): Html[] {
  const open = [...docket.appeal.values()]
    .map((appeal) => ({ appeal, ...standingOf(appeal) }))
    .filter(({ status }) => OPEN_ON_APPEAL.includes(status));
  return open
    .toSorted((a, b) => ((a.entered_on ?? '') < (b.entered_on ?? '') ? 1 : -1))
    .filter(({ entered_on = '' }) => entered_on <= today && entered_on >= daysAfter(today, -DAYS_OF_INTEREST))
    .map(
      ({ appeal, court, docket_number, status, entered_on }) =>
        html`<strong>${docket.court.get(court)?.citation ?? court}${docket_number ? ` No. ${docket_number}` : ''}</strong>: ${status.replaceAll('_', ' ')}${entered_on ? ` since ${printedDay(entered_on)}` : ''} <span class="small muted">${caseLink(docket, appeal.case)}</span>`,
    );
}
