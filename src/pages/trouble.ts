// A problem as a page: what is wrong, what to do, and the question again.
import { html } from 'hono/html';
import type { Desk, Shown } from './page.ts';
import { questionForm } from './question-form.ts';

interface ProblemSaid {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly suggestions?: readonly string[];
}

/** The same words that a program gets. */
export const trouble = ({ docket, edition }: Desk, { title, status, detail, instance }: ProblemSaid): Shown => ({
  title,
  status,
  body: html`<h1>${title}</h1>
<p class="lead">${detail}</p>
${questionForm(docket, {}, edition)}
<p class="small muted">Problem ${status}, request ${instance}.</p>`,
});
