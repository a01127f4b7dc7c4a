// The question as a form: one sentence with three things to fill in. It works without script; with it, places complete as one types.
import { html } from 'hono/html';
import type { Docket } from '../docket/docket.ts';
import type { Html } from './page.ts';

interface Typed {
  readonly condition?: string;
  readonly jurisdiction?: string;
  readonly as_of?: string;
}

/** The form, keeping what was typed. */
export const questionForm = (
  docket: Docket,
  typed: Typed,
  edition: number,
): Html => html`<form class="question" action="/answers" method="get" role="search" aria-label="Ask a question">
<p class="sentence">
<label for="q-condition">May</label>
<input id="q-condition" name="condition" list="conditions" value="${typed.condition ?? ''}" placeholder="any condition" autocomplete="off" spellcheck="false" maxlength="200">
<label for="q-jurisdiction">be enforced against</label>
<input id="q-jurisdiction" name="jurisdiction" list="places" data-places="/places.json?edition=${edition}" value="${typed.jurisdiction ?? ''}" placeholder="a city, county or State" autocomplete="off" spellcheck="false" maxlength="200">
<label for="q-day">on</label>
<input id="q-day" name="as_of" type="date" value="${typed.as_of ?? ''}" min="1996-01-01" max="2100-12-31"><span aria-hidden="true">?</span>
</p>
<p class="actions"><button type="submit">Answer</button> <span class="small muted">Leave the condition empty to see all of them for a place; leave the day empty for today.</span></p>
<datalist id="conditions">${[...docket.condition.values()].map(({ id, name }) => html`<option value="${name}">${id}</option>`)}</datalist>
<datalist id="places"></datalist>
</form>`;
