// The answer page: what an editor sends to counsel. It shows the document that the API gives, and nothing else.
import { html } from 'hono/html';
import type { Answer } from '../enforceability/answer.ts';
import { answerBeside, answerClocks, answerOpen, answerProof, answerRead } from './answer-parts.ts';
import { capital, conditionLink, conditionName, moment, placeLink, placeName, reportLink, within } from './links.ts';
import { type Meant, meant } from './meant.ts';
import type { Asked, Desk, Given, Html } from './page.ts';
import { questionForm } from './question-form.ts';
import { chip, ENFORCEABLE_SAID, SAID } from './status-chip.ts';
import { spanList, strip } from './strip.ts';

/** The answer to a question; a question that names only a place, or only a condition, is taken to its page. */
export function answerPage(desk: Desk, { query }: Asked): Given {
  const { condition, jurisdiction, geoid, ...more } = query;
  if (!condition && !jurisdiction && !geoid) return unclear(desk, query, []);
  const found = {
    condition: condition ? meant(desk.docket, 'condition', condition) : undefined,
    jurisdiction: jurisdiction ? meant(desk.docket, 'jurisdiction', jurisdiction) : undefined,
  };
  const open = Object.entries(found).filter(([, one]) => one && 'ids' in one) as [Noun, { ids: readonly string[] }][];
  if (open.length > 0) return unclear(desk, query, open);
  const [what, where] = [idOf(found.condition), idOf(found.jurisdiction)];
  const rest = new URLSearchParams(more).toString();
  if (!where && !geoid) return { redirect: `/conditions/${what}${rest && `?${rest}`}` };
  if (!what) return { redirect: `/jurisdictions/${where}${rest && `?${rest}`}` };
  if (what !== condition || (where && where !== jurisdiction))
    return {
      redirect: `/answers?${new URLSearchParams({ condition: what, ...(where ? { jurisdiction: where } : { geoid: geoid! }), ...more })}`,
    };
  return shown(desk, query, desk.answer(query));
}

type Noun = 'condition' | 'jurisdiction';
const idOf = (one: Meant | undefined) => (one && 'id' in one ? one.id : undefined);

function shown(desk: Desk, query: Asked['query'], answer: Answer): Given {
  const { docket, address, today } = desk;
  const at = within(desk);
  const pinned = new URLSearchParams(answer.permalink.split('?')[1]);
  pinned.delete('detail');
  const permalink = `${address}/answers?${pinned}`;
  const here = new URLSearchParams(query).toString();
  const spans = desk.spans(query);
  const day = answer.as_of ?? answer.at!.slice(0, 10);
  return {
    title: `${SAID[answer.status].word}: ${conditionName(docket, answer.condition)}, ${placeName(docket, answer.jurisdiction)}`,
    description: answer.headline,
    head: html`<link rel="canonical" href="${permalink}">
<link rel="alternate" type="application/json+oembed" href="${address}/oembed?url=${encodeURIComponent(`${address}/answers?${here}`)}" title="${answer.headline}">
<meta property="og:title" content="${answer.headline}">
<meta property="og:type" content="article">`,
    body: html`<article class="answer">
<p class="kicker">${conditionLink(at, answer.condition)} · ${placeLink(at, answer.jurisdiction)}</p>
<h1 id="headline" lang="${answer.lang}">${answer.headline}</h1>
<div class="verdict">
<p>${chip(answer.status)}</p>
<dl><div><dt>May it be enforced?</dt><dd>${ENFORCEABLE_SAID[answer.enforceable]}</dd></div></dl>
<p class="small">${SAID[answer.status].means}</p>
</div>
${answerClocks(answer, pinned)}
<div class="tools no-print"><span data-copy="${answer.headline}" data-label="Copy the sentence"></span><span data-copy="${permalink}" data-label="Copy the permalink"></span>
<a href="/v1/enforceability?${pinned}&amp;detail=full">JSON</a> <a href="/v1/enforceability.csv?${pinned}">CSV</a> <a href="/embed/answers?${here}">Embed</a> <a href="/embed/answers.svg?${here}">SVG</a> ${reportLink(`answer ${answer.condition} ${answer.jurisdiction} ${day} edition ${answer.edition}`)}</div>
<div class="beside"><div>${answerProof(docket, answer)}</div>
<div>${answerOpen(answer)}
${answerRead(docket, answer)}</div></div>
<section aria-labelledby="over-time"><h2 id="over-time">The answer over time</h2>
${
  typeof spans === 'number'
    ? html`<p>The answer may turn on ${spans} days, too many to be drawn here.</p>`
    : html`${strip(spans, day, today)}
${spanList(docket, spans)}`
}
<p class="small no-print"><a href="/v1/enforceability/history?${standing(pinned)}">The spans as JSON</a> · <a href="/v1/enforceability/history.csv?${standing(pinned)}">as CSV</a></p></section>
${answerBeside(docket, answer)}
<p class="permalink"><strong>Permalink</strong> <a href="/answers?${pinned}">${permalink}</a><span class="print-only"> Printed ${moment(today)}.</span></p>
</article>
<section class="no-print" aria-labelledby="again"><h2 id="again">Ask another question</h2>
${questionForm(docket, { condition: conditionName(docket, answer.condition), jurisdiction: placeName(docket, answer.jurisdiction), as_of: query.as_of ?? '' }, desk.edition)}</section>`,
  };
}

/** The question about no day in particular. */
const standing = (pinned: URLSearchParams): string =>
  new URLSearchParams([...pinned].filter(([name]) => !['as_of', 'at', 'strict'].includes(name))).toString();

/** A question that does not say clearly enough what it means: the form keeps what was typed, and what may be meant is offered. */
function unclear(desk: Desk, query: Asked['query'], open: readonly [Noun, { ids: readonly string[] }][]): Given {
  const { docket } = desk;
  return {
    title: 'Which one is meant?',
    status: open.length === 0 ? 200 : 404,
    body: html`<h1>${open.length === 0 ? 'Ask a question' : 'Which one is meant?'}</h1>
${open.map(([noun, { ids }]) => suggested(docket, query, noun, ids))}
${questionForm(docket, query, desk.edition)}`,
  };
}

function suggested(docket: Desk['docket'], query: Asked['query'], noun: Noun, ids: readonly string[]): Html {
  const called = noun === 'condition' ? 'condition' : 'place';
  const typed = query[noun];
  if (ids.length === 0)
    return html`<p role="status">The record has no ${called} “${typed}”. <a href="/${noun}s">See every ${called}.</a></p>`;
  return html`<section><p role="status">“${typed}” is no single ${called} of the record. Which is meant?</p>
<ul>${ids.map((id) => html`<li><a href="/answers?${new URLSearchParams({ ...query, [noun]: id })}">${capital(docket[noun].get(id)!.name)}</a></li>`)}</ul></section>`;
}
