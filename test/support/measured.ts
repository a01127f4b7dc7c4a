// What /metrics says, read as Prometheus reads it.
import type { FastifyInstance } from 'fastify';

/** The measurements as Prometheus reads them, by name and labels. */
export async function measured(app: FastifyInstance): Promise<Map<string, number>> {
  const { body } = await app.inject('/metrics');
  const samples = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    samples.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}
