// The pages that explain each type of problem.
import t from 'tap';
import { etagOf } from '../support/readable.ts';
import { served } from '../support/served.ts';

t.test('the type of a problem leads to a page that says what to do, for people and for programs', async (t) => {
  const { app } = await served(t);
  for (const url of ['/v1/cases/x', '/v1/cases?x=1', '/v1/cases/%', '/v1/nothing']) {
    const { type, title, status } = (await app.inject(url)).json();
    const explained = (await app.inject(type)).json();
    t.match(explained, { type, title, meaning: /\w/, remedy: /\w/ });
    t.ok(explained.statuses.includes(status), url);
    const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    const page = await app.inject({ url: type, headers: { accept: browser } });
    t.match(page.headers['content-type'], 'text/html');
    t.match(page.body, `<h1>${title}</h1>`);
    t.not(page.headers.etag, await etagOf(app, type));
  }
  t.match((await app.inject('/problems/not-fond')).json(), { status: 404, suggestions: ['not-found'] });
});
