// What readers and caches may keep of a reply, how they ask whether it still stands, and for how long it does.
import t from 'tap';
import { append } from '../../src/store/record.ts';
import { sent } from '../support/bare-connection.ts';
import { etagOf, LATER, QUESTION, READABLE } from '../support/readable.ts';
import { served } from '../support/served.ts';
import { entryOf, NOW, small, smallStore } from '../support/small-record.ts';

t.test(
  'every reply to a GET has a strong ETag, and the reader who sends it back is told that nothing changed',
  async (t) => {
    const { app } = await served(t, smallStore(), { now: LATER });
    for (const url of READABLE)
      for (const encoding of ['identity', 'gzip', 'br']) {
        const headers = { 'accept-encoding': encoding };
        const reply = await app.inject({ url, headers });
        t.equal(reply.statusCode, 200, url);
        t.match(reply.headers.etag, /^"[\w-]+"$/, url);
        t.match(reply.headers.vary, 'accept, accept-encoding', url);
        const again = await app.inject({ url, headers: { ...headers, 'if-none-match': reply.headers.etag as string } });
        t.equal(again.statusCode, 304, `${url} ${encoding}`);
        t.equal(again.body, '');
        for (const kept of ['etag', 'cache-control', 'vary', 'last-modified'])
          t.equal(again.headers[kept], reply.headers[kept], `${url} ${kept}`);
        t.notOk('content-length' in again.headers);
      }
  },
);

t.test('If-None-Match is a list, compares weakly, knows a star, and holds in every encoding', async (t) => {
  const { app } = await served(t);
  const tag = await etagOf(app, QUESTION);
  const status = async (sent: string, url = QUESTION) =>
    (await app.inject({ url, headers: { 'if-none-match': sent, 'accept-encoding': 'br' } })).statusCode;
  t.equal(await status(`"other", W/${tag}, "another"`), 304);
  t.equal(await status('"other"'), 200);
  t.equal(await status(tag.replaceAll('"', '')), 200, 'a tag without quotes is none');
  t.equal(await status('*'), 304);
  t.equal(await status('*', '/v1/cases/a-v-b'), 304);
  t.equal(await status('*', '/v1/cases/no-such-case'), 404, 'a star is no answer where there is nothing');
  t.equal(await status(tag, QUESTION.replace('chicago-il', 'illinois')), 200, 'a tag is of one question');
});

t.test('an unrelated entry leaves the tag of an answer alone, and one that bears on it changes it', async (t) => {
  const { app, store } = await served(t);
  const history = '/v1/enforceability/history?condition=jag-2017-access&jurisdiction=chicago-il';
  const tags = async () => [await etagOf(app, QUESTION), await etagOf(app, history), await etagOf(app, '/v1/cases')];
  const [answer, spans, list] = await tags();
  append(store, [entryOf('jurisdiction', { id: 'elsewhere', name: 'Elsewhere', kind: 'city' })]);
  const [sameAnswer, sameSpans, otherList] = await tags();
  t.equal(sameAnswer, answer);
  t.equal(sameSpans, spans);
  t.not(otherList, list, 'a list stands on the whole record');
  const held = await app.inject({ url: QUESTION, headers: { 'if-none-match': answer } });
  t.equal(held.statusCode, 304);
  t.equal(held.headers['enjoined-edition'], '14', 'the newest edition is told all the same');

  append(store, [entryOf('order', { ...small.order![0]!, dispositions: [] }, { reason: 'Entered by mistake.' })]);
  t.not(await etagOf(app, QUESTION), answer);
  const again = await app.inject({ url: QUESTION, headers: { 'if-none-match': answer } });
  t.match(again.json(), { status: 'not_barred', edition: 15 });
});

t.test('two records that differ in one word have different tags at the same edition', async (t) => {
  const { app } = await served(t);
  const other = smallStore();
  append(other, [entryOf('source', { ...small.source![0]!, title: 'Another page' })]);
  const { app: second } = await served(t, other);
  const { app: third, store } = await served(t);
  append(store, [entryOf('source', { ...small.source![0]!, title: 'A third page' })]);
  t.equal((await etagOf(app, '/v1/sources')).split('-')[0], '"13');
  const [one, two] = [await etagOf(second, '/v1/sources'), await etagOf(third, '/v1/sources')];
  t.equal(one.split('-')[0], two.split('-')[0]);
  t.not(one, two);
});

t.test('the tag of an answer moves with the day it is about, and with what a reader may be told', async (t) => {
  let now = NOW;
  const { app } = await served(t, smallStore(), { now: () => now });
  const today = QUESTION.replace('&as_of=2017-11-20', '');
  const before = await etagOf(app, today);
  t.equal(
    await etagOf(app, `${today}&as_of=2026-11-23`),
    before,
    'today by default and today by name are one question',
  );
  t.not(await etagOf(app, `${today}&detail=full`), before);
  now += 24 * 3_600_000;
  t.not(await etagOf(app, today), before, 'the next day');
  const ahead = await etagOf(app, `${today}&as_of=2027-01-01`);
  now += 1_000;
  t.not(await etagOf(app, `${today}&as_of=2027-01-01`), ahead, 'of a day to come only what is known now can be said');
});

t.test('a pinned question is kept for ever, every other is asked about again', async (t) => {
  const { app } = await served(t, smallStore(), { now: LATER });
  const lifetime = async (url: string) => (await app.inject(url)).headers['cache-control'];
  const FOR_EVER = 'public, max-age=31536000, immutable';
  const pair = 'condition=jag-2017-access&jurisdiction=chicago-il';
  t.equal(await lifetime((await app.inject(QUESTION)).json().permalink), FOR_EVER);
  t.equal(await lifetime(`${QUESTION}&edition=13&known_at=2018-01-01`), FOR_EVER);
  t.equal(await lifetime(`/v1/enforceability?${pair}&at=2018-06-26T18:00:00Z&edition=13`), FOR_EVER);
  t.equal(await lifetime(`/v1/enforceability/history?${pair}&edition=13`), FOR_EVER);
  t.equal(await lifetime('/v1/enforceability/matrix?as_of=2018-06-28&edition=13'), FOR_EVER);
  t.equal(await lifetime('/v1/enforceability/changes?as_of=2018-06-28&compare_to=2018-06-01&edition=13'), FOR_EVER);
  for (const open of [
    QUESTION,
    `/v1/enforceability?${pair}&edition=13`,
    `/v1/enforceability?${pair}&edition=13&as_of=2027-01-01`,
    `/v1/enforceability/history?${pair}`,
    '/v1/enforceability/matrix?edition=13',
    '/v1/enforceability/changes?as_of=2018-06-28&compare_to_known_at=2018-06-01&edition=13',
    '/v1/cases',
  ])
    t.equal(await lifetime(open), 'no-cache', open);
  t.equal(await lifetime('/v1/enforceability?edition=13'), 'no-store', 'a problem is of one request');
  t.equal(await lifetime('/healthz'), 'no-store');
});

t.test('Last-Modified is when the edition was recorded, or the day began that is asked about', async (t) => {
  let now = NOW;
  const { app, store } = await served(t, smallStore(), { now: () => now });
  const since = async (url: string) => (await app.inject(url)).headers['last-modified'];
  t.equal(await since('/v1/cases'), undefined, 'while the second lasts, another entry may fall into it');
  now += 1_000;
  t.equal(await since('/v1/cases'), 'Mon, 23 Nov 2026 12:00:00 GMT');
  t.equal(await since(QUESTION), 'Mon, 23 Nov 2026 12:00:00 GMT');
  const status = async (url: string, sent: string, more = {}) =>
    (await app.inject({ url, headers: { 'if-modified-since': sent, ...more } })).statusCode;
  t.equal(await status('/v1/cases', 'Mon, 23 Nov 2026 12:00:00 GMT'), 304);
  t.equal(await status('/v1/cases', 'Mon, 23 Nov 2026 11:59:59 GMT'), 200);
  t.equal(await status('/v1/cases', 'nonsense'), 200);
  t.equal(await status('/v1/cases', 'Mon, 23 Nov 2026 12:00:00 GMT', { 'if-none-match': '"x"' }), 200, 'a tag decides');
  now = Date.parse('2026-11-25T12:00:00Z');
  t.equal(
    await since(QUESTION.replace('&as_of=2017-11-20', '')),
    'Wed, 25 Nov 2026 05:00:00 GMT',
    'today, in its zone',
  );
  append(store, [entryOf('court', { ...small.court![0]!, name: 'X' }, { recorded_at: '2026-11-25T11:00:00Z' })]);
  t.equal(await status('/v1/cases', 'Mon, 23 Nov 2026 12:00:00 GMT'), 200);
});

t.test('a reply over a real connection: 304 without a body, and the next request on the same connection', async (t) => {
  const { app } = await served(t);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const tag = await etagOf(app, QUESTION);
  const said = await sent(
    app,
    `GET ${QUESTION} HTTP/1.1\r\nHost: x\r\nIf-None-Match: ${tag}\r\n\r\nHEAD ${QUESTION} HTTP/1.1\r\nHost: x\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
  );
  t.match(
    said,
    /^HTTP\/1\.1 304 Not Modified[\s\S]*\r\n\r\nHTTP\/1\.1 200 OK[\s\S]*\r\n\r\nHTTP\/1\.1 200 OK[\s\S]*"ok"}$/,
  );
});

t.test('one address has another tag in each format, however the format was asked for', async (t) => {
  const { app } = await served(t);
  const url = '/v1/enforceability?condition=jag-2017-access&jurisdiction=chicago-il&as_of=2017-11-20';
  const tags = new Map<unknown, string>();
  for (const accept of ['application/json', 'text/csv', 'text/plain', 'application/ld+json']) {
    const { headers } = await app.inject({ url, headers: { accept } });
    t.equal(tags.get(headers.etag), undefined, `${accept} beside ${tags.get(headers.etag)}`);
    tags.set(headers.etag, accept);
    t.match(headers['content-type'], accept);
  }
  const [plain, any] = [await app.inject(url), await app.inject({ url, headers: { accept: '*/*' } })];
  t.equal(tags.get(plain.headers.etag), 'application/json', 'the same bytes have one tag');
  t.equal(plain.headers.etag, any.headers.etag);
});
