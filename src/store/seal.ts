// The seal of an edition: what it is recognised by, in this record and in no other.
import { eq, sql } from './drizzle.ts';
import { perStore, type Store } from './open.ts';
import { entries } from './tables.ts';

export interface Seal {
  /** The hash of its last entry, which vouches for every one before it. */
  readonly hash: string;
  /** When that was recorded, in milliseconds since 1970 UTC. */
  readonly recorded: number;
}

const seals = perStore(({ db }) => ({
  known: new Map<number, Seal>(),
  of: db
    .select({ hash: entries.hash, recorded_at: entries.recorded_at })
    .from(entries)
    .where(eq(entries.seq, sql.placeholder('seq')))
    .prepare(),
}));

/** The seal of an edition, which never changes; undefined if the record has no such edition. */
export function sealOf(store: Store, edition: number): Seal | undefined {
  const { known, of } = seals(store);
  const seal = known.get(edition);
  const entry = seal ? undefined : of.get({ seq: edition });
  if (!entry) return seal;
  const made = { hash: entry.hash, recorded: Date.parse(entry.recorded_at) };
  known.set(edition, made);
  return made;
}
