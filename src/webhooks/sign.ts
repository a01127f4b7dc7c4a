// Signing by the Standard Webhooks scheme, and the names and secrets that nobody can guess.
import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** A name with 128 bits of chance in it, so that to know it is to be allowed. */
export const unguessable = (prefix: string): string => `${prefix}_${randomBytes(16).toString('base64url')}`;

/** A secret to sign with, `whsec_` and 32 bytes in base64. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** The headers by which the receiver knows a message: its id, the same at every attempt, the moment of this one, and the signature. */
export const signedHeaders = (id: string, payload: string, secret: string, now: number): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(now / 1000)),
  'webhook-signature': new Webhook(secret).sign(id, new Date(now), payload),
});
