// What a fact rests on: its sources with their own words, how sure the record is, and where sources say otherwise.
import { html } from 'hono/html';
import type { Docket } from '../docket/docket.ts';
import type { AnswerStep } from '../enforceability/answer-parts.ts';
import type { Html } from './page.ts';

type CitedSource = AnswerStep['sources'][number];

interface Provenance {
  readonly sources?: readonly { readonly source: string; readonly quote?: string; readonly pin?: string }[];
  readonly discrepancies?: readonly {
    readonly claim: string;
    readonly source?: string;
    readonly record_says: string;
  }[];
}

/** One source: its words first, then where they stand. */
export const cited = ({ title, url, printed, quote, pin }: CitedSource): Html =>
  html`<li>${
    quote ? html`<q>${quote}</q> ` : ''
  }<cite>${url ? html`<a href="${url}" rel="noopener">${title}</a>` : title}</cite>${printed ? `, ${printed}` : ''}${pin ? `, ${pin}` : ''}</li>`;

/** The sources of a fact as the record holds it. */
export function sourcesOf({ source }: Docket, { sources = [] }: Provenance): CitedSource[] {
  return sources.map(({ source: id, quote, pin }) => {
    const { title = id, url, printed } = source.get(id) ?? {};
    return {
      id,
      title,
      ...(url && { url }),
      ...(printed && { printed }),
      ...(quote && { quote }),
      ...(pin && { pin }),
    };
  });
}

/** All of them. */
export const sourceList = (sources: readonly CitedSource[]): Html =>
  sources.length === 0
    ? html`<p class="small muted">No source is recorded for this.</p>`
    : html`<ul class="sources">${sources.map(cited)}</ul>`;

/** The one with words of its own first, the others folded away. */
export function sourcesFolded(sources: readonly CitedSource[]): Html {
  const [first, ...others] = sources.toSorted((a, b) => Number(Boolean(b.quote)) - Number(Boolean(a.quote)));
  if (!first || others.length === 0) return sourceList(sources);
  return html`${sourceList([first])}<details><summary>${others.length} more ${others.length === 1 ? 'source' : 'sources'}</summary>${sourceList(others)}</details>`;
}

interface Doubt {
  readonly confidence?: string;
  readonly from_memory?: boolean;
  readonly unverified?: boolean;
  readonly uncertain?: string;
}

/** How sure the record is of a fact, where it is not sure. */
export const doubt = ({ confidence, from_memory, unverified = from_memory, uncertain }: Doubt): Html =>
  html`${
    unverified ? html`<p class="doubt"><strong>Unverified.</strong> Nobody has confirmed this yet.</p>` : ''
  }${confidence && confidence !== 'high' ? html`<p class="doubt"><strong>Confidence ${confidence}.</strong></p>` : ''}${
    uncertain ? html`<p class="doubt"><strong>Not certain:</strong> ${uncertain}</p>` : ''
  }`;

/** "Reported as": what sources say more, or other, than the record. */
export const reportedAs = ({ source }: Docket, { discrepancies = [] }: Provenance): Html =>
  discrepancies.length === 0
    ? html``
    : html`<div class="reported"><h4>Reported as</h4><ul>${discrepancies.map(
        ({ claim, source: id, record_says }) =>
          html`<li><p><q>${claim}</q>${
            id && source.get(id) ? html` <cite>${source.get(id)!.title}</cite>` : ''
          }</p><p><strong>The record says:</strong> ${record_says}</p></li>`,
      )}</ul></div>`;
