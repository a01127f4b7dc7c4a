import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request as clientRequest } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { promisify } from 'node:util';
import * as telemetry from '@opentelemetry/api';
import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { append } from '../../src/store/record.ts';
import { measured } from '../support/measured.ts';
import { served } from '../support/served.ts';
import { entryOf, NOW, smallStore } from '../support/small-record.ts';

const QUESTION = '/v1/enforceability?condition=jag-2017-access&jurisdiction=chicago-il&as_of=2017-11-20';
const root = join(import.meta.dirname, '../..');

/** A log that can be read back. */
function logbook() {
  const text: string[] = [];
  return { log: { write: (line: string) => text.push(line) }, lines: () => text.map((line) => JSON.parse(line)), text };
}

t.test('every reply is one line of the log, with the id that the reply carries', async (t) => {
  const { log, lines } = logbook();
  const { app } = await served(t, smallStore(), { manners: { log }, logLevel: 'info' });
  const reply = await app.inject({ url: QUESTION, headers: { 'x-request-id': 'newsroom-1' } });
  await app.inject({ url: QUESTION, headers: { 'if-none-match': reply.headers.etag as string } });
  const missing = await app.inject('/v1/nothing');
  t.match(lines(), [
    {
      level: 'info',
      time: new Date(NOW).toISOString(),
      request_id: 'newsroom-1',
      method: 'GET',
      path: '/v1/enforceability',
      route: '/v1/enforceability',
      status: 200,
      milliseconds: Number,
      bytes: Buffer.byteLength(reply.body),
      msg: 'answered',
    },
    { status: 304, spared: 'unchanged' },
    { status: 404, path: '/v1/nothing', request_id: missing.json().instance },
  ]);
  t.equal(lines().length, 3);
});

t.test('nothing that was meant for the service alone is in the log, nor more than was asked for', async (t) => {
  const { log, text } = logbook();
  const more = (app: FastifyInstance) =>
    app.get('/v1/broken', async () => {
      throw new Error('a fault of ours');
    });
  const { app } = await served(t, smallStore(), { manners: { log }, logLevel: 'info', more });
  const secret = 'enj_1_0123456789abcdef';
  const headers = { authorization: `Bearer ${secret}`, cookie: `session=${secret}` };
  for (const url of [`${QUESTION}&token=${secret}`, `/v1/nothing?token=${secret}`, `/v1/broken?token=${secret}`])
    await app.inject({ url, headers });
  await app.inject({ method: 'POST', url: '/v1/enforceability/batch', headers, payload: { questions: [secret] } });
  t.equal(text.length, 5);
  t.notMatch(text.join(''), secret);
  const fault = text.map((line) => JSON.parse(line)).find(({ level }) => level === 'error');
  t.match(fault, { request_id: String, err: { message: 'a fault of ours', stack: String } });

  const quiet = logbook();
  const { app: other } = await served(t, smallStore(), { manners: { log: quiet.log }, logLevel: 'warn' });
  await other.inject(QUESTION);
  t.strictSame(quiet.text, []);
});

t.test('a fault is found by the id in its reply, which says nothing else of it', async (t) => {
  const { log, lines } = logbook();
  const more = (app: FastifyInstance) =>
    app.get('/v1/broken', async () => {
      throw new Error('no such table: entries');
    });
  const { app } = await served(t, smallStore(), { manners: { log }, logLevel: 'error', more });
  const reply = await app.inject('/v1/broken');
  t.match(reply.json(), { status: 500, type: '/problems/internal' });
  t.notMatch(reply.body, 'no such table');
  t.match(lines(), [{ request_id: reply.json().instance, err: { message: 'no such table: entries' } }]);
});

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

t.test('every request is a span under the span of whoever asked, and its query stays out of it', async (t) => {
  const spans: {
    name: string;
    parent: unknown;
    attributes: Record<string, unknown>;
    status?: unknown;
    ended: boolean;
  }[] = [];
  const tracer = {
    startSpan(name: string, { attributes }: { attributes: Record<string, unknown> }, context: unknown) {
      const span = { name, parent: context, attributes, ended: false };
      spans.push(span);
      return {
        setAttribute: (key: string, value: unknown) => (span.attributes[key] = value),
        setStatus: (status: unknown) => Object.assign(span, { status }),
        end: () => (span.ended = true),
      };
    },
  };
  const collector = {
    ...telemetry,
    trace: { getTracer: () => tracer },
    propagation: { extract: (_context: unknown, carrier: Record<string, unknown>) => carrier.traceparent },
  } as unknown as typeof telemetry;
  const more = (app: FastifyInstance) =>
    app.get('/v1/broken', async () => {
      throw new Error('a fault of ours');
    });
  const { app } = await served(t, smallStore(), { manners: { telemetry: collector }, more });
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const reply = await app.inject({ url: `${QUESTION}&detail=full`, headers: { traceparent } });
  await app.inject('/v1/nothing');
  await app.inject('/v1/broken');
  t.match(spans, [
    {
      name: 'GET /v1/enforceability',
      parent: traceparent,
      attributes: {
        'http.request.method': 'GET',
        'http.route': '/v1/enforceability',
        'url.path': '/v1/enforceability',
        'http.response.status_code': 200,
        'enjoined.request_id': reply.headers['x-request-id'],
      },
      ended: true,
    },
    { name: 'GET', attributes: { 'http.response.status_code': 404 }, ended: true },
    { name: 'GET /v1/broken', status: { code: telemetry.SpanStatusCode.ERROR }, ended: true },
  ]);
  t.notMatch(JSON.stringify(spans[0]!.attributes), 'chicago');
});

t.test('traces that are wanted but cannot be made are said, and the service serves all the same', async (t) => {
  const child = spawn(process.execPath, ['src/main.ts', 'serve'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DATABASE_URL: `file:${join(t.testdir({}), 'enjoined.sqlite')}`,
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
      LOG_LEVEL: 'info',
    },
  });
  let [said, told] = ['', ''];
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (told += chunk));
  while (!said.includes('/docs')) await once(child.stdout, 'data');
  t.match(told, /nothing is traced: @opentelemetry\/sdk-node is not installed\. Install it/);
  const { origin } = new URL(/http:\S+\/docs/.exec(said)![0]);
  const first = await fetch(`${origin}/v1/cases?limit=1`);
  t.equal(first.status, 200, 'also right after the seeding, which is no pressure');
  child.kill('SIGTERM');
  await once(child, 'exit');
  const line = said.split('\n').find((one) => one.includes('"answered"'))!;
  t.match(JSON.parse(line), { request_id: first.headers.get('x-request-id'), status: 200 });
});

t.test('a request that is running when the service is told to stop is answered first', async (t) => {
  const child = spawn(process.execPath, ['src/main.ts', 'serve'], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', DATABASE_URL: `file:${join(t.testdir({}), 'enjoined.sqlite')}` },
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  while (!said.includes('/docs')) await once(child.stdout, 'data');
  const exit = once(child, 'exit');
  const { port } = new URL(/http:\S+\/docs/.exec(said)![0]);
  const request = clientRequest({
    ...{ port, host: '127.0.0.1', method: 'POST', path: '/v1/enforceability/batch' },
    headers: { 'content-type': 'application/json', expect: '100-continue' },
  });
  request.flushHeaders();
  await once(request, 'continue');
  child.kill('SIGTERM');
  request.end('{"questions":[{"condition":"jag-2017-access","jurisdiction":"chicago-il","as_of":"2017-11-20"}]}');
  const [reply] = await once(request, 'response');
  t.equal(reply.statusCode, 200);
  t.match(await json(reply), { results: [{ status: 200, answer: { status: 'barred' } }] });
  t.strictSame(await exit, [0, null]);
});

t.test('the API reference is loaded by its first reader, and not before', async (t) => {
  const script = `
    import { registerHooks } from 'node:module';
    let loaded = 0;
    registerHooks({ load: (url, context, next) => {
      if (url.includes('swagger-ui')) loaded++;
      return next(url, context);
    } });
    const { served } = await import('./test/support/served.ts');
    const { app } = await served({ teardown() {} });
    await app.inject('/v1/cases');
    const before = loaded;
    await app.inject('/docs');
    console.log(JSON.stringify([before, loaded > 0]));
    await app.close();`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
  t.strictSame(JSON.parse(stdout), [0, true]);
});
