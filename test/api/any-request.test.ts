// Whatever is asked of whichever operation: never a fault of the service, and always a reply that the API document declares.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import type { ApiDocument, Operation } from '../fuzz/operations.ts';
import { operationsOf } from '../fuzz/operations.ts';
import { injected } from '../fuzz/send.ts';
import type { Sent } from '../fuzz/sent.ts';
import { driveSeed } from '../fuzz/service.ts';
import { judgeBy } from '../fuzz/verdict.ts';
import { served } from '../support/served.ts';
import { smallStore } from '../support/small-record.ts';

const document = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../openapi/openapi.json'), 'utf8'),
) as ApiDocument;
const judge = judgeBy(document);
const operation = (id: string): Operation => operationsOf(document).find(({ operationId }) => operationId === id)!;
const asked = (path: string, more: Partial<Sent> = {}): Sent => ({
  method: 'GET',
  path,
  query: [],
  headers: {},
  ...more,
});

const REQUESTS = 2_000;
const SEED = 42;

t.test(
  'no request, lawful or hostile, gets a reply that the document does not declare',
  { timeout: 120_000 },
  async (t) => {
    const fared = await driveSeed(REQUESTS, SEED);
    t.strictSame(
      fared.flatMap(({ operation: { operationId }, fault }) => (fault ? [`${operationId}: ${fault}`] : [])),
      [],
    );
    const reached = fared.filter(({ isReached }) => isReached);
    t.ok(
      reached.length > fared.length / 2,
      `${reached.length} of ${fared.length} operations did what was asked of them`,
    );
  },
);

t.test('a problem that a browser gets as a page is declared as one', async (t) => {
  const send = injected((await served(t)).app);
  const headers = { accept: 'text/html' };
  for (const [id, sent] of [
    ['getProblemType', asked('/problems/not-found', { headers })],
    ['getProblemType', asked('/problems/none', { headers })],
    ['getHealth', asked('/healthz', { headers, query: ['a=b'] })],
    ['getReadiness', asked('/readyz', { headers, query: ['a=b'] })],
  ] as const) {
    const got = await send(sent);
    t.match(got.headers['content-type'], 'text/html', sent.path);
    t.equal(judge(operation(id), sent, got), null, sent.path);
  }
});

t.test('what a reader has already is declared wherever it can be answered', async (t) => {
  const send = injected((await served(t)).app);
  for (const one of operationsOf(document).filter(({ method, path }) => method === 'GET' && !path.includes('{'))) {
    const sent = asked(one.path, { headers: { 'if-none-match': '*' } });
    t.equal(judge(one, sent, await send(sent)), null, one.operationId);
  }
  t.ok(operation('getEnforceability').responses[304]);
  t.notOk(operation('getHealth').responses[304], 'what is told of the moment is never kept');
});

t.test('an empty Accept accepts everything', async (t) => {
  const send = injected((await served(t)).app);
  t.match(await send(asked('/v1/courts', { headers: { accept: '' } })), { status: 200 });
  t.match(await send(asked('/v1/courts', { headers: { accept: 'image/png' } })), { status: 406 });
});

t.test('the end of a watch is declared without a body', async (t) => {
  t.notOk(operation('endWatch').responses[204]!.content);
});

t.test(
  'replies of which some fields were asked for are of their schema but for what it requires, and the parameter says so',
  async (t) => {
    const send = injected((await served(t)).app);
    const sent = asked('/v1/cases', { query: ['fields=id'] });
    const got = await send(sent);
    t.equal(judge(operation('listCases'), sent, got), null);
    t.match(judge(operation('listCases'), asked('/v1/cases'), got), 'must have required property');
    const { description } = operation('listCases').parameters.find(({ name }) => name === 'fields') as never as {
      description: string;
    };
    t.match(description, 'lacks');
  },
);

t.test('the judge sees what is wrong', async (t) => {
  const list = operation('listCases');
  const json = { 'content-type': 'application/json' };
  const judged = (status: number, body: string, headers = json, one = list) =>
    judge(one, asked(one.path), { status, headers, body });
  t.match(judged(500, '{}'), 'is 500');
  t.match(judged(202, '{}'), 'undeclared status');
  t.match(judged(200, '<a/>', { 'content-type': 'text/xml' }), 'undeclared media type');
  t.match(judged(200, '{}'), 'not of its schema');
  t.match(judged(200, '{'), 'is no application/json');
  t.match(judged(304, 'a'), 'body where none');
  t.match(judged(400, '{"detail":"Error\\n    at Object.run (a.ts:1)"}'), 'insides');
  t.match(judged(200, '{}', json, operation('listInbox')), 'without a token');
});

t.test('without a token nothing of the desk is told or done', async (t) => {
  const send = injected((await served(t, smallStore())).app);
  for (const one of operationsOf(document)
    .filter(({ security }) => security?.length)
    .slice(0, TRIES)) {
    const { status } = await send(asked(one.path.replace(/\{\w+\}/, 'x'), { method: one.method }));
    t.equal(status, 401, one.operationId);
  }
});

/** More wrong tokens of one address than that are answered by 429. */
const TRIES = 10;
