import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { append, entriesOf, newest } from '../../src/store/record.ts';
import { served } from '../support/served.ts';
import { entryOf, small, smallStore } from '../support/small-record.ts';
import { bearer } from '../support/tokens.ts';

const sample = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../import/courtlistener', `${name}.json`), 'utf8'));

const ALERT = sample('docket-alert');
const KEY = 'long-random-secret';
const ID = 'courtlistener-entry-2208776613';

/** The small record with the docket of the samples, a service over it, and a token of each role. */
async function desk(t: { teardown(fn: () => unknown): void }, logged: string[] = []) {
  const store = smallStore();
  append(store, [entryOf('case', { ...small.case![0]!, courtlistener_docket_id: 4214664 })]);
  const manners = { log: { write: (line: string) => logged.push(line) } };
  const { app } = await served(t, store, { courtlistenerKey: KEY, manners, logLevel: 'info' });
  const as = {
    editor: bearer(store, 'Ida B.', 'editor'),
    reviewer: bearer(store, 'Ruth R.', 'reviewer'),
    nobody: {},
  };
  const get = (url: string, headers: object = as.editor) => app.inject({ url, headers: { ...headers } });
  const post = (url: string, payload: object, headers: object = as.editor) =>
    app.inject({ method: 'POST', url, payload, headers: { ...headers } });
  const deliver = (description: string, more: object = {}) => {
    const results = [{ ...ALERT.payload.results[0], description, ...more }];
    return post(`/v1/inbox/courtlistener?key=${KEY}`, { ...ALERT, payload: { results } }, {});
  };
  return { store, app, as, get, post, deliver };
}

t.test('CourtListener delivers to an address with a secret, the desk with a token, and nobody else', async (t) => {
  const logged: string[] = [];
  const { app, as, post, get } = await desk(t, logged);
  const at = '/v1/inbox/courtlistener';
  const delivered = await post(`${at}?key=${KEY}`, ALERT, {
    'idempotency-key': '59f1be59-e428-427a-a346-9cacded5c1d4',
  });
  t.match(delivered, { statusCode: 200 });
  t.match(delivered.json(), { results: [{ id: ID, kind: 'docket_entry', state: 'open' }], left_out: [] });
  t.match((await post(at, sample('docket'), as.reviewer)).json(), {
    results: [{ id: 'courtlistener-docket-4214664' }],
  });
  for (const url of [at, `${at}?key=`, `${at}?key=${KEY}x`, `${at}?key=${KEY.slice(1)}`])
    t.equal((await post(url, ALERT, {})).statusCode, 401, url);
  t.match((await post(`${at}?key=${KEY}`, sample('old-docket-alerts'), {})).json(), {
    results: [],
    left_out: [/type 4/],
  });
  t.match((await post(`${at}?key=${KEY}`, { anything: 1 }, {})).json(), { status: 400, errors: [{ pointer: '/0' }] });
  t.equal((await get('/v1/inbox')).json().results.length, 2);
  t.notMatch(logged.join(''), KEY, 'the secret is never logged');
  await app.close();
});

t.test('without the setting the secret opens nothing', async (t) => {
  const { app } = await served(t);
  for (const key of ['', KEY, 'undefined'])
    t.equal(
      (await app.inject({ method: 'POST', url: `/v1/inbox/courtlistener?key=${key}`, payload: ALERT })).statusCode,
      401,
    );
});

t.test('the inbox is for the desk: a list by state and kind, page by page, and each thing in it', async (t) => {
  const { as, get, post, deliver } = await desk(t);
  await deliver('ORDER granting Motion for Preliminary Injunction');
  await deliver('NOTICE of appeal', { id: 2 });
  await post('/v1/reports', { about: 'a-v-b', what: 'Wrong.' }, {});
  for (const url of ['/v1/inbox', `/v1/inbox/${ID}`]) {
    t.equal((await get(url, as.nobody)).statusCode, 401, url);
    t.match(await get(url, as.reviewer), { statusCode: 200, headers: { 'cache-control': 'no-store' } }, url);
  }
  const ids = async (query: string) =>
    (await get(`/v1/inbox?${query}`))
      .json()
      .results.map(({ id }: { id: string }) => id.replace(/^report-.*/, 'report'));
  t.strictSame(await ids(''), ['courtlistener-entry-2', ID, 'report']);
  t.strictSame(await ids('order_by=-received_at'), ['report', ID, 'courtlistener-entry-2']);
  t.strictSame(await ids('kind=report'), ['report']);
  t.strictSame(await ids('state=dismissed'), []);
  const first = (await get('/v1/inbox?limit=2')).json();
  t.strictSame(await ids(`limit=2&cursor=${first.next}`), ['report']);
  t.match((await get('/v1/inbox?kind=reports')).json(), { status: 400, detail: /Did you mean "report"/ });
  t.match((await get('/v1/inbox?kind=report')).json(), { results: [{ report: { what: 'Wrong.' } }] });
  t.equal((await get('/v1/inbox/none')).statusCode, 404);
});

t.test('an editor accepts as edited: the entries are recorded under the editor’s name, and it is closed', async (t) => {
  const { store, as, get, post, deliver } = await desk(t);
  await deliver('ORDER granting Motion for Preliminary Injunction');
  const before = newest(store);
  const { proposal } = (await get(`/v1/inbox/${ID}`)).json();
  const asProposed = await post(`/v1/inbox/${ID}/accept`, {});
  t.match(asProposed, { statusCode: 400 }, 'a proposal that lacks conditions is no entry by itself');
  t.equal(newest(store), before);
  t.match((await get(`/v1/inbox/${ID}`)).json(), { state: 'open' }, 'and stays open');
  t.equal((await post(`/v1/inbox/${ID}/accept`, {}, as.reviewer)).statusCode, 403);

  const [source, order] = proposal.entries;
  const dispositions = [{ ...order.entity.dispositions[0], conditions: ['jag-2017-1373'], scope: { everyone: true } }];
  const edited = [source, { ...order, entity: { ...order.entity, title: 'Injunction', dispositions } }];
  const accepted = await post(`/v1/inbox/${ID}/accept`, { entries: edited, reason: 'Read in the order.' });
  t.match(accepted, { statusCode: 200 });
  t.match(accepted.json(), {
    state: 'accepted',
    decided_by: 'Ida B.',
    note: 'Read in the order.',
    edition: before + 2,
  });
  t.match(entriesOf(store, 'order', order.id), [{ author: 'Ida B.', reason: 'Read in the order.', seq: before + 2 }]);
  t.match((await get(`/v1/orders/${order.id}`)).json(), { title: 'Injunction' });
  const again = (await post(`/v1/inbox/${ID}/accept`, { entries: edited })).json();
  t.match(again, { status: 409, detail: /was accepted by Ida B\./ }, 'once');
  t.equal((await post(`/v1/inbox/${ID}/accept`, {})).statusCode, 409, 'and as it was proposed neither');
  t.equal((await post(`/v1/inbox/${ID}/dismiss`, { note: 'No.' })).statusCode, 409);
  t.equal((await deliver('ORDER granting Motion for Preliminary Injunction')).json().results[0].state, 'accepted');
});

t.test('a proposal that lacks nothing is accepted as it is, unless the record has moved on meanwhile', async (t) => {
  const { store, post, deliver } = await desk(t);
  await deliver('MANDATE of USCA as to 80 Notice of Appeal');
  await deliver('MANDATE of USCA as to 81 Notice of Appeal', { id: 2 });
  t.match((await post(`/v1/inbox/${ID}/accept`, {})).json(), {
    state: 'accepted',
    note: /courtlistener-entry-2208776613/,
  });
  t.match(entriesOf(store, 'appeal', 'ca7-1').at(-1)?.entity, { steps: [{}, {}, { status: 'mandate_issued' }] });
  const stale = await post('/v1/inbox/courtlistener-entry-2/accept', {});
  t.match(stale, { statusCode: 412 }, 'it was made before the appeal was changed');
  t.equal(entriesOf(store, 'appeal', 'ca7-1').length, 2);
});

t.test(
  'what is recorded already is accepted by its edition, and what leads to nothing is dismissed with a note',
  async (t) => {
    const { store, get, post, deliver } = await desk(t);
    const { id } = (await post('/v1/reports', { about: 'a-v-b', what: 'Wrong.' }, {})).json();
    t.match((await post(`/v1/inbox/${id}/accept`, {})).json(), { status: 400, detail: /A report says what is wrong/ });
    t.equal((await post(`/v1/inbox/${id}/accept`, { edition: newest(store) + 1 })).statusCode, 400);
    t.match((await post(`/v1/inbox/${id}/accept`, { edition: 3 })).json(), { state: 'accepted', edition: 3 });
    await deliver('NOTICE of Appearance');
    t.equal((await post(`/v1/inbox/${ID}/dismiss`, {})).statusCode, 400, 'it needs a note');
    t.match((await post(`/v1/inbox/${ID}/dismiss`, { note: 'An appearance.' })).json(), {
      state: 'dismissed',
      decided_by: 'Ida B.',
      decided_at: '2026-11-23T12:00:00Z',
      note: 'An appearance.',
    });
    t.equal((await get('/v1/inbox?state=open')).json().results.length, 0);
  },
);
