// Measurements: what is counted and timed, and how Prometheus reads it.
import t from 'tap';
import { append } from '../../src/store/record.ts';
import { measured } from '../support/measured.ts';
import { QUESTION } from '../support/readable.ts';
import { served } from '../support/served.ts';
import { entryOf, smallStore } from '../support/small-record.ts';

t.test(
  'requests, durations, answers, spared work and the record are measured, by route and never by address',
  async (t) => {
    const { app, store } = await served(t);
    const tag = (await app.inject(QUESTION)).headers.etag as string;
    await app.inject(QUESTION);
    await app.inject({ url: QUESTION, headers: { 'if-none-match': tag } });
    await app.inject(QUESTION.replace('chicago-il', 'milwaukee-county-wi').replace('2017-11-20', '2018-06-28'));
    await app.inject('/v1/cases/a-v-b');
    await app.inject('/v1/cases/a-v-c');
    await app.inject('/secret-path-1');
    const before = await measured(app);
    const requests = (method: string, route: string, status: number) =>
      before.get(`enjoined_http_requests_total{method="${method}",route="${route}",status="${status}"}`);
    t.equal(requests('GET', '/v1/enforceability', 200), 3);
    t.equal(requests('GET', '/v1/enforceability', 304), 1);
    t.equal(requests('GET', '/v1/cases/:id', 200), 1);
    t.equal(requests('GET', '/v1/cases/:id', 404), 1);
    t.equal(requests('GET', 'none', 404), 1);
    const durations = 'enjoined_http_request_duration_seconds';
    t.equal(before.get(`${durations}_count{method="GET",route="/v1/enforceability"}`), 4);
    t.equal(before.get(`${durations}_bucket{le="+Inf",method="GET",route="/v1/enforceability"}`), 4);
    t.equal(
      before.get('enjoined_answers_total{status="barred"}'),
      2,
      'a kept answer is an answer, one not sent is none',
    );
    t.equal(before.get('enjoined_answers_total{status="not_barred"}'), 1);
    t.equal(before.get('enjoined_cache_hits_total{kind="kept"}'), 1);
    t.equal(before.get('enjoined_cache_hits_total{kind="unchanged"}'), 1);
    t.equal(before.get('enjoined_edition'), 13);
    t.equal(before.get('enjoined_record_facts{noun="order"}'), 2);
    t.ok(before.get('enjoined_record_bytes')! > 10_000);
    t.ok(before.has('process_cpu_seconds_total') && before.has('nodejs_heap_size_used_bytes'));
    t.notMatch([...before.keys()].join('\n'), /secret-path|a-v-b|chicago/);
    append(store, [entryOf('jurisdiction', { id: 'elsewhere', name: 'Elsewhere', kind: 'city' })]);
    t.equal((await measured(app)).get('enjoined_edition'), 14);
  },
);

t.test('measurements are text for Prometheus, kept by nobody, and can be turned off', async (t) => {
  const { app } = await served(t);
  const { headers } = await app.inject('/metrics');
  t.match(headers, { 'content-type': /^text\/plain; version=0\.0\.4/, 'cache-control': 'no-store' });
  const { app: without } = await served(t, smallStore(), { manners: { METRICS: false } });
  t.equal((await without.inject('/metrics')).statusCode, 404);
});
