// Sending a write until it is answered: what got no answer is sent again, with the same key and the same body.
import type { Mortal } from './mortal-service.ts';
import type { Write } from './writes.ts';

/** What a write was answered with. */
export interface Answered {
  readonly write: Write;
  readonly status: number;
  readonly body: string;
  /** How often it was sent before it was answered. */
  readonly unanswered: number;
}

export async function sendUntilAnswered(
  service: Mortal,
  write: Write,
  headers: Readonly<Record<string, string>>,
): Promise<Answered> {
  const { method, path, body, key } = write;
  const sent = {
    method,
    headers: { ...headers, 'idempotency-key': key, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  };
  for (let unanswered = 0; ; unanswered++) {
    const address = await service.address();
    try {
      const reply = await fetch(`${address}${path}`, sent);
      return { write, status: reply.status, body: await reply.text(), unanswered };
    } catch (error) {
      // Connections break where the service was killed; anything else is a fault of this program.
      if (!(error instanceof TypeError)) throw error;
    }
  }
}
