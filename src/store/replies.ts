// Replies that a repeated write gets again: kept in the transaction of the write itself, so that no crash can part them.
import { Problem } from '../problem.ts';
import { millis, printedInstant } from '../time/instant.ts';
import { and, eq, lt, sql } from './drizzle.ts';
import { wholeRow } from './placeholders.ts';
import { perStore, type Store } from './store.ts';
import { replies } from './tables.ts';
import { told } from './trouble.ts';

/** What was replied to a write. */
export interface Replied {
  readonly status: number;
  readonly location: string | null;
  readonly body: string;
}

/** Which write it is: whose, under which key, and what it says. */
export interface Keyed {
  readonly writer: string;
  readonly key: string;
  readonly fingerprint: string;
}

const DAYS_KEPT = 7;
const DAY = 86_400_000;

const statements = perStore(({ db }) => ({
  earlier: db
    .select()
    .from(replies)
    .where(and(eq(replies.writer, sql.placeholder('writer')), eq(replies.key, sql.placeholder('key'))))
    .prepare(),
  keep: db.insert(replies).values(wholeRow(replies)).prepare(),
  forget: db
    .delete(replies)
    .where(lt(replies.replied_at, sql.placeholder('before')))
    .prepare(),
}));

/**
 * What `make` replies, in one transaction with whatever it records; a write under a key that was replied to within seven days
 * gets that reply again, and records nothing. Refuses (reused) the key of another write. `now` is a UTC instant.
 */
export function once(store: Store, keyed: Keyed | undefined, now: string, make: () => Replied): Replied {
  return told(store.name, () =>
    store.sqlite
      .transaction(() => {
        if (!keyed) return make();
        const earlier = statements(store).earlier.get({ writer: keyed.writer, key: keyed.key });
        if (earlier && earlier.fingerprint !== keyed.fingerprint)
          throw new Problem(
            'reused',
            `The Idempotency-Key "${keyed.key}" belongs to another write. Give each its own.`,
          );
        if (earlier) return earlier;
        const reply = make();
        statements(store).keep.run({ ...keyed, ...reply, replied_at: now });
        statements(store).forget.run({ before: printedInstant(millis(now, 'UTC') - DAYS_KEPT * DAY) });
        return reply;
      })
      .immediate(),
  );
}
