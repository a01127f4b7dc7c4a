// Replies in fewer bytes: brotli or gzip, as the reader takes them, unless a body is too small to gain by it.
import { negotiate } from '@fastify/accept-negotiator';
import compress from '@fastify/compress';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ENCODINGS } from './conditional.ts';

const WORTH_IT_BYTES = 1024;

/** Compresses the replies of every route added from now on. Bodies of requests are not unpacked: a small one could grow without limit. */
export async function compression(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    encodings: [...ENCODINGS],
    threshold: WORTH_IT_BYTES,
    globalDecompression: false,
  });
}

/** The encoding in which a reader wants a body. */
export function encodingFor({ headers }: FastifyRequest): string {
  const accepted = headers['accept-encoding'];
  if (accepted === undefined || headers['x-no-compression'] !== undefined) return 'identity';
  const wanted = String(accepted)
    .toLowerCase()
    .replaceAll(/\*|x-gzip/g, 'gzip');
  return negotiate(wanted, [...ENCODINGS]) ?? 'identity';
}
