import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { append } from '../../src/store/record.ts';
import { golden } from '../support/golden.ts';
import { served } from '../support/served.ts';
import { entryOf, small, smallStore } from '../support/small-record.ts';

const read = async (app: FastifyInstance, url: string) => {
  const reply = await app.inject({
    url,
    headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', host: 'enjoined.test' },
  });
  return { status: reply.statusCode, html: reply.body, headers: reply.headers, to: reply.headers.location };
};

/** A page without what is named after the content of other files. */
const stable = (html: string) => html.replaceAll(/\/assets\/(\w+)\.[0-9a-f]{12}\./g, '/assets/$1.');

const ANSWER = '/answers?condition=jag-2017-access&jurisdiction=milwaukee-county-wi&as_of=2018-06-28';

t.test('pages are written as they were when somebody last looked at them', async (t) => {
  const { app } = await served(t);
  for (const [name, url] of Object.entries({
    'answer.html': ANSWER,
    'case.html': '/cases/a-v-b',
    'place.html': '/jurisdictions/chicago-il?as_of=2018-06-28',
    'home.html': '/',
    'corrections.html': '/corrections',
    'coverage.html': '/coverage',
    'about.html': '/about',
    'report.html': '/report?about=order+a-v-b-2018-06-26',
    'search.html': '/search?q=chicago',
    'embed.html': ANSWER.replace('/answers', '/embed/answers'),
    'embed.svg': ANSWER.replace('/answers', '/embed/answers.svg'),
  })) {
    const { status, html } = await read(app, url);
    t.equal(status, 200, url);
    golden(t, name, stable(html));
  }
});

t.test(
  'the page shows the very answer that the API gives: status, sentence, steps, and what would change it',
  async (t) => {
    const { app } = await served(t);
    const answer = (await app.inject(`/v1/enforceability?${ANSWER.split('?')[1]}&detail=full`)).json();
    const { html } = await read(app, ANSWER);
    const text = html.replaceAll(/<[^>]+>/g, '').replaceAll('&#39;', '’');
    t.ok(text.includes(answer.headline));
    for (const { text: step } of [...answer.because, ...answer.would_change_if]) t.ok(text.includes(step), step);
    t.match(html, /chip s-not_barred/);
    for (const clock of ['Legal day', 'As known', 'Edition of the record']) t.ok(text.includes(clock), clock);
    t.match(html, /aria-labelledby="not-known"/);
  },
);

t.test('the root is a page for a reader and a signpost for a program', async (t) => {
  const { app } = await served(t);
  t.match((await read(app, '/')).headers, { 'content-type': 'text/html; charset=utf-8', vary: /accept/ });
  t.match((await app.inject('/')).json(), { ask: String, reference: '/docs', openapi: '/openapi.json' });
});

t.test('nothing that anybody wrote into the record becomes markup', async (t) => {
  const evil = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>' onmouseover='x";
  const store = smallStore();
  append(store, [
    entryOf('case', { ...small.case![0]!, captions: [{ name: evil }], summary: evil, plaintiffs: [evil] }),
    entryOf(
      'order',
      {
        ...small.order![0]!,
        title: evil,
        summary: evil,
        judges: [evil],
        uncertain: evil,
        discrepancies: [{ claim: evil, record_says: evil }],
      },
      { reason: evil, author: evil },
    ),
    entryOf('condition', { ...small.condition![0]!, name: evil, asks: evil, text: evil }),
    entryOf('jurisdiction', { ...small.jurisdiction![1]!, name: evil, note: evil }),
    entryOf('agency_action', {
      ...small.agency_action![0]!,
      title: evil,
      summary: evil,
      recipients: [{ jurisdiction: 'chicago-il', as_named: evil }],
    }),
    entryOf('source', { ...small.source![0]!, title: evil }),
  ]);
  const { app } = await served(t, store);
  const question = `condition=jag-2017-access&jurisdiction=chicago-il&as_of=2017-11-20`;
  for (const url of [
    '/',
    '/?show=all',
    `/answers?${question}`,
    '/cases',
    '/cases/a-v-b',
    '/conditions',
    '/conditions/jag-2017-access',
    '/jurisdictions',
    '/jurisdictions/chicago-il?as_of=2017-11-20',
    '/search?q=alert',
    `/search?q=${encodeURIComponent(evil)}`,
    `/answers?condition=${encodeURIComponent(evil)}`,
    `/report?about=${encodeURIComponent(evil)}`,
    `/report?received=${encodeURIComponent(evil)}`,
    '/corrections',
    '/corrections/15',
    `/embed/answers?${question}`,
    `/embed/answers.svg?${question}`,
    `/cases/${encodeURIComponent(evil)}`,
    `/jurisdictions/chicago-il?as_of=${encodeURIComponent(evil)}`,
  ]) {
    const { html, to } = await read(app, url);
    // What stands within quotes is a value; a quote in a value would end it too soon, and show here.
    t.notMatch(html.replaceAll(/"[^"]*"/g, '""'), /<script>|<img|<[^>]+ on\w+=/, url);
    if (!to && !url.startsWith('/jurisdictions/chicago-il?as_of=%3C'))
      t.match(html, /&lt;script|about:blank|Corrections/, `${url} shows it as text`);
  }
});

t.test('no page allows inline script or style, and none has any', async (t) => {
  const { app } = await served(t);
  for (const url of [
    '/',
    ANSWER,
    '/conditions/jag-2017-access',
    '/cases/a-v-b',
    '/about',
    '/nowhere',
    ANSWER.replace('/answers', '/embed/answers'),
  ]) {
    const { html, headers } = await read(app, url);
    const policy = String(headers['content-security-policy']);
    t.match(policy, /default-src 'none'/, url);
    t.notMatch(policy, /unsafe|\*(?!$)/, url);
    t.notMatch(html, /<style|\sstyle="|<script(?![^>]*src=)|\son\w+="|javascript:/, url);
    t.match(html, /<html lang="en">/, url);
  }
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

t.test('the form works by itself: it takes names, and asks back where they fit more than one', async (t) => {
  const { app } = await served(t);
  t.equal(
    (await read(app, '/answers?condition=the+access+condition&jurisdiction=chicago&as_of=')).to,
    '/answers?condition=the+access+condition&jurisdiction=chicago',
  );
  t.equal(
    (await read(app, '/answers?condition=The+Access+Condition&jurisdiction=milwaukee')).to,
    '/answers?condition=jag-2017-access&jurisdiction=milwaukee-county-wi',
  );
  t.equal(
    (await read(app, '/answers?jurisdiction=Chicago&as_of=2018-06-28')).to,
    '/jurisdictions/chicago-il?as_of=2018-06-28',
  );
  t.equal(
    (await read(app, '/answers?condition=access&as_of=2018-06-28')).to,
    '/conditions/jag-2017-access?as_of=2018-06-28',
  );
  const asked = await read(app, '/answers?condition=condition&jurisdiction=Chicgo&as_of=2018-06-28');
  t.equal(asked.status, 404);
  t.match(asked.html, /value="Chicgo"/, 'what was typed is kept');
  t.match(
    asked.html,
    /href="\/answers\?condition=condition&amp;jurisdiction=chicago-il&amp;as_of=2018-06-28"/,
    'what may be meant is offered',
  );
  t.match(asked.html, /value="2018-06-28"/);
  t.equal((await read(app, '/answers')).status, 200);
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

t.test('an answer and its spans are data one click away', async (t) => {
  const { app } = await served(t);
  const { html } = await read(app, ANSWER);
  const link = (name: string) => new RegExp(`href="([^"]+)">${name}<`).exec(html)![1]!.replaceAll('&amp;', '&');
  t.match((await app.inject(link('JSON'))).json(), { status: 'not_barred', would_change_if: Array });
  t.match((await app.inject(link('CSV'))).body, /^condition,[\s\S]*,not_barred,yes,/);
  t.match((await app.inject(link('as CSV'))).body, /jag-2017-access,milwaukee-county-wi,2018-06-26,,not_barred/);
});

t.test('a correction shows what was, what is, why, and which answers moved', async (t) => {
  const { app, store } = await served(t);
  append(store, [entryOf('order', { ...small.order![0]!, dispositions: [] }, { reason: 'It was never entered.' })]);
  const list = await read(app, '/corrections');
  t.match(list.html, /It was never entered\./);
  const { html } = await read(app, '/corrections/14');
  t.match(html, /<code>dispositions<\/code>/);
  t.match(html, /It was never entered\./);
  t.match(html, /chip s-barred[\s\S]*became[\s\S]*chip s-not_barred/);
});

t.test('a live card follows the record; a frozen one stays, and says when the truth has moved on', async (t) => {
  const { app, store } = await served(t);
  const live = '/embed/answers?condition=jag-2017-access&jurisdiction=chicago-il&as_of=2017-11-20';
  const frozen = `${live}&edition=13`;
  t.notMatch((await read(app, frozen)).html, /moved on/);
  append(store, [entryOf('order', { ...small.order![0]!, dispositions: [] }, { reason: 'It was never entered.' })]);
  t.match((await read(app, live)).html, /chip s-not_barred/);
  const card = await read(app, frozen);
  t.match(card.html, /chip s-barred[\s\S]*The record has moved on[\s\S]*chip s-not_barred/);
  t.match(card.headers['content-security-policy'], /frame-ancestors \*/);
  t.match(
    (await read(app, frozen.replace('answers?', 'answers.svg?'))).html,
    /The record has moved on: now not barred/,
  );
});

t.test('oEmbed finds the card from the page', async (t) => {
  const { app } = await served(t);
  const { html } = await read(app, ANSWER);
  const [, found] = /type="application\/json\+oembed" href="([^"]+)"/.exec(html)!;
  const url = new URL(found!.replaceAll('&amp;', '&'));
  const document = (await app.inject({ url: url.pathname + url.search, headers: { host: 'enjoined.test' } })).json();
  t.match(document, { version: '1.0', type: 'rich', provider_name: 'enjoined', width: 600 });
  const [, src] = /src="([^"]+)"/.exec(document.html)!;
  t.match(
    (await read(app, src!.replaceAll('&amp;', '&').replace('http://enjoined.test', ''))).html,
    /chip s-not_barred/,
  );
  t.equal(
    (await app.inject({ url: '/oembed?url=http://elsewhere.test/answers', headers: { host: 'enjoined.test' } }))
      .statusCode,
    404,
  );
});

t.test('errors are reported with the id of what they are in, and a page thanks only for a report', async (t) => {
  const { app } = await served(t);
  t.match((await read(app, '/cases/a-v-b')).html, /href="\/report\?about=order\+a-v-b-2017-09-15"/);
  t.match((await read(app, '/report?about=order+a-v-b-2017-09-15')).html, /value="order a-v-b-2017-09-15"/);
  const received = (id: string) => read(app, `/report?received=${id}`);
  t.match((await received('report-0b6e2f0c-2f4e-4a63-9a2c-0d7c1f7c9f3e')).html, /Thank you/);
  t.notMatch((await received('call+0900')).html, /Thank you|0900/);
});
