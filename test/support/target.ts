// A target of webhooks on this machine, which takes note of what it is sent and answers as it is told to.
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Answering = (reply: ServerResponse, received: Received) => void;

export const takes: Answering = (reply) => reply.writeHead(204).end();

/** Starts a target that answers by `answering`, or as that is changed to later; `until` waits until it has been sent so much. */
export async function target(t: { teardown(fn: () => unknown): void }, answering: Answering = takes) {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const behaviour = { answering };
  const server = createServer(async (request, reply) => {
    let body = '';
    for await (const piece of request) body += piece;
    const one = { headers: request.headers, body };
    received.push(one);
    behaviour.answering(reply, one);
    for (const wake of waiting) wake();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    behaviour,
    until: async (count: number): Promise<void> => {
      while (received.length < count) await new Promise<void>((wake) => waiting.add(wake));
      waiting.clear();
    },
  };
}
