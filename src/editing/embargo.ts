// Embargoes: a write that keeps every rule and is to be hidden until a moment waits beside the record, and is written when it comes.
import { Problem } from '../problem.ts';
import { canonical } from '../store/canonical.ts';
import { dueBy, embargo, embargoOf, settle } from '../store/embargoes.ts';
import type { Store } from '../store/open.ts';
import { isInstant, millis, printedInstant } from '../time/instant.ts';
import { propose, type Signed, type Writing, write } from './write.ts';

/** Keeps a write until `embargo_until`, an instant to come. Refuses whatever would be refused if it were recorded now. */
export function writeUnderEmbargo(
  store: Store,
  id: string,
  writings: readonly Writing[],
  signed: Signed,
  embargo_until: string,
): void {
  if (!isInstant(embargo_until) || millis(embargo_until, 'UTC') <= millis(signed.recorded_at, 'UTC'))
    throw new Problem('invalid', '`embargo_until` is an instant to come, such as 2027-01-31T12:00:00Z.');
  propose(store, writings, signed);
  const { author, recorded_at: written_at } = signed;
  const entries = canonical({ writings, signed });
  const moment = printedInstant(millis(embargo_until, 'UTC'));
  embargo(store, {
    id,
    entries,
    embargo_until: moment,
    written_at,
    author,
    state: 'waiting',
    edition: null,
    refusal: null,
  });
}

/** Records whatever has waited long enough, each write on its own; one that the record no longer allows is refused and kept. */
export function releaseDue(store: Store, now: number): void {
  const moment = printedInstant(now);
  for (const { id, entries } of dueBy(store, moment)) {
    const { writings, signed } = JSON.parse(entries) as { writings: Writing[]; signed: Signed };
    store.sqlite
      .transaction(() => {
        try {
          const made = write(store, writings, { ...signed, recorded_at: moment });
          settle(store, id, { state: 'recorded', edition: made.at(-1)!.seq });
        } catch (error) {
          if (!(error instanceof Problem) || error.code === 'unavailable') throw error;
          settle(store, id, {
            state: 'refused',
            refusal: [error.message, ...error.errors.map(({ detail }) => detail)].join(' '),
          });
        }
      })
      .immediate();
  }
}

/** Takes a write back before its moment, or one that was refused off the list. Refuses (not_found, conflict) any other. */
export function withdrawEmbargoed(store: Store, id: string): void {
  const found = embargoOf(store, id);
  if (!found) throw new Problem('not_found', `No write "${id}" is under embargo.`);
  if (found.state !== 'waiting' && found.state !== 'refused')
    throw new Problem('conflict', `The write "${id}" does not wait any more: it is ${found.state}.`);
  settle(store, id, { state: 'withdrawn' });
}
