// Every address that answers GET, in every format it declares: what is common to all of them, whatever they tell.
import { parse } from 'csv-parse/sync';
import t from 'tap';
import { append } from '../../src/store/record.ts';
import { type ApiDocument, type Operation, operationsOf } from '../fuzz/operations.ts';
import { urlOf } from '../fuzz/sent.ts';
import { exampleRequest } from '../support/example-requests.ts';
import { served } from '../support/served.ts';
import { entryOf, NOW, small, smallStore } from '../support/small-record.ts';

/** What a spreadsheet would take for a formula, each as a text of the record begins. */
const FORMULAS = ['=1+1', '+1+cmd', '-1+1', '@SUM(A1)', '\t=1'];

/** The small record whose texts, wherever readers see one, begin as formulas do. */
function formulaStore() {
  const store = smallStore();
  const [lawsuit, order, appeal] = [small.case![0]!, small.order![0]!, small.appeal![0]!];
  for (const [n, sign] of FORMULAS.entries())
    append(
      store,
      [
        entryOf('source', { id: `s-${n}`, title: sign, publisher: sign, url: 'https://example.org/', kind: 'press' }),
        entryOf('organization', { id: `o-${n}`, name: sign, list: 'partial' }),
        entryOf('jurisdiction', { id: `j-${n}`, name: sign, kind: 'city', also_known_as: [sign] }),
        entryOf('condition', {
          ...small.condition![0]!,
          id: `c-${n}`,
          name: sign,
          asks: sign,
          program: `${sign}-${n}`,
        }),
        entryOf('court', { ...small.court![0]!, id: `court${n}`, name: sign, citation: sign }),
        entryOf('case', { ...lawsuit, id: `k-${n}`, captions: [{ name: sign }], summary: sign }),
        entryOf('order', { ...order, id: `r-${n}`, case: `k-${n}`, title: sign, summary: sign, dispositions: [] }),
        entryOf('appeal', { ...appeal, id: `a-${n}`, case: `k-${n}`, reviews: [`r-${n}`], note: sign }),
        entryOf('agency_action', {
          ...small.agency_action![0]!,
          id: `x-${n}`,
          title: sign,
          summary: sign,
          lifecycle: [],
        }),
      ].map((entry) => ({ ...entry, author: sign, reason: sign })),
    );
  const corrected = FORMULAS.map((sign, n) =>
    entryOf(
      'case',
      { ...lawsuit, id: `k-${n}`, captions: [{ name: `${sign}!` }], summary: sign },
      { reason: sign, author: sign },
    ),
  );
  append(store, corrected);
  return store;
}

/** What the small record has instead of the examples of the document. */
const INSTEAD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/v1/enforceability/matrix': { condition: 'jag-2017-access,jag-2017-1373' },
  '/v1/enforceability/changes': { condition: 'jag-2017-access,jag-2017-1373' },
  '/v1/cases/{id}': { id: 'k-0' },
  '/v1/cases/{id}/timeline': { id: 'k-0' },
  '/v1/orders/{id}': { id: 'a-v-b-2017-09-15' },
  '/v1/appeals/{id}': { id: 'ca7-1' },
  '/v1/agency-actions/{id}': { id: 'doj-2017-07-25' },
  '/v1/organizations/{id}': { id: 'o-0' },
  '/v1/sources/{id}': { id: 'a-page' },
  '/v1/editions/{edition}': { edition: '1' },
  '/v1/search': { q: 'SUM' },
};

/** Nobody but a desk reads these, or nothing is there before something is made, or issues and memberships that the small record has none of. */
const LEFT_OUT = /^\/v1\/(inbox|embargoed|watches|issues\/|memberships\/)/;

let now = NOW + 5_000;
const { app } = await served(t, formulaStore(), { now: () => now });
const document = (await app.inject('/openapi.json')).json() as ApiDocument;
const readable = operationsOf(document).filter(({ method, path }) => method === 'GET' && !LEFT_OUT.test(path));

const formatsOf = ({ parameters }: Operation): readonly (string | undefined)[] =>
  (parameters.find(({ name }) => name === 'format')?.schema.enum as string[] | undefined) ?? [undefined];

const asked = (operation: Operation, format: string | undefined) =>
  urlOf(exampleRequest(operation, { ...INSTEAD[operation.path], ...(format && { format }) }));

const PASSING = ['date', 'x-request-id', 'connection', 'keep-alive', 'transfer-encoding'];

t.test(
  'each address is had in each format it declares; HEAD says the same of it, and its tag that nothing changed',
  async (t) => {
    for (const operation of readable)
      for (const format of formatsOf(operation)) {
        const url = asked(operation, format);
        const [get, head] = [await app.inject(url), await app.inject({ method: 'HEAD', url })];
        t.strictSame(
          [get.statusCode, head.statusCode, head.body],
          [200, 200, ''],
          `${url} ${get.statusCode === 200 ? '' : get.body}`,
        );
        const names = new Set([...Object.keys(get.headers), ...Object.keys(head.headers)]);
        for (const name of names)
          if (!PASSING.includes(name) && head.headers[name] !== get.headers[name])
            t.fail(`${url}: ${name} is ${get.headers[name]}, and to HEAD ${head.headers[name]}`);
        if (!operation.responses[304]) continue;
        const tag = get.headers.etag as string;
        t.match(tag, /^"[\w-]+"$/, url);
        const again = await app.inject({ url, headers: { 'if-none-match': tag } });
        t.strictSame([again.statusCode, again.body, again.headers.etag], [304, '', tag], url);
      }
  },
);

t.test('whoever asks by the day alone is told when a day that begins makes it another reply', async (t) => {
  const moved = new Set<string>();
  for (const operation of readable)
    for (const format of formatsOf(operation)) {
      const url = asked(operation, format);
      const before = await app.inject(url);
      if (!before.headers['last-modified']) continue;
      now += 24 * 3_600_000;
      const after = await app.inject({
        url,
        headers: { 'if-modified-since': before.headers['last-modified'] as string },
      });
      const isOther = after.headers.etag !== before.headers.etag;
      t.equal(after.statusCode, isOther ? 200 : 304, url);
      if (isOther) moved.add(operation.path);
    }
  t.strictSame(
    [...moved].sort(),
    ['/v1/clocks', '/v1/coverage', '/v1/enforceability', '/v1/events'],
    'the others give their day, or have none',
  );
});

t.test('no cell of any table runs as a formula, whatever the record says', async (t) => {
  const tables = readable.filter((operation) => formatsOf(operation).includes('csv'));
  t.ok(tables.length > 20, `${tables.length} tables`);
  let harmed = 0;
  for (const operation of tables) {
    const url = asked(operation, 'csv');
    const rows = parse((await app.inject(url)).body) as string[][];
    for (const cell of rows.flat()) {
      if (/^[=@\t\r]|^[+-](?!\d+(\.\d+)?$)/.test(cell)) t.fail(`${url}: ${JSON.stringify(cell)}`);
      if (/^'[=+\-@\t]/.test(cell)) harmed += 1;
    }
  }
  t.ok(harmed > 50, `${harmed} cells would have run`);
});
