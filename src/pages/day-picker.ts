// Choosing another day for a page.
import { html } from 'hono/html';
import type { Desk, Html } from './page.ts';

/** A small form for the day; the other clocks of the query are kept. */
export const dayPicker = (
  action: string,
  { day }: Desk,
  { known_at, edition }: Readonly<Record<string, string>>,
): Html => html`<form class="inline-form no-print" action="${action}"><label for="day">On another day</label> <input id="day" type="date" name="as_of" value="${day}" min="1996-01-01" max="2100-12-31">
${known_at ? html`<input type="hidden" name="known_at" value="${known_at}">` : ''}${edition ? html`<input type="hidden" name="edition" value="${edition}">` : ''}<button>Show</button></form>`;
