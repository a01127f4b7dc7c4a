// Problems over HTTP: every failure as application/problem+json (RFC 9457), and nothing of the program's insides.
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { didYouMean } from '../docket/nearest.ts';
import { type Fault, Problem, type ProblemCode } from '../problem.ts';
import { problemTypeOf } from './problem-types.ts';

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
          {
            pointer: Type.String({
              description: 'The parameter by its name, or the field of a body by its JSON pointer.',
            }),
            detail: Type.String(),
          },
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
  stale: 412,
  reused: 422,
  unknown_writer: 401,
  forbidden: 403,
  unavailable: 503,
  unsupported: 501,
};

/** A problem as a document; `instance` is the id of the request. */
export function document(
  status: number,
  detail: string,
  instance: string,
  more: Partial<Problem> = {},
): ProblemDocument {
  const { slug, title } = problemTypeOf(status);
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

/** Sends a problem. It tells of this one request, so nobody may keep it, and what was promised of the reply itself is taken back. */
export function send(reply: FastifyReply, body: ProblemDocument): void {
  for (const promised of OF_THE_REPLY_ITSELF) reply.removeHeader(promised);
  void reply.header('cache-control', 'no-store');
  void reply.code(body.status).type('application/problem+json').serializer(JSON.stringify).send(body);
}

const OF_THE_REPLY_ITSELF = ['etag', 'last-modified', 'link', 'content-encoding', 'content-length'];

/** Any error as a document. What is no expected failure is shown without its insides. */
export function documentOf(error: FastifyError | Problem | Error, instance: string): ProblemDocument {
  if (error instanceof Problem) return document(STATUS[error.code], error.message, instance, error);
  const { statusCode = 500, validation, validationContext } = error as FastifyError;
  if (validation) {
    const named = validationContext === 'body' ? inBody : inAddress;
    const errors = validation.map((one) => inWords(one as Validation, named));
    return document(400, errors.map(({ detail }) => detail).join(' '), instance, { errors });
  }
  const detail = statusCode >= 500 ? 'This is a fault of ours. Quote the instance when reporting it.' : error.message;
  return document(statusCode, detail, instance);
}

/** After so many seconds it may be otherwise. */
const SECONDS_TO_WAIT = 5;

/** Answers any error a route or the framework throws. */
export function replyWith(error: FastifyError | Problem | Error, request: FastifyRequest, reply: FastifyReply): void {
  const body = documentOf(error, request.id);
  if (error instanceof Problem && error.code === 'unavailable')
    void reply.header('retry-after', String(SECONDS_TO_WAIT));
  if (error instanceof Problem && error.code === 'unknown_writer') void reply.header('www-authenticate', 'Bearer');
  if (body.status >= 500 && !(error instanceof Problem))
    request.log.error({ request_id: request.id, err: error }, 'a request failed');
  send(reply, body);
}

/** Answers an address that cannot be read: no hook has run for it, so what every reply says is said here. */
export function answerMisaddressed(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('x-request-id', request.id).header('access-control-allow-origin', '*');
  replyWith(error, request, reply);
}

interface Validation {
  keyword: string;
  instancePath: string;
  message?: string;
  params: Record<string, unknown>;
  parentSchema?: { properties?: object; description?: string };
  data?: unknown;
}

/** How a place is named, and what stands there is called: parameters of an address by their name, fields of a body by a JSON pointer. */
interface Named {
  readonly one: string;
  pointer(instancePath: string, name?: string): string;
}

const inAddress: Named = {
  one: 'parameter',
  pointer: (instancePath, name) => name ?? instancePath.slice(1).replaceAll('/', '.'),
};
const inBody: Named = {
  one: 'field',
  pointer: (instancePath, name) => `${instancePath}${name === undefined ? '' : `/${name}`}`,
};

/** What is said of something that was named and given nothing. */
export const emptied = (name: string): string => `"${name}" is empty; it needs a value.`;

function inWords({ keyword, instancePath, message, params, parentSchema, data }: Validation, named: Named): Fault {
  if (keyword === 'additionalProperties') {
    const name = String(params.additionalProperty);
    const known = Object.keys(parentSchema?.properties ?? {});
    const detail = `There is no ${named.one} "${shortened(name)}" here.${didYouMean(name, known)}`;
    return { pointer: named.pointer(instancePath, name), detail };
  }
  if (keyword === 'required') {
    const name = String(params.missingProperty);
    return { pointer: named.pointer(instancePath, name), detail: `The ${named.one} "${name}" is missing.` };
  }
  const pointer = named.pointer(instancePath);
  const said = instancePath.slice(1).replaceAll('/', '.');
  if (data === '') return { pointer, detail: emptied(said) };
  if (Array.isArray(params.allowedValues)) {
    const near = didYouMean(String(data), params.allowedValues.map(String));
    return { pointer, detail: `"${said}" ${message}: ${params.allowedValues.join(', ')}.${near}` };
  }
  return { pointer, detail: `"${said}" ${FORMATS[String(params.format)] ?? message}.` };
}

const FORMATS: Readonly<Record<string, string>> = {
  date: 'is no day that exists (write YYYY-MM-DD)',
  'date-time': 'is no instant (write 2027-01-31T12:00:00Z, with its zone)',
};

/** A name as a message quotes it. */
export const shortened = (name: string) => (name.length > 60 ? `${name.slice(0, 60)}…` : name);

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Type.Unsafe<ProblemDocument>(Type.Ref('Problem')) } },
});

/** A reply that a browser gets as a page. */
export const AS_PAGE = { 'text/html': { schema: Type.String() } };

const pageOr = ({ description, content }: ReturnType<typeof problem>) => ({
  description,
  content: { ...content, ...AS_PAGE },
});

/** The failures that every operation declares. */
export const problems = {
  '4XX': problem('What was asked cannot be answered; `detail` says why and what to do.'),
  '5XX': problem('The service cannot answer now.'),
};

/** The same where a browser gets a page: everywhere but under /v1. */
export const problemsOrPages = { '4XX': pageOr(problems['4XX']), '5XX': pageOr(problems['5XX']) };
