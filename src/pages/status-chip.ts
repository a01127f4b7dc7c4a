// The status of an answer on a page: always a word, with a symbol and a pattern beside the colour.
import { html } from 'hono/html';
import type { Status } from '../enforceability/status.ts';
import type { Html } from './page.ts';

interface Said {
  readonly word: string;
  readonly symbol: string;
  /** What it claims, in one sentence. */
  readonly means: string;
}

/** Closed circles are closed doors: the fuller the symbol, the more is barred. */
export const SAID: Readonly<Record<Status, Said>> = {
  barred: {
    word: 'Barred',
    symbol: '●',
    means: 'A federal court order in effect that day barred the agency from enforcing it there.',
  },
  partly_barred: {
    word: 'Partly barred',
    symbol: '◐',
    means: 'An order in effect barred some acts, agencies or awards; no recorded order covered the rest.',
  },
  not_barred: {
    word: 'Not barred',
    symbol: '○',
    means: 'No court order that is recorded barred it that day. It does not say that it may safely be enforced.',
  },
  forborne: {
    word: 'Promised not to',
    symbol: '◇',
    means: 'No order barred it, but the government had said in writing that it would not use or enforce it.',
  },
  not_in_force: {
    word: 'Not in force',
    symbol: '–',
    means: 'Announced but not yet imposed, or rescinded, superseded or expired.',
  },
  disputed: {
    word: 'Disputed',
    symbol: '≠',
    means: 'Readings of an order differ, and the answer with them. Both are shown, and who holds them.',
  },
  unknown: {
    word: 'Unknown',
    symbol: '?',
    means: 'The record lacks a fact on which the answer turns, and says which.',
  },
};

/** The status as a chip: colour, pattern, symbol and word. */
export const chip = (status: Status): Html =>
  html`<span class="chip s-${status}"><span class="mark" aria-hidden="true">${SAID[status].symbol}</span>${SAID[status].word}</span>`;

/** Every status with what it claims. */
export const legend = (statuses: readonly Status[] = Object.keys(SAID) as Status[]): Html =>
  html`<dl class="legend">${statuses.map((status) => html`<div><dt>${chip(status)}</dt><dd>${SAID[status].means}</dd></div>`)}</dl>`;

/** The plain word for the door. */
export const ENFORCEABLE_SAID: Readonly<Record<string, string>> = {
  no: 'No',
  yes: 'Yes, as far as any recorded order goes',
  partly: 'Partly',
  unclear: 'Unclear',
};
