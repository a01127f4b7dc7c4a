// Two ways to send a request: without a socket, which is fast, and by one, as it is on the wire.
import { request as ask, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { type Sent, urlOf } from './sent.ts';
import type { Got } from './verdict.ts';

export type Send = (sent: Sent) => Promise<Got>;

/** Sends without a socket. */
export const injected =
  (app: FastifyInstance): Send =>
  async (sent) => {
    const { statusCode, headers, rawPayload } = await app.inject({
      method: sent.method as NonNullable<InjectOptions['method']>,
      url: urlOf(sent),
      headers: sent.headers,
      ...(sent.body !== undefined && { payload: sent.body }),
    });
    return { status: statusCode, headers, body: read(headers, rawPayload) };
  };

/** Sends by a socket of this machine to a service that listens, with the address as it is. */
export function overSocket(app: FastifyInstance): Send {
  const { port } = app.server.address() as AddressInfo;
  return (sent) =>
    new Promise((resolve, reject) => {
      const { method, body } = sent;
      // To GET and HEAD node sends a body without saying how long it is: the service would take it for the next request.
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const headers = { ...sent.headers, ...length };
      const asked = ask({ port, method, path: urlOf(sent), headers, agent: false }, (reply) => {
        const pieces: Buffer[] = [];
        reply.on('data', (piece) => pieces.push(piece));
        reply.on('error', reject);
        reply.on('end', () =>
          resolve({
            status: reply.statusCode!,
            headers: reply.headers,
            body: read(reply.headers, Buffer.concat(pieces)),
          }),
        );
      });
      asked.on('error', reject);
      asked.end(body);
    });
}

/** The text of a reply, however it was compressed. */
function read({ 'content-encoding': encoding }: OutgoingHttpHeaders, bytes: Buffer): string {
  if (bytes.length === 0) return '';
  if (encoding === 'gzip') return gunzipSync(bytes).toString();
  return encoding === 'br' ? brotliDecompressSync(bytes).toString() : bytes.toString();
}
