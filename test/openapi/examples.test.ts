// The examples of the API document, sent to a service over the seed as they stand: each does what it is an example of.
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import t from 'tap';
import { type ApiDocument, type Operation, operationsOf } from '../fuzz/operations.ts';
import { injected } from '../fuzz/send.ts';
import { type Sent, urlOf } from '../fuzz/sent.ts';
import { judgeBy } from '../fuzz/verdict.ts';
import {
  carrying,
  exampleBodies,
  exampleOf,
  exampleRequest,
  exemplary,
  needsNoExample,
} from '../support/example-requests.ts';
import { seededStore } from '../support/seeded.ts';
import { served } from '../support/served.ts';
import { bearer } from '../support/tokens.ts';

const store = seededStore();
const { app } = await served(t, store);
const document = (await app.inject('/openapi.json')).json() as ApiDocument;
const operations = operationsOf(document);
const [send, judge, token] = [injected(app), judgeBy(document), bearer(store, 'Ada', 'admin')];

const isDone = (status: number) => status >= 200 && status < 300;
const named = ({ method, path }: Operation) => `${method} ${path}`;

/** Sends a request, and gives what is wrong with what became of it: it is to be done, and the reply to be as declared. */
async function wrongWith(operation: Operation, sent: Sent): Promise<string[]> {
  const signed = { ...sent, headers: { ...sent.headers, ...(operation.security?.length && token) } };
  const got = await send(signed);
  const said = isDone(got.status) ? judge(operation, signed, got) : `is ${got.status}: ${got.body}`;
  return said === null ? [] : [`${operation.method} ${urlOf(sent)}: the reply ${said}`];
}

t.test('every operation has an example of each body it takes, and of each parameter', async (t) => {
  for (const operation of operations) {
    const lacking = operation.parameters.filter((one) => exampleOf(one) === undefined);
    const needed = lacking.filter((one) => !needsNoExample(one) || exemplary(operation).includes(one));
    t.strictSame(
      needed.map(({ name }) => name),
      [],
      `${named(operation)}: parameters`,
    );
    for (const [type, body] of exampleBodies(document, operation)) t.ok(body, `${named(operation)}: ${type}`);
  }
});

t.test('every example in the document, wherever it stands, is one of the schema beside it', async (t) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document as object, 'openapi');
  const examples = [...examplesIn(document, '')];
  t.ok(examples.length > 500, `${examples.length} examples`);
  for (const { at, schema, example } of examples) {
    const fits = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/')));
    if (!fits(example)) t.fail(`${at}: ${ajv.errorsText(fits.errors)}`);
  }
});

interface Example {
  readonly at: string;
  readonly schema: object;
  readonly example: unknown;
}

function* examplesIn(node: unknown, at: string): Generator<Example> {
  if (typeof node !== 'object' || node === null) return;
  const { example, examples, schema = node } = node as { example?: unknown; examples?: unknown; schema?: object };
  const given = [...(example === undefined ? [] : [example]), ...(Array.isArray(examples) ? examples : [])];
  for (const one of given) yield { at, schema, example: one };
  for (const [name, inner] of Object.entries(node))
    if (name !== 'example' && name !== 'examples') yield* examplesIn(inner, `${at}/${name}`);
}

/** Things that no record has until somebody makes them, by the beginning of the path that leads to one. */
async function thingsMade(): Promise<Readonly<Record<string, string>>> {
  const bodyOf = (id: string) => exampleBodies(document, operations.find((one) => one.operationId === id)!)[0]![1];
  const post = async (url: string, payload: object) => app.inject({ method: 'POST', url, headers: token, payload });
  const report = bodyOf('reportError') as { what: string };
  const { entity, reason } = added(bodyOf('addSource') as Added);
  const hidden = { ...entity, id: 'hidden' };
  const embargo = { entity: hidden, reason, embargo_until: '2027-01-31T12:00:00Z' };
  const { location } = (await post('/v1/sources', embargo)).headers;
  const reported = (await post('/v1/reports', report)).json();
  const again = (await post('/v1/reports', { ...report, what: `Again: ${report.what}` })).json();
  const watch = (await post('/v1/watches', bodyOf('createWatch') as object)).json();
  return {
    '/v1/watches/{id}': watch.id,
    '/v1/inbox/{id}/dismiss': again.id,
    '/v1/inbox/{id}': reported.id,
    '/v1/embargoed/{id}': location!.split('/').at(-1)!,
  };
}

interface Added {
  readonly entity: { readonly id: string; readonly dispositions?: readonly { readonly id: string }[] };
  readonly reason: string;
}

/** The same thing under a name that the record does not have yet; its paragraphs too. */
const added = ({ entity, reason }: Added): Added => ({
  entity: {
    ...entity,
    id: another(entity.id),
    ...(entity.dispositions && { dispositions: entity.dispositions.map((one) => ({ ...one, id: another(one.id) })) }),
  },
  reason,
});
const another = (id: string) => `${id}-2`;

const WRITES = /^(add|correct|withdraw)(?!Embargoed)/;

/** What is sent instead of an example: the seed has its things already, so that others are added and withdrawn, and none is corrected in earnest. */
function instead(
  { operationId, path, parameters }: Operation,
  made: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const prefix = Object.keys(made).find((beginning) => path.startsWith(beginning));
  if (prefix) return { id: made[prefix]! };
  const does = WRITES.exec(operationId)?.[1];
  if (does === 'withdraw') return { id: another(exampleOf(parameters.find(({ name }) => name === 'id')!)!) };
  return does !== 'add' && parameters.some(({ name }) => name === 'dry_run') ? { dry_run: 'true' } : {};
}

t.test(
  'what an operation is asked by its example it does, and replies as declared',
  { timeout: 300_000 },
  async (t) => {
    const made = await thingsMade();
    const exercised = new Set<string>();
    for (const operation of operations) {
      const { operationId } = operation;
      const sent = exampleRequest(operation, instead(operation, made));
      const bodies = exampleBodies(document, operation);
      for (const [type, body] of bodies.length > 0 ? bodies : [[undefined, undefined]]) {
        const given = operationId.startsWith('add') ? added(body as Added) : body;
        t.strictSame(await wrongWith(operation, carrying(sent, type, given)), [], operationId);
        exercised.add(operationId);
      }
    }
    t.strictSame(
      operations.filter(({ operationId }) => !exercised.has(operationId)),
      [],
      'none was left out',
    );
  },
);

/** Parameters whose examples mean something only beside others, or instead of them. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  geoid: ['jurisdiction'],
  at: ['as_of'],
  compare_to_known_at: ['compare_to'],
  compare_to_edition: ['compare_to'],
};

t.test('a parameter that is named and given nothing is refused, by its name', async (t) => {
  for (const operation of operations.filter(({ method, path }) => method === 'GET' && !path.startsWith('/v1/watches')))
    for (const { name } of operation.parameters.filter((one) => one.in === 'query')) {
      const kept = operation.parameters.filter((one) => one.name !== name && !BESIDE[name]?.includes(one.name));
      const sent = exampleRequest({ ...operation, parameters: kept });
      const url = urlOf({ ...sent, query: [...sent.query, `${name}=`] });
      const reply = await app.inject({ url, headers: operation.security?.length ? token : {} });
      const { errors = [] } = reply.json();
      const named = errors.some(({ pointer }: { pointer: string }) => pointer === name);
      if (reply.statusCode !== 400 || !named) t.fail(`${url}: ${reply.statusCode} ${reply.body.slice(0, 300)}`);
    }
  t.match((await app.inject('/v1/courts?level=')).json(), { detail: '"level" is empty; it needs a value.' });
  t.match((await app.inject('/v1/search?q=')).json(), { detail: '"q" is empty; it needs a value.' });
  t.match((await app.inject('/v1/courts?level=,')).json(), { detail: '"level" is empty; it needs a value.' });
  t.equal((await app.inject('/v1/courts?level=district,')).statusCode, 200, 'a comma too many harms nobody');
});

t.test('every example of a parameter is one that the operation takes', { timeout: 300_000 }, async (t) => {
  for (const operation of operations.filter(({ method, security }) => method === 'GET' && !security?.length)) {
    if (operation.path.startsWith('/v1/watches')) continue;
    const usual = new Set(exemplary(operation));
    for (const parameter of operation.parameters.filter((one) => !usual.has(one) && exampleOf(one) !== undefined)) {
      const kept = operation.parameters.filter(
        (one) => one === parameter || (usual.has(one) && !BESIDE[parameter.name]?.includes(one.name)),
      );
      const sent = exampleRequest({ ...operation, parameters: kept }, { [parameter.name]: exampleOf(parameter)! });
      t.strictSame(await wrongWith(operation, sent), [], `${operation.operationId} ${parameter.name}`);
    }
  }
});

t.test('what is there already is named with the article of its noun', async (t) => {
  const said = await Promise.all(
    ['addOrder', 'addAppeal', 'addIssue', 'addAgencyAction', 'addOrganization', 'addCase'].map(async (id) => {
      const { path, ...operation } = operations.find(({ operationId }) => operationId === id)!;
      const payload = exampleBodies(document, { path, ...operation })[0]![1] as object;
      const { detail } = (await app.inject({ method: 'POST', url: path, headers: token, payload })).json();
      return /^There is (.+) ".+" already/.exec(detail)?.[1];
    }),
  );
  t.strictSame(said, ['an order', 'an appeal', 'an issue', 'an agency action', 'an organization', 'a case']);
});
