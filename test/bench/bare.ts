// The bare service that ratios are taken to: Fastify with the shipped plugins, and for each size a route that returns one fixed object of it.
import { Type } from '@sinclair/typebox';
import Fastify, { LogController } from 'fastify';
import { accessLog, logging, logOutput } from '../../src/api/access-log.ts';
import { metrics } from '../../src/api/metrics.ts';
import { limitRate } from '../../src/api/rate-limit.ts';
import { securityHeaders } from '../../src/api/security-headers.ts';
import { settingsFrom } from '../../src/config.ts';
import { openStore } from '../../src/store/open.ts';

const Row = Type.Object({
  id: Type.String(),
  title: Type.String(),
  court: Type.String(),
  entered_on: Type.String(),
  is_open: Type.Boolean(),
  pages: Type.Integer(),
});
const Told = Type.Object({ rows: Type.Array(Row), rest: Type.String() });

const row = {
  id: 'a-v-b-2017-09-15',
  title: 'Order on a motion for a preliminary injunction, with reasons and a scope',
  court: 'ilnd',
  entered_on: '2017-09-15',
  is_open: true,
  pages: 41,
};

/** An object that takes so many bytes as JSON. */
function objectOf(bytes: number): { rows: (typeof row)[]; rest: string } {
  const room = bytes - JSON.stringify({ rows: [], rest: '' }).length;
  const rows = Array.from({ length: Math.max(0, Math.floor(room / (JSON.stringify(row).length + 1))) }, () => row);
  const made = { rows, rest: '' };
  return { rows, rest: '.'.repeat(Math.max(0, bytes - JSON.stringify(made).length)) };
}

const { HOST, PORT, DATABASE_URL, LOG_LEVEL, RATE_LIMIT_PER_MINUTE } = settingsFrom(process.env);
const now = () => Date.now();
const app = Fastify({
  logger: logging(LOG_LEVEL, now, logOutput()),
  logController: new LogController({ disableRequestLogging: true }),
  childLoggerFactory: (logger) => logger,
});
accessLog(app);
securityHeaders(app, '');
await limitRate(app, RATE_LIMIT_PER_MINUTE);
metrics(app, { store: openStore(DATABASE_URL), now, publicUrl: '', ready: () => true });
for (const bytes of new Set(process.argv.slice(2).map(Number))) {
  const told = objectOf(bytes);
  app.get(`/${bytes}`, { schema: { response: { 200: Told } } }, async () => told);
}
await app.listen({ host: HOST, port: PORT });
