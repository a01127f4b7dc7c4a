// The parts of an answer page: the clocks, the proof, what is open, what would change it, what was read.
import { html } from 'hono/html';
import type { Docket } from '../docket/docket.ts';
import type { Answer } from '../enforceability/answer.ts';
import type { AnswerStep } from '../enforceability/answer-parts.ts';
import { caption, day, moment } from './links.ts';
import type { Html } from './page.ts';
import { doubt, sourcesFolded } from './sources.ts';
import { chip } from './status-chip.ts';

/** The three clocks, all of them always. */
export const answerClocks = (answer: Answer, pinned: URLSearchParams): Html => html`<dl class="clocks">
<div><dt>Legal day</dt><dd>${answer.as_of ? day(answer.as_of) : moment(answer.at!)}<span class="small muted"> end of day, ${answer.tz.replace('_', ' ')}</span></dd></div>
<div><dt>As known</dt><dd>${answer.known_at ? moment(answer.known_at) : 'everything recorded'}${answer.forecast ? html`<span class="small muted"> a forecast: the day lies after this</span>` : ''}</dd></div>
<div><dt>Edition of the record</dt><dd><a href="/answers?${pinned}">${answer.edition}</a><span class="small muted"> rules ${answer.ruleset_version}</span></dd></div>
</dl>${answer.changed_on_day ? html`<p class="notice">The answer moved on this very day.${(answer.intraday ?? []).map(({ at, status }) => html` From ${moment(at)}: ${chip(status)}`)}</p>` : ''}`;

/** The proof as numbered steps, then what is decided and waits. */
export const answerProof = (
  docket: Docket,
  { because = [], pending = [], bounded = [], lang }: Answer,
): Html => html`<section aria-labelledby="because"><h2 id="because">Because</h2>
${because.length === 0 ? html`<p>No order, notice or promise on record reaches this question.</p>` : html`<ol class="proof" lang="${lang}">${because.map((step) => proofStep(docket, step))}</ol>`}
${bounded.map((said) => html`<p class="notice">${said}</p>`)}</section>
${steps(
  'pending',
  'Decided, but not yet effective',
  pending.map(({ step }) => proofStep(docket, step)),
)}`;

/** What was considered and does not decide, and what courts said beside it. */
export const answerBeside = (docket: Docket, { considered = [], signals = [] }: Answer): Html => html`${steps(
  'considered',
  'Considered, and does not decide',
  considered.map(({ step }) => proofStep(docket, step)),
)}
${steps(
  'signals',
  'Also said by courts',
  signals.map((step) => proofStep(docket, step)),
)}`;

const steps = (id: string, title: string, items: readonly Html[]): Html =>
  items.length === 0
    ? html``
    : html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><ul class="steps">${items}</ul>${items.length > MOST_PRINTED ? html`<p class="print-only small">The first ${MOST_PRINTED} of ${items.length}; all of them at the permalink.</p>` : ''}</section>`;

/** Paper shows so many; the stylesheet leaves the others out. */
const MOST_PRINTED = 6;

function proofStep(docket: Docket, step: AnswerStep): Html {
  const { text, order, agency_action, case: lawsuit, court, docket_number, citations = [], judges = [] } = step;
  const where = [court && (docket.court.get(court)?.citation ?? court), docket_number, ...citations, judges.join(', ')];
  return html`<li><p>${text}</p>
${lawsuit ? html`<p class="small"><a href="/cases/${lawsuit}${order ? `#${order}` : ''}">${caption(docket, lawsuit)}</a>${where.filter(Boolean).map((one) => html`, ${one}`)}</p>` : ''}
${doubt(step)}${order || agency_action ? sourcesFolded(step.sources) : ''}</li>`;
}

/** "What would change this" and "what we do not know". */
export const answerOpen = ({
  would_change_if = [],
  issues = [],
  tracks,
  lang,
}: Answer): Html => html`<section aria-labelledby="would-change"><h2 id="would-change">What would change this</h2>
${
  would_change_if.length === 0
    ? html`<p>Nothing on record that could happen next would change this answer by itself.</p>`
    : html`<ul class="changes" lang="${lang}">${would_change_if.map(({ text, status }) => html`<li>${text} <span aria-hidden="true">→</span><span class="hidden">then</span> ${chip(status)}</li>`)}</ul>`
}</section>
<section aria-labelledby="not-known"><h2 id="not-known">What we do not know</h2>
${issues.length === 0 ? html`<p>No open reading and no unrecorded fact bears on this answer; what is not certain about a step stands beside it.</p>` : issues.map(openIssue)}</section>
${
  tracks
    ? html`<section aria-labelledby="tracks"><h2 id="tracks">Three tracks, side by side</h2><dl class="tracks" lang="${lang}">
<div><dt>The condition</dt><dd>${tracks.lifecycle.text}</dd></div><div><dt>The courts</dt><dd>${tracks.courts.text}</dd></div><div><dt>The government’s promises</dt><dd>${tracks.forbearance.text}</dd></div></dl></section>`
    : ''
}`;

type Issue = NonNullable<Answer['issues']>[number];

const openIssue = ({ question, readings, would_settle }: Issue): Html => html`<div class="issue"><h3>${question}</h3>
<ul>${readings.map(({ says, held_by, status }) => html`<li>${chip(status)} ${says}${held_by ? html` <span class="muted">(${held_by})</span>` : ''}</li>`)}</ul>
${would_settle ? html`<p class="small"><strong>Would settle it:</strong> ${would_settle}</p>` : ''}</div>`;

/** Which dockets were read, and up to which day. */
export const answerRead = (
  docket: Docket,
  { coverage, basis }: Answer,
): Html => html`<section aria-labelledby="read"><h2 id="read">What was read</h2>
${coverage?.stale ? html`<p class="notice">The question looks past the day to which a docket was read${coverage.data_through ? html` (${day(coverage.data_through)})` : ''}; the last recorded state stands.</p>` : ''}
${
  coverage && coverage.dockets.length > 0
    ? html`<details><summary>${coverage.dockets.length} ${coverage.dockets.length === 1 ? 'docket' : 'dockets'}${coverage.data_through ? html`, the earliest read through ${day(coverage.data_through)}` : ''}</summary><ul class="dockets">${coverage.dockets.map((read) => html`<li>${docket.court.get(read.court)?.citation ?? read.court} ${read.docket_number ?? ''} <span class="muted">${read.data_through ? html`read through ${day(read.data_through)}` : 'no day recorded'}${read.stale ? ', which is before the day asked about' : ''}</span></li>`)}</ul></details>`
    : html`<p>No docket that is still open bears on this answer.</p>`
}
<p class="small muted">Basis: ${basis.map((code, place) => html`${place > 0 ? ', ' : ''}<code>${code}</code>`)}</p></section>`;
