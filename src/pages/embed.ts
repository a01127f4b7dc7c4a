// Answers on other people's pages: a card as HTML or as a drawing, and oEmbed to find it by.
import { html } from 'hono/html';
import type { Answer } from '../enforceability/answer.ts';
import { Problem } from '../problem.ts';
import { lines } from './card-lines.ts';
import { conditionName, moment, placeName } from './links.ts';
import type { Asked, Desk, Given } from './page.ts';
import { chip, SAID } from './status-chip.ts';

/** A frozen card shows a pinned answer; `moved` is what the same question is answered today, if that is otherwise. */
interface Card {
  readonly answer: Answer;
  readonly frozen: boolean;
  readonly moved: Answer | undefined;
  readonly address: string;
}

/** The card for the question in a query. One that pins an edition, or what was known, is frozen; it says so when the truth has moved on. */
function cardFor(desk: Desk, query: Asked['query']): Card {
  const answer = desk.answer(query);
  const frozen = query.edition !== undefined || query.known_at !== undefined;
  const { edition: _edition, known_at: _known, ...live } = query;
  const now = frozen ? desk.answer(live) : answer;
  const pinned = new URLSearchParams(frozen ? answer.permalink.split('?')[1] : live);
  pinned.delete('detail');
  return {
    answer,
    frozen,
    moved: now.headline === answer.headline ? undefined : now,
    address: `${desk.address}/answers?${pinned}`,
  };
}

const stamp = ({ answer, frozen }: Card): string =>
  `${frozen ? 'Frozen' : 'Live'}: edition ${answer.edition}${answer.known_at ? `, as known ${moment(answer.known_at)}` : ''}. Not legal advice.`;

export function embed(desk: Desk, { query }: Asked): Given {
  const card = cardFor(desk, query);
  const { answer, moved, address } = card;
  return {
    title: answer.headline,
    embedded: true,
    body: html`<main class="card s-${answer.status}"><p class="kicker">${conditionName(desk.docket, answer.condition)} · ${placeName(desk.docket, answer.jurisdiction)}</p>
<p>${chip(answer.status)}</p><h1>${answer.headline}</h1>
${moved ? html`<p class="notice"><strong>The record has moved on.</strong> The same question is now answered: ${chip(moved.status)} ${moved.headline}</p>` : ''}
<p class="small">${stamp(card)} <a href="${address}" target="_blank" rel="noopener">The proof<span class="hidden"> (opens in a new window)</span></a></p></main>`,
  };
}

const CARD = { width: 560, letters: 64, line: 24 };
const FILLS: Readonly<Record<Answer['status'], string>> = {
  barred: '#1d4f91',
  partly_barred: '#3f6fae',
  not_barred: '#a8480b',
  forborne: '#5b4a8a',
  not_in_force: '#5f5c57',
  disputed: '#7a5c00',
  unknown: '#44423e',
};

/** The card as a drawing that needs nothing else: colours as attributes, no style, no script. */
export function embedSvg(desk: Desk, { query }: Asked): Given {
  const card = cardFor(desk, query);
  const { answer, moved } = card;
  const said = lines(answer.headline, CARD.letters);
  const notice = moved
    ? lines(`The record has moved on: now ${SAID[moved.status].word.toLowerCase()}.`, CARD.letters)
    : [];
  const height = 112 + (said.length + notice.length) * CARD.line;
  const text = html`<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${height}" viewBox="0 0 ${CARD.width} ${height}" role="img" aria-labelledby="t">
<title id="t">${answer.headline}</title>
<rect x="0.5" y="0.5" width="${CARD.width - 1}" height="${height - 1}" rx="6" fill="#fffdf9" stroke="#cfc8ba"/><rect x="0" y="0" width="8" height="${height}" fill="${FILLS[answer.status]}"/>
<text x="28" y="38" font-family="system-ui, sans-serif" font-size="15" font-weight="700" fill="${FILLS[answer.status]}">${SAID[answer.status].symbol} ${SAID[answer.status].word}</text>
<g font-family="Georgia, serif" font-size="17" fill="#1d1b18">${said.map((line, place) => html`<text x="28" y="${70 + place * CARD.line}">${line}</text>`)}</g>
<g font-family="system-ui, sans-serif" font-size="14" font-weight="700" fill="#7b1e2e">${notice.map((line, place) => html`<text x="28" y="${70 + (said.length + place) * CARD.line}">${line}</text>`)}</g>
<a href="${card.address}"><text x="28" y="${height - 20}" font-family="system-ui, sans-serif" font-size="12" fill="#5f5a52">${stamp(card)} enjoined</text></a>
</svg>`;
  return { type: 'image/svg+xml; charset=utf-8', text: String(text), embedded: true };
}

const FRAME = { width: 600, height: 320 };

/** oEmbed 1.0, for an address of an answer page of this service. */
export function oembed(desk: Desk, { query }: Asked): Given {
  const { url, format = 'json', maxwidth = '' } = query;
  if (format !== 'json') throw new Problem('unsupported', 'oEmbed is given as JSON here: leave `format` out.');
  const asked = url && URL.canParse(url) ? new URL(url) : undefined;
  if (asked?.pathname !== '/answers' || asked.origin !== new URL(desk.address).origin)
    throw new Problem(
      'not_found',
      'Give `url=` with the address of an answer of this service, beginning with /answers?.',
    );
  const { answer } = cardFor(desk, Object.fromEntries(asked.searchParams));
  const width = Math.min(FRAME.width, Number(maxwidth) || FRAME.width);
  const frame = html`<iframe src="${desk.address}/embed/answers?${asked.searchParams}" width="${width}" height="${FRAME.height}" title="${answer.headline}" loading="lazy"></iframe>`;
  const document = {
    version: '1.0',
    type: 'rich',
    title: answer.headline,
    provider_name: 'enjoined',
    provider_url: desk.address,
    cache_age: 3600,
    html: String(frame),
    width,
    height: FRAME.height,
  };
  return { type: 'application/json; charset=utf-8', text: JSON.stringify(document) };
}
