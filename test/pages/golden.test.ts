// Golden pages: what each page looks like, held to the file that somebody looked at last.
import t from 'tap';
import { golden } from '../support/golden.ts';
import { ANSWER, read } from '../support/read-page.ts';
import { served } from '../support/served.ts';

/** A page without what is named after the content of other files. */
const stable = (html: string) => html.replaceAll(/\/assets\/(\w+)\.[0-9a-f]{12}\./g, '/assets/$1.');

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
