// The service over HTTP: plugins, schemas, problems and routes put together. It listens nowhere by itself.
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { AppealRead } from './api/appeals.ts';
import { CaseRead, CaseTimeline } from './api/cases.ts';
import type { Edge } from './api/edge.ts';
import { RESOURCES } from './api/index.ts';
import { API_DESCRIPTION, API_TAGS } from './api/openapi.ts';
import { OrderRead } from './api/orders.ts';
import { pages } from './api/pages.ts';
import { document, ProblemDocument, refuseTheRest, replyWith } from './api/problem-reply.ts';
import { AppealStanding } from './docket/appeal-standing.ts';
import { NOUNS, PARTS } from './docket/docket.ts';
import { TimelineEvent } from './docket/timeline.ts';
import { Answer } from './enforceability/answer.ts';
import { ANSWER_PARTS } from './enforceability/answer-parts.ts';

const BODY_LIMIT_BYTES = 1024 * 1024;
const LONGEST_PARAMETER = 500;

const { case: _case, appeal: _appeal, ...asRecorded } = NOUNS;

/** Nouns that stand in a request or a reply just as the record holds them. */
const SHOWN_AS_RECORDED = Object.values(asRecorded);

const COMPONENTS = [
  ProblemDocument,
  ...PARTS,
  ...SHOWN_AS_RECORDED,
  AppealStanding,
  CaseRead,
  OrderRead,
  AppealRead,
  TimelineEvent,
  CaseTimeline,
  ...ANSWER_PARTS,
  Answer,
];

/** Strict in bodies, coercing in addresses: text is all that an address can carry. Our own schemas are not checked at every start. */
const validators = (external: Record<string, unknown>) => {
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
    (httpPart === 'body' ? body : address).compile(schema as object);
};

/** Puts the service together around a record. */
export async function buildApp(edge: Edge, logLevel: string): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    schemaController: { compilersFactory: { buildValidator: validators as never } },
    frameworkErrors: (error, request, reply) => replyWith(error, request, reply),
    clientErrorHandler: answerUnreadable,
  });
  // Replies are written from typed values and held to their schemas by the tests; compiling serialisers would only slow the start.
  app.setSerializerCompiler(() => JSON.stringify);
  app.setErrorHandler(replyWith);
  refuseTheRest(app);
  for (const component of COMPONENTS) app.addSchema(component);
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', ...API_DESCRIPTION, tags: API_TAGS },
    refResolver: { buildLocalReference: (json, _base, _fragment, index) => (json.$id as string) ?? `part-${index}` },
  });
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true, theme: { title: 'enjoined: API reference' } });
  for (const resource of RESOURCES) resource(app, edge);
  pages(app, edge);
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  return app;
}

/** Answers what is not even HTTP, or too long to be read, in the same words as everything else. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: import('node:net').Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const detail =
    status === 431
      ? 'The address or the headers are too long: keep them under 16 kB together.'
      : 'This is not a request that can be read.';
  const body = JSON.stringify(document(status, detail, 'unread'));
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
