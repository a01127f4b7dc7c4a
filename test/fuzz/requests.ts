// Requests to one operation: as its document says they should be, and the same with faults of every kind.
import fc, { type Arbitrary } from 'fast-check';
import { fault } from './faults.ts';
import type { ApiDocument, Operation, Parameter } from './operations.ts';
import { encoded, headerText, type Sent } from './sent.ts';
import { lawful, type Pool } from './values.ts';

/** What a caller knows beyond the document. */
export interface Known {
  readonly pool: Pool;
  /** Carries the token, where an operation wants one. */
  readonly bearer: Readonly<Record<string, string>>;
  /** Things as the record holds them, by the path that lists them. */
  readonly entities: Readonly<Record<string, readonly { readonly id: string; readonly [field: string]: unknown }[]>>;
}

const ALWAYS = 100;
const SELDOM = 6;

/** In how many of a hundred requests a parameter is given. Some reach nothing when left out, or a reply about the whole record; others spare or spoil the work. */
const CHANCES: Readonly<Record<string, number>> = {
  'getEnforceability condition': ALWAYS,
  'getEnforceability jurisdiction': ALWAYS,
  'getEnforceabilityHistory jurisdiction': ALWAYS,
  'getEnforceabilityMatrix condition': ALWAYS,
  'getEnforceabilityMatrix jurisdiction': ALWAYS,
  'getEnforceabilityChanges condition': ALWAYS,
  'getEnforceabilityChanges jurisdiction': ALWAYS,
  'getEnforceabilityChanges compare_to': ALWAYS,
  'getEnforceabilityChanges compare_to_known_at': SELDOM,
  'getEnforceabilityChanges compare_to_edition': SELDOM,
  'getEnforceabilityChanges fields': SELDOM,
  dry_run: 50,
  'idempotency-key': SELDOM,
  header: SELDOM,
  bom: SELDOM,
  geoid: SELDOM,
  min_review: SELDOM,
  cursor: SELDOM,
  'if-match': SELDOM,
  embargo_until: SELDOM,
};

/** Of each of these only one may be given. */
const EXCLUSIVE = [
  ['at', 'as_of'],
  ['geoid', 'jurisdiction'],
  ['compare_to_known_at', 'compare_to'],
  ['compare_to_edition', 'compare_to'],
];

/** Requests to an operation; three in five have no fault, others up to three. */
export function requestTo(document: ApiDocument, operation: Operation, known: Known): Arbitrary<Sent> {
  const faults = fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.array(fault(operation), { minLength: 1, maxLength: 3 }) },
  );
  return fc
    .tuple(asDeclared(document, operation, known), faults)
    .map(([sent, wrong]) => wrong.reduce((request, spoilt) => spoilt(request), sent));
}

type Given = readonly (readonly [parameter: Parameter, isGiven: boolean, text: string])[];

function asDeclared(document: ApiDocument, operation: Operation, known: Known): Arbitrary<Sent> {
  const { parameters, security } = operation;
  const given = fc.tuple(...parameters.map((parameter) => perhaps(document, operation, known, parameter)));
  const token = security?.length ? known.bearer : {};
  return fc.tuple(given, body(document, operation, known), accepted).map(([all, written, accept]) => ({
    method: operation.method,
    path: pathTo(operation, all, written?.id),
    query: placed(all, 'query').map(([{ name }, , text]) => `${name}=${encoded(text)}`),
    headers: {
      ...accept,
      ...Object.fromEntries(placed(all, 'header').map(([{ name }, , text]) => [name.toLowerCase(), text])),
      ...token,
      ...(written && { 'content-type': written.type }),
    },
    body: written?.text,
  }));
}

function perhaps(document: ApiDocument, operation: Operation, { pool }: Known, parameter: Parameter) {
  const { name, schema, example, required } = parameter;
  const examples = [...((schema.examples as unknown[]) ?? []), ...(example === undefined ? [] : [example])];
  const made = lawful(document, pool, { ...schema, examples }, poolName(operation, parameter)).map(String);
  const value = parameter.in === 'header' ? made.map((text) => headerText(text) || 'x') : made;
  const often = CHANCES[`${operation.operationId} ${name}`] ?? CHANCES[name] ?? rarity(operation.parameters);
  const isGiven = fc.integer({ min: 0, max: ALWAYS - 1 }).map((chance) => required || chance < often);
  return fc.tuple(fc.constant(parameter), isGiven, value);
}

/** A list has so many parameters that each may come seldom only, or nothing would ever be found. */
const rarity = ({ length }: readonly Parameter[]) => Math.max(SELDOM, Math.min(50, 200 / Math.max(1, length)));

/** What the id in a path is an id of: the part before it says. */
const poolName = ({ path }: Operation, { name, in: place }: Parameter) =>
  place === 'path' ? path.split(`/{${name}}`)[0]!.split('/').at(-1)! : name;

function placed(given: Given, place: Parameter['in']) {
  const there = given.filter(([parameter, isGiven]) => isGiven && parameter.in === place);
  const has = (wanted: string) => there.some(([{ name }]) => name === wanted);
  const unlawful = EXCLUSIVE.flatMap(([one, other]) => (has(one!) && has(other!) ? [one!] : []));
  return there.filter(([{ name }]) => !unlawful.includes(name));
}

/** The path of a request; of what is in its body, where that is known. */
const pathTo = ({ path }: Operation, given: Given, id: string | undefined) =>
  placed(given, 'path').reduce((url, [{ name }, , text]) => url.replace(`{${name}}`, encoded(id ?? text)), path);

const accepted = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        ...['*/*', 'application/json', 'text/html', 'text/csv', 'application/x-ndjson'],
        ...['application/ld+json', 'text/calendar', 'application/atom+xml'],
      )
      .map((accept) => ({ accept })),
  },
);

interface Written {
  readonly type: string;
  readonly text: string;
  /** Of the thing in it, where that stands in the path too. */
  readonly id?: string;
}

function body(document: ApiDocument, operation: Operation, known: Known): Arbitrary<Written | undefined> {
  const kinds = Object.entries(operation.requestBody?.content ?? {});
  if (kinds.length === 0) return fc.constant(undefined);
  const written = kinds.map(
    ([type, { schema = {} }]): Arbitrary<Written> =>
      type.endsWith('json')
        ? lawful(document, known.pool, schema).map((value) => ({ type, text: JSON.stringify(value) }))
        : rows(known.pool).map((text) => ({ type, text })),
  );
  const things = known.entities[operation.path === ACCEPTING ? '/v1/sources' : operation.path.replace('/{id}', '')];
  const real = things?.length && operation.security ? [{ weight: 3, arbitrary: kept(operation, things) }] : [];
  return fc.oneof(...written, ...real);
}

/** A thing of the record, corrected or under a new id: lawful in every reference. */
function kept({ method, path }: Operation, things: Known['entities'][string]): Arbitrary<Written> {
  return fc.tuple(fc.constantFrom(...things), fc.nat()).map(([thing, number]) => {
    const told = TELLING.filter((name) => name in thing).slice(0, 1);
    const entity = { ...thing, ...Object.fromEntries(told.map((name) => [name, `${thing[name]} (${number})`])) };
    if (method === 'POST' && thing.dispositions)
      Object.assign(entity, { dispositions: renamed(thing.dispositions, number) });
    const id = method === 'PUT' ? thing.id : `${thing.id.slice(0, 60)}-${number}`;
    const written =
      path === ACCEPTING ? { entries: [{ noun: 'source', entity: { ...entity, id } }] } : { entity: { ...entity, id } };
    const text = JSON.stringify({ ...written, reason: 'Read again.' });
    return { type: 'application/json', text, ...(method === 'PUT' && { id }) };
  });
}

/** The parts of a thing under ids of their own. */
const renamed = (parts: unknown, number: number) =>
  (parts as { id: string }[]).map((part) => ({ ...part, id: `${part.id.slice(0, 60)}-${number}` }));

/** What is in the inbox is recorded as an editor says: here, a source. */
const ACCEPTING = '/v1/inbox/{id}/accept';

/** Fields in which a thing may say something else without being another. */
const TELLING = ['note', 'title', 'summary', 'question', 'name'];

/** A table of questions, for addresses that read one. */
const rows = (pool: Pool) =>
  fc
    .array(fc.tuple(fc.constantFrom(...(pool.condition ?? [''])), fc.constantFrom(...(pool.jurisdiction ?? ['']))), {
      minLength: 1,
      maxLength: 4,
    })
    .map((pairs) => ['condition,jurisdiction', ...pairs.map((pair) => pair.join(','))].join('\n'));
