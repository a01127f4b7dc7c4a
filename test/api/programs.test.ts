// Programs, put together from their conditions.
import t from 'tap';
import { richStore } from '../support/rich-record.ts';
import { served } from '../support/served.ts';

t.test('a program has its conditions and award years', async (t) => {
  const { app } = await served(t, richStore());
  const program = {
    id: 'byrne-jag',
    agencies: ['doj'],
    fiscal_years: [2017],
    families: ['1373', 'access'],
    conditions: ['jag-2017-1373', 'jag-2017-access'],
  };
  t.strictSame((await app.inject('/v1/programs')).json(), { results: [program], next: null, previous: null });
  t.strictSame((await app.inject('/v1/programs/byrne-jag')).json(), program);
  t.match((await app.inject('/v1/programs/byrne')).json(), { status: 404, suggestions: ['byrne-jag'] });
});
