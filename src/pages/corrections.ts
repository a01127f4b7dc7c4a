// Corrections: what the record said, what it says instead, why, and which answers moved.
import { html } from 'hono/html';
import { Problem } from '../problem.ts';
import { answerAddress, capital, conditionName, day, moment, placeName } from './links.ts';
import type { Asked, Correction, Desk, Given, Html } from './page.ts';
import { chip } from './status-chip.ts';

const MOST_SHOWN = 40;

export function corrections(desk: Desk, { query: { before } }: Asked): Given {
  const all = desk.corrections().filter(({ is }) => !before || is.seq < Number(before));
  const shown = all.slice(0, MOST_SHOWN);
  return {
    title: 'Corrections',
    description: 'What the record said, what it says instead, and why.',
    body: html`<h1>Corrections</h1>
<p class="lead">Nothing in the record is changed in place. A correction is a new entry with its reason, and what stood before can still be asked for by its edition.</p>
${shown.length === 0 ? html`<p>No entry of this record has been corrected yet.</p>` : html`<ol class="news">${shown.map(corrected)}</ol>`}
${all.length > shown.length ? html`<p><a href="/corrections?before=${shown.at(-1)!.is.seq}">Earlier corrections</a></p>` : ''}`,
  };
}

const nameOf = ({ is, was }: Correction): string => {
  const { title, name, captions } = (is.entity ?? was.entity ?? {}) as {
    title?: string;
    name?: string;
    captions?: { name: string }[];
  };
  return capital(title ?? name ?? captions?.[0]?.name ?? is.id);
};

const corrected = (one: Correction): Html =>
  html`<li><span class="when">${moment(one.is.recorded_at)}</span> <strong><a href="/corrections/${one.is.seq}">${nameOf(one)}</a></strong> <span class="small muted">${one.is.noun.replace('_', ' ')}, entry ${one.is.seq} in place of ${one.was.seq}</span><p>${one.is.reason}</p></li>`;

/** One correction in full. */
export async function correctionPage(desk: Desk, { params }: Asked): Promise<Given> {
  const one = desk.corrections().find(({ is }) => String(is.seq) === params.entry);
  if (!one)
    throw new Problem(
      'not_found',
      `Entry ${params.entry!.slice(0, 20)} of the record is no correction. See /corrections.`,
    );
  const { moved, looked, all } = await desk.movedBy(one);
  return {
    title: `Correction of ${nameOf(one)}`,
    body: html`<p class="kicker"><a href="/corrections">Corrections</a></p><h1>${nameOf(one)}</h1>
<dl class="facts"><div><dt>Why</dt><dd>${one.is.reason}</dd></div><div><dt>Recorded</dt><dd>${moment(one.is.recorded_at)}, by ${one.is.author}</dd></div><div><dt>Entry</dt><dd>${one.is.seq}, in place of ${one.was.seq}</dd></div></dl>
<section aria-labelledby="what"><h2 id="what">What was, and what is</h2>${differences(one)}</section>
<section aria-labelledby="moved"><h2 id="moved">Which answers moved</h2>${
      moved.length === 0
        ? html`<p>No answer moved${looked < all ? ' among those looked at' : ', for any place that an order or a letter names'}.</p>`
        : html`<ul class="changes">${moved.map(
            ({ condition, jurisdiction, day: on, was, is }) =>
              html`<li><a href="${answerAddress(condition, jurisdiction, { as_of: on })}">${capital(conditionName(desk.docket, condition))}, ${placeName(desk.docket, jurisdiction)}, ${day(on)}</a> ${chip(was)} <span aria-hidden="true">→</span><span class="hidden">became</span> ${chip(is)}</li>`,
          )}</ul>`
    }${looked < all ? html`<p class="small muted">Of ${all} answers that it may have moved, ${looked} were looked at.</p>` : ''}</section>`,
  };
}

/** The fields that differ, each as it was and as it is. */
function differences({ was, is }: Correction): Html {
  if (is.entity === null) return html`<p>It was withdrawn.</p>`;
  const [before, after] = [was.entity ?? {}, is.entity] as Record<string, unknown>[] as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return html`<table class="cards diff"><caption class="hidden">Fields that differ</caption><thead><tr><th scope="col">Field</th><th scope="col">It said</th><th scope="col">It says</th></tr></thead><tbody>${names.map(
    (name) =>
      html`<tr><th scope="row"><code>${name}</code></th><td data-label="It said">${valueSaid(before[name])}</td><td data-label="It says">${valueSaid(after[name])}</td></tr>`,
  )}</tbody></table>`;
}

function valueSaid(value: unknown): Html {
  if (value === undefined) return html`<span class="muted">nothing</span>`;
  return typeof value === 'string' ? html`${value}` : html`<pre tabindex="0">${JSON.stringify(value, null, 1)}</pre>`;
}
