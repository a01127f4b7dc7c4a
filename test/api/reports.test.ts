import t from 'tap';
import { inboxPage } from '../../src/store/inbox.ts';
import { served } from '../support/served.ts';
import { smallStore } from '../support/small-record.ts';

const REPORT = { about: 'a-v-b-2018-06-26', what: 'The stay was entered on June 27.', reply_to: 'reader@example.org' };

t.test('a reader without an account reports an error, and only the inbox has it', async (t) => {
  const store = smallStore();
  const { app } = await served(t, store);
  const reply = await app.inject({ method: 'POST', url: '/v1/reports', payload: REPORT });
  t.match(reply, { statusCode: 201 });
  t.match(reply.json(), { id: /^report-/, says: /Thank you/ });
  t.match(inboxPage(store, { limit: 10 }).results, [
    { id: reply.json().id, kind: 'report', state: 'open', received_at: '2026-11-23T12:00:00Z', document: REPORT },
  ]);
  for (const url of ['/v1/reports', `/v1/reports/${reply.json().id}`, `/v1/search?q=entered`, '/v1/events'])
    t.notMatch((await app.inject(url)).body, /June 27|reader@example/, url);
  t.match(await app.inject('/v1/reports'), { statusCode: 405, headers: { allow: 'POST, OPTIONS' } });
});

t.test('the same report twice is one; other words, or another day, are another', async (t) => {
  let now = Date.parse('2026-11-23T12:00:00Z');
  const { app, store } = await served(t, smallStore(), { now: () => now });
  const post = async (more: object = {}) =>
    (await app.inject({ method: 'POST', url: '/v1/reports', payload: { ...REPORT, ...more } })).json().id;
  const first = await post();
  t.equal(await post(), first);
  t.equal(await post({ what: ` ${REPORT.what}\n` }), first, 'blanks around it say nothing');
  t.not(await post({ what: 'Something else.' }), first);
  now += 24 * 3600 * 1000;
  t.not(await post(), first);
  t.equal(inboxPage(store, { limit: 10 }).results.length, 3);
});

t.test('a report that says nothing, too much, or something else is refused, and nothing is kept', async (t) => {
  const { app, store } = await served(t);
  const post = (payload: object) => app.inject({ method: 'POST', url: '/v1/reports', payload });
  for (const [wrong, about] of [
    [{}, 'about'],
    [{ ...REPORT, about: ' ' }, 'about'],
    [{ ...REPORT, what: '\n' }, 'what'],
    [{ ...REPORT, what: 'x'.repeat(5001) }, 'what'],
    [{ ...REPORT, about: 'x'.repeat(1001) }, 'about'],
    [{ ...REPORT, reply_to: 'me' }, 'reply_to'],
    [{ ...REPORT, replyto: 'a@b' }, 'replyto'],
  ] as const)
    t.match(
      (await post(wrong)).json(),
      { status: 400, errors: [{ pointer: about }] },
      JSON.stringify(wrong).slice(0, 60),
    );
  t.equal((await post({ ...REPORT, what: 'x'.repeat(70_000) })).statusCode, 413);
  t.strictSame(inboxPage(store, { limit: 10 }).results, []);
});

t.test('from one address few are taken in an hour, beside the general limit', async (t) => {
  const { app } = await served(t, smallStore(), { reportsPerHour: 2 });
  const post = (what: string, remoteAddress = '192.0.2.1') =>
    app.inject({ method: 'POST', url: '/v1/reports', payload: { ...REPORT, what }, remoteAddress });
  t.equal((await post('')).statusCode, 400, 'what is refused for its shape is not counted');
  t.equal((await post('one')).statusCode, 201);
  t.equal((await post('two')).statusCode, 201);
  const third = await post('three');
  t.match(third, { statusCode: 429, headers: { 'retry-after': /^\d+$/ } });
  t.match(third.json(), { type: '/problems/too-many-requests', detail: /2 reports an hour/ });
  t.equal((await post('three', '192.0.2.2')).statusCode, 201, 'another address');
  t.equal((await app.inject({ url: '/v1/courts', remoteAddress: '192.0.2.1' })).statusCode, 200, 'reading goes on');
});

t.test('the form works without script: it is sent as forms are, and thanks with the id of the report', async (t) => {
  const { app, store } = await served(t, smallStore(), { reportsPerHour: 2 });
  const html = { accept: 'text/html' };
  const send = (fields: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: '/report',
      headers: { ...html, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
  const sent = await send({ about: 'order a-v-b', what: 'Wrong & more', reply_to: '' });
  const [item] = inboxPage(store, { limit: 10 }).results;
  t.match(item, { document: { about: 'order a-v-b', what: 'Wrong & more', reply_to: undefined } });
  t.match(sent, { statusCode: 303, headers: { location: `/report?received=${item!.id}` } });
  t.match((await app.inject({ url: sent.headers.location!, headers: html })).body, `<strong>${item!.id}</strong>`);
  const wrong = await send({ about: 'order a-v-b', what: ' ' });
  t.match(wrong, { statusCode: 400, headers: { 'content-type': /text\/html/ }, body: /what/ });
  t.equal((await send({ about: 'a', what: 'b' })).statusCode, 303);
  t.equal((await send({ about: 'a', what: 'c' })).statusCode, 429, 'the form and the API share one limit');
  const elsewhere = await app.inject({
    method: 'POST',
    url: '/v1/reports',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'about=a&what=b',
  });
  t.equal(elsewhere.statusCode, 415, 'other addresses go on refusing forms');
});
