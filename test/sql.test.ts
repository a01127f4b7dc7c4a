// SQL that somebody writes into an address or a body is text: it is stored as it is, or refused, and does nothing.
import t from 'tap';
import { openStore, type Store } from '../src/store/open.ts';
import { newest } from '../src/store/record.ts';
import { verify } from '../src/store/verify.ts';
import { type ApiDocument, meant, type Operation, operationsOf } from './fuzz/operations.ts';
import { injected } from './fuzz/send.ts';
import { judgeBy } from './fuzz/verdict.ts';
import { hostileFacts } from './support/hostile-record.ts';
import { served } from './support/served.ts';
import { bearer } from './support/tokens.ts';

const SQL = ["'; DROP TABLE entries; --", '" OR 1=1 --', "a') UNION SELECT hash FROM tokens --"];

/** What no request may change: which tables, indexes and triggers there are, who may write, and that the record is whole. */
const untouched = ({ sqlite }: Store) => ({
  schema: sqlite.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY name').all(),
  tokens: sqlite.prepare('SELECT * FROM tokens').all(),
});

/** Every address that is read, with one parameter of it set to a text. */
function* asked(document: ApiDocument, text: string) {
  const said = encodeURIComponent(text);
  for (const { method, path, parameters } of operationsOf(document)) {
    if (method !== 'GET') continue;
    if (path.includes('{')) yield path.replaceAll(/\{\w+\}/g, said);
    for (const { name } of parameters.filter((one) => one.in === 'query'))
      yield `${path.replaceAll(/\{\w+\}/g, 'a-v-b')}?${name}=${said}`;
  }
}

/** A value as it is, with one of its texts after the other set to this one. */
function* spoilt(value: unknown, text: string): Generator<unknown> {
  if (typeof value === 'string') yield text;
  if (typeof value !== 'object' || value === null) return;
  for (const [field, inner] of Object.entries(value))
    for (const worse of spoilt(inner, text))
      yield Array.isArray(value) ? value.with(Number(field), worse) : { ...value, [field]: worse };
}

/** The example of the body of an operation, with a text in each place. */
function* bodies(document: ApiDocument, { requestBody }: Operation, text: string): Generator<unknown> {
  const schema = requestBody?.content['application/json']?.schema;
  for (const example of schema ? (meant(document, schema).examples as unknown[]) : []) yield* spoilt(example, text);
}

t.test('SQL in any parameter is text', async (t) => {
  const { app, store } = await served(t);
  const document = (await app.inject('/openapi.json')).json();
  const before = newest(store);
  for (const text of SQL)
    for (const url of asked(document, text)) {
      const reply = await app.inject(url);
      if (reply.statusCode >= 500 || /sqlite|syntax error/i.test(reply.body.replaceAll(text, '')))
        t.fail(`${url}: ${reply.body.slice(0, 200)}`);
    }
  t.equal(newest(store), before);
  t.strictSame(verify(store).faults, []);
});

t.test('SQL in any text of a body is text', async (t) => {
  const { app, store } = await served(t);
  const document: ApiDocument = (await app.inject('/openapi.json')).json();
  const [judge, send] = [judgeBy(document), injected(app)];
  const headers = { ...bearer(store, 'Ida B.', 'admin'), 'content-type': 'application/json' };
  const before = untouched(store);
  let sent = 0;
  for (const operation of operationsOf(document).filter(({ requestBody }) => requestBody))
    for (const text of SQL)
      for (const body of bodies(document, operation, text)) {
        const path = operation.path.replace(
          /\{\w+\}/,
          (body as { entity?: { id: string } }).entity?.id ?? 'a-v-b-2017-09-15',
        );
        const request = {
          method: operation.method,
          path: encodeURI(path),
          query: [],
          headers,
          body: JSON.stringify(body),
        };
        const fault = judge(operation, request, await send(request));
        if (fault) t.fail(`${operation.operationId} ${request.body}: ${fault}`);
        sent++;
      }
  t.ok(sent > 500);
  t.strictSame(untouched(store), before);
  t.strictSame(verify(store).faults, []);
});

t.test('SQL in every free text of every noun is recorded as it was written', async (t) => {
  const store = openStore(':memory:');
  const { app } = await served(t, store);
  const headers = bearer(store, 'Ida B.', 'editor');
  const before = untouched(store);
  for (const text of SQL) {
    const writes = hostileFacts(text);
    const reply = await app.inject({ method: 'POST', url: '/v1/entries', headers, payload: { reason: text, writes } });
    t.equal(reply.statusCode, 201, reply.body.slice(0, 400));
    for (const { noun, entity } of writes) {
      const list = noun === 'agency_action' ? 'agency-actions' : `${noun}s`;
      t.match((await app.inject(`/v1/${list}/${entity.id}`)).json(), entity, `${noun} ${text}`);
    }
  }
  t.strictSame(untouched(store), before);
  t.strictSame(verify(store).faults, []);
});
