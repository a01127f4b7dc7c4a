// The service over HTTP: schemas, manners and routes put together. It listens nowhere by itself.
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { accessLog, logging } from './api/access-log.ts';
import { answersAtOnce } from './api/answers-at-once.ts';
import { replyAtOnce } from './api/at-once.ts';
import { caching } from './api/caching.ts';
import { callers } from './api/caller.ts';
import { COMPONENTS } from './api/components.ts';

import { compression } from './api/compression.ts';
import { crossOrigin } from './api/cross-origin.ts';
import { announceDeprecation } from './api/deprecation.ts';
import type { Edge } from './api/edge.ts';
import { Front } from './api/front.ts';
import { RESOURCES } from './api/index.ts';
import { keepReplies } from './api/kept-replies.ts';
import { addresses, methods } from './api/methods.ts';
import { metrics } from './api/metrics.ts';
import { API_DESCRIPTION, API_TAGS, API_WEBHOOKS, sharingReplies } from './api/openapi.ts';
import { pages } from './api/pages.ts';
import { plainRequests } from './api/plain-requests.ts';
import { refuseUnderPressure } from './api/pressure.ts';
import { answerMisaddressed, replyWith } from './api/problem-reply.ts';
import { limitRate } from './api/rate-limit.ts';
import { apiReference } from './api/reference.ts';
import { requestIdReply, requestIds } from './api/request-id.ts';
import { securityHeaders } from './api/security-headers.ts';
import { type Telemetry, traceRequests } from './api/tracing.ts';
import { answerUnreadable } from './api/unreadable.ts';
import { refuseDeepBodies, refuseEmptyParameters, refuseUnknownParameters, validatorsOf } from './api/validation.ts';
import { tellWriters } from './api/who.ts';
import { build } from './build.ts';
import { type Settings, trustedProxies } from './config.ts';

const LONGEST_PARAMETER = 500;

/** How the service behaves, beside what it answers. What is left out is not done: no limit, no log but the level, no traces. */
export interface Manners extends Partial<Settings> {
  readonly telemetry?: Telemetry | undefined;
  /** Where the log goes; left out, to standard output. */
  readonly log?: { write(line: string): void };
}

/** Puts the service together around a record. */
export async function buildApp(edge: Edge, logLevel: string, manners: Manners = {}): Promise<FastifyInstance> {
  const genReqId = requestIds(edge.now());
  const front = new Front(genReqId);
  const app = bare(edge, logLevel, manners, genReqId, front);
  const paths = addresses(app);
  if (manners.telemetry) traceRequests(app, manners.telemetry);
  accessLog(app);
  requestIdReply(app);
  securityHeaders(app, edge.publicUrl);
  methods(app, paths);
  await crossOrigin(app, paths);
  await limitRate(app, manners.RATE_LIMIT_PER_MINUTE ?? 0);
  const callerOf = callers(trustedProxies(manners.TRUST_PROXY ?? ''));
  const kept = replyAtOnce(app, edge, callerOf);
  await refuseUnderPressure(app, manners.MAX_EVENT_LOOP_DELAY_MS ?? 0, edge.now);
  tellWriters(app, edge);
  refuseUnknownParameters(app);
  refuseEmptyParameters(app);
  refuseDeepBodies(app);
  announceDeprecation(app);
  caching(app, edge, build);
  await compression(app);
  keepReplies(app);
  if (manners.METRICS ?? true) metrics(app, edge);
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', ...API_DESCRIPTION, tags: API_TAGS, webhooks: API_WEBHOOKS },
    transformObject: (told) => sharingReplies('openapiObject' in told ? told.openapiObject : told.swaggerObject),
    refResolver: { buildLocalReference: (json, _base, _fragment, index) => (json.$id as string) ?? `part-${index}` },
  });
  for (const component of COMPONENTS) app.addSchema(component);
  const plain = plainRequests(app, callerOf, kept);
  answersAtOnce(app, edge);
  for (const resource of RESOURCES) resource(app, edge);
  pages(app, edge);
  apiReference(app);
  // Who traces sees every request, and that takes the framework.
  if (!manners.telemetry) front.open(app, callerOf, [kept.source, plain]);
  return app;
}

/** The server with its limits, before anything is put on it. */
function bare(
  { now }: Edge,
  logLevel: string,
  manners: Manners,
  genReqId: ReturnType<typeof requestIds>,
  front: Front,
): FastifyInstance {
  const patience = (manners.REQUEST_TIMEOUT_SECONDS ?? 0) * 1000;
  const app = Fastify({
    logger: logging(logLevel, now, manners.log),
    logController: new LogController({ disableRequestLogging: true }),
    childLoggerFactory: (logger) => logger,
    genReqId,
    serverFactory: front.server as never,
    trustProxy: trustedProxies(manners.TRUST_PROXY ?? ''),
    bodyLimit: manners.MAX_BODY_BYTES,
    requestTimeout: patience,
    // Longer, so that who is too slow is told before the connection is closed.
    connectionTimeout: patience === 0 ? 0 : patience + 5_000,
    // Most requests have no body, and a stream of nothing costs a tenth of a short reply.
    http: { connectionsCheckingInterval: 1_000, optimizeEmptyRequests: true },
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    schemaController: { compilersFactory: { buildValidator: validatorsOf() as never } },
    frameworkErrors: answerMisaddressed,
    clientErrorHandler: answerUnreadable(() => genReqId({ headers: {} })),
  });
  // Replies are written from typed values and held to their schemas by the tests; compiling serialisers would only slow the start.
  app.setSerializerCompiler(() => JSON.stringify);
  app.setErrorHandler(replyWith);
  return app;
}
