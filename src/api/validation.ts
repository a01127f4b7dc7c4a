// Holding requests to their schemas: strict in bodies, coercing in addresses, and each schema compiled when it is first needed.
import { Type } from '@sinclair/typebox';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifyInstance } from 'fastify';
import { COMPILED_QUICKLY } from '../ajv.ts';
import { Problem } from '../problem.ts';
import { emptied } from './problem-reply.ts';

type Validator = ((data: unknown) => boolean) & { errors?: ErrorObject[] | null };

/**
 * Strict in bodies, coercing in addresses: text is all that an address can carry. Our own schemas are not checked at every start.
 * Fastify asks for a compiler again at every route: what it builds is made for the service once, and when it is needed.
 */
export function validatorsOf() {
  const [body, address] = [once(() => checker(false)), once(() => checker(true))];
  return (components: Readonly<Record<string, unknown>>) =>
    ({ schema, httpPart }: { schema: unknown; httpPart?: string }) =>
      whenNeeded(() => compiled((httpPart === 'body' ? body : address)(), schema as object, components));
}

function checker(coerceTypes: boolean): Ajv {
  const ajv = new Ajv({
    coerceTypes,
    useDefaults: true,
    allErrors: true,
    strict: false,
    verbose: true,
    addUsedSchema: false,
    ...COMPILED_QUICKLY,
  });
  addFormats.default(ajv);
  return ajv;
}

/** A schema compiled, with the components that it refers to and no others: few requests need any, and each costs. */
function compiled(ajv: Ajv, schema: object, components: Readonly<Record<string, unknown>>): ValidateFunction {
  addComponents(ajv, schema, components);
  return ajv.compile(schema);
}

function addComponents(ajv: Ajv, schema: object, components: Readonly<Record<string, unknown>>): void {
  for (const [, id = ''] of JSON.stringify(schema).matchAll(REFERENCE)) {
    const component = components[id];
    if (typeof component !== 'object' || component === null || id in ajv.schemas) continue;
    ajv.addSchema(component);
    addComponents(ajv, component, components);
  }
}

const REFERENCE = /"\$ref":"([^"#]+)"/g;

/** Every route that has a schema refuses what its address may not carry, also where it may carry nothing. */
export function refuseUnknownParameters(app: FastifyInstance): void {
  app.addHook('onRoute', ({ schema }) => {
    if (schema && !schema.hide) schema.querystring ??= Type.Object({}, { additionalProperties: false });
  });
}

/** Refuses (invalid) what an address of the API names and gives nothing: taken for left out, it would answer another question. Pages are spared: a form sends its empty fields too. */
export function refuseEmptyParameters(app: FastifyInstance): void {
  app.addHook('preValidation', ({ query, routeOptions }, _reply, done) => {
    if (!routeOptions.url?.startsWith('/v1/')) return done();
    const named = Object.entries(query as Record<string, string | string[]>);
    refuseEmpty(named.filter(([, given]) => [given].flat().every((one) => one.trim() === '')).map(([name]) => name));
    done();
  });
}

/** Refuses (invalid) parameters that were named and given nothing, if there are any. */
export function refuseEmpty(names: readonly string[]): void {
  const errors = names.map((name) => ({ pointer: name, detail: emptied(name) }));
  if (errors.length > 0) throw new Problem('invalid', errors.map(({ detail }) => detail).join(' '), { errors });
}

/** Deeper than anything that a body has to say. */
const DEEPEST = 64;

/** Refuses (invalid) a body that is nested so deeply that whatever walks through it could come to its end. */
export function refuseDeepBodies(app: FastifyInstance): void {
  app.addHook('preValidation', ({ body }, _reply, done) => {
    if (body === undefined) return done();
    let level: unknown[] = [body];
    for (let depth = 0; level.length > 0; depth++) {
      if (depth > DEEPEST) throw new Problem('invalid', `The body is nested more than ${DEEPEST} levels deep.`);
      level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    }
    done();
  });
}

/** A service with many routes starts at once, and the first request of each pays for its own. */
function whenNeeded(compile: () => ValidateFunction): Validator {
  const made = once(compile);
  const validate: Validator = (data) => {
    const holds = made()(data) as boolean;
    validate.errors = made().errors ?? null;
    return holds;
  };
  return validate;
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
