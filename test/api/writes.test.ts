// Writing one thing: added, corrected or withdrawn, by one editor or by several at once.
import t from 'tap';
import { newest } from '../../src/store/record.ts';
import { verify } from '../../src/store/verify.ts';
import { desk, dissolution, QUESTION, reason, send, statusOf } from '../support/desk.ts';
import { small } from '../support/small-record.ts';

t.test(
  'an order is added, is there at once, and is an entry with its author, reason and day of knowledge',
  async (t) => {
    const { app, store, ida } = await desk(t);
    t.equal(await statusOf(app), 'not_barred');
    const added = await send(app, 'POST', '/v1/orders', ida, { entity: dissolution, reason });
    t.equal(added.statusCode, 201, added.body);
    t.equal(added.headers.location, '/v1/orders/a-v-b-2018-11-01');
    const { edition, entries } = added.json();
    t.equal(edition, newest(store));
    t.match(entries, [{ noun: 'order', author: 'Ida B.', reason, known_at: '2018-11-01T00:00:00Z' }]);
    t.equal(await statusOf(app), 'barred');
    t.equal((await app.inject(added.headers.location as string)).json().title, 'Stay lifted');
    t.strictSame(verify(store).faults, []);
  },
);

t.test('what is wrong with a write is said all at once, and nothing is recorded', async (t) => {
  const { app, store, ida } = await desk(t);
  const before = newest(store);
  const wrong = {
    ...dissolution,
    court: 'ca77',
    dispositions: [{ id: 'lift', ruling: 'stay_lifted', acts_on: ['stai'] }],
  };
  const refused = await send(app, 'POST', '/v1/orders', ida, { entity: wrong, reason });
  t.equal(refused.statusCode, 400);
  t.match(refused.json().errors, [
    { pointer: '/entity/court', detail: /Did you mean "ca7"/ },
    { pointer: '/entity/dispositions/0/acts_on/0', detail: /Did you mean "stay"/ },
  ]);
  const misshapen = await send(app, 'POST', '/v1/orders', ida, {
    entity: { ...dissolution, colour: 1, summary: 2 },
    reason,
  });
  t.equal(misshapen.json().errors.length, 2);
  t.equal((await send(app, 'POST', '/v1/orders', ida, { entity: small.order![0]!, reason })).statusCode, 409);
  t.equal(
    (await send(app, 'PUT', '/v1/orders/none', ida, { entity: { ...dissolution, id: 'none' }, reason })).statusCode,
    404,
  );
  t.equal((await send(app, 'PUT', '/v1/orders/other', ida, { entity: dissolution, reason })).statusCode, 400);
  t.equal(
    (await send(app, 'POST', '/v1/orders', ida, { entity: dissolution })).statusCode,
    400,
    'a write has a reason',
  );
  t.equal(
    (await send(app, 'POST', '/v1/orders', ida, { entity: dissolution, reason, known_at: 'soon' })).statusCode,
    400,
  );
  t.equal(newest(store), before);
});

t.test('a correction takes the place of what it corrects, unless that has changed since it was seen', async (t) => {
  const { app, ida, joe } = await desk(t);
  const [url, entity] = ['/v1/orders/a-v-b-2018-06-26', small.order![1]!];
  const tag = (await app.inject(url)).headers.etag as string;
  const corrected = await send(
    app,
    'PUT',
    url,
    { ...ida, 'if-match': tag },
    { entity: { ...entity, title: 'A stay' }, reason },
  );
  t.equal(corrected.statusCode, 201, corrected.body);
  const late = await send(
    app,
    'PUT',
    url,
    { ...joe, 'if-match': tag },
    { entity: { ...entity, title: 'Stay' }, reason },
  );
  t.equal(late.statusCode, 412);
  t.match(late.json(), {
    detail: /changed by Ida B\./,
    errors: [{ pointer: '/title', detail: 'It says "A stay" now.' }],
  });
  t.equal((await send(app, 'PUT', url, { ...joe, 'if-match': 'nonsense' }, { entity, reason })).statusCode, 412);
  const anew = (await app.inject(url)).headers.etag as string;
  t.equal((await send(app, 'PUT', url, { ...joe, 'if-match': anew }, { entity, reason })).statusCode, 201);
  const same = await send(app, 'PUT', url, joe, { entity, reason });
  t.match(same.json(), { status: 409, detail: /says exactly this already/ });
});

t.test('what was read can be sent back corrected: what only reading has is left out of what is written', async (t) => {
  const { app, ida } = await desk(t);
  for (const [path, noun] of [
    ['cases/a-v-b', 'case'],
    ['orders/a-v-b-2018-06-26', 'order'],
    ['appeals/ca7-1', 'appeal'],
    ['conditions/jag-2017-access', 'condition'],
    ['jurisdictions/chicago-il', 'jurisdiction'],
    ['courts/ca7', 'court'],
    ['sources/a-page', 'source'],
    ['agency-actions/doj-2017-07-25', 'agency_action'],
  ] as const) {
    const read = await app.inject(`/v1/${path}`);
    const headers = { ...ida, 'if-match': read.headers.etag as string };
    const same = await send(app, 'PUT', `/v1/${path}`, headers, { entity: read.json(), reason });
    t.match(same.json(), { status: 409, detail: /says exactly this already/ }, noun);
  }
  const read = (await app.inject('/v1/orders/a-v-b-2018-06-26')).json();
  t.ok('docket_numbers' in read && 'appeals' in read);
  const put = await send(app, 'PUT', '/v1/orders/a-v-b-2018-06-26', ida, {
    entity: { ...read, title: 'A stay' },
    reason,
  });
  t.equal(put.statusCode, 201, put.body);
  const wrong = await send(app, 'PUT', '/v1/orders/a-v-b-2018-06-26', ida, { entity: { ...read, colour: 1 }, reason });
  t.match(wrong.json().errors, [{ pointer: '/entity/colour', detail: 'There is no field "colour" here.' }]);
});

t.test('what is withdrawn is gone from the newest edition and stays in the earlier ones', async (t) => {
  const { app, store, ida } = await desk(t);
  const pinned = `${QUESTION}&edition=${newest(store)}`;
  const named = await send(app, 'DELETE', '/v1/orders/a-v-b-2017-09-15?reason=x', ida);
  t.equal(named.statusCode, 400, 'a stay acts on it');
  const gone = await send(app, 'DELETE', '/v1/orders/a-v-b-2018-06-26?reason=Entered+twice', ida);
  t.equal(gone.statusCode, 201, gone.body);
  t.equal(await statusOf(app), 'barred');
  t.equal((await app.inject(pinned)).json().status, 'not_barred');
  t.equal((await app.inject('/v1/orders/a-v-b-2018-06-26')).statusCode, 404);
  t.equal((await send(app, 'DELETE', '/v1/orders/a-v-b-2018-06-26?reason=x', ida)).statusCode, 404);
});

t.test('a withdrawal that others stand in the way of names them', async (t) => {
  const { app, ida } = await desk(t);
  const refused = await send(app, 'DELETE', '/v1/sources/a-page?reason=x', ida);
  t.equal(refused.statusCode, 400);
  t.match(refused.json().errors[0], {
    pointer: '/order/a-v-b-2017-09-15',
    detail: 'The order "a-v-b-2017-09-15" would not hold any more: There is no source "a-page".',
  });
});

t.test('two editors and a reviewer at once lose nothing and overwrite nothing', async (t) => {
  const { app, store, ida, joe, ray } = await desk(t);
  const before = newest(store);
  const [url, entity] = ['/v1/orders/a-v-b-2018-06-26', small.order![1]!];
  const tag = (await app.inject(url)).headers.etag as string;
  const source = (id: string) => ({
    entity: { id, title: id, url: `https://example.org/${id}`, kind: 'press' },
    reason,
  });
  const replies = await Promise.all([
    ...['a', 'b', 'c'].map((id) => send(app, 'POST', '/v1/sources', ida, source(id))),
    ...['c', 'd', 'e'].map((id) => send(app, 'POST', '/v1/sources', joe, source(id))),
    send(app, 'PUT', url, { ...ida, 'if-match': tag }, { entity: { ...entity, title: 'One' }, reason }),
    send(app, 'PUT', url, { ...joe, 'if-match': tag }, { entity: { ...entity, title: 'Two' }, reason }),
    send(app, 'POST', '/v1/orders/a-v-b-2017-09-15/reviews', ray, { reason }),
  ]);
  t.strictSame(replies.map(({ statusCode }) => statusCode).toSorted(), [201, 201, 201, 201, 201, 201, 201, 409, 412]);
  t.equal(newest(store), before + 7);
  t.strictSame(verify(store).faults, []);
});
