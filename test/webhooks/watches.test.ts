import t from 'tap';
import { append, newest } from '../../src/store/record.ts';
import { entryOf, small } from '../support/small-record.ts';
import { lift, liftFrom, MILWAUKEE, watching } from '../support/watching.ts';

/** Bears on nothing that is watched. */
const unrelated = entryOf('source', { id: 'b-page', title: 'B', url: 'https://example.org/b', kind: 'press' });

t.test('a watch is made, told its secret once, read without it, and ended', async (t) => {
  const { app, seen } = await watching(t);
  const payload = { question: { ...MILWAUKEE, geoid: '55079' }, note: 'Desk.', url: 'http://127.0.0.1:1/' };
  const reply = await app.inject({ method: 'POST', url: '/v1/watches', payload });
  const { id, secret, ...rest } = reply.json();
  t.equal(reply.statusCode, 201);
  t.equal(reply.headers.location, `/v1/watches/${id}`);
  t.match(secret, /^whsec_[\w+/]{43}=$/);
  t.match(id, /^wat_[\w-]{22}$/);
  t.strictSame(rest.question, MILWAUKEE);
  t.match(rest, { state: 'active', note: 'Desk.', answer: { status: 'not_barred', enforceable: 'yes' } });
  const read = await app.inject(`/v1/watches/${id}`);
  t.strictSame(read.json(), { id, ...rest });
  t.equal(read.headers['cache-control'], 'no-store');
  t.equal((await app.inject({ method: 'DELETE', url: `/v1/watches/${id}` })).statusCode, 204);
  t.match(await seen(id), { status: 404 });
  t.match((await app.inject({ method: 'DELETE', url: `/v1/watches/${id}` })).statusCode, 404);
});

t.test('what cannot be watched is refused, and why', async (t) => {
  const { app, watch } = await watching(t, { most: 1 });
  const refused = async (payload: object, detail: RegExp, status = 400) =>
    t.match(await watch(payload), { status, detail }, JSON.stringify(payload));
  await refused({}, /Say who is to be told/);
  await refused({ feed: false }, /Say who is to be told/);
  await refused({ feed: true, question: { ...MILWAUKEE, edition: 3 } }, /no field "edition"/);
  await refused({ feed: true, question: { ...MILWAUKEE, jurisdiction: 'milwauke' } }, /no jurisdiction/, 404);
  await refused({ feed: true, question: { condition: 'jag-2017-access' } }, /Say which place/);
  await refused({ url: 'example.org' }, /absolute URL/);
  t.match(await watch({ feed: true }), { state: 'active' });
  await refused({ feed: true }, /As many answers are watched/, 503);
  t.match((await app.inject('/v1/watches/wat_nobody')).json(), { status: 404 });
});

t.test(
  'an entry that changes the answer is told in its own transaction, with before, after, cause and note',
  async (t) => {
    const { store, watch, told, seen } = await watching(t);
    const { id } = await watch({ feed: true, note: 'Desk.' });
    const [entry] = append(store, [lift]);
    const [delivery, ...others] = await told(id);
    t.strictSame(others, []);
    t.match(delivery, { state: 'fed', attempts: 0 });
    t.match(delivery!.message, {
      type: 'answer.changed',
      data: {
        watch: id,
        question: MILWAUKEE,
        note: 'Desk.',
        test: false,
        before: { as_of: '2026-11-23', status: 'not_barred', enforceable: 'yes' },
        after: { as_of: '2026-11-23', status: 'barred', enforceable: 'no', edition: entry!.seq },
        cause: { by: 'entry', entries: [{ entry: entry!.seq, noun: 'order', id: lift.id, title: 'Stay lifted' }] },
      },
    });
    t.match(await seen(id), { answer: { status: 'barred' }, looked_at: { edition: entry!.seq } });
  },
);

t.test('an entry that changes another answer, or none, is told nobody', async (t) => {
  const { store, watch, told, look } = await watching(t);
  const chicago = await watch({ feed: true, question: { ...MILWAUKEE, jurisdiction: 'chicago-il' } });
  const compliance = await watch({ feed: true, question: { ...MILWAUKEE, condition: 'jag-2017-1373' } });
  const past = await watch({ feed: true, question: { ...MILWAUKEE, as_of: '2018-01-01' } });
  const milwaukee = await watch({ feed: true });
  append(store, [unrelated]);
  append(store, [entryOf('order', { ...small.order![0]!, title: 'An injunction, reworded' })]);
  await look();
  t.strictSame(await told(milwaukee.id), []);
  append(store, [lift]);
  await look();
  for (const { id } of [chicago, compliance, past]) t.strictSame(await told(id), [], id);
  t.equal((await told(milwaukee.id)).length, 1);
});

t.test(
  'of a batch, the entries that turned the answer are the cause, though one names what comes later in it',
  async (t) => {
    const { store, watch, told } = await watching(t);
    const { id } = await watch({ feed: true });
    const other = entryOf('source', { id: 'c-page', title: 'C', url: 'https://example.org/c', kind: 'press' });
    const cited = { ...lift, entity: { ...lift.entity!, sources: [{ source: 'c-page' }] } };
    append(store, [entryOf('order', { ...small.order![0]!, title: 'Reworded' }), cited, other, unrelated]);
    t.strictSame(
      (await told(id)).map(({ message }) => message.data.cause.entries.map((cause) => cause.id)),
      [[lift.id]],
    );
  },
);

t.test('entries that are refused leave neither a delivery nor a memory of them', async (t) => {
  const { store, watch, told, look, seen } = await watching(t);
  const { id, answer } = await watch({ feed: true });
  const before = newest(store);
  const dangling = entryOf('appeal', { ...small.appeal![0]!, id: 'ca7-2', case: 'no-such-case' });
  t.throws(() => append(store, [lift, dangling]), { code: 'conflict' });
  t.equal(newest(store), before);
  await look();
  t.strictSame(await told(id), []);
  append(store, [entryOf('order', { ...small.order![0]!, title: 'Reworded' })]);
  await look();
  t.strictSame(await told(id), []);
  t.match(await seen(id), { answer, looked_at: { edition: before + 1 } });
});

t.test('entries of another process are found at the next look, once', async (t) => {
  const { store, watch, look, app } = await watching(t);
  const { id } = await watch({ feed: true });
  await app.close();
  append(store, [lift]);
  await look();
  await look();
  const row = store.sqlite.prepare('SELECT payload FROM deliveries WHERE watch_id = ?').all(id) as {
    payload: string;
  }[];
  t.equal(row.length, 1);
  t.match(JSON.parse(row[0]!.payload), { data: { cause: { by: 'entry', entries: [{ id: lift.id }] } } });
});

t.test('the mere passing of a day is told when it turns the answer, with what took effect on it', async (t) => {
  const { store, clock, watch, told, look } = await watching(t);
  append(store, [liftFrom('2026-12-01')]);
  const today = await watch({ feed: true });
  const fixed = await watch({ feed: true, question: { ...MILWAUKEE, as_of: '2026-11-23' } });
  t.match(today.answer, { status: 'not_barred' });
  clock.now = Date.parse('2026-12-01T04:59:00Z');
  await look();
  t.strictSame(await told(today.id), [], 'the day has not begun where the question is asked');
  clock.now = Date.parse('2026-12-01T05:00:00Z');
  await look();
  await look();
  const messages = (await told(today.id)).map(({ message }) => message.data);
  t.match(messages, [
    {
      after: { as_of: '2026-12-01', status: 'barred' },
      cause: { by: 'day', day: '2026-12-01', entries: [{ id: lift.id }] },
    },
  ]);
  t.equal(messages.length, 1);
  t.strictSame(await told(fixed.id), []);
});

t.test(
  'a question that cannot be asked any more has not changed, and says so until it can be asked again',
  async (t) => {
    const { store, watch, told, seen } = await watching(t);
    const question = { condition: 'jag-2017-1373', jurisdiction: 'new-city-il' };
    const city = entryOf('jurisdiction', {
      ...small.jurisdiction![1]!,
      id: 'new-city-il',
      geoid: '1799999',
      also_known_as: [],
    });
    append(store, [city]);
    const { id } = await watch({ feed: true, question });
    append(store, [{ ...city, entity: null }]);
    t.match(await seen(id), { state: 'active', reason: /cannot be asked now.*new-city-il/ });
    append(store, [city]);
    t.notOk((await seen(id)).reason);
    t.strictSame(await told(id), []);
  },
);

t.test('the feed of a watch tells each change once, newest first, and marks tests', async (t) => {
  const { app, store, watch, test } = await watching(t);
  const { id } = await watch({ feed: true, note: 'Desk <b>' });
  append(store, [lift]);
  t.equal((await test(id)).statusCode, 202);
  const atom = await app.inject(`/v1/watches/${id}/feed.atom`);
  t.equal(atom.headers['content-type'], 'application/atom+xml');
  t.match(atom.body, /CDATA\[Desk <b>/);
  t.equal(atom.body.match(/<entry>/g)!.length, 2);
  const { items } = (await app.inject(`/v1/watches/${id}/feed.jsonfeed`)).json();
  t.match(items, [
    { title: /^Test\. As of November 23, 2026/, tags: ['test'], content_text: /nothing has changed/ },
    {
      title: /^As of November 23, 2026/,
      tags: ['answer_changed'],
      content_text: /Cause: Stay lifted\.\n\nNote: Desk <b>/,
    },
  ]);
  t.match((await app.inject(`/v1/watches/${id}/feed`)).json(), {
    results: [{ data: { test: true } }, { data: { test: false } }],
  });
});

t.test('what was told long ago makes room, and what waits is kept; where much waits, no test is added', async (t) => {
  const { store, watch, test } = await watching(t);
  const fed = await watch({ feed: true });
  const sent = await watch({ url: 'http://127.0.0.1:9/' });
  for (let n = 0; n < 1_010; n++) await test(fed.id);
  const kept = store.sqlite.prepare('SELECT count(*) FROM deliveries WHERE watch_id = ?').pluck();
  t.equal(kept.get(fed.id), 1_000);
  for (let n = 0; n < 20; n++) t.equal((await test(sent.id)).statusCode, 202);
  t.match((await test(sent.id)).json(), { status: 409, detail: /20 messages wait/ });
  t.equal(kept.get(sent.id), 20);
});

t.test('deliveries are listed page by page, the last first', async (t) => {
  const { app, watch, test } = await watching(t);
  const { id } = await watch({ feed: true });
  const ids = [];
  for (let n = 0; n < 5; n++) ids.unshift((await test(id)).json().id);
  const first = await app.inject(`/v1/watches/${id}/deliveries?limit=2`);
  t.match(first.headers.link, /rel="next"/);
  const second = (await app.inject(`/v1/watches/${id}/deliveries?limit=2&cursor=${first.json().next}`)).json();
  const back = (await app.inject(`/v1/watches/${id}/deliveries?limit=2&cursor=${second.previous}`)).json();
  const idsOf = ({ results }: { results: { id: string }[] }) => results.map((one) => one.id);
  t.strictSame([...idsOf(first.json()), ...idsOf(second)], ids.slice(0, 4));
  t.strictSame(idsOf(back), ids.slice(0, 2));
});
