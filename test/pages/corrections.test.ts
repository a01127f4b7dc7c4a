// Corrections on pages: what was corrected, and how a reader reports what still is wrong.
import t from 'tap';
import { append } from '../../src/store/record.ts';
import { read } from '../support/read-page.ts';
import { served } from '../support/served.ts';
import { entryOf, small } from '../support/small-record.ts';

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

t.test('errors are reported with the id of what they are in, and a page thanks only for a report', async (t) => {
  const { app } = await served(t);
  t.match((await read(app, '/cases/a-v-b')).html, /href="\/report\?about=order\+a-v-b-2017-09-15"/);
  t.match((await read(app, '/report?about=order+a-v-b-2017-09-15')).html, /value="order a-v-b-2017-09-15"/);
  const received = (id: string) => read(app, `/report?received=${id}`);
  t.match((await received('report-0b6e2f0c-2f4e-4a63-9a2c-0d7c1f7c9f3e')).html, /Thank you/);
  t.notMatch((await received('call+0900')).html, /Thank you|0900/);
});
