// The report page: a form by which a reader says what is wrong, and the thanks that follow.
import { html } from 'hono/html';
import type { Asked, Desk, Given, Html } from './page.ts';

const LONGEST = { about: 1000, what: 5000, reply_to: 200 } as const;

export function report(desk: Desk, { query: { about = '', received } }: Asked): Given {
  return {
    title: 'Report an error',
    description: 'Say what is wrong with an answer, an order, a condition or a case.',
    body: html`<article class="prose">
<h1>Report an error</h1>
${isId(received) ? thanks(received) : form(desk, about.slice(0, LONGEST.about))}
</article>`,
  };
}

/** Whether it is the id of a report: anything else would put strangers’ words on this page. */
const isId = (received: string | undefined): received is string => /^report-[0-9a-f-]{36}$/.test(received ?? '');

const thanks = (
  id: string,
): Html => html`<p class="notice" role="status">Thank you. Your report is <strong>${id}</strong>.</p>
<p>An editor looks into it. If the record was wrong, what is said instead appears under <a href="/corrections">corrections</a>, with what stood before and why.</p>`;

const form = (
  { contact }: Desk,
  about: string,
): Html => html`<p>If an order is missing, misread or out of date, say which one, what it says, and where it can be read. You need no account, and only the editors see what you write.</p>
<form class="report-form" action="/report" method="post">
<p><label for="r-about">What is it about?</label>
<input id="r-about" name="about" value="${about}" required maxlength="${LONGEST.about}" aria-describedby="r-about-hint" autocomplete="off" spellcheck="false">
<span id="r-about-hint" class="small muted">The address of an answer, or the id of an order, a condition or a case.</span></p>
<p><label for="r-what">What is wrong, and what would be right?</label>
<textarea id="r-what" name="what" required maxlength="${LONGEST.what}" rows="8"></textarea></p>
<p><label for="r-reply">Your mail address, if we may ask back (optional)</label>
<input id="r-reply" name="reply_to" type="email" maxlength="${LONGEST.reply_to}" autocomplete="email"></p>
<p class="actions"><button type="submit">Send the report</button></p>
</form>
${contact ? html`<p>Or write to <a href="mailto:${contact}">${contact}</a>.</p>` : ''}`;
