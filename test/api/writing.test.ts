import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { releaseDue } from '../../src/editing/embargo.ts';
import { newest } from '../../src/store/record.ts';
import { revokeToken } from '../../src/store/tokens.ts';
import { verify } from '../../src/store/verify.ts';
import { served } from '../support/served.ts';
import { NOW, small, smallStore } from '../support/small-record.ts';
import { bearer } from '../support/tokens.ts';

const QUESTION = '/v1/enforceability?condition=jag-2017-access&jurisdiction=milwaukee-county-wi&as_of=2018-12-01';
const reason = 'Entered from the docket.';

const dissolution = {
  id: 'a-v-b-2018-11-01',
  case: 'a-v-b',
  court: 'ca7',
  title: 'Stay lifted',
  summary: 'Lifts the stay.',
  entered_on: '2018-11-01',
  operative_text_seen: true,
  dispositions: [{ id: 'lift', ruling: 'stay_lifted', acts_on: ['stay'] }],
  sources: [{ source: 'a-page' }],
};

type Headers = Record<string, string>;

/** A desk: the small record, and whoever may write to it. */
async function desk(t: { teardown(fn: () => unknown): void }, now = () => NOW) {
  const store = smallStore();
  const { app } = await served(t, store, { now });
  const [ida, joe, ray, may, ann] = (
    [
      ['Ida B.', 'editor'],
      ['Joe P.', 'editor'],
      ['Ray S.', 'reviewer'],
      ['May C.', 'reviewer'],
      ['Ann D.', 'admin'],
    ] as const
  ).map(([name, role]) => bearer(store, name, role)) as unknown as [Headers, Headers, Headers, Headers, Headers];
  return { store, app, ida, joe, ray, may, ann };
}

const send = (
  app: FastifyInstance,
  method: 'POST' | 'PUT' | 'DELETE',
  url: string,
  headers: Headers,
  payload?: object,
) => app.inject({ method, url, headers, ...(payload && { payload }) });

const statusOf = async (app: FastifyInstance) => (await app.inject(QUESTION)).json().status;

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

t.test('several things are written together or not at all', async (t) => {
  const { app, store, ida } = await desk(t);
  const source = { id: 'b-page', title: 'B', url: 'https://example.org/b', kind: 'press' };
  const order = { ...dissolution, sources: [{ source: 'b-page' }] };
  const before = newest(store);
  const half = {
    reason,
    writes: [
      { noun: 'source', entity: source },
      { noun: 'order', entity: { ...order, court: 'x' } },
    ],
  };
  t.equal((await send(app, 'POST', '/v1/entries', ida, half)).statusCode, 400);
  t.equal(newest(store), before);
  const whole = {
    reason,
    writes: [
      { noun: 'order', entity: order },
      { noun: 'source', entity: source },
    ],
  };
  const made = await send(app, 'POST', '/v1/entries', ida, whole);
  t.equal(made.statusCode, 201, made.body);
  t.equal(newest(store), before + 2);
  const undone = {
    reason,
    writes: [
      { noun: 'order', id: order.id, does: 'withdraw' },
      { noun: 'source', id: 'b-page', does: 'withdraw' },
    ],
  };
  t.equal((await send(app, 'POST', '/v1/entries', ida, undone)).statusCode, 201);
});

t.test('a trial says which answers would move, and records nothing', async (t) => {
  const { app, store, ida } = await desk(t);
  const before = newest(store);
  const tried = await send(app, 'POST', '/v1/orders?dry_run=true', ida, { entity: dissolution, reason });
  t.equal(tried.statusCode, 200, tried.body);
  t.match(tried.json(), {
    moved: [{ condition: 'jag-2017-access', jurisdiction: 'chicago-il' }].slice(1),
    as_of: '2026-11-23',
    edition: before,
  });
  const place = {
    ...dissolution,
    dispositions: [
      { id: 'lift', ruling: 'vacatur', conditions: ['jag-2017-1373'], scope: { jurisdictions: ['chicago-il'] } },
    ],
  };
  const moved = (await send(app, 'POST', '/v1/orders?dry_run=true', ida, { entity: place, reason })).json();
  t.match(moved.moved, [{ condition: 'jag-2017-1373', jurisdiction: 'chicago-il', was: 'not_barred', is: 'barred' }]);
  t.equal(newest(store), before);
});

t.test('the same key and body get the same reply and are recorded once; another body is refused', async (t) => {
  const { app, store, ida, joe } = await desk(t);
  const keyed = { ...ida, 'idempotency-key': 'tonight-1' };
  const first = await send(app, 'POST', '/v1/orders', keyed, { entity: dissolution, reason });
  const again = await send(app, 'POST', '/v1/orders', keyed, { entity: dissolution, reason });
  t.equal(first.statusCode, 201);
  t.strictSame([again.statusCode, again.body, again.headers.location], [201, first.body, first.headers.location]);
  t.equal(newest(store), first.json().edition);
  const other = await send(app, 'POST', '/v1/orders', keyed, { entity: dissolution, reason: 'Other.' });
  t.match(other.json(), { status: 422, type: '/problems/reused-key' });
  const theirs = await send(
    app,
    'POST',
    '/v1/orders',
    { ...joe, 'idempotency-key': 'tonight-1' },
    { entity: dissolution, reason },
  );
  t.equal(theirs.statusCode, 409, 'a key is its writer’s own');
});

t.test('only who holds a good token writes, and what is wrong with a bad one is not said', async (t) => {
  let now = NOW;
  const { app, store, ida, ray } = await desk(t, () => now);
  const body = { entity: dissolution, reason };
  const expired = bearer(store, 'Old', 'editor', { expires_at: '2026-11-01T00:00:00Z' });
  const revoked = bearer(store, 'Gone', 'editor');
  revokeToken(store, /enj_(\w{12})_/.exec(revoked.authorization)![1]!, '2026-11-22T00:00:00Z');
  const forged = { authorization: ida.authorization!.slice(0, -1) + (ida.authorization!.endsWith('A') ? 'B' : 'A') };
  const details = new Set<string>();
  for (const headers of [{}, { authorization: 'Basic x' }, expired, revoked, forged] as Headers[]) {
    const refused = await send(app, 'POST', '/v1/orders', headers, body);
    t.equal(refused.statusCode, 401);
    t.equal(refused.headers['www-authenticate'], 'Bearer');
    details.add(refused.json().detail);
  }
  t.equal(details.size, 1);
  t.match((await send(app, 'POST', '/v1/orders', ray, body)).json(), { status: 403, detail: /for editor/ });
  for (let n = 0; n < 5; n++) await send(app, 'POST', '/v1/orders', forged, body);
  t.equal(
    (await send(app, 'POST', '/v1/orders', ida, body)).statusCode,
    429,
    'ten failures a minute, and no more guesses',
  );
  now += 61_000;
  t.equal((await send(app, 'POST', '/v1/orders', ida, body)).statusCode, 201);
});

t.test('a paragraph is confirmed by two who did not write it, and a change of it takes that away', async (t) => {
  const { app, ida, ray, may, ann } = await desk(t);
  await send(app, 'POST', '/v1/orders', ida, { entity: dissolution, reason });
  const url = `/v1/orders/${dissolution.id}`;
  const reviewed = async () => (await app.inject(url)).json().dispositions[0].review;
  const review = (who: Headers, more = {}) => send(app, 'POST', `${url}/reviews`, who, { reason: 'Read.', ...more });
  t.equal(await reviewed(), undefined);
  t.equal((await review(ida)).statusCode, 403, 'an editor does not review');
  t.equal((await review(ray)).statusCode, 201);
  t.equal(await reviewed(), 'single');
  t.match((await review(ray)).json(), { status: 403, detail: /second confirmation is for another/ });
  t.equal((await review(may)).statusCode, 201);
  t.equal(await reviewed(), 'double');
  t.equal((await review(ann)).statusCode, 409);
  t.equal((await review(may, { dispositions: ['none'] })).statusCode, 404);
  const told = {
    ...dissolution,
    dispositions: [...dissolution.dispositions, { id: 'more', ruling: 'relief_denied', conditions: ['jag-2017-1373'] }],
  };
  t.equal((await send(app, 'PUT', url, ida, { entity: told, reason })).statusCode, 201);
  t.strictSame(
    (await app.inject(url)).json().dispositions.map(({ review = 'none' }: { review?: string }) => review),
    ['double', 'none'],
    'another paragraph does not touch it',
  );
  const sneaked = { ...told, dispositions: [{ ...told.dispositions[1], review: 'double' }] };
  t.match((await send(app, 'PUT', url, ida, { entity: sneaked, reason })).json().errors, [
    { detail: /a reviewer gives it/ },
  ]);
  t.equal(
    (await send(app, 'PUT', url, ann, { entity: { ...told, entered_on: '2018-11-02' }, reason })).statusCode,
    201,
  );
  t.equal(await reviewed(), undefined, 'the order says something else now');
  t.match((await review(ann)).json(), { status: 403, detail: /wrote "lift" yourself/ });
});

t.test('an answer can be asked of what was reviewed alone, and says what it leaves out', async (t) => {
  const { app, ray, store } = await desk(t);
  const asked = `${QUESTION}&min_review=single`;
  t.match((await app.inject(asked)).json(), { status: 'not_barred', min_review: 'single', left_out: ['pi', 'stay'] });
  await send(app, 'POST', '/v1/orders/a-v-b-2017-09-15/reviews', ray, { reason: 'Read.' });
  const answer = (await app.inject(asked)).json();
  t.match(answer, { status: 'barred', left_out: ['stay'], permalink: /min_review=single/ });
  t.match((await app.inject(QUESTION)).json(), { status: 'not_barred', left_out: undefined });
  await send(app, 'POST', '/v1/orders/a-v-b-2018-06-26/reviews', ray, { reason: 'Read.' });
  t.equal((await app.inject(asked)).json().status, 'not_barred');
  t.equal((await app.inject(answer.permalink)).json().status, 'barred', 'the permalink keeps its edition');
  t.strictSame(verify(store).faults, []);
});

t.test('what is under embargo is nowhere to be seen before its moment, and then is an entry', async (t) => {
  let now = NOW;
  const { app, store, ida, ray } = await desk(t, () => now);
  const before = newest(store);
  const embargo_until = '2026-11-23T13:00:00Z';
  const kept = await send(app, 'POST', '/v1/orders', ida, { entity: dissolution, reason, embargo_until });
  t.equal(kept.statusCode, 201, kept.body);
  t.match(kept.headers.location, /^\/v1\/embargoed\//);
  for (const url of ['/v1/orders', '/v1/events', '/v1/editions', '/v1/search?q=lifted', QUESTION])
    t.notMatch((await app.inject(url)).body, /2018-11-01/, url);
  t.equal((await app.inject('/v1/embargoed')).statusCode, 401);
  t.match((await app.inject({ url: '/v1/embargoed', headers: ray })).json().results, [
    { state: 'waiting', author: 'Ida B.' },
  ]);
  releaseDue(store, now);
  t.equal(newest(store), before);
  now += 3_600_000;
  releaseDue(store, now);
  t.equal(await statusOf(app), 'barred');
  t.match((await app.inject({ url: kept.headers.location as string, headers: ida })).json(), {
    state: 'recorded',
    edition: before + 1,
  });
  releaseDue(store, now);
  t.equal(newest(store), before + 1, 'once');
  const past = await send(app, 'POST', '/v1/orders', ida, {
    entity: { ...dissolution, id: 'x' },
    reason,
    embargo_until,
  });
  t.equal(past.statusCode, 400);
});

t.test(
  'a write under embargo that the record does not allow any more is refused when its moment comes, and kept',
  async (t) => {
    const { app, store, ida } = await desk(t);
    const embargo_until = '2026-11-23T13:00:00Z';
    const kept = await send(app, 'POST', '/v1/orders', ida, { entity: dissolution, reason, embargo_until });
    await send(app, 'DELETE', '/v1/orders/a-v-b-2018-06-26?reason=x', ida);
    releaseDue(store, NOW + 7_200_000);
    const url = kept.headers.location as string;
    t.match((await app.inject({ url, headers: ida })).json(), { state: 'refused', refusal: /There is no/ });
    const listed = async () => (await app.inject({ url: '/v1/embargoed', headers: ida })).json().results;
    t.match(await listed(), [{ state: 'refused', refusal: /There is no/ }], 'nobody has to know its id to learn of it');
    t.equal((await send(app, 'DELETE', url, ida)).statusCode, 204);
    t.strictSame(await listed(), []);
    t.equal((await send(app, 'DELETE', url, ida)).statusCode, 409);
  },
);

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

t.test('who reviews a paragraph that the order lacks is told which it has', async (t) => {
  const { app, ray } = await desk(t);
  const asked = { reason, dispositions: ['tro'] };
  const refused = await send(app, 'POST', '/v1/orders/a-v-b-2017-09-15/reviews', ray, asked);
  t.match(refused.json(), { status: 404, suggestions: ['pi', 'pi-denied'] });
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

t.test('faults of several writes point to each within the body', async (t) => {
  const { app, ida } = await desk(t);
  const writes = [
    { noun: 'source', entity: { id: 'b', title: 'B', url: 'https://example.org/b', kind: 'press' } },
    { noun: 'order', entity: { ...dissolution, court: 'ca77' } },
  ];
  for (const url of ['/v1/entries', '/v1/entries?dry_run=true'])
    t.match((await send(app, 'POST', url, ida, { reason, writes })).json().errors, [
      { pointer: '/writes/1/entity/court' },
    ]);
  const embargo_until = '2026-11-23 13:00';
  t.match((await send(app, 'POST', '/v1/entries', ida, { reason, writes, embargo_until })).json().errors, [
    { pointer: '/embargo_until', detail: /is no instant \(write 2027-01-31T12:00:00Z/ },
  ]);
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

t.test('events and clocks are had as tables, feeds and calendars', async (t) => {
  const { app } = await desk(t);
  for (const suffix of ['csv', 'ndjson', 'atom', 'jsonfeed', 'ics', 'timelinejs'])
    t.match(await app.inject(`/v1/events.${suffix}`), { statusCode: 200, body: /Stay outside Chicago/ }, suffix);
  for (const suffix of ['csv', 'ndjson', 'atom', 'jsonfeed', 'ics']) {
    const all = await app.inject(`/v1/clocks.${suffix}?state=passed,ahead`);
    t.equal(all.statusCode, 200, suffix);
  }
  const { results } = (await app.inject('/v1/clocks?state=passed,ahead')).json();
  const calendar = (await app.inject('/v1/clocks.ics?state=passed,ahead')).body;
  t.equal(calendar.match(/BEGIN:VEVENT/g)?.length ?? 0, results.length);
});
