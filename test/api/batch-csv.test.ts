import { parse } from 'csv-parse/sync';
import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { served } from '../support/served.ts';

const send = async (app: FastifyInstance, payload: string, { query = {}, headers = {}, suffix = '' } = {}) => {
  const reply = await app.inject({
    method: 'POST',
    url: `/v1/enforceability/batch${suffix}`,
    query,
    payload,
    headers: { 'content-type': 'text/csv', ...headers },
  });
  return { status: reply.statusCode, type: String(reply.headers['content-type']), body: reply.body };
};
const rowsOf = (body: string) => parse(body, { columns: true }) as Record<string, string>[];

const CITIES = [
  'City,jurisdiction,condition,as_of,lat,note',
  'Chicago,chicago-il,jag-2017-access,2018-06-28,-87.6,"a, b"',
  'Milwaukee,"Milwaukee County, Wisconsin",jag-2017-access,2018-06-28,-88,=1+1',
  'Nowhere,chicgo-il,jag-2017-access,2018-06-28,,',
  'No day,chicago-il,jag-2017-access,2018-02-30,,',
  '',
].join('\r\n');

t.test('a list of cities in, the same list out, with status, headline and permalink', async (t) => {
  const { app } = await served(t);
  const { status, type, body } = await send(app, CITIES);
  t.match({ status, type }, { status: 200, type: 'text/csv; charset=utf-8' });
  t.match(
    body,
    /^City,jurisdiction,condition,as_of,lat,note,http_status,status,enforceable,headline,permalink,problem\r\n/,
  );
  const rows = rowsOf(body);
  t.match(rows, [
    {
      City: 'Chicago',
      lat: '-87.6',
      note: 'a, b',
      http_status: '200',
      status: 'barred',
      enforceable: 'no',
      problem: '',
    },
    {
      City: 'Milwaukee',
      jurisdiction: 'Milwaukee County, Wisconsin',
      note: "'=1+1",
      status: 'not_barred',
      headline: /^As of June 28, 2018/,
    },
    { City: 'Nowhere', http_status: '404', status: '', permalink: '', problem: /Did you mean "chicago-il"/ },
    { City: 'No day', http_status: '400', problem: /"as_of" is no day that exists/ },
  ]);
  const alone = await app.inject({ url: rows[0]!.permalink! });
  t.match(alone.json(), { status: 'barred', headline: rows[0]!.headline, permalink: rows[0]!.permalink });
  const again = await send(app, body);
  t.equal(again.body.split('\r\n')[0], body.split('\r\n')[0], 'a reply can be sent in again, and has no column twice');
});

t.test('what every row asks can stand in the address, and what a row says itself counts', async (t) => {
  const { app } = await served(t);
  const query = { condition: 'jag-2017-access', as_of: '2018-06-28' };
  const { body } = await send(app, '\uFEFFJurisdiction;As_of\nchicago-il;\nmilwaukee-county-wi;2018-06-01\n', {
    query,
  });
  t.match(rowsOf(body), [
    { jurisdiction: 'chicago-il', as_of: '', status: 'barred', headline: /June 28, 2018/ },
    { jurisdiction: 'milwaukee-county-wi', status: 'barred', headline: /June 1, 2018/ },
  ]);
  t.match(await send(app, 'geoid,edition\n1714000,13\n1714000,x\n', { query }), {
    body: /1714000,13,200,barred[\s\S]*1714000,x,400,,,,,"""edition"" must be integer/,
  });
  t.match(await send(app, 'jurisdiction\nchicago-il\n', { query: { ...query, as_of: '2018-02-30' } }), {
    status: 400,
    body: /no day/,
  });
  const json = JSON.stringify({ questions: [{ condition: 'jag-2017-access', jurisdiction: 'chicago-il' }] });
  const asJson = { 'content-type': 'application/json' };
  t.match(await send(app, json, { query, headers: asJson }), {
    status: 400,
    body: /`condition` goes into each question/,
  });
  t.match(await send(app, json, { headers: asJson, suffix: '.csv' }), {
    type: /^text\/csv/,
    body: /^condition,jurisdiction,http_status/,
  });
});

t.test('a list may come as CSV and go as JSON', async (t) => {
  const { app } = await served(t);
  const { body } = await send(app, CITIES, { headers: { accept: 'application/json' } });
  t.match(JSON.parse(body).results, [
    { status: 200, answer: { status: 'barred' } },
    { status: 200, answer: { status: 'not_barred' } },
    { status: 404, problem: { suggestions: ['chicago-il'] } },
    { status: 400, problem: { errors: [{ pointer: 'as_of' }] } },
  ]);
});

t.test('a list that is none is refused whole, with the line of everything that is wrong', async (t) => {
  const { app } = await served(t);
  const refused = async (text: string, said: object) => {
    const { status, type, body } = await send(app, text);
    t.match({ status, type }, { status: 400, type: 'application/problem+json' }, text.slice(0, 60));
    t.match(JSON.parse(body), said, text.slice(0, 60));
  };
  await refused('citty,conditon\na,b\nc\n', {
    errors: [
      { pointer: 'line 1', detail: /no column "condition".*Did you mean "conditon"/ },
      { pointer: 'line 1', detail: /no column "jurisdiction" and none "geoid"/ },
      { pointer: 'line 3', detail: /another number of cells \(1\)/ },
    ],
  });
  await refused('condition,jurisdiction\n"a,b\n', { detail: /This is no CSV/, errors: [{ pointer: /^line \d$/ }] });
  await refused('condition,jurisdiction,jurisdiction\na,b,c\n', {
    errors: [{ detail: /Two columns are named "jurisdiction"/ }],
  });
  await refused('condition,jurisdiction,\na,b,c\n', { errors: [{ detail: /Column 3 has no name/ }] });
  await refused('condition,jurisdiction\n', { detail: /There are no rows/ });
  await refused(`condition,jurisdiction\n${'a,b\n'.repeat(1_001)}`, { detail: /1001 rows, and 1000 fit/ });
  await refused('', {});
  t.match(await send(app, 'x', { headers: { 'content-type': 'application/pdf' } }), { status: 415 });
  t.match((await app.inject({ method: 'POST', url: '/v1/enforceability/batch' })).json(), {
    status: 400,
    detail: /as JSON or as CSV/,
  });
});
