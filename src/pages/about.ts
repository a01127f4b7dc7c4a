// About: the method, the vocabulary, what an answer never claims, how to cite, how to report an error, licence, accessibility.
import { html } from 'hono/html';
import type { Desk, Given, Html } from './page.ts';
import { legend } from './status-chip.ts';

export const about = (desk: Desk): Given => ({
  title: 'About',
  description: 'How the answers are made, what their words mean, what they never claim, and how to cite them.',
  body: html`<article class="prose">
<h1>About</h1>
<p class="lead">May this grant condition be enforced against this place, on this day? How do we know? What would change it?</p>
${method}
<section aria-labelledby="vocabulary"><h2 id="vocabulary">The vocabulary</h2>${legend()}</section>
${never}
${citing(desk)}
${errors(desk)}
${rights}
</article>`,
});

const method = html`<section aria-labelledby="method"><h2 id="method">The method</h2>
<p>When the government attaches conditions to grants, cities and States sue, and judges enjoin some conditions, for some places, for some award years; other judges stay, narrow, affirm and vacate that. This record keeps the orders, what each covered and for whom, the stays and appeals, and the government’s own acts and promises, every fact with its source. The answer for a day is <em>computed</em> from them, with the proof.</p>
<ul>
<li><strong>An order counts until it is ended.</strong> A reversal on appeal takes effect when the mandate issues, not when the opinion is read. A stay suspends and undoes nothing: lift it, and the order is back.</li>
<li><strong>Any one order suffices.</strong> A place is barred if at least one order in effect covers it, that condition and that award year.</li>
<li><strong>Three clocks.</strong> The legal day asked about; what was public by a moment; and the edition of our own record. The same question with the same three gives the same answer for ever.</li>
<li><strong>Doubt is data.</strong> Where an order can be read in two ways, both readings are kept with who holds them. Where a day is not recorded, it is not invented.</li>
<li><strong>Append-only.</strong> Nothing is changed in place; a <a href="/corrections">correction</a> is a new entry with its reason, and what stood before can still be asked for.</li>
</ul>
<p><a href="/coverage">What was read, and until when</a> stands by itself: silence in this record is not silence on a docket.</p></section>`;

const never = html`<section aria-labelledby="never"><h2 id="never">What an answer never claims</h2>
<ul>
<li>that a condition is lawful or unlawful;</li>
<li>that a condition which no recorded order barred may safely be enforced, or must be complied with;</li>
<li>that what was done while an order stood stays safe if the order falls later;</li>
<li>that a funding decision was caused by a condition, or that the government complied;</li>
<li>how an appeal will end;</li>
<li>that somebody who was no party is protected by a precedent or by a neighbour’s injunction;</li>
<li>that the record is complete: orders can be sealed, oral or unpublished.</li>
</ul>
<p><strong>Not legal advice.</strong> Check the docket before acting.</p></section>`;

const citing = ({ address, edition }: Desk): Html => html`<section aria-labelledby="cite"><h2 id="cite">How to cite</h2>
<p>Every answer has a permalink that pins the day, what was known, and the edition. Cite the sentence, the permalink and the day on which you looked:</p>
<blockquote><p>enjoined, edition ${edition}, ${address}/answers?… (the permalink of the answer), visited on the day you looked.</p></blockquote>
<p>An answer can be put on another page as a card, live or frozen; the answer page links to it under “Embed”.</p></section>`;

const errors = ({ contact }: Desk): Html => html`<section aria-labelledby="errors"><h2 id="errors">Report an error</h2>
<p>If an order is missing, misread or out of date, say which one, what it says, and where it can be read: with <a href="/report">the form</a>, which needs no account${
  contact ? html`, or to <a href="mailto:${contact}">${contact}</a>` : ''
}. What is corrected is shown under <a href="/corrections">corrections</a>, with what stood before and why.</p></section>`;

const rights = html`<section aria-labelledby="licence"><h2 id="licence">Licence</h2>
<p>The program is under the MIT licence. The record’s own words are free to use with attribution; quotations belong to their authors, and texts of the United States government are in the public domain. The outlines of States and counties are the Census Bureau’s, in the public domain.</p></section>
<section aria-labelledby="accessibility"><h2 id="accessibility">Accessibility</h2>
<p>These pages aim at WCAG 2.2, level AA. They work without script, with the keyboard alone and at any width; every status is a word before it is a colour, drawn in blue, orange and patterns that colour-blind readers tell apart; every map and timeline is also a table or a list; motion is left out where a reader asks for that. If something stands in your way, report it as an error.</p></section>`;
