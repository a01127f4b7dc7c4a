// The log: a line for every reply, a fault found by its id, and nothing in it that was meant for the service alone.
import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { QUESTION } from '../support/readable.ts';
import { served } from '../support/served.ts';
import { NOW, smallStore } from '../support/small-record.ts';

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
