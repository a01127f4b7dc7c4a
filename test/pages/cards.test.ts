// Cards: an answer that stands in somebody else's page.
import t from 'tap';
import { append } from '../../src/store/record.ts';
import { ANSWER, read } from '../support/read-page.ts';
import { served } from '../support/served.ts';
import { entryOf, small } from '../support/small-record.ts';

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
