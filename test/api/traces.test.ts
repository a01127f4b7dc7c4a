// Traces: the span of every request, and a service that is to trace but cannot.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import * as telemetry from '@opentelemetry/api';
import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { root } from '../support/program.ts';
import { QUESTION } from '../support/readable.ts';
import { served } from '../support/served.ts';
import { smallStore } from '../support/small-record.ts';

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
