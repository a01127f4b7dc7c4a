// What is due next, seen from a day.
import t from 'tap';
import { ids } from '../support/listed-ids.ts';
import { richStore } from '../support/rich-record.ts';
import { served } from '../support/served.ts';
import { injunction } from '../support/small-record.ts';

t.test('clocks are seen from a day, and say by which rule', async (t) => {
  const { app } = await served(t, richStore());
  const seen = (await app.inject('/v1/clocks?as_of=2017-09-20')).json();
  t.match(seen, {
    as_of: '2017-09-20',
    results: [
      {
        kind: 'appeal_due',
        due_on: '2017-11-14',
        basis: 'computed_from_rule',
        assumed: true,
        state: 'ahead',
        case: 'a-v-b',
        data_through: '2018-12-31',
      },
    ],
  });
  t.strictSame((await app.inject('/v1/clocks')).json(), {
    as_of: '2026-11-23',
    results: [],
    next: null,
    previous: null,
  });
  t.strictSame(await ids(app, '/v1/clocks?as_of=2017-09-20&kind=mandate_expected'), []);
  t.strictSame(await ids(app, '/v1/clocks?as_of=2017-09-20&condition=jag-2017-access&court=ilnd&case=a-v-b'), [
    `appeal_due.${injunction.id}`,
  ]);
  t.equal((await app.inject('/v1/clocks?as_of=2017-09-20&count=on')).json().count, 1);
  t.equal((await app.inject('/v1/clocks?kind=mandate')).statusCode, 400);
});
