// The operations of the API document, whichever it has: their parameters, bodies and declared replies.
export type Schema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
  readonly example?: unknown;
}

type Content = Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown }>>;
type Reply = { readonly content?: Content; readonly $ref?: string };

export interface Operation {
  readonly operationId: string;
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, Reply>>;
  /** Left out, it is for anybody. */
  readonly security?: readonly object[];
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Operation, 'method' | 'path'>>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses?: Readonly<Record<string, Reply>>;
  };
}

/** Every operation; those that read come first, so that there is something to read, and watches last, since every write looks at them. */
export const operationsOf = ({ paths }: ApiDocument): Operation[] =>
  Object.entries(paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        ...operation,
        method: method.toUpperCase(),
        path,
        parameters: operation.parameters ?? [],
      })),
    )
    .sort((a, b) => turnOf(a) - turnOf(b));

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];

const turnOf = ({ method, security, path }: Operation) => {
  if (method === 'GET' || (!security?.length && !path.startsWith('/v1/watches'))) return 0;
  return METHODS.indexOf(method) + (security?.length ? 0 : METHODS.length);
};

/** What is declared of a status: by its number, else by its class, else by default. */
export function declaredOf({ components }: ApiDocument, { responses }: Operation, status: number): Reply | undefined {
  const reply = responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses.default;
  return reply?.$ref === undefined ? reply : components.responses![lastPart(reply.$ref)];
}

/** A schema behind its references. */
export const meant = ({ components }: ApiDocument, schema: Schema): Schema =>
  typeof schema.$ref === 'string' ? components.schemas[lastPart(schema.$ref)]! : schema;

const lastPart = (address: string) => address.split('/').at(-1)!;

/** The operation that an address and a method lead to, whichever was meant; undefined if the document has none there. */
export function addressed(operations: readonly Operation[], method: string, path: string): Operation | undefined {
  const { pathname } = new URL(`http://service${path}`);
  const wanted = method === 'HEAD' ? 'GET' : method;
  return operations
    .filter((one) => one.method === wanted && patternOf(one).test(pathname))
    .sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0];
}

const patternOf = ({ path, parameters }: Operation) => {
  const suffix = parameters.some(({ name }) => name === 'format') ? '(\\.[^/.]+)?' : '';
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}${suffix}$`);
};
