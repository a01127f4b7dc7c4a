// Asks a service over a real connection, in the words of `app.inject`: only so what stands before the framework is asked too.
import { once } from 'node:events';
import { type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';

interface Asked {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface Replied {
  readonly statusCode: number;
  readonly headers: IncomingHttpHeaders;
  readonly rawPayload: Buffer;
  readonly body: string;
  json(): unknown;
}

/** Listens on a free port and gives what asks there, without fields that were not given but `host`. */
export async function overHttp(app: FastifyInstance): Promise<(asked: string | Asked) => Promise<Replied>> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return async (asked) => {
    const { url, headers = {} } = typeof asked === 'string' ? { url: asked } : asked;
    const sent = request({ host: '127.0.0.1', port, path: url, headers: { host: 'localhost:80', ...headers } });
    sent.end();
    const [reply] = await once(sent, 'response');
    const rawPayload = await buffer(reply);
    const body = rawPayload.toString();
    return { statusCode: reply.statusCode, headers: reply.headers, rawPayload, body, json: () => JSON.parse(body) };
  };
}
