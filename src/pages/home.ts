// The front page: the question as a form, today's board, what changed lately, and what may come next.
import { html } from 'hono/html';
import { board } from './board.ts';
import { changedLately, mayCome } from './lately.ts';
import { day } from './links.ts';
import type { Asked, Desk, Given, Html } from './page.ts';
import { questionForm } from './question-form.ts';
import { legend } from './status-chip.ts';

/** The board shows what is in force, unless all conditions are asked for. */
export async function home(desk: Desk, { query }: Asked): Promise<Given> {
  const { docket, edition } = desk;
  return {
    title: 'May this grant condition be enforced here, today?',
    description: 'Which federal grant conditions courts have barred, where, on which day, and how we know.',
    body: html`<section class="hero" aria-labelledby="ask"><h1 id="ask">Which grant conditions have courts barred, where, and how do we know?</h1>
${questionForm(docket, {}, edition)}
${examples(docket)}</section>
${await board(desk, query.show === 'all')}
<div class="columns">
<section aria-labelledby="lately"><h2 id="lately">What changed lately</h2>${changedLately(desk)}</section>
<section aria-labelledby="next"><h2 id="next">What may come next</h2>${mayCome(desk)}</section>
</div>
<section aria-labelledby="words"><h2 id="words">What the words claim</h2><p class="small muted">Answers of ${day(desk.day)}.</p>${legend()}</section>`,
  };
}

/** Two questions to begin with, where the record has what they are about. */
function examples({ condition, jurisdiction }: Desk['docket']): Html {
  if (!condition.has('jag-2017-access') || !jurisdiction.has('evanston-il')) return html``;
  return html`<p class="small muted">For instance: <a href="/answers?condition=jag-2017-access&amp;jurisdiction=milwaukee-county-wi&amp;as_of=2018-06-28">the access condition of 2017 against Milwaukee County on June 28, 2018</a>, or <a href="/jurisdictions/evanston-il?as_of=2018-08-15">everything against Evanston on August 15, 2018</a>.</p>`;
}
