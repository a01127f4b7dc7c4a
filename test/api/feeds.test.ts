// Feeds: what an entry of the record changes in one.
import t from 'tap';
import { append } from '../../src/store/record.ts';
import { get } from '../support/in-format.ts';
import { served } from '../support/served.ts';
import { entryOf } from '../support/small-record.ts';

t.test('a feed changes only with what it tells, and a correction is no second entry', async (t) => {
  const { app, store } = await served(t);
  const feed = '/v1/cases/a-v-b/timeline.atom';
  const before = (await get(app, feed)).body;
  append(store, [
    entryOf(
      'jurisdiction',
      { id: 'elsewhere', name: 'Elsewhere', kind: 'city' },
      { recorded_at: '2026-12-01T00:00:00Z' },
    ),
  ]);
  t.equal((await get(app, feed)).body, before, 'an entry about something else');
  const { body } = await get(app, `/v1/orders/a-v-b-2018-06-26`);
  const { appeals: _appeals, ...order } = JSON.parse(body);
  append(store, [entryOf('order', { ...order, title: 'Stay <confined>' }, { recorded_at: '2026-12-02T00:00:00Z' })]);
  const after = (await get(app, feed)).body;
  t.match(after, /<updated>2026-12-02T00:00:00\.000Z<\/updated>/);
  t.equal([...after.matchAll(/<id>/g)].length, [...before.matchAll(/<id>/g)].length, 'corrected, not told twice');
});
