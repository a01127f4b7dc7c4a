// The search page.
import { html } from 'hono/html';
import { finds } from './finds.ts';
import { capital } from './links.ts';
import type { Asked, Desk, Given, Html } from './page.ts';

const MOST_OF_EACH = 25;
const CALLED = { condition: 'Conditions', jurisdiction: 'Places', case: 'Cases', order: 'Orders' } as const;

export function search({ docket }: Desk, { query: { q = '' } }: Asked): Given {
  const found = finds(docket, q.slice(0, 200), MOST_OF_EACH);
  return {
    title: q ? `Search: ${q.slice(0, 60)}` : 'Search',
    body: html`<h1>Search</h1>
<form class="inline-form" action="/search" role="search"><label for="q">Conditions, places, cases and orders</label> <input id="q" name="q" type="search" value="${q}" maxlength="200" autocomplete="off"> <button>Search</button></form>
${q ? results(q, found) : html`<p class="muted">By name, id, docket number, judge or citation: <a href="/search?q=evanston">evanston</a>, <a href="/search?q=leinenweber">leinenweber</a>, <a href="/search?q=17-2991">17-2991</a>.</p>`}`,
  };
}

function results(q: string, found: ReturnType<typeof finds>): Html {
  if (found.length === 0) return html`<p role="status">Nothing on record is called “${q}”. Try fewer words.</p>`;
  return html`<p role="status">${found.length} found.</p>${[...Map.groupBy(found, ({ noun }) => noun)].map(
    ([noun, several]) =>
      html`<section><h2>${CALLED[noun]}</h2><ul class="index">${several.map(
        ({ address, title, about }) =>
          html`<li><a href="${address}">${capital(title)}</a> <span class="small muted">${about.length > 220 ? `${about.slice(0, 220)}…` : about}</span></li>`,
      )}</ul></section>`,
  )}`;
}
