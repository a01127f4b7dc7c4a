// Tokens: who may write to the record, and as what. The token is with its holder; here is only its hash.
import { asc, eq, sql } from './drizzle.ts';
import { perStore, type Store } from './store.ts';
import { tokens } from './tables.ts';
import { told } from './trouble.ts';

export const ROLES = ['editor', 'reviewer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface Token {
  readonly id: string;
  /** Under which its entries stand as their author's. */
  readonly name: string;
  readonly role: Role;
  readonly created_at: string;
  /** From then on it is good for nothing; null for one that lasts. */
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
}

/** A token as it is kept: with the SHA-256, in hexadecimal, of its secret part. */
export interface KeptToken extends Token {
  readonly hash: string;
}

const statements = perStore(({ db }) => ({
  one: db
    .select()
    .from(tokens)
    .where(eq(tokens.id, sql.placeholder('id')))
    .prepare(),
  all: db.select().from(tokens).orderBy(asc(tokens.created_at), asc(tokens.id)).prepare(),
  revoke: db
    .update(tokens)
    .set({ revoked_at: sql`coalesce(${tokens.revoked_at}, ${sql.placeholder('at')})` })
    .where(eq(tokens.id, sql.placeholder('id')))
    .prepare(),
}));

/** Keeps a new token. */
export const keepToken = (store: Store, token: KeptToken): void => {
  told(store.name, () => store.db.insert(tokens).values(token).run());
};

/** The token of an id, with its hash; undefined if there never was one. */
export const tokenOf = (store: Store, id: string): KeptToken | undefined =>
  statements(store).one.get({ id }) as KeptToken | undefined;

/** Every token there ever was, the oldest first. */
export const everyToken = (store: Store): Token[] =>
  (statements(store).all.all() as KeptToken[]).map(({ hash, ...token }) => token);

/** Makes a token good for nothing from a moment on; whether there is one. */
export const revokeToken = (store: Store, id: string, at: string): boolean =>
  told(store.name, () => statements(store).revoke.run({ id, at }).changes > 0);
