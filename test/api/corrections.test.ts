// Corrections: what the record said, what it says instead, and why.
import t from 'tap';
import { append } from '../../src/store/record.ts';
import { desk, send } from '../support/desk.ts';
import { ids } from '../support/listed-ids.ts';
import { richStore } from '../support/rich-record.ts';
import { served } from '../support/served.ts';
import { entryOf, injunction, small, stay } from '../support/small-record.ts';

t.test('a correction shows what was said, what is said, and why', async (t) => {
  const { app, store } = await served(t, richStore());
  append(store, [
    entryOf('order', { ...stay, title: 'Stay, save for Chicago' }, { reason: 'A better title.', author: 'an editor' }),
    entryOf('issue', { id: 'q', question: 'Open?', readings: [] }),
    { ...entryOf('issue', { id: 'q', question: 'Open?', readings: [] }), entity: null, reason: 'It was none.' },
  ]);
  const { results } = (await app.inject('/v1/corrections')).json();
  t.match(results, [
    { noun: 'issue', kind: 'withdrawal', severity: 'substance', changes: [] },
    {
      noun: 'order',
      id: stay.id,
      kind: 'correction',
      severity: 'wording',
      author: 'an editor',
      reason: 'A better title.',
      changes: [{ pointer: '/title', was: 'Stay outside Chicago', is: 'Stay, save for Chicago' }],
    },
    { noun: 'order', id: injunction.id, kind: 'addition', severity: 'wording' },
    { noun: 'case', id: 'a-v-b', kind: 'correction', severity: 'wording' },
  ]);
  t.strictSame(await ids(app, `/v1/corrections?id=${stay.id}`), [stay.id]);
  t.strictSame(await ids(app, '/v1/corrections?author=nobody'), []);
  t.strictSame(await ids(app, '/v1/corrections?order_by=edition&limit=1'), ['a-v-b']);
});

t.test(
  'a correction tells what was, what is, who, why, how grave, and which answers it moved; a feed tells it too',
  async (t) => {
    const { app, ida } = await desk(t);
    const [url, entity] = ['/v1/orders/a-v-b-2018-06-26', small.order![1]!];
    const placed = { ...entity.dispositions[0]!, scope: { jurisdictions: ['milwaukee-county-wi'] } };
    const narrowed = { ...entity, dispositions: [placed] };
    t.equal((await send(app, 'PUT', url, ida, { entity: narrowed, reason: 'Read anew.' })).statusCode, 201);
    const { results } = (await app.inject('/v1/corrections')).json();
    t.match(results, [
      { noun: 'order', author: 'Ida B.', reason: 'Read anew.', severity: 'substance', kind: 'correction' },
    ]);
    t.strictSame(results[0].moved, [], 'no place that the acts name is answered otherwise today');
    const widened = { ...entity, dispositions: [{ ...placed, scope: { jurisdictions: ['chicago-il'] } }] };
    await send(app, 'PUT', url, ida, { entity: widened, reason: 'Wrong city.' });
    const [last] = (await app.inject('/v1/corrections?limit=1')).json().results;
    t.strictSame(last.moved, [
      { condition: 'jag-2017-access', jurisdiction: 'chicago-il', was: 'barred', is: 'not_barred' },
      { condition: 'jag-2017-access', jurisdiction: 'milwaukee-county-wi', was: 'not_barred', is: 'barred' },
    ]);
    for (const suffix of ['atom', 'jsonfeed', 'csv', 'ndjson'])
      t.match((await app.inject(`/v1/corrections.${suffix}`)).body, /Wrong city\./, suffix);
    t.match((await app.inject('/v1/corrections.atom')).body, /chicago-il: barred, now not_barred/);
  },
);
