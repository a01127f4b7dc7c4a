// Values to ask with: lawful ones from a schema, its examples and the ids of the record, and hostile ones of every kind.
import fc, { type Arbitrary } from 'fast-check';
import { type ApiDocument, meant, type Schema } from './operations.ts';

/** Values that the record holds, by the name of the field or parameter that takes them. */
export type Pool = Readonly<Record<string, readonly unknown[]>>;

const DEEPEST = 5;
const LONGEST = 8;

/** Values that a schema allows. Those of the record and the examples come often, since they alone lead far. */
export function lawful(document: ApiDocument, pool: Pool, given: Schema, name = '', depth = 0): Arbitrary<unknown> {
  const schema = meant(document, given);
  const { examples = [], enum: listed, anyOf, oneOf } = schema as Record<string, unknown[] | undefined>;
  const next = (inner: Schema, named = name) => lawful(document, pool, inner, named, depth + 1);
  if (listed) return fc.constantFrom(...listed);
  if ('const' in schema) return fc.constant(schema.const);
  if (anyOf ?? oneOf) return fc.oneof(...((anyOf ?? oneOf) as Schema[]).map((one) => next(one)));
  const isId = schema.type === 'string' || schema.type === 'integer';
  const known = [...examples, ...(isId ? (pool[name] ?? pool[name.replace(/s$/, '')] ?? []) : [])];
  const made = byType(schema, next, depth);
  return known.length > 0
    ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: made })
    : made;
}

function byType(schema: Schema, next: (inner: Schema, name?: string) => Arbitrary<unknown>, depth: number) {
  const {
    type,
    minimum = -5,
    maximum = Number(minimum) + 1000,
  } = schema as { type?: string; minimum?: number; maximum?: number };
  if (type === 'integer')
    return fc.oneof(fc.constantFrom(minimum, maximum, minimum + 1), fc.integer({ min: minimum, max: maximum }));
  if (type === 'number') return fc.double({ min: minimum, max: maximum, noNaN: true });
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'array') return listOf(schema, next, depth);
  if (type === 'object') return objectOf(schema, next, depth);
  return textOf(schema);
}

function listOf(
  { items = {}, minItems = 0, maxItems = LONGEST }: Schema,
  next: (inner: Schema) => Arbitrary<unknown>,
  depth: number,
) {
  const least = Number(minItems);
  const most = depth > DEEPEST ? least : Math.max(least, Math.min(Number(maxItems), 3));
  return fc.array(next(items as Schema), { minLength: least, maxLength: most });
}

function objectOf(
  { properties = {}, required = [] }: Schema,
  next: (inner: Schema, name: string) => Arbitrary<unknown>,
  depth: number,
) {
  const needed = required as string[];
  const fields = Object.entries(properties as Record<string, Schema>).filter(
    ([name]) => depth <= DEEPEST || needed.includes(name),
  );
  return fc.record(Object.fromEntries(fields.map(([name, schema]) => [name, next(schema, name)])), {
    requiredKeys: needed.filter((name) => name in (properties as object)),
  });
}

const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2040-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

function textOf({ format, minLength = 0, maxLength = 40 }: Schema): Arbitrary<string> {
  if (format === 'date') return day.map((instant) => instant.slice(0, 10));
  if (format === 'date-time') return day;
  if (format === 'uri') return fc.webUrl();
  return fc.string({ unit: 'grapheme', minLength: Number(minLength), maxLength: Math.min(Number(maxLength), 40) });
}
