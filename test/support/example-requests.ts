// The requests that the API document gives as examples, one for each operation, as a reader would put them together.
import { type ApiDocument, meant, type Operation, type Parameter, type Schema } from '../fuzz/operations.ts';
import { encoded, type Sent } from '../fuzz/sent.ts';

/** Parameters that no schema requires, and without which an operation says nothing, or the whole record at once. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  getEnforceability: ['jurisdiction'],
  getEnforceabilityHistory: ['jurisdiction'],
  getEnforceabilityMatrix: ['condition', 'jurisdiction', 'as_of'],
  getEnforceabilityChanges: ['condition', 'jurisdiction', 'as_of', 'compare_to'],
};

/** The example of a parameter as text, lists with commas; undefined where it has none. */
export function exampleOf({ example, schema }: Parameter): string | undefined {
  const { examples = [] } = schema as { examples?: unknown[] };
  const given = example ?? examples[0];
  return given === undefined ? undefined : [given].flat().join(',');
}

/** Whether a reader knows what to write without an example: it says which values there are, or takes what a reply gave: a cursor, the columns of its table. */
export const needsNoExample = ({ name, schema }: Parameter): boolean =>
  ['cursor', 'fields'].includes(name) || schema.type === 'boolean' || 'enum' in schema || 'default' in schema;

/** The parameters that the example of an operation gives. */
export const exemplary = ({ operationId, parameters }: Operation): Parameter[] =>
  parameters.filter(({ name, required }) => required || ALSO[operationId]?.includes(name));

/** The example of each media type that a body may have. */
export function exampleBodies(
  document: ApiDocument,
  { requestBody }: Operation,
): (readonly [type: string, body: unknown])[] {
  return Object.entries(requestBody?.content ?? {}).map(([type, { schema, example }]) => {
    const { examples = [] } = meant(document, schema as Schema) as { examples?: unknown[] };
    return [type, example ?? examples[0]];
  });
}

/** The example of an operation as a request. `instead` takes the place of examples, by parameter. */
export function exampleRequest(operation: Operation, instead: Readonly<Record<string, string>> = {}): Sent {
  const text = (parameter: Parameter) => encoded(instead[parameter.name] ?? exampleOf(parameter));
  const given = operation.parameters.filter((one) => exemplary(operation).includes(one) || one.name in instead);
  const at = (place: Parameter['in']) => given.filter((parameter) => parameter.in === place);
  return {
    method: operation.method,
    path: at('path').reduce((path, one) => path.replace(`{${one.name}}`, text(one)), operation.path),
    query: at('query').map((one) => `${one.name}=${text(one)}`),
    headers: {},
  };
}

/** The same request with a body. */
export const carrying = (sent: Sent, type: string | undefined, body: unknown): Sent =>
  type === undefined
    ? sent
    : {
        ...sent,
        headers: { ...sent.headers, 'content-type': type },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      };
