// Which case of the record a docket of CourtListener is: by its id there, or by court and docket number, or none.
import type { Docket } from '../docket/docket.ts';
import { docketNumber, docketNumbers } from '../docket/docket-number.ts';
import type { DocketSeen } from './courtlistener.ts';
import type { Proposal } from './proposal.ts';

/** The case that a docket belongs to. Two that fit are none: a reader must say which. */
export function matchedCase(docket: Docket, seen: Partial<DocketSeen>): Proposal['case'] {
  const { courtlistener_docket_id: id } = seen;
  const known = id === undefined ? [] : [...docket.case.values()].filter((one) => one.courtlistener_docket_id === id);
  if (known.length === 1) return { standing: 'matched', id: known[0]!.id, by: 'courtlistener_docket_id' };
  const numbered = [...casesNumbered(docket, seen), ...appealsNumbered(docket, seen)];
  if (numbered.length === 1) return { standing: 'matched', ...numbered[0]!, by: 'docket_number' };
  return { standing: numbered.length === 0 && isTold(seen) ? 'proposed' : 'unknown' };
}

/** Whether enough is known of a docket to propose a case. */
const isTold = ({ court, docket_number, case_name }: Partial<DocketSeen>) =>
  court !== undefined && docket_number !== undefined && case_name !== undefined;

const casesNumbered = (docket: Docket, { court, docket_number }: Partial<DocketSeen>) =>
  [...docket.case.values()]
    .filter((one) => one.court === court && isSame(one.docket_number, docket_number))
    .map(({ id }) => ({ id }));

const appealsNumbered = (docket: Docket, { court, docket_number }: Partial<DocketSeen>) =>
  [...docket.appeal.values()]
    .filter((one) => one.court === court && isSame(one.docket_number, docket_number))
    .map(({ id, case: of }) => ({ id: of, appeal: id }));

/** Whether two docket numbers of one court are the same; an office that only one of them names does not part them. */
function isSame(ours: string | undefined, theirs: string | undefined): boolean {
  const wanted = theirs === undefined ? undefined : docketNumber(theirs);
  if (!wanted || ours === undefined) return false;
  return docketNumbers(ours).some(({ canonical }) => {
    const [a, b] = [parts(canonical), parts(wanted.canonical)];
    return a.number === b.number && (a.office === b.office || a.office === '' || b.office === '');
  });
}

function parts(canonical: string) {
  const at = canonical.indexOf(':');
  return { office: canonical.slice(0, Math.max(at, 0)), number: canonical.slice(at + 1) };
}
