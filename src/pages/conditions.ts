// Every condition of the record, by what it is attached to.
import { html } from 'hono/html';
import { agencyName, conditionLink, within } from './links.ts';
import type { Desk, Given } from './page.ts';

export const conditions = (desk: Desk): Given => ({
  title: 'Conditions',
  description: 'Every grant condition of the record, by agency.',
  body: html`<h1>Conditions</h1><p class="lead">What the government asked of grantees, one for each program and award year.</p>
${[...Map.groupBy(desk.docket.condition.values(), ({ agency }) => agencyName(agency))].map(
  ([agency, several]) =>
    html`<section><h2>${agency}</h2><ul class="index">${several.map(
      ({ id, asks }) => html`<li>${conditionLink(within(desk), id)} <span class="small muted">${asks}</span></li>`,
    )}</ul></section>`,
)}`,
});
