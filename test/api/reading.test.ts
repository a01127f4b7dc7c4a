// Reading the record: lists narrowed, ordered and trimmed; events, search, citations, clocks, corrections, editions, programs.
import t from 'tap';
import type { Entity } from '../../src/docket/docket.ts';
import { sealed } from '../../src/store/canonical.ts';
import { append } from '../../src/store/record.ts';
import { served } from '../support/served.ts';
import { entryOf, small, smallStore } from '../support/small-record.ts';

const [lawsuit] = small.case as [Entity<'case'>];
const [injunction, stay] = small.order as [Entity<'order'>, Entity<'order'>];

/** The small record, with what readers look for. */
function richStore() {
  const store = smallStore();
  append(store, [
    entryOf('source', { id: 'c-page', title: 'Another page', kind: 'press', publisher: 'Page, Inc.' }),
    entryOf('case', {
      ...lawsuit,
      plaintiffs: ['City of Chicago'],
      judges: ['Ann Judge'],
      docket_number: '1:17-cv-00001-AJ',
    }),
    entryOf(
      'order',
      { ...injunction, citations: ['264 F. Supp. 3d 933 (N.D. Ill. 2017)'] },
      { reason: 'Its citation.' },
    ),
  ]);
  return store;
}

const serving = (t: Parameters<typeof served>[0]) => served(t, richStore());

type App = Awaited<ReturnType<typeof served>>['app'];
const ids = async (app: App, url: string) => {
  const reply = await app.inject(url);
  return reply.statusCode === 200 ? reply.json().results.map(({ id }: { id: string }) => id) : reply.json();
};

t.test('a list is narrowed by what people look for, one value or several with commas', async (t) => {
  const { app } = await serving(t);
  for (const [query, expected] of [
    ['orders?court=ca7', [stay.id]],
    ['orders?court=ca7,ilnd', [injunction.id, stay.id]],
    ['orders?court=ca7&court=ilnd', [injunction.id, stay.id]],
    ['orders?judge=judge', [injunction.id]],
    ['orders?docket_number=17%20C%201', [injunction.id, stay.id]],
    ['orders?condition=jag-2017-access', [injunction.id, stay.id]],
    ['orders?fiscal_year=2017&program=byrne-jag', [injunction.id, stay.id]],
    ['orders?jurisdiction=chicago-il', [stay.id]],
    ['orders?scope=except', [stay.id]],
    ['orders?ruling=relief_denied,stay_pending_appeal', [injunction.id, stay.id]],
    ['orders?appeal_status=argued', [injunction.id]],
    ['orders?citation=264%20F.Supp.3d%20933', [injunction.id]],
    ['orders?entered_on__gte=2018-01-01&entered_on__lt=2019-01-01', [stay.id]],
    ['orders?order_by=-entered_on', [stay.id, injunction.id]],
    ['orders?text=nothing-like-this', []],
    ['cases?party=chicago', [lawsuit.id]],
    ['appeals?originating_court=ilnd&originating_docket=1:17-cv-00001', ['ca7-1']],
    ['appeals?docket_number=No.%2017-1', ['ca7-1']],
    ['agency-actions?kind=solicitation', ['doj-2017-07-25']],
    ['jurisdictions?within=illinois', ['chicago-il']],
    ['sources?publisher=Page,%20Inc.', ['c-page']],
  ] as const)
    t.strictSame(await ids(app, `/v1/${query}`), expected, query);
});

t.test('what cannot be asked of a list is refused, with the nearest that can', async (t) => {
  const { app } = await serving(t);
  for (const [query, detail] of [
    ['orders?rulin=x', /Did you mean "ruling"/],
    ['orders?ruling=preliminary_injuction', /Did you mean "preliminary_injunction"/],
    ['orders?entered_on__gte=2018-02-30', /no day that exists/],
    ['orders?order_by=title', /entered_on, -entered_on, id, -id/],
    ['orders?fields=titel', /Did you mean "title"/],
    ['orders?expand=judge', /case, court, conditions/],
    ['orders?docket_number=chicago', /cannot be read as a docket number/],
    ['cases?courtlistener_docket_id=abc', /must be integer/],
    ['orders?count=yes', /on, off/],
    ['sources?expand=case', /no parameter "expand"/],
  ] as const) {
    const reply = await app.inject(`/v1/${query}`);
    t.equal(reply.statusCode, 400, query);
    t.match(reply.json().detail, detail, query);
  }
});

t.test('fields trim an entity, and neighbours are brought in once, beside the results', async (t) => {
  const { app } = await serving(t);
  const list = (await app.inject('/v1/orders?fields=title&expand=case,court,sources,appeals&count=on')).json();
  t.strictSame(list.results, [
    { id: injunction.id, title: 'Injunction' },
    { id: stay.id, title: 'Stay outside Chicago' },
  ]);
  t.equal(list.count, 2);
  t.match(list.included, {
    cases: { 'a-v-b': { court: 'ilnd' } },
    courts: { ilnd: { level: 'district' }, ca7: { level: 'appeals' } },
    sources: { 'a-page': { title: 'A page' } },
    appeals: { 'ca7-1': { docket_number: '17-1' } },
  });
  const one = (await app.inject('/v1/cases/a-v-b?fields=court&expand=orders')).json();
  t.strictSame(Object.keys(one), ['court', 'id', 'included']);
  t.strictSame(Object.keys(one.included.orders), [injunction.id, stay.id]);
  t.notOk('included' in (await app.inject('/v1/cases/a-v-b')).json());
});

t.test('a docket number is shown as printed, in one spelling, and as its core', async (t) => {
  const { app } = await serving(t);
  t.strictSame((await app.inject('/v1/cases/a-v-b')).json().docket_numbers, [
    { printed: '1:17-cv-00001-AJ', canonical: '1:17-cv-00001', core: '1700001' },
  ]);
});

t.test('events run over all cases by day, what is expected among them', async (t) => {
  const store = richStore();
  append(store, [
    entryOf('order', {
      ...injunction,
      id: 'a-v-b-2026-11-20',
      entered_on: '2026-11-20',
      dispositions: [{ id: 'late', ruling: 'permanent_injunction', conditions: ['jag-2017-access'] }],
    }),
  ]);
  const { app } = await served(t, store);
  const told = async (query: string) =>
    (await app.inject(`/v1/events?${query}`))
      .json()
      .results.map(({ day, kind }: { day: string; kind: string }) => `${day} ${kind}`);
  const all = [
    '2017-07-25 agency_action',
    '2017-09-15 order',
    '2017-09-26 appeal_step',
    '2018-01-19 appeal_step',
    '2018-06-26 order',
    '2026-11-20 order',
    '2027-01-19 expected',
  ];
  t.strictSame(await told(''), all);
  t.strictSame(await told('order_by=-day'), all.toReversed());
  t.strictSame(await told('kind=expected'), all.slice(-1));
  t.strictSame(await told('kind=order&court=ca7'), ['2018-06-26 order']);
  t.strictSame(await told('day__gte=2018-01-01&day__lt=2018-07-01'), all.slice(3, 5));
  t.strictSame(await told('day__gte=2026-11-20'), all.slice(-2));
  t.strictSame(await told('day__lte=2026-11-20&day__gt=2018-06-26'), ['2026-11-20 order']);
  t.strictSame(await told('condition=jag-2017-access'), all);
  t.strictSame(await told('condition=jag-2017-1373'), all.slice(0, 4));
  t.strictSame(await told('jurisdiction=chicago-il'), ['2018-06-26 order']);
  t.strictSame(await told('agency=doj'), ['2017-07-25 agency_action']);
  t.strictSame(await told('case=a-v-b'), all.slice(1));
  t.equal((await app.inject('/v1/events?count=on&limit=1')).json().count, all.length);
  for (const order of ['day', '-day']) {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { results: { day: string; kind: string }[]; next: string | null } = (
        await app.inject(`/v1/events?limit=2&order_by=${order}${cursor && `&cursor=${cursor}`}`)
      ).json();
      seen.push(...page.results.map(({ day, kind }) => `${day} ${kind}`));
      cursor = page.next;
    }
    t.strictSame(seen, order === 'day' ? all : all.toReversed(), `page by page, ${order}`);
  }
});

t.test('an act that another takes the place of is no event, and is not found', async (t) => {
  const store = richStore();
  append(store, [
    entryOf('order', { ...stay, id: 'unsealed', title: 'Unsealed', supersedes: [stay.id], dispositions: [] }),
  ]);
  const { app } = await served(t, store);
  t.strictSame(await ids(app, '/v1/events?kind=order'), [injunction.id, 'unsealed']);
  t.strictSame(await ids(app, '/v1/search?q=stays&type=order'), ['unsealed']);
});

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

t.test('a citation is looked up, alone or in a text, and each says what became of it', async (t) => {
  const { app, store } = await serving(t);
  append(
    store,
    ['c', 'd'].map((id) => entryOf('order', { ...injunction, id, dispositions: [], citations: ['1 F.3d 2'] })),
  );
  const one = async (q: string) => (await app.inject(`/v1/citations?q=${encodeURIComponent(q)}`)).json().results;
  t.strictSame(await one('264 F. Supp.3d 933'), [
    {
      citation: '264 F. Supp.3d 933',
      normalized: '264 F. Supp. 3d 933',
      start_index: 0,
      end_index: 18,
      status: 'found',
      orders: [injunction.id],
    },
  ]);
  t.match(await one('1 F.3d 2'), [{ status: 'ambiguous', orders: ['c', 'd'] }]);
  t.match(await one('9 F.3d 9'), [{ status: 'unknown', orders: [] }]);
  t.match(await one('Chicago'), [{ citation: 'Chicago', status: 'not_a_citation', orders: [] }]);
  const text = 'See 264 F. Supp. 3d 933; 9 F.3d 9; 8 U.S.C. 1373.';
  const post = async (body: object) => app.inject({ method: 'POST', url: '/v1/citations', payload: body });
  const { results } = (await post({ text })).json();
  t.strictSame(
    results.map(({ status, start_index, end_index }: { status: string; start_index: number; end_index: number }) => [
      status,
      text.slice(start_index, end_index),
    ]),
    [
      ['found', '264 F. Supp. 3d 933'],
      ['unknown', '9 F.3d 9'],
    ],
  );
  t.equal((await post({ text: 'é'.repeat(65_536) })).statusCode, 200, '64 kB');
  t.equal((await post({ text: 'x'.repeat(65_537) })).statusCode, 400);
  t.equal((await post({ text: 'x'.repeat(400_000) })).statusCode, 413);
});

t.test('clocks are seen from a day, and say by which rule', async (t) => {
  const { app } = await serving(t);
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

t.test('a correction shows what was said, what is said, and why', async (t) => {
  const { app, store } = await serving(t);
  append(store, [
    entryOf('order', { ...stay, title: 'Stay, save for Chicago' }, { reason: 'A better title.', author: 'an editor' }),
    entryOf('issue', { id: 'q', question: 'Open?', readings: [] }),
    { ...entryOf('issue', { id: 'q', question: 'Open?', readings: [] }), entity: null, reason: 'It was none.' },
  ]);
  const { results } = (await app.inject('/v1/corrections')).json();
  t.match(results, [
    { noun: 'issue', kind: 'withdrawal', severity: 'substance', changes: [] },
    {
      noun: 'order',
      id: stay.id,
      kind: 'correction',
      severity: 'wording',
      author: 'an editor',
      reason: 'A better title.',
      changes: [{ pointer: '/title', was: 'Stay outside Chicago', is: 'Stay, save for Chicago' }],
    },
    { noun: 'order', id: injunction.id, kind: 'addition', severity: 'wording' },
    { noun: 'case', id: 'a-v-b', kind: 'correction', severity: 'wording' },
  ]);
  t.strictSame(await ids(app, `/v1/corrections?id=${stay.id}`), [stay.id]);
  t.strictSame(await ids(app, '/v1/corrections?author=nobody'), []);
  t.strictSame(await ids(app, '/v1/corrections?order_by=edition&limit=1'), ['a-v-b']);
});

t.test('an edition shows the entry and the hash that anybody can check', async (t) => {
  const { app, store } = await serving(t);
  const { results, next } = (await app.inject('/v1/editions?limit=2&count=on')).json();
  t.equal(results[0].id, injunction.id);
  t.equal(results[1].hash, results[0].previous_hash);
  t.strictSame(await ids(app, `/v1/editions?limit=1&cursor=${next}`), ['c-page']);
  const one = (await app.inject(`/v1/editions/${results[0].edition}`)).json();
  const { edition: seq, hash, previous_hash, payload, known_at = null, supersedes = null, ...rest } = one;
  t.equal(sealed({ seq, payload, known_at, supersedes, ...rest }, previous_hash), hash);
  t.match((await app.inject('/v1/editions/9999')).json(), { status: 404, detail: /The newest is/ });
  t.strictSame(await ids(app, '/v1/editions?noun=appeal'), ['ca7-1']);
  t.strictSame(await ids(app, '/v1/editions?recorded_at__lt=2026-11-23'), []);
  t.strictSame((await ids(app, '/v1/editions?recorded_at__gte=2026-11-23T12:00:00Z')).length, 16);
  t.equal(store.sqlite.prepare('SELECT count(*) FROM entries').pluck().get(), 16);
});

t.test('a program has its conditions and award years', async (t) => {
  const { app } = await serving(t);
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

t.test('whatever can be read can be asked for its headers alone', async (t) => {
  const { app } = await serving(t);
  for (const path of [
    'orders',
    'events',
    'search?q=a',
    'citations?q=a',
    'clocks',
    'corrections',
    'editions',
    'editions/1',
    'programs',
    'cases/a-v-b',
  ]) {
    const reply = await app.inject({ method: 'HEAD', url: `/v1/${path}` });
    t.equal(reply.statusCode, 200, path);
    t.equal(reply.body, '');
  }
});
