// Problems over HTTP: every failure as application/problem+json (RFC 9457), and nothing of the program's insides.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { didYouMean } from '../docket/nearest.ts';
import { type Fault, Problem, type ProblemCode } from '../problem.ts';

export const ProblemDocument = Type.Object(
  {
    type: Type.String({
      description: 'Address of a page about problems of this kind.',
      examples: ['/problems/not-found'],
    }),
    title: Type.String({ examples: ['Not found'] }),
    status: Type.Integer({ examples: [404] }),
    detail: Type.String({ description: 'What is wrong, and what to do.' }),
    instance: Type.String({ description: 'Id of the request, as it stands in the log.', examples: ['req-1'] }),
    errors: Type.Optional(
      Type.Array(
        Type.Object(
          { pointer: Type.String({ description: 'The parameter or field.' }), detail: Type.String() },
          { additionalProperties: false },
        ),
      ),
    ),
    suggestions: Type.Optional(Type.Array(Type.String(), { description: 'Names near to the one asked for.' })),
  },
  {
    $id: 'Problem',
    additionalProperties: false,
    description: 'What went wrong, and what to do (RFC 9457).',
    examples: [
      {
        type: '/problems/not-found',
        title: 'Not found',
        status: 404,
        detail: 'There is no jurisdiction "chicgo-il". Did you mean "chicago-il"?',
        instance: 'req-1',
        suggestions: ['chicago-il'],
      },
    ],
  },
);
type ProblemDocument = Static<typeof ProblemDocument>;

const STATUS: Readonly<Record<ProblemCode, number>> = {
  invalid: 400,
  not_found: 404,
  conflict: 409,
  unavailable: 503,
  unsupported: 501,
};

const TITLES: Readonly<Record<number, readonly [slug: string, title: string]>> = {
  400: ['invalid', 'This cannot be asked'],
  404: ['not-found', 'Not found'],
  405: ['method-not-allowed', 'Method not allowed'],
  406: ['not-acceptable', 'Not acceptable'],
  408: ['timeout', 'The request took too long'],
  409: ['conflict', 'The record says otherwise by now'],
  413: ['too-large', 'The request is too large'],
  414: ['too-long', 'The address is too long'],
  415: ['unsupported-media-type', 'Unsupported media type'],
  431: ['too-long', 'The address or the headers are too long'],
  500: ['internal', 'Something went wrong here'],
  501: ['unsupported', 'Not supported'],
  503: ['unavailable', 'Not now'],
};

export function document(
  status: number,
  detail: string,
  instance: string,
  more: Partial<Problem> = {},
): ProblemDocument {
  const [slug, title] = TITLES[status] ?? TITLES[500]!;
  return {
    type: `/problems/${slug}`,
    title,
    status,
    detail,
    instance,
    ...(more.errors?.length ? { errors: [...more.errors] } : {}),
    ...(more.suggestions?.length ? { suggestions: [...more.suggestions] } : {}),
  };
}

function send(reply: FastifyReply, body: ProblemDocument): void {
  void reply.code(body.status).type('application/problem+json').serializer(JSON.stringify).send(body);
}

/** Any error as a document. What is no expected failure is shown without its insides. */
export function documentOf(error: FastifyError | Problem | Error, instance: string): ProblemDocument {
  if (error instanceof Problem) return document(STATUS[error.code], error.message, instance, error);
  const { statusCode = 500, validation } = error as FastifyError;
  if (validation) {
    const errors = validation.map((one) => inWords(one as Parameters<typeof inWords>[0]));
    return document(400, errors.map(({ detail }) => detail).join(' '), instance, { errors });
  }
  const detail = statusCode >= 500 ? 'This is a fault of ours. Quote the instance when reporting it.' : error.message;
  return document(statusCode, detail, instance);
}

/** Answers any error a route or the framework throws. */
export function replyWith(error: FastifyError | Problem | Error, request: FastifyRequest, reply: FastifyReply): void {
  const body = documentOf(error, request.id);
  if (error instanceof Problem && error.code === 'unavailable') void reply.header('retry-after', '5');
  if (body.status >= 500 && !(error instanceof Problem)) request.log.error({ err: error }, 'a request failed');
  send(reply, body);
}

interface Validation {
  keyword: string;
  instancePath: string;
  message?: string;
  params: Record<string, unknown>;
  parentSchema?: { properties?: object; description?: string };
  data?: unknown;
}

function inWords({ keyword, instancePath, message, params, parentSchema, data }: Validation): Fault {
  if (keyword === 'additionalProperties') {
    const name = String(params.additionalProperty);
    const known = Object.keys(parentSchema?.properties ?? {});
    return { pointer: name, detail: `There is no parameter "${shortened(name)}" here.${didYouMean(name, known)}` };
  }
  if (keyword === 'required')
    return { pointer: String(params.missingProperty), detail: `The parameter "${params.missingProperty}" is missing.` };
  const pointer = instancePath.slice(1).replaceAll('/', '.');
  if (Array.isArray(params.allowedValues)) {
    const near = didYouMean(String(data), params.allowedValues.map(String));
    return { pointer, detail: `"${pointer}" ${message}: ${params.allowedValues.join(', ')}.${near}` };
  }
  const day = params.format === 'date' ? 'is no day that exists (write YYYY-MM-DD)' : message;
  return { pointer, detail: `"${pointer}" ${day}.` };
}

const shortened = (name: string) => (name.length > 60 ? `${name.slice(0, 60)}…` : name);

/** Paths that nothing answers, and paths that answer other methods. */
export function refuseTheRest(app: FastifyInstance): void {
  const routes: { url: RegExp; methods: string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    routes.push({
      url: new RegExp(`^${url.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+').replace(/\*$/, '.*')}$`),
      methods: [method].flat(),
    });
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0]!;
    const allowed = [...new Set(routes.filter(({ url }) => url.test(path)).flatMap(({ methods }) => methods))];
    if (allowed.length === 0 || allowed.includes(request.method)) {
      const paths = routes
        .map(({ url }) => url.source.slice(1, -1).replaceAll('\\', ''))
        .filter((known) => !known.includes('['));
      send(
        reply,
        document(404, `There is nothing at ${shortened(path)}.${didYouMean(path, new Set(paths))}`, request.id),
      );
      return;
    }
    void reply.header('allow', allowed.join(', '));
    send(reply, document(405, `${path} answers ${allowed.join(', ')}.`, request.id));
  });
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Type.Unsafe<ProblemDocument>(Type.Ref('Problem')) } },
});

/** The failures that every operation declares. */
export const problems = {
  '4XX': problem('What was asked cannot be answered; `detail` says why and what to do.'),
  '5XX': problem('The service cannot answer now.'),
};
