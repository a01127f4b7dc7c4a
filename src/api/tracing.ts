// Traces: a span for every request, under the span of whoever asked, for operators who collect them with OpenTelemetry.
import type { Span } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** OpenTelemetry's own interface, handed in so that a service without traces loads nothing of it. */
export type Telemetry = typeof import('@opentelemetry/api');

/** Gives every request a span, named and described by the conventions for HTTP servers; the query of an address stays out of it. */
export function traceRequests(
  app: FastifyInstance,
  { trace, context, propagation, SpanKind, SpanStatusCode }: Telemetry,
) {
  const tracer = trace.getTracer('enjoined');
  const spans = new WeakMap<FastifyRequest, Span>();
  app.addHook('onRequest', (request, _reply, done) => {
    const { method, id, url, routeOptions, protocol } = request;
    const route = routeOptions.url;
    const attributes = {
      'http.request.method': method,
      ...(route && { 'http.route': route }),
      'url.path': url.split('?')[0]!,
      'url.scheme': protocol,
      'enjoined.request_id': id,
    };
    const caller = propagation.extract(context.active(), request.headers);
    spans.set(
      request,
      tracer.startSpan(route ? `${method} ${route}` : method, { kind: SpanKind.SERVER, attributes }, caller),
    );
    done();
  });
  app.addHook('onResponse', (request, { statusCode }, done) => {
    const span = spans.get(request);
    span?.setAttribute('http.response.status_code', statusCode);
    if (statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    done();
  });
}
