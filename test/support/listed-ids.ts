// What a list shows, by its ids.
import type { FastifyInstance } from 'fastify';

/** The ids of what a list shows, in its order; of a refusal, the problem. */
export const ids = async (app: FastifyInstance, url: string) => {
  const reply = await app.inject(url);
  return reply.statusCode === 200 ? reply.json().results.map(({ id }: { id: string }) => id) : reply.json();
};
