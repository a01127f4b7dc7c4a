// Coverage: what was read until when, and what a reader is told of silence after that.
import t from 'tap';
import type { Entity } from '../../src/docket/docket.ts';
import { append } from '../../src/store/record.ts';
import { served } from '../support/served.ts';
import { entryOf, small, smallStore } from '../support/small-record.ts';

const [lawsuit] = small.case as [Entity<'case'>];
const [appeal] = small.appeal as [Entity<'appeal'>];

/** The small record, with an older case, a closed one and the appeal of it. */
function readStore() {
  const store = smallStore();
  append(store, [
    entryOf('case', { ...lawsuit, id: 'older', docket_number: '1:16-cv-9', data_through: '2017-12-31' }),
    entryOf('case', { ...lawsuit, id: 'over', docket_number: '1:15-cv-9', data_through: '2016-12-31', closed: true }),
    entryOf('appeal', {
      ...appeal,
      id: 'ca7-2',
      case: 'over',
      docket_number: '16-2',
      reviews: [],
      data_through: '2016-12-31',
    }),
    entryOf('order', {
      ...small.order![1]!,
      id: 'a-v-b-2018-08-10',
      entered_on: '2018-08-10',
      docket_number: 'No. 17-1',
      dispositions: [],
    }),
  ]);
  return store;
}

type App = Awaited<ReturnType<typeof served>>['app'];
const dockets = async (app: App, query: string) => {
  const { results, ...page } = (await app.inject(`/v1/coverage${query}`)).json();
  t.strictSame(page, { next: null, previous: null }, query);
  return results.map(({ docket }: { docket: string }) => docket);
};

t.test('every docket says to which day it was read: the stale first, then the longest unread', async (t) => {
  const { app } = await served(t, readStore());
  t.strictSame(await dockets(app, ''), ['older', 'a-v-b', 'ca7-1', 'ca7-2', 'over']);
  const { results } = (await app.inject('/v1/coverage')).json();
  t.strictSame(results.slice(1, 4), [
    {
      docket: 'a-v-b',
      kind: 'case',
      case: 'a-v-b',
      court: 'ilnd',
      docket_number: '1:17-cv-1',
      data_through: '2018-12-31',
      closed: false,
      stale: true,
      last_event_on: '2017-09-15',
      orders: 1,
    },
    {
      docket: 'ca7-1',
      kind: 'appeal',
      case: 'a-v-b',
      court: 'ca7',
      docket_number: '17-1',
      closed: false,
      stale: false,
      last_event_on: '2018-08-10',
      orders: 1,
    },
    {
      docket: 'ca7-2',
      kind: 'appeal',
      case: 'over',
      court: 'ca7',
      docket_number: '16-2',
      data_through: '2016-12-31',
      closed: true,
      stale: false,
      last_event_on: '2018-01-19',
      orders: 0,
    },
  ]);
});

t.test(
  'a docket is stale on the day after the one it was read to, not on that day, and never once it is closed',
  async (t) => {
    const { app } = await served(t, readStore());
    t.strictSame(await dockets(app, '?as_of=2018-12-31&stale=true'), ['older'], 'on the day');
    t.strictSame(await dockets(app, '?as_of=2019-01-01&stale=true'), ['older', 'a-v-b'], 'the day after');
    t.strictSame(await dockets(app, '?as_of=2019-01-01&stale=false'), ['ca7-1', 'ca7-2', 'over']);
    t.strictSame(await dockets(app, '?as_of=2018-12-31&known_at=2017-08-01'), [], 'before anything was public');
    t.strictSame(await dockets(app, '?edition=9&stale=true'), ['a-v-b'], 'in an earlier edition');
  },
);

t.test('what coverage cannot be asked is refused by name', async (t) => {
  const { app } = await served(t, readStore());
  for (const query of ['stale=perhaps', 'as_of=2018-02-30', 'edition=1000', 'limit=5'])
    t.match((await app.inject(`/v1/coverage?${query}`)).json(), { status: 400, detail: String }, query);
});
