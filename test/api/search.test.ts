// Search as readers ask for it: words, where they stand, and page by page.
import t from 'tap';
import { append } from '../../src/store/record.ts';
import { ids } from '../support/listed-ids.ts';
import { richStore } from '../support/rich-record.ts';
import { served } from '../support/served.ts';
import { entryOf, injunction, smallStore } from '../support/small-record.ts';

t.test('search finds words with where they stand, and whatever is typed is words', async (t) => {
  const store = richStore();
  append(store, [entryOf('source', { id: 'b-page', title: 'Bars <b>& halts', kind: 'press', note: 'An injunction.' })]);
  const { app } = await served(t, store);
  const { results } = (await app.inject('/v1/search?q=enjoins')).json();
  t.match(results[0], {
    type: 'order',
    id: injunction.id,
    title: 'Injunction',
    snippet: '<mark>Enjoins</mark> access for everyone; declines to <mark>enjoin</mark> compliance.',
    day: '2017-09-15',
    case: 'a-v-b',
    court: 'ilnd',
    url: `/v1/orders/${injunction.id}`,
  });
  t.equal((await app.inject(results[0].url)).statusCode, 200);
  t.match(
    (await app.inject('/v1/search?q=bars&type=source')).json().results[0].snippet,
    '<mark>Bars</mark> &lt;b&gt;&amp; halts',
  );
  t.strictSame(await ids(app, '/v1/search?q=17%20C%201'), ['a-v-b'], 'a docket however it is printed');
  t.strictSame(await ids(app, '/v1/search?q=264%20F.Supp.3d%20933'), [injunction.id]);
  t.strictSame((await ids(app, '/v1/search?q=injunction%20-stays&type=order,source')).sort(), [
    injunction.id,
    'b-page',
  ]);
  t.strictSame(await ids(app, '/v1/search?q=%22for%20everyone%22'), [injunction.id]);
  t.strictSame(await ids(app, '/v1/search?q=milwauk*&type=jurisdiction'), ['milwaukee-county-wi']);
  t.strictSame(await ids(app, '/v1/search?q=milwaukee'), [], 'places only if asked for');
  for (const q of ['"', 'AND OR NOT', 'a"b', 'NEAR(', '{x}:y', '*', '-', '\u0000', '!!!', "'; DROP TABLE cases;"])
    t.equal((await app.inject(`/v1/search?q=${encodeURIComponent(q)}`)).statusCode, 200, q);
  t.equal((await app.inject('/v1/search?q=')).statusCode, 400);
  const first = (await app.inject('/v1/search?q=injunction%20stays%20b*&limit=1&count=on')).json();
  t.equal(first.count >= first.results.length, true);
});

t.test(
  'of a long text is shown what stands around the first word that was found, and of one without it how it begins',
  async (t) => {
    const store = richStore();
    const filler = 'lorem ipsum dolor sit amet '.repeat(1_000);
    append(store, [
      entryOf('source', {
        id: 'long',
        title: 'A long page',
        kind: 'press',
        note: `${filler}the zebra <b> ${filler}another zebra`,
      }),
      entryOf('source', { id: 'many', title: 'Zebras', kind: 'press', note: 'zebra '.repeat(20_000) }),
      entryOf('source', { id: 'named', title: 'Quagga', kind: 'press', note: filler }),
    ]);
    const { app } = await served(t, store);
    const snippet = async (q: string, id: string) => {
      const { results } = (await app.inject(`/v1/search?q=${q}&type=source`)).json();
      return results.find((one: { id: string }) => one.id === id).snippet as string;
    };
    t.match(await snippet('zebra', 'long'), /^…[a-z ]+ the <mark>zebra<\/mark> &lt;b&gt; lorem ipsum[a-z ]+…$/);
    const many = await snippet('zebra', 'many');
    t.ok(many.length < 1_000 && many.startsWith('<mark>zebra</mark>'));
    t.equal(many.split('<mark>').length, many.split('</mark>').length);
    t.match(await snippet('quagga', 'named'), /^lorem ipsum[a-z ]+…$/);
  },
);

t.test('search is read page by page, the best first and nothing twice', async (t) => {
  const store = smallStore();
  append(
    store,
    Array.from({ length: 12 }, (_, n) =>
      entryOf('source', { id: `s-${n}`, title: `Account ${n} of an injunction`, kind: 'press' }),
    ),
  );
  const { app } = await served(t, store);
  const seen: string[] = [];
  let page = (await app.inject('/v1/search?q=account&limit=5')).json();
  for (; ; page = (await app.inject(`/v1/search?q=account&limit=5&cursor=${page.next}`)).json()) {
    seen.push(...page.results.map(({ id }: { id: string }) => id));
    for (const { id, snippet } of page.results)
      t.equal(snippet, `<mark>Account</mark> ${id.slice(2)} of an injunction`, 'its own words, and nobody else’s');
    if (page.next === null) break;
  }
  t.equal(seen.length, 12);
  t.equal(new Set(seen).size, 12);
  const back = (await app.inject(`/v1/search?q=account&limit=5&cursor=${page.previous}`)).json();
  t.strictSame(
    back.results.map(({ id }: { id: string }) => id),
    seen.slice(5, 10),
  );
});
