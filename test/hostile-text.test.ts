// What somebody wrote into the record, or into an address, is text on every page: never markup, never an address that runs.
import t from 'tap';
import { NOUNS, type Noun } from '../src/docket/docket.ts';
import { PAGES } from '../src/pages/index.ts';
import { openStore } from '../src/store/open.ts';
import { freeFields, HOSTILE, hostileFacts, hostileFields, SCRIPTS } from './support/hostile-record.ts';
import { served } from './support/served.ts';
import { small } from './support/small-record.ts';
import { bearer } from './support/tokens.ts';

/** What no page may contain: the hostile text as markup, out of its attribute, or an address that is a script. */
const RUNS =
  /<script>alert|<img src=x|<\/title><\/style>|(?:href|src|action|xlink:href)=["']?\s*(?:javascript|data|vbscript):/i;

/** The hostile record, written as an editor writes it, with a correction. */
async function hostileService(t: Parameters<typeof served>[0]) {
  const store = openStore(':memory:');
  const { app } = await served(t, store);
  const headers = bearer(store, HOSTILE, 'editor');
  const writes = hostileFacts();
  const reply = await app.inject({ method: 'POST', url: '/v1/entries', headers, payload: { reason: HOSTILE, writes } });
  if (reply.statusCode !== 201) throw new Error(reply.body);
  const order = writes.find(({ noun }) => noun === 'order')!.entity;
  const corrected = await app.inject({
    ...{ method: 'PUT', url: `/v1/orders/${order.id}`, headers },
    payload: { reason: HOSTILE, entity: { ...order, title: `Corrected ${HOSTILE}` } },
  });
  if (corrected.statusCode !== 201) throw new Error(corrected.body);
  return { app, headers, edition: corrected.json().edition as number };
}

/** Every page with the ids of the record in its address, and the questions that show most of it. */
function addresses(edition: number): string[] {
  const ids: Record<string, string[]> = {
    conditions: small.condition!.map(({ id }) => id),
    jurisdictions: small.jurisdiction!.map(({ id }) => id),
    cases: small.case!.map(({ id }) => id),
    corrections: [String(edition)],
  };
  const pages = PAGES.flatMap(({ path }) => {
    const [, noun, part] = path.split('/');
    return part?.startsWith(':') ? ids[noun!]!.map((id) => `/${noun}/${id}`) : [path];
  });
  const questions = ids.conditions!.flatMap((condition) =>
    ids.jurisdictions!.flatMap((jurisdiction) =>
      ['2017-08-01', '2017-10-01', '2018-12-01'].map(
        (on) => `condition=${condition}&jurisdiction=${jurisdiction}&as_of=${on}`,
      ),
    ),
  );
  return [
    ...pages,
    ...[
      '/?show=all',
      '/?as_of=2017-10-01',
      '/search?q=script',
      '/jurisdictions?state=IL',
      '/orders/a-v-b-2018-06-26',
      '/sources',
    ],
    ...questions.flatMap((one) => [`/answers?${one}`, `/embed/answers?${one}`, `/embed/answers.svg?${one}`]),
    ...questions.map((one) => `/oembed?url=${encodeURIComponent(`/answers?${one}`)}`),
    ...ids.conditions!.map((id) => `/conditions/${id}?as_of=2017-10-01`),
    ...ids.jurisdictions!.map((id) => `/jurisdictions/${id}?as_of=2017-10-01`),
  ];
}

/** The parameters that pages take, each with what no page may take for markup or for an address. */
const asked = (text: string): string[] =>
  [
    'as_of',
    'known_at',
    'edition',
    'condition',
    'jurisdiction',
    'state',
    'show',
    'before',
    'q',
    'url',
    'about',
    'lang',
  ].flatMap((name) => PAGES.map(({ path }) => `${path.replace(/:\w+/, 'a-v-b')}?${name}=${encodeURIComponent(text)}`));

t.test('every free text of every noun is hostile here', async (t) => {
  const written = new Set(hostileFacts().flatMap(({ noun, entity }) => hostileFields(entity, noun)));
  const free = (Object.keys(NOUNS) as Noun[]).flatMap(freeFields);
  t.ok(free.length > 100);
  t.strictSame(
    free.filter((field) => !written.has(field)),
    [],
  );
});

t.test('HTML in any field of the record stays text on every page', async (t) => {
  const { app, edition } = await hostileService(t);
  const all: string[] = [];
  for (const url of addresses(edition)) {
    const { statusCode, body, headers } = await app.inject({ url, headers: { accept: 'text/html' } });
    const isPage = String(headers['content-type']).includes('html') || String(headers['content-type']).includes('svg');
    if (!isPage) t.match(headers['content-type'], 'application/json', `${url}: ${statusCode}`);
    const page = isPage ? body : String(JSON.parse(body).html ?? '');
    t.notMatch(page, RUNS, url);
    all.push(page);
  }
  const shown = all.join('\n');
  for (const text of [
    'A page',
    'Chicago, Illinois',
    'the mayors',
    'How far does the stay reach?',
    'In part.',
    'Ann Judge',
    'Injunction',
  ])
    t.match(
      shown.toLowerCase(),
      `${text.toLowerCase()}&quot;&#39;&gt;&lt;/title&gt;`,
      `pages show ${text}, and what stands behind it as text`,
    );
});

t.test('HTML in any parameter of a page stays text', async (t) => {
  const { app } = await served(t);
  for (const text of [HOSTILE, ...SCRIPTS])
    for (const url of [
      ...asked(text),
      `/cases/${encodeURIComponent(text)}`,
      `/conditions/${encodeURIComponent(text)}`,
    ]) {
      const { statusCode, body, headers } = await app.inject({ url, headers: { accept: 'text/html' } });
      t.ok(statusCode < 500, url);
      if (String(headers['content-type']).includes('html')) t.notMatch(body, RUNS, url);
    }
});

t.test('An address that is a script is no address of a source', async (t) => {
  const { app, headers } = await hostileService(t);
  const source = small.source![0]!;
  for (const url of SCRIPTS) {
    const payload = { reason: 'x', entity: { ...source, id: 'another', url } };
    t.equal((await app.inject({ method: 'POST', url: '/v1/sources', headers, payload })).statusCode, 400, url);
  }
});
