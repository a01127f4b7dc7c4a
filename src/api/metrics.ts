// Measurements for Prometheus at /metrics: requests, how long they took, what was answered, what was spared, what was delivered, and the size of the record.
import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { NOUN_NAMES } from '../docket/docket.ts';
import { listOf } from '../store/lists.ts';
import { newest } from '../store/record.ts';
import type { Edge } from './edge.ts';
import { watchMetrics } from './watch-metrics.ts';

/** From a kept reply to a matrix of everything, in seconds. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The process is one, however many services it holds; it is measured from the first time that somebody looks. */
let ofProcess: Registry | undefined;

function processMetrics(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}

/** What is measured of a reply. */
export interface Measured {
  readonly method: string;
  readonly route: string | undefined;
  readonly status: number;
  readonly milliseconds: number;
  readonly answered: string | null;
  readonly spared: string | null;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Measures a reply that the framework has not sent itself; left out where nothing is measured. */
    measured?(reply: Measured): void;
  }
}

/** Measures every request by the pattern of its route, never by its address, and shows the numbers at /metrics. */
export function metrics(app: FastifyInstance, edge: Edge): void {
  const registers = [new Registry()];
  const requests = counter(registers, {
    name: 'enjoined_http_requests_total',
    help: 'Requests, by method, pattern of the route and status of the reply.',
    labelNames: ['method', 'route', 'status'],
  });
  const durations = new Histogram({
    name: 'enjoined_http_request_duration_seconds',
    help: 'How long requests took, by method and pattern of the route.',
    labelNames: ['method', 'route'],
    buckets: BUCKETS,
    registers,
  });
  const answers = counter(registers, {
    name: 'enjoined_answers_total',
    help: 'Answers to questions asked one at a time, by their status.',
    labelNames: ['status'],
  });
  const spared = counter(registers, {
    name: 'enjoined_cache_hits_total',
    help: 'Replies that needed no computing: `unchanged`, the reader had it (304); `kept`, it was sent lately; `formed`, one like it was, and only names and days were filled in.',
    labelNames: ['kind'],
  });
  recordMetrics(edge, registers);
  watchMetrics(edge, registers);
  const measured = ({ method, route = 'none', status, milliseconds, ...reply }: Measured) => {
    requests(method, route, String(status));
    durations.observe({ method, route }, milliseconds / 1000);
    if (reply.answered) answers(reply.answered);
    if (reply.spared) spared(reply.spared);
  };
  app.decorate('measured', measured);
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const { statusCode: status, elapsedTime: milliseconds, answered, spared } = reply;
    measured({ method, route: routeOptions.url, status, milliseconds, answered, spared });
    done();
  });
  const config = { standing: 'nothing', rateLimit: false, alwaysAnswered: true } as const;
  app.get('/metrics', { config, schema: { hide: true } }, async (_request, reply) => {
    const all = Registry.merge([...registers, processMetrics()]);
    return reply.type(all.contentType).send(await all.metrics());
  });
}

/** A counter that is told the values of its labels, in their order. It counts by itself and is asked when somebody looks, as telling the library each time takes ten times as long. */
function counter(
  registers: Registry[],
  { labelNames, ...told }: { name: string; help: string; labelNames: readonly string[] },
): (...values: string[]) => void {
  const since = new Map<string, { readonly labels: Record<string, string>; times: number }>();
  new Counter({
    ...told,
    labelNames,
    registers,
    collect() {
      for (const one of since.values()) this.inc(one.labels, one.times);
      since.clear();
    },
  });
  return (...values) => {
    const key = values.join(' ');
    const known = since.get(key);
    if (known) known.times++;
    else since.set(key, { labels: Object.fromEntries(labelNames.map((name, n) => [name, values[n]!])), times: 1 });
  };
}

function recordMetrics({ store }: Edge, registers: Registry[]): void {
  const gauge = (name: string, help: string, collect: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(collect());
      },
    });
  gauge('enjoined_edition', 'The newest edition of the record: how many entries it has.', () => newest(store));
  gauge('enjoined_record_bytes', 'Size of the database.', () => {
    const [pages, size] = ['page_count', 'page_size'].map((name) =>
      Number(store.sqlite.pragma(name, { simple: true })),
    );
    return pages! * size!;
  });
  new Gauge({
    name: 'enjoined_record_facts',
    help: 'Facts of the newest edition, by noun.',
    labelNames: ['noun'],
    registers,
    collect() {
      for (const noun of NOUN_NAMES) this.set({ noun }, listOf(store, noun, { limit: 1, count: true }).count!);
    },
  });
}
