// From a delivery to proposals: the case of each docket and line found, what a line probably says, and what it would become.
import type { Docket } from '../docket/docket.ts';
import type { Delivery, DocketLine, DocketSeen } from './courtlistener.ts';
import { likelyRuling } from './likely-ruling.ts';
import { matchedCase } from './matched-case.ts';
import type { Proposal } from './proposal.ts';
import { caseIdentified, entriesOfLine, newCase } from './proposed-entries.ts';

/** A proposal, and by what it is known when it comes again. */
export interface Proposed {
  readonly kind: 'docket' | 'docket_entry';
  /** The id that CourtListener has for it, which makes it the same whatever delivers it. */
  readonly native_id: number;
  readonly proposal: Proposal;
}

/**
 * What a delivery proposes, given the record and what earlier deliveries said of a docket by its id there. A docket comes before its
 * lines.
 */
export function proposalsIn(
  { dockets, lines }: Delivery,
  { docket, edition }: { readonly docket: Docket; readonly edition: number },
  seenBefore: (courtlistener_docket_id: number) => DocketSeen | undefined,
): Proposed[] {
  const here = new Map(dockets.map((one) => [one.courtlistener_docket_id, one]));
  const seen = (id: number | undefined) => (id === undefined ? undefined : (here.get(id) ?? seenBefore(id)));
  return [
    ...dockets.map((one) => ({
      kind: 'docket' as const,
      native_id: one.courtlistener_docket_id,
      proposal: { ...ofDocket(docket, one), edition },
    })),
    ...lines.map((line) => ({
      kind: 'docket_entry' as const,
      native_id: line.courtlistener_docket_entry_id,
      proposal: { ...ofLine(docket, line, seen(line.courtlistener_docket_id)), edition },
    })),
  ];
}

type Unnumbered = Omit<Proposal, 'edition'>;

function ofDocket(docket: Docket, seen: DocketSeen): Unnumbered {
  const matched = matchedCase(docket, seen);
  const drafted = {
    matched: () => caseIdentified(docket, matched, seen),
    proposed: () => newCase(docket, seen),
    unknown: () => ({
      entries: [],
      missing: ['Which case it is: its court, its docket number or its name is not told, or fits several.'],
    }),
  }[matched.standing]();
  return { docket: seen, case: matched, likely_rulings: [], ...drafted };
}

function ofLine(docket: Docket, line: DocketLine, seen: DocketSeen | undefined): Unnumbered {
  const { courtlistener_docket_id: id } = line;
  const on = seen ?? (id === undefined ? {} : { courtlistener_docket_id: id });
  const matched = matchedCase(docket, on);
  const likely = likelyRuling(line.text, levelOf(docket, matched, seen));
  const drafted =
    matched.standing === 'matched'
      ? entriesOfLine(docket, matched, line, likely)
      : { entries: [], missing: [unmatched(matched, id)] };
  return {
    docket: on,
    line,
    case: matched,
    likely_rulings: [...likely.rulings],
    ...(likely.step && { likely_step: likely.step }),
    ...drafted,
  };
}

function levelOf(docket: Docket, { id, appeal }: Proposal['case'], seen: DocketSeen | undefined) {
  const court = seen?.court ?? docket.appeal.get(appeal ?? '')?.court ?? docket.case.get(id ?? '')?.court;
  return docket.court.get(court ?? '')?.level;
}

const unmatched = ({ standing }: Proposal['case'], id: number | undefined): string =>
  standing === 'proposed'
    ? 'The case, which is proposed by its docket and not recorded yet.'
    : id === undefined
      ? 'Which docket it stands on.'
      : `Which case docket ${id} of CourtListener is: send its docket too.`;
