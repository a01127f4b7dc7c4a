// What the seed files last said of each thing, kept beside the record in the transaction that records it.
import { hash } from 'node:crypto';
import type { Noun } from '../docket/docket.ts';
import { canonical } from './canonical.ts';
import { and, eq, sql } from './drizzle.ts';
import { perStore, type Store } from './store.ts';
import { seeded } from './tables.ts';

const statements = perStore(({ db }) => ({
  of: db
    .select({ digest: seeded.digest })
    .from(seeded)
    .where(and(eq(seeded.noun, sql.placeholder('noun')), eq(seeded.id, sql.placeholder('id'))))
    .prepare(),
  say: db
    .insert(seeded)
    .values({ noun: sql.placeholder('noun'), id: sql.placeholder('id'), digest: sql.placeholder('digest') } as never)
    .onConflictDoUpdate({ target: [seeded.noun, seeded.id], set: { digest: sql`excluded.digest` } })
    .prepare(),
}));

/** The digest of what a seed file says of a thing. */
export const digestOf = (entity: object): string => hash('sha256', canonical(entity));

/** The digest of what the seed files said of a thing when they were last recorded; undefined if they never were. */
export const seededAs = (store: Store, noun: Noun, id: string): string | undefined =>
  statements(store).of.get({ noun, id })?.digest;

/** Notes what the seed files say of a thing. */
export const noteSeeded = (store: Store, noun: Noun, id: string, digest: string): void => {
  statements(store).say.run({ noun, id, digest });
};
