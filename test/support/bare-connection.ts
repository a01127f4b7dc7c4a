// A bare connection to a service that listens, for tests of what no client would send.
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** What comes back over a bare connection until it is closed. */
export async function sent(app: FastifyInstance, text: string): Promise<string> {
  const { port } = app.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  let said = '';
  socket.on('data', (chunk) => (said += chunk)).on('error', () => undefined);
  socket.write(text);
  await once(socket, 'close');
  return said;
}
