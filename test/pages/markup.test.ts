// The markup of pages: none of it was written by others, and none of it is a script or a style.
import t from 'tap';
import { append } from '../../src/store/record.ts';
import { ANSWER, read } from '../support/read-page.ts';
import { served } from '../support/served.ts';
import { entryOf, small, smallStore } from '../support/small-record.ts';

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
