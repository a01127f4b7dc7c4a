// The page of an answer: it says what the API says, takes the names that a reader types, and hands out its data.
import t from 'tap';
import { ANSWER, read } from '../support/read-page.ts';
import { served } from '../support/served.ts';

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

t.test('an answer and its spans are data one click away', async (t) => {
  const { app } = await served(t);
  const { html } = await read(app, ANSWER);
  const link = (name: string) => new RegExp(`href="([^"]+)">${name}<`).exec(html)![1]!.replaceAll('&amp;', '&');
  t.match((await app.inject(link('JSON'))).json(), { status: 'not_barred', would_change_if: Array });
  t.match((await app.inject(link('CSV'))).body, /^condition,[\s\S]*,not_barred,yes,/);
  t.match((await app.inject(link('as CSV'))).body, /jag-2017-access,milwaukee-county-wi,2018-06-26,,not_barred/);
});
