// Deciding upon what is in the inbox: it is accepted, and what it says is recorded, or it is dismissed with a note. Once.
import { Problem } from '../problem.ts';
import { decide, type InboxItem, inboxItem } from '../store/inbox.ts';
import type { Store } from '../store/open.ts';
import { newest } from '../store/record.ts';
import { type Signed, type Writing, write } from './write.ts';

/** Who decides, when (an instant), and why. */
export interface Decided {
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
}

/** Records what an editor makes of something in the inbox, and closes it: both, or neither. Refuses (conflict) what is decided upon already, and as `write` does. */
export function acceptInto(store: Store, id: string, writings: readonly Writing[], signed: Signed): InboxItem {
  return store.sqlite
    .transaction(() => {
      refuseUnlessOpen(inboxItem(store, id));
      const edition = write(store, writings, signed).at(-1)!.seq;
      const { author: decided_by, recorded_at: decided_at, reason: note } = signed;
      return decide(store, id, { state: 'accepted', decided_at, decided_by, note, edition });
    })
    .immediate();
}

/** Closes something whose correction stands in the record already, as the edition says. Refuses (invalid) an edition that is not there yet. */
export function acceptAsRecorded(store: Store, id: string, edition: number, { by, at, note }: Decided): InboxItem {
  if (edition > newest(store))
    throw new Problem('invalid', `The record has no edition ${edition} yet; its newest is ${newest(store)}.`, {
      errors: [{ pointer: 'edition', detail: 'Give that of the entry which says so.' }],
    });
  return decide(store, id, { state: 'accepted', decided_at: at, decided_by: by, note, edition });
}

/** Closes something of which nothing is recorded. */
export const dismiss = (store: Store, id: string, { by, at, note }: Decided): InboxItem =>
  decide(store, id, { state: 'dismissed', decided_at: at, decided_by: by, note, edition: null });

/** Refuses (conflict) what somebody has decided already, saying who and when. */
export function refuseUnlessOpen({ id, state, decided_by, decided_at }: InboxItem): void {
  if (state !== 'open') throw new Problem('conflict', `"${id}" was ${state} by ${decided_by} on ${decided_at}.`);
}
