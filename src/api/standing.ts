// What the reply to a question stands on: the question as it is meant, the last entry that could alter it, and whether it is pinned.
import { newest } from '../store/record.ts';
import type { Store } from '../store/store.ts';
import { EASTERN } from '../time/instant.ts';
import type { Asked } from './asked.ts';
import type { Standing } from './caching.ts';

type When = Partial<Pick<Asked, 'as_of' | 'at' | 'known_at' | 'edition' | 'tz'>>;

/**
 * The standing of the reply to a question: `given` is when it was asked about, `meant` what that means at this moment, `editions`
 * the last that could alter the reply and the newest there is, `said` everything else it depends on. It is pinned if it gave its edition and its day, and its knowledge where it needs
 * one: of a day to come only what is known now can be said, and that is another reply at every moment.
 */
export function standingOf(
  given: When,
  meant: When,
  editions: Pick<Standing, 'edition' | 'newest'>,
  said: unknown,
): Standing {
  const isOfNow = meant.known_at !== given.known_at;
  const day = meant.as_of ?? meant.at;
  const since = isOfNow ? meant.known_at : day;
  const isOfGivenDay = day === undefined || day === (given.as_of ?? given.at);
  return {
    edition: editions.edition,
    newest: editions.newest,
    asked: JSON.stringify([said, meant.as_of, meant.at, meant.known_at]),
    isPinned: given.edition !== undefined && isOfGivenDay && !isOfNow,
    ...(since !== undefined && { since: { moment: since, tz: given.tz ?? EASTERN } }),
  };
}

/** The standing of what is told of the whole record: its edition, the address, and when it was asked about and is seen from, where that matters. */
export const ofRecord = (store: Store, url: string, given: When = {}, meant: When = {}): Standing =>
  standingOf(given, meant, { edition: given.edition ?? newest(store), newest: newest(store) }, url);
