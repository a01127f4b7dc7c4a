// Taking in what CourtListener sends: read, held against the record, and put into the inbox as proposals. Nothing of it is recorded.
import type { Delivery, DocketSeen } from '../import/courtlistener.ts';
import { deliveryIn } from '../import/courtlistener.ts';
import type { Proposal } from '../import/proposal.ts';
import { proposalsIn } from '../import/propose.ts';
import { type InboxItem, openLinesOf, receive, received } from '../store/inbox.ts';
import type { Store } from '../store/open.ts';
import { recall } from '../store/recall.ts';
import { printedInstant } from '../time/instant.ts';

export interface TakenIn {
  readonly items: readonly { readonly item: InboxItem; readonly isNew: boolean }[];
  /** What was not read, and why. */
  readonly left_out: readonly string[];
}

/**
 * What CourtListener sent, as proposals in the inbox; what was delivered before makes no second one, and a docket brings the open lines
 * of it up to date that came before it. Refuses (invalid) as `deliveryIn` does.
 */
export function takeIn(store: Store, json: unknown, now: number): TakenIn {
  const delivery = deliveryIn(json);
  const proposals = proposalsIn(withEarlierLines(store, delivery), recall(store, {}), (id) => {
    const before = received(store, fingerprintOf('docket', id));
    return before && ((before.document as Proposal).docket as DocketSeen);
  });
  const things = proposals.map(({ kind, native_id, proposal }) => ({
    id: `courtlistener-${kind === 'docket' ? 'docket' : 'entry'}-${native_id}`,
    kind,
    received_at: printedInstant(now),
    document: proposal,
    fingerprint: fingerprintOf(kind, native_id),
  }));
  return { items: receive(store, things), left_out: delivery.left_out };
}

/** A delivery, and the open lines that came before the dockets in it. */
function withEarlierLines(store: Store, delivery: Delivery): Delivery {
  const here = new Set(delivery.lines.map((line) => line.courtlistener_docket_entry_id));
  const earlier = delivery.dockets
    .flatMap((one) => openLinesOf(store, one.courtlistener_docket_id))
    .flatMap(({ document }) => (document as Proposal).line ?? [])
    .filter((line) => !here.has(line.courtlistener_docket_entry_id));
  return { ...delivery, lines: [...delivery.lines, ...earlier] };
}

/** By what a docket or a line is known again: CourtListener's own id, which every delivery of it carries. */
const fingerprintOf = (kind: 'docket' | 'docket_entry', native_id: number) => `courtlistener ${kind} ${native_id}`;
