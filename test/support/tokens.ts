// Tokens for tests: one of each role, as the command line makes them.
import { hash } from 'node:crypto';
import type { Store } from '../../src/store/open.ts';
import { keepToken, type Role } from '../../src/store/tokens.ts';

/** Makes a token in a store and gives the header that carries it. */
export function bearer(store: Store, name: string, role: Role, more: { expires_at?: string } = {}) {
  const id = hash('sha256', name + role).slice(0, 12);
  const secret = hash('sha256', `secret of ${name}`, 'base64url');
  keepToken(store, {
    ...{ id, name, role, hash: hash('sha256', secret, 'hex') },
    ...{ created_at: '2026-11-23T12:00:00Z', expires_at: more.expires_at ?? null, revoked_at: null },
  });
  return { authorization: `Bearer enj_${id}_${secret}` };
}
