// Corrections: what the record said, what it says instead, and why.
import t from 'tap';
import { append } from '../../src/store/record.ts';
import { ids } from '../support/listed-ids.ts';
import { richStore } from '../support/rich-record.ts';
import { served } from '../support/served.ts';
import { entryOf, injunction, stay } from '../support/small-record.ts';

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
