// The addresses of pages: what stands at each, where it leads, and what a reader is told where nothing can.
import t from 'tap';
import { ANSWER, read } from '../support/read-page.ts';
import { served } from '../support/served.ts';

t.test('the root is a page for a reader and a signpost for a program', async (t) => {
  const { app } = await served(t);
  t.match((await read(app, '/')).headers, { 'content-type': 'text/html; charset=utf-8', vary: /accept/ });
  t.match((await app.inject('/')).json(), { ask: String, reference: '/docs', openapi: '/openapi.json' });
});

t.test('what pages bring along is named after its content and kept for ever', async (t) => {
  const { app } = await served(t);
  const { html } = await read(app, '/');
  const assets = [...html.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path!);
  t.equal(assets.length, 3);
  for (const path of assets) {
    const reply = await app.inject(path);
    t.equal(reply.statusCode, 200, path);
    t.match(reply.headers['cache-control'], /immutable/);
    t.ok(reply.body.length < 30_000, `${path} is small: ${reply.body.length}`);
  }
  t.equal((await app.inject(assets[0]!.replace(/\.[0-9a-f]{12}\./, '.000000000000.'))).statusCode, 404);
});

t.test('every link from page to page leads somewhere', async (t) => {
  const { app } = await served(t);
  const seen = new Map<string, string>([['/', 'the start']]);
  for (const [path, from] of seen) {
    const { status, html, headers, to } = await read(app, path);
    const ok = status === 200 || (status === 302 && to);
    t.ok(ok, `${path}, linked from ${from}: ${status}`);
    if (to) seen.set(String(to), path);
    if (path.startsWith('/docs') || !String(headers['content-type']).startsWith('text/html')) continue;
    for (const [, href] of html.matchAll(/(?:href|src|data-places)="([^"]+)"/g)) {
      const url = new URL(href!.replaceAll('&amp;', '&'), `http://enjoined.test${path}`);
      if (url.host === 'enjoined.test' && !seen.has(url.pathname + url.search))
        seen.set(url.pathname + url.search, path);
      if (url.hash && url.pathname === path.split('?')[0])
        t.match(html, `id="${url.hash.slice(1)}"`, `${href} on ${path}`);
    }
  }
  t.ok(seen.size > 60, `${seen.size} addresses`);
});

t.test('a reader is told in a page what cannot be asked, a program as a problem', async (t) => {
  const { app } = await served(t);
  for (const [url, status, said] of [
    [`${ANSWER}&edition=99`, 400, /There is no edition 99/],
    [ANSWER.replace('06-28', '02-30'), 400, /no day that exists/],
    ['/cases/a-v-c', 404, /Did you mean &quot;a-v-b&quot;/],
    ['/nowhere', 404, /There is nothing at \/nowhere/],
    ['/corrections/1', 404, /no correction/],
  ] as const) {
    const page = await read(app, url);
    t.equal(page.status, status, url);
    t.match(page.headers['content-type'], /text\/html/);
    t.match(page.html, said);
    t.match((await app.inject(url)).headers['content-type'], /problem\+json/, url);
  }
});
