// Holding requests to their schemas: strict in bodies, coercing in addresses, and each schema compiled when it is first needed.
import { Type } from '@sinclair/typebox';
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem.ts';
import { emptied } from './problem-reply.ts';

type Validator = ((data: unknown) => boolean) & { errors?: ErrorObject[] | null };

/** Strict in bodies, coercing in addresses: text is all that an address can carry. Our own schemas are not checked at every start. */
export function validators(external: Record<string, unknown>) {
  const make = (coerceTypes: boolean) => {
    const ajv = new Ajv({
      coerceTypes,
      useDefaults: true,
      allErrors: true,
      strict: false,
      verbose: true,
      meta: false,
      validateSchema: false,
    });
    addFormats.default(ajv);
    for (const schema of Object.values(external)) ajv.addSchema(schema as object);
    return ajv;
  };
  const [body, address] = [make(false), make(true)];
  return ({ schema, httpPart }: { schema: unknown; httpPart?: string }) =>
    whenNeeded(httpPart === 'body' ? body : address, schema as object);
}

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
function whenNeeded(ajv: Ajv, schema: object): Validator {
  let compiled: ReturnType<Ajv['compile']> | undefined;
  const validate: Validator = (data) => {
    compiled ??= ajv.compile(schema);
    const holds = compiled(data) as boolean;
    validate.errors = compiled.errors ?? null;
    return holds;
  };
  return validate;
}
