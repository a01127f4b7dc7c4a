// Tables: the columns and rows in which answers and lists are had, and the spreadsheets that fetch them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import t from 'tap';
import { listTable } from '../../src/api/list-told.ts';
import { Jurisdiction } from '../../src/docket/jurisdiction.ts';
import { csv } from '../../src/formats/csv.ts';
import { ndjson } from '../../src/formats/ndjson.ts';
import { listOf } from '../../src/store/lists.ts';
import { append } from '../../src/store/record.ts';
import { get, QUESTION } from '../support/in-format.ts';
import { served } from '../support/served.ts';
import { entryOf, smallStore } from '../support/small-record.ts';

const HEADLINE = /^As of June 28, 2018, no recorded court order barred the access condition against Milwaukee County/;

t.test(
  'columns are picked in the order asked for; a header and a byte order mark are there or not, as asked',
  async (t) => {
    const { app } = await served(t);
    const table = async (more: string) => (await get(app, `/v1/enforceability.csv?${QUESTION}${more}`)).body;
    t.match(await table('&fields=status,jurisdiction'), 'status,jurisdiction\r\nnot_barred,milwaukee-county-wi\r\n');
    t.equal(await table('&fields=status&header=false'), 'not_barred\r\n');
    t.equal(await table('&fields=status&bom=true'), '\uFEFFstatus\r\nnot_barred\r\n');
    const { body } = await get(app, `/v1/enforceability.ndjson?${QUESTION}&fields=status,at`);
    t.strictSame(JSON.parse(body), { status: 'not_barred', at: null });
  },
);

t.test('the same rows in CSV as in JSON: an answer, a history, a matrix, what flipped', async (t) => {
  const { app } = await served(t);
  const both = async (path: string, query: string) => ({
    rows: parse((await get(app, `${path}.csv?${query}`)).body, { columns: true }) as Record<string, string>[],
    document: JSON.parse((await get(app, `${path}?${query}`)).body),
  });
  const answer = await both('/v1/enforceability', QUESTION);
  const { status, headline, permalink, edition } = answer.document;
  t.match(answer.rows, [
    { status, headline, permalink, edition: String(edition), basis: answer.document.basis.join('; ') },
  ]);

  const history = await both(
    '/v1/enforceability/history',
    'condition=jag-2017-access&jurisdiction=milwaukee-county-wi',
  );
  t.strictSame(
    history.rows.map(({ from, until, status }) => [from, until, status]),
    history.document.spans.map((span: Record<string, string>) => [span.from ?? '', span.until ?? '', span.status]),
  );
  const matrix = await both(
    '/v1/enforceability/matrix',
    'as_of=2018-06-28&jurisdiction=chicago-il,milwaukee-county-wi',
  );
  t.strictSame(
    matrix.rows.map(({ jurisdiction, condition, status }) => [jurisdiction, condition, status]),
    matrix.document.rows.flatMap(({ jurisdiction, cells }: { jurisdiction: string; cells: Record<string, string>[] }) =>
      cells.map(({ condition, status }) => [jurisdiction, condition, status]),
    ),
  );
  t.match(matrix.rows[0], { geoid: '1714000' }, 'a GEOID keeps its digits');
  const changes = await both(
    '/v1/enforceability/changes',
    'jurisdiction=milwaukee-county-wi&condition=jag-2017-access&as_of=2018-06-28&compare_to=2018-06-01',
  );
  t.match(changes.rows, [
    { at: '2018-06-26', was: 'barred', is: 'not_barred', caused_by: 'order a-v-b-2018-06-26', entries: '11' },
  ]);
});

t.test(
  'a list is written whole, in pages, whatever its length; one that is told how long to be is that long',
  async (t) => {
    const store = smallStore();
    t.teardown(() => store.close());
    const many = Array.from({ length: 1_203 }, (_, n) => ({
      id: `place-${n}`,
      name: `Place ${n}`,
      kind: 'city' as const,
    }));
    append(
      store,
      many.map((place) => entryOf('jurisdiction', place)),
    );
    const asked: number[] = [];
    const table = (url: string, query: { limit: number }) =>
      listTable({ url, query } as Parameters<typeof listTable>[0], Jurisdiction, (wanted) => {
        asked.push(wanted.limit);
        return listOf(store, 'jurisdiction', wanted);
      });
    const pieces: string[] = [];
    for await (const piece of await csv.write(table('/v1/jurisdictions.csv', { limit: 20 }), { address: '' }))
      pieces.push(piece);
    t.equal(parse(pieces.join(''), { columns: true }).length, 1_206);
    t.strictSame(
      [new Set(asked), asked.length, pieces.length],
      [new Set([25]), 49, 50],
      'a page of 25 at a time, and the header',
    );
    t.match(pieces[0], /^id,name,name_es,kind,state,geoid,/);
    const written = ndjson.write(table('/v1/jurisdictions.ndjson?limit=2', { limit: 2 }), { address: '' });
    let lines = '';
    for await (const piece of await written) lines += piece;
    t.strictSame(
      lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
      ['chicago-il', 'illinois'],
    );
  },
);

t.test('every list of the record is had as a table, narrowed and ordered as in JSON', async (t) => {
  const { app } = await served(t);
  const lists = ['cases', 'orders', 'appeals', 'conditions', 'jurisdictions', 'courts', 'agency-actions'];
  for (const list of [...lists, 'organizations', 'memberships', 'issues', 'sources']) {
    const { results } = JSON.parse((await get(app, `/v1/${list}?limit=100`)).body);
    const { body, type } = await get(app, `/v1/${list}.csv`);
    t.equal(type, 'text/csv; charset=utf-8');
    const rows = parse(body, { columns: true }) as Record<string, string>[];
    t.strictSame(
      rows.map(({ id }) => id),
      results.map(({ id }: { id: string }) => id),
      list,
    );
    const lines = (await get(app, `/v1/${list}?limit=100`, 'application/x-ndjson')).body.split('\n').slice(0, -1);
    t.strictSame(
      lines.map((line) => JSON.parse(line)),
      results,
      `${list}: a row is what JSON has`,
    );
  }
  const narrowed = '/v1/orders.csv?court=ca7,ilnd&order_by=-entered_on&fields=court,id&limit=1';
  t.equal((await get(app, narrowed)).body, 'court,id\r\nca7,a-v-b-2018-06-26\r\n');
  const fields = (await get(app, '/v1/orders.ndjson?court=ca7&limit=1&fields=dispositions')).body;
  t.ok(Array.isArray(JSON.parse(fields).dispositions), 'a field picked is as JSON has it');
  for (const more of ['expand=case', 'count=on'])
    t.match(await get(app, `/v1/orders.csv?${more}`), { status: 400, body: /goes with json/ });
  t.match(await get(app, '/v1/orders.csv?cursor=nonsense'), { status: 400, type: 'application/problem+json' });
  const { headers } = await app.inject('/v1/orders.csv');
  const again = await app.inject({ url: '/v1/orders.csv', headers: { 'if-none-match': headers.etag as string } });
  t.equal(again.statusCode, 304);
});

t.test('programs, editions, coverage and what search finds are tables too, row by row what JSON has', async (t) => {
  const { app } = await served(t);
  for (const list of ['programs?', 'editions?', 'coverage?', 'search?q=access&']) {
    const [path, query] = list.split('?') as [string, string];
    const { results } = JSON.parse((await get(app, `/v1/${list}${path === 'coverage' ? '' : 'limit=100'}`)).body);
    t.ok(results.length > 0, list);
    const lines = (await get(app, `/v1/${path}.ndjson?${query}`)).body.split('\n').slice(0, -1);
    t.strictSame(
      lines.map((line) => JSON.parse(line)),
      results,
      list,
    );
    const rows = parse((await get(app, `/v1/${path}.csv?${query}`)).body, { columns: true }) as object[];
    t.strictSame([rows.length, Object.keys(rows[0]!).length > 3], [results.length, true], `${list}: CSV`);
  }
  t.equal(
    (await get(app, '/v1/programs.csv')).body,
    'id,agencies,fiscal_years,families,conditions\r\nbyrne-jag,doj,2017,1373; access,jag-2017-1373; jag-2017-access\r\n',
  );
  t.equal((await get(app, '/v1/coverage.csv?stale=true&fields=docket,stale')).body, 'docket,stale\r\na-v-b,true\r\n');
  t.match((await get(app, '/v1/editions.csv?noun=case&fields=noun,id')).body, 'noun,id\r\ncase,a-v-b\r\n');
  t.match(await get(app, '/v1/search.csv?q=access&count=on'), { status: 400, body: /goes with json/ });
  t.match(await get(app, '/v1/search.csv'), { status: 400, body: /missing/ });
});

t.test('the formulas of the README fetch one headline into one cell', async (t) => {
  const { app } = await served(t);
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const formulas = [...readme.matchAll(/^=(IMPORTDATA|WEBSERVICE)\("https:\/\/enjoined\.example(\/[^"]+)"\)$/gm)];
  t.strictSame(formulas.map(([, name]) => name).sort(), ['IMPORTDATA', 'WEBSERVICE']);
  for (const [, name, path] of formulas) {
    const { status, body } = await get(app, path!, '*/*');
    t.equal(status, 200, path!);
    const cells = name === 'IMPORTDATA' ? (parse(body) as string[][]) : [[body]];
    t.match(cells, [[HEADLINE]]);
    t.strictSame([cells.length, cells[0]!.length], [1, 1], `${name}: one cell`);
  }
});
