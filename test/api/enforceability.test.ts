import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { append } from '../../src/store/record.ts';
import { served } from '../support/served.ts';
import { entryOf, small } from '../support/small-record.ts';

const asked = async (app: FastifyInstance, query: Record<string, string>) => {
  const reply = await app.inject({ url: '/v1/enforceability', query });
  return {
    status: reply.statusCode,
    body: reply.json(),
    type: reply.headers['content-type'],
    text: reply.body,
    headers: reply.headers,
  };
};

const access = { condition: 'jag-2017-access', jurisdiction: 'chicago-il' };

t.test('an injunction bars, and the answer proves it', async (t) => {
  const { app } = await served(t);
  const { status, body, headers } = await asked(app, { ...access, as_of: '2017-11-20', detail: 'full' });
  t.equal(status, 200);
  t.match(body, {
    status: 'barred',
    enforceable: 'no',
    basis: ['preliminary_injunction'],
    known_at: null,
    forecast: false,
    tz: 'America/Chicago',
    fiscal_year: 2017,
    agency: 'doj',
  });
  t.equal(
    body.headline,
    'As of November 20, 2017, a federal court order in effect barred the Justice Department from enforcing the access condition against Chicago, Illinois (N.D. Ill. preliminary injunction entered on September 15, 2017).',
  );
  t.match(body.because.at(-2), {
    order: 'a-v-b-2017-09-15',
    court: 'ilnd',
    judges: ['Ann Judge'],
    sources: [{ title: 'A page', quote: 'is enjoined' }],
  });
  t.match(body.would_change_if, [{ status: 'not_barred', disposition: 'pi' }]);
  t.ok(body.disclaimer);
  t.equal(headers['enjoined-edition'], '13');
});

t.test('a stay that spares the plaintiff leaves it protected and everybody else not', async (t) => {
  const { app } = await served(t);
  t.match((await asked(app, { ...access, as_of: '2018-06-28' })).body, { status: 'barred' });
  const { body } = await asked(app, {
    ...access,
    jurisdiction: 'milwaukee-county-wi',
    as_of: '2018-06-28',
    detail: 'full',
  });
  t.match(body, { status: 'not_barred', enforceable: 'yes', basis: ['order_stayed_outside_plaintiff'] });
  t.match(
    body.because.at(-2).text,
    /^The Seventh Circuit stayed that for everyone except Chicago, Illinois on June 26, 2018, so it was on hold/,
  );
  t.match(body.would_change_if, [{ status: 'barred', disposition: 'stay' }]);
});

t.test('on the day something moved the answer says so', async (t) => {
  const { app } = await served(t);
  const milwaukee = { ...access, jurisdiction: 'milwaukee-county-wi' };
  t.match((await asked(app, { ...milwaukee, as_of: '2018-06-26' })).body, {
    status: 'not_barred',
    changed_on_day: true,
  });
  t.match((await asked(app, { ...milwaukee, as_of: '2018-06-27' })).body, { changed_on_day: false });
});

t.test('relief denied is not a ruling that the condition is lawful', async (t) => {
  const { app } = await served(t);
  const { body } = await asked(app, { ...access, condition: 'jag-2017-1373', as_of: '2017-11-20', detail: 'full' });
  t.match(body, { status: 'not_barred', basis: ['relief_denied'] });
  t.match(body.considered[0].step.text, /that is not a ruling that the condition is lawful/);
});

t.test('the detail asked for decides how much is said', async (t) => {
  const { app } = await served(t);
  const fields = async (detail: string) =>
    Object.keys((await asked(app, { ...access, as_of: '2017-11-20', detail })).body);
  t.notOk((await fields('headline')).includes('because'));
  t.ok((await fields('brief')).includes('because'));
  t.notOk((await fields('brief')).includes('considered'));
  t.ok((await fields('full')).includes('considered'));
});

t.test('before anything was known or recorded of it, the condition was not in force', async (t) => {
  const { app } = await served(t);
  t.match((await asked(app, { ...access, as_of: '1917-01-01' })).body, {
    status: 'not_in_force',
    enforceable: 'no',
    basis: ['not_yet_imposed'],
  });
  t.match((await asked(app, { ...access, as_of: '2017-11-20', known_at: '2017-08-01' })).body, {
    status: 'not_barred',
    known_at: '2017-08-01',
    forecast: true,
  });
});

t.test('past what was read, the last recorded state stands and says so; strictly it is unknown', async (t) => {
  const { app } = await served(t);
  const { body } = await asked(app, { ...access, as_of: '2020-01-01' });
  t.match(body, { status: 'barred', coverage: { stale: true, data_through: '2018-12-31' } });
  t.ok(body.basis.includes('source_stale'));
  t.match(body.headline, /as last recorded on December 31, 2018/);
  t.match((await asked(app, { ...access, as_of: '2020-01-01', strict: 'true' })).body, { status: 'unknown' });
});

t.test('the permalink gives the same bytes after a correction, and the question asked anew does not', async (t) => {
  const { app, store } = await served(t);
  const before = await asked(app, { ...access, as_of: '2017-11-20' });
  append(store, [entryOf('order', { ...small.order![0]!, dispositions: [] }, { reason: 'Entered by mistake.' })]);
  const again = await app.inject({ url: before.body.permalink });
  t.equal(again.body, before.text);
  t.match((await asked(app, { ...access, as_of: '2017-11-20' })).body, { status: 'not_barred', edition: 14 });
});

t.test('an unrelated entry leaves the edition of an answer alone', async (t) => {
  const { app, store } = await served(t);
  const edition = async () => (await asked(app, { ...access, as_of: '2017-11-20' })).body.edition;
  const before = await edition();
  append(store, [entryOf('jurisdiction', { id: 'elsewhere', name: 'Elsewhere', kind: 'city' })]);
  t.equal(await edition(), before);
});

t.test('a question that cannot be asked is refused in words that help', async (t) => {
  const { app } = await served(t);
  const refused = async (query: Record<string, string>, status: number, said: RegExp) => {
    const reply = await asked(app, { ...access, ...query });
    t.equal(reply.status, status, JSON.stringify(query));
    t.match(reply.type, 'application/problem+json');
    t.match(reply.body.detail, said);
    t.match(reply.body, { type: /^\/problems\//, title: String, status, instance: String });
    return reply.body;
  };
  t.strictSame(
    (
      await refused(
        { condition: 'jag-2017-acess' },
        404,
        /There is no condition "jag-2017-acess"\. Did you mean "jag-2017-access"\?/,
      )
    ).suggestions,
    ['jag-2017-access'],
  );
  await refused({ jurisdiction: 'chicgo-il' }, 404, /Did you mean "chicago-il"\?/);
  await refused({ as_of: '2018-02-30' }, 400, /"as_of" is no day that exists/);
  await refused({ as_of: '2018-02-01', at: '2018-02-01T00:00:00Z' }, 400, /not both/);
  await refused({ known_at: '2030-01-01' }, 400, /Nobody knows yet/);
  await refused({ known_at: 'soon' }, 400, /neither a day/);
  await refused({ edition: '99' }, 400, /edition/);
  await refused({ edition: '0' }, 400, /edition/);
  await refused({ tz: 'Mars/Olympus' }, 400, /no time zone/);
  await refused({ detail: 'all' }, 400, /headline, brief, full/);
  t.match(
    (
      await refused(
        { jurisdicton: 'x' },
        400,
        /There is no parameter "jurisdicton" here\. Did you mean "jurisdiction"\?/,
      )
    ).errors,
    [{ pointer: 'jurisdicton' }],
  );
  const nowhere = await app.inject('/v1/enforceability?condition=jag-2017-access');
  t.match(nowhere.json(), { status: 400, detail: /Say which place/ });
});

t.test('a place can be asked for by GEOID and by another name, a condition for an act', async (t) => {
  const { app } = await served(t);
  const byGeoid = await app.inject(
    '/v1/enforceability?condition=jag-2017-access&geoid=55079&as_of=2017-11-20&act=withhold',
  );
  t.match(byGeoid.json(), { jurisdiction: 'milwaukee-county-wi', act: 'withhold', status: 'barred' });
  t.match((await asked(app, { ...access, jurisdiction: 'chicago', as_of: '2017-11-20' })).body, {
    jurisdiction: 'chicago-il',
  });
});

t.test('of a day to come only what is known now can be said, and the answer is pinned to that', async (t) => {
  const { app } = await served(t);
  const { body, text } = await asked(app, { ...access, as_of: '2027-01-01' });
  t.match(body, { forecast: true, known_at: '2026-11-23T12:00:00Z' });
  t.equal((await app.inject({ url: body.permalink })).body, text);
});

t.test('the sentences are in the language asked for, and the permalink keeps it', async (t) => {
  const { app } = await served(t);
  const milwaukee = { ...access, jurisdiction: 'milwaukee-county-wi', as_of: '2018-06-28' };
  const english = (await asked(app, milwaukee)).body;
  t.equal(english.lang, 'en');
  t.notMatch(english.permalink, /lang=/);
  t.equal(
    english.because.at(-1).text,
    'So on June 28, 2018 the preliminary injunction did not reach Milwaukee County, Wisconsin, and no other recorded order barred the condition there.',
  );
  const { body, text } = await asked(app, { ...milwaukee, lang: 'es' });
  t.match(body, { lang: 'es', status: 'not_barred', basis: english.basis, permalink: /lang=es/ });
  t.equal(
    body.headline,
    'Al 28 de junio de 2018, ninguna orden judicial registrada impedía aplicar la condición de acceso de la subvención Byrne JAG del año fiscal 2017 a Milwaukee County, Wisconsin.',
  );
  t.equal((await app.inject({ url: body.permalink })).body, text);
  t.match(await asked(app, { ...milwaukee, lang: 'fr' }), { status: 400, body: { detail: /en, es/ } });
});
