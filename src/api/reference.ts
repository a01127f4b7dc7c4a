// The API reference at /docs. It is put together when the first reader asks for it: most starts of the service never show it.
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';

/** Puts /docs and everything below it on the app. */
export function apiReference(app: FastifyInstance): void {
  let made: Promise<FastifyInstance> | undefined;
  const show = async (request: FastifyRequest, reply: FastifyReply) => {
    made ??= referenceOf(app);
    const { statusCode, headers, rawPayload } = await (await made).inject({ method: 'GET', url: request.url });
    if (statusCode === 404) return reply.callNotFound();
    if (headers.location) return reply.redirect(headers.location);
    return reply.code(statusCode).type(String(headers['content-type'])).send(rawPayload);
  };
  for (const path of ['/docs', '/docs/*']) app.get(path, { schema: { hide: true } }, show);
  app.addHook('onClose', async () => (await made)?.close());
}

async function referenceOf(app: FastifyInstance): Promise<FastifyInstance> {
  const { default: swaggerUi } = await import('@fastify/swagger-ui');
  const reference = Fastify();
  await reference.register(swagger, { mode: 'static', specification: { document: app.swagger() as never } });
  await reference.register(swaggerUi, { routePrefix: '/docs', theme: { title: 'enjoined: API reference' } });
  await reference.ready();
  return reference;
}
