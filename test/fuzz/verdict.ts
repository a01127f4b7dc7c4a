// What is wrong with a reply, by the document: its status, its media type, its schema, and whether it shows the insides.
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { type ApiDocument, addressed, declaredOf, type Operation, operationsOf, type Schema } from './operations.ts';
import type { Sent } from './sent.ts';

export interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: string;
}

/** Says what is wrong with a reply; null if nothing is. */
export type Judge = (operation: Operation, sent: Sent, got: Got) => string | null;

/** Says why a value is not of a schema; null if it is. */
type Fits = (schema: object, value: unknown) => string | null;

const OK = 200;
const METHOD_NOT_ALLOWED = 405;
const BAD = 400;
const SERVER_ERROR = 500;

const ROOT = join(import.meta.dirname, '../..');
const INSIDES = /(\n|\\n) {4}at |node_modules|SQLITE_/;

/** Judges by a document, each of its schemas compiled once. Where a request went astray, by what is declared where it arrived. */
export function judgeBy(document: ApiDocument): Judge {
  const operations = operationsOf(document);
  const [whole, trimmed] = [fitsBy(document), fitsBy(relaxed(document))];
  return (operation, sent, got) => {
    const seen = insides(got);
    if (seen || sent.method === 'OPTIONS') return seen ?? options(got);
    const there = addressed(operations, sent.method, sent.path);
    if (!there && got.status < BAD) return null;
    const judged = there ?? operation;
    if (got.status < BAD && judged.security?.length && !sent.headers.authorization)
      return 'was given to somebody without a token';
    // A reply of which only some fields were asked for lacks what its schema requires: the parameter says so.
    const isTrimmed = got.status === OK && sent.query.some((pair) => pair.startsWith('fields='));
    return declared(document, judged, sent, got, isTrimmed ? trimmed : whole);
  };
}

function fitsBy(document: ApiDocument): Fits {
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true });
  addFormats.default(ajv);
  ajv.addSchema(document, 'openapi');
  const compiled = new Map<string, ValidateFunction>();
  return (schema, value) => {
    const text = JSON.stringify(schema).replaceAll('"#/', '"openapi#/');
    const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text));
    compiled.set(text, validate);
    return validate(value) ? null : `is not of its schema: ${ajv.errorsText(validate.errors)}`;
  };
}

/** The document with nothing in it required. */
const relaxed = (document: ApiDocument): ApiDocument =>
  JSON.parse(JSON.stringify(document), (name, value) =>
    name === 'required' && Array.isArray(value) ? undefined : value,
  );

function insides({ status, body }: Got): string | null {
  if (status >= SERVER_ERROR) return `is ${status}`;
  return body.includes(ROOT) || INSIDES.test(body) ? 'shows the insides of the program' : null;
}

/** What is asked of by OPTIONS stands in no document: it says what an address answers, or is refused. */
const options = ({ status, headers }: Got) =>
  status < 300 && !headers.allow && !headers['access-control-allow-methods']
    ? 'says not what the address answers'
    : null;

function declared(
  document: ApiDocument,
  operation: Operation,
  { method }: Sent,
  { status, headers, body }: Got,
  fits: Fits,
) {
  const reply = declaredOf(document, operation, status);
  if (!reply) return `has the undeclared status ${status}`;
  if (status === METHOD_NOT_ALLOWED && !headers.allow) return 'says not which methods there are';
  if (!reply.content) return body === '' ? null : 'has a body where none is declared';
  const type = String(headers['content-type'] ?? 'none').split(';')[0]!;
  const content = reply.content[type];
  if (!content) return `has the undeclared media type ${type}`;
  if (method === 'HEAD') return body === '' ? null : 'has a body, to HEAD';
  return wellFormed(type, body, content.schema ?? {}, fits);
}

function wellFormed(type: string, body: string, schema: Schema, fits: Fits): string | null {
  try {
    if (type.endsWith('json')) {
      const documents = type === 'application/x-ndjson' ? body.split('\n').filter(Boolean) : [body];
      const values = documents.map((text) => JSON.parse(text));
      return type === 'application/x-ndjson' ? null : fits(schema, values[0]);
    }
    if (type === 'text/csv') parse(body, { bom: true });
    return body.includes('\u0000') ? 'has a NUL in it' : null;
  } catch (error) {
    return `is no ${type}: ${(error as Error).message}`;
  }
}
