// Formats: how one is asked for, and what is said where it cannot be had.
import t from 'tap';
import { append } from '../../src/store/record.ts';
import { get, QUESTION } from '../support/in-format.ts';
import { served } from '../support/served.ts';
import { entryOf } from '../support/small-record.ts';

t.test(
  'a format is asked for by suffix, by `format=` or by what the client accepts, and JSON is the default',
  async (t) => {
    const { app } = await served(t);
    const path = `/v1/enforceability?${QUESTION}`;
    const bySuffix = await get(app, `/v1/enforceability.csv?${QUESTION}`);
    t.match(bySuffix, { status: 200, type: 'text/csv; charset=utf-8', vary: /accept-encoding/ });
    t.equal((await get(app, `${path}&format=csv`)).body, bySuffix.body);
    t.match(await get(app, path, 'text/csv'), { body: bySuffix.body, vary: /accept,/i });
    t.equal((await get(app, path, 'application/json;q=0.4, text/csv;q=0.9')).body, bySuffix.body);
    const plain = await get(app, path);
    t.match(plain, { type: /^application\/json/, vary: /accept,/i });
    const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';
    for (const accept of ['*/*', 'application/*', browser, 'application/json, application/problem+json'])
      t.equal((await get(app, path, accept)).body, plain.body, accept);
    t.equal((await get(app, `/v1/enforceability.json?${QUESTION}`)).body, plain.body);
    t.equal(
      (await get(app, `${path}&format=json`, 'text/csv')).body,
      plain.body,
      'what is written in the address counts',
    );
  },
);

t.test('what cannot be had is refused with what can', async (t) => {
  const { app } = await served(t);
  const refused = async (url: string, status: number, said: RegExp, accept?: string) =>
    t.match(await get(app, url, accept), { status, type: 'application/problem+json', body: said }, url);
  await refused(
    `/v1/enforceability.xls?${QUESTION}`,
    406,
    /cannot be had as \.xls\. It can be had as json \(application\/json\), csv/,
  );
  await refused('/v1/cases/a-v-b/timeline.atm', 406, /Did you mean \\"atom\\"/);
  await refused(`/v1/enforceability?${QUESTION}&format=atom`, 400, /allowed values: json, csv, ndjson, txt, jsonld/);
  await refused(`/v1/enforceability?${QUESTION}`, 406, /none|any of the media types/, 'image/png');
  await refused(`/v1/enforceability.csv?${QUESTION}&format=json`, 400, /ends in \.csv/);
  await refused(`/v1/enforceability.json?${QUESTION}&bom=true`, 400, /`bom` goes with csv, not with json/);
  await refused(
    `/v1/enforceability.txt?${QUESTION}&fields=status`,
    400,
    /`fields` goes with csv and ndjson, not with txt/,
  );
  await refused(
    `/v1/enforceability.csv?${QUESTION}&fields=headlin`,
    400,
    /no column \\"headlin\\"\. Did you mean \\"headline\\"/,
  );
  await refused('/v1/enforceability.csv?condition=jag-2017-access&jurisdiction=chicgo-il', 404, /chicago-il/);
  await refused('/v1/cases/x-v-y/timeline.atom', 404, /There is no case/);
  await refused(`/v1/enforceability.csv?${QUESTION}&colour=red`, 400, /no parameter \\"colour\\"/);
});

t.test('one thing has a suffix too, and an id may have dots of its own', async (t) => {
  const { app, store } = await served(t);
  const id = 'usc.34.10152';
  append(store, [entryOf('source', { id, title: 'Title 34', url: 'https://example.org/', kind: 'statute' })]);
  const plain = await get(app, `/v1/sources/${id}`);
  t.match(plain, { status: 200, body: /Title 34/ });
  t.equal((await get(app, `/v1/sources/${id}?format=json`)).body, plain.body);
  const lawsuit = await get(app, '/v1/cases/a-v-b');
  t.equal((await get(app, '/v1/cases/a-v-b.json')).body, lawsuit.body);
  t.match(await get(app, '/v1/cases/a-v-b.jsonld'), { status: 200, type: 'application/ld+json' });
  t.match(await get(app, '/v1/orders/a-v-b-2017-09-15', 'application/ld+json'), { body: /"CreativeWork"/ });
  t.match(await get(app, '/v1/cases/a-v-b.csv'), { status: 404, body: /There is no case \\"a-v-b\.csv\\"/ });
  t.match(await get(app, '/v1/courts/ilnd?format=jsonld'), { status: 400, body: /allowed values: json/ });
  for (const more of ['fields=id', 'expand=court'])
    t.match(await get(app, `/v1/cases/a-v-b.jsonld?${more}`), { status: 400, body: /goes with json/ }, more);
  t.match(await get(app, '/v1/cases/x-v-y.jsonld'), { status: 404, type: 'application/problem+json' });
});
