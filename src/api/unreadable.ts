// What is not even HTTP, too long to be read or too slow to arrive: answered on the bare connection, in the same words as everything else.
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { document } from './problem-reply.ts';

const DETAILS: Readonly<Record<number, string>> = {
  400: 'This is not a request that can be read.',
  408: 'The request did not arrive in time.',
  431: 'The address or the headers are too long: keep them under 16 kB together.',
};

const STATUS: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Answers with a problem and closes the connection. */
export function answerUnreadable(id: () => string): (error: NodeJS.ErrnoException, socket: Socket) => void {
  return (error, socket) => {
    if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
    const status = STATUS[error.code ?? ''] ?? 400;
    const instance = id();
    const body = JSON.stringify(document(status, DETAILS[status]!, instance));
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${instance}`,
      'Access-Control-Allow-Origin: *',
      'Cache-Control: no-store',
      'Connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  };
}
