// The frame that every page stands in: head, masthead, navigation, foot.
import { html, raw } from 'hono/html';
import { ASSETS } from './assets.ts';
import { PAGES } from './index.ts';
import type { Desk, Html, Shown } from './page.ts';

const NAVIGATION = PAGES.flatMap(({ path, nav }) => (nav ? [{ path, nav }] : []));

const head = ({ title, description, head }: Shown): Html => html`<meta charset="utf-8">
<title>${title} · enjoined</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${description ? html`<meta name="description" content="${description}">` : ''}
<link rel="stylesheet" href="${ASSETS.style.path}">
<link rel="icon" href="${ASSETS.icon.path}" type="image/svg+xml">
${head ?? ''}`;

const navigation = (path: string): Html =>
  html`<nav aria-label="Main"><ul>${NAVIGATION.map(
    (one) => html`<li><a href="${one.path}"${path === one.path ? raw(' aria-current="page"') : ''}>${one.nav}</a></li>`,
  )}</ul></nav>`;

const foot = ({ edition, newest, known_at }: Desk): Html => html`<footer class="foot"><div class="wide">
<p>Shows which recorded court orders and government notices applied. <strong>Not legal advice.</strong> Orders can be sealed, oral, corrected or stayed without notice; check the docket before acting.</p>
<ul class="inline"><li><a href="/coverage">What was read, until when</a></li><li><a href="/corrections">Corrections</a></li><li><a href="/report">Report an error</a></li><li><a href="/docs">API reference</a></li><li><a href="/about#accessibility">Accessibility</a></li></ul>
<p class="small">Edition ${edition} of the record${edition === newest ? '' : ` (the newest is ${newest})`}${known_at ? `, as known ${known_at}` : ''}. Free to use with attribution.</p>
</div></footer>`;

/** A whole document around a page. */
export const framed = (shown: Shown, path: string, desk: Desk): Html => html`<!doctype html>
<html lang="en">
<head>
${head(shown)}
<script src="${ASSETS.script.path}" type="module"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="masthead"><div class="wide"><a class="brand" href="/">enjoined</a>${navigation(path)}</div></header>
<main id="main" class="wide" tabindex="-1">
${shown.body}
</main>
${foot(desk)}
</body>
</html>
`;

/** A document for other people's pages: the card alone, and no script. */
export const bare = (shown: Shown): Html => html`<!doctype html>
<html lang="en">
<head>
${head(shown)}
<meta name="robots" content="noindex">
</head>
<body class="embedded">
${shown.body}
</body>
</html>
`;
