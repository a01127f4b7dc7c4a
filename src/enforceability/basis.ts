// The basis of an answer as codes: what it rests on, for programs that do not read sentences.
import { rulingOf } from '../rulings/index.ts';
import type { Considered } from './considered.ts';
import { type CellFinding, type Finding, inEveryWorld, inSomeWorld } from './finding.ts';
import type { Bench, Instrument } from './instrument.ts';
import type { Pending } from './pending.ts';

/** The codes of an answer, the most telling first; the list is open and each stands once. */
export function basisOf(
  { bench, finding, told }: { bench: Bench; finding: Finding; told: CellFinding },
  others: readonly Considered[],
  waiting: readonly Pending[],
  stale: boolean,
): string[] {
  const always = inEveryWorld(finding, ({ bars }) => bars);
  const bars = always.length > 0 ? always : inSomeWorld(finding, ({ bars }) => bars);
  const held = inSomeWorld(finding, ({ held }) => held);
  const codes = [
    ...lifeCodes(finding, told),
    ...bars.map(rulingBasis),
    ...(bars.length === 0 ? held.map(holdCode) : []),
    ...(promised(finding) ? ['agency_forbearance'] : []),
    ...openCodes(bench, finding),
    ...(waiting.some(({ waits_for }) => waits_for.startsWith('mandate:')) ? ['mandate_not_issued'] : []),
    ...inSomeWorld(finding, ({ signals }) => signals).map(signalCode),
    ...(bars.length === 0 ? others.map(({ code }) => code) : []),
    ...(stale ? ['source_stale'] : []),
    ...finding.bounded.map((bound) => `${bound}_bounded`),
  ];
  const said = [...new Set(codes.filter((code) => code !== undefined))];
  return said.length > 0 ? said : ['no_order_found'];
}

/** Whether a promise stood on every reading, or on some where the readings decide. */
const promised = (finding: Finding): boolean => {
  const among = finding.status === 'disputed' || finding.status === 'unknown' ? inSomeWorld : inEveryWorld;
  return among(finding, ({ promises }) => promises).length > 0;
};

/** A precedent speaks against the agency unless what it held says otherwise. */
function signalCode(signal: Instrument): string | undefined {
  const { disposition } = signal;
  const isPrecedent = 'ruling' in disposition && disposition.ruling === 'precedent';
  return isPrecedent && disposition.holding && !/^un/.test(disposition.holding)
    ? 'other_precedent'
    : rulingBasis(signal);
}

const rulingBasis = ({ disposition }: Instrument) =>
  'ruling' in disposition ? rulingOf(disposition.ruling).basis : undefined;

const holdCode = (instrument: Instrument) =>
  instrument.effect === 'hold' && instrument.disposition.scope?.except
    ? 'order_stayed_outside_plaintiff'
    : rulingBasis(instrument);

function lifeCodes({ status }: Finding, { tracks, step }: CellFinding): string[] {
  if (status !== 'not_in_force') return [];
  if (tracks.lifecycle === 'gone') return [step?.step.reason ?? 'rescinded'];
  return [tracks.lifecycle === 'pending' ? 'announced_only' : 'not_yet_imposed'];
}

function openCodes({ docket }: Bench, { status, outcomes }: Finding): string[] {
  const adopted = outcomes[0]
    ? [...outcomes[0].world.readings].filter(([issue, reading]) => docket.issue.get(issue)?.adopted === reading)
    : [];
  const codes = adopted.length > 0 ? ['adopted_reading'] : [];
  if (status === 'disputed') codes.push('conflicting_readings');
  if (status !== 'unknown') return codes;
  if (outcomes.some(({ world }) => world.late.size > 0)) codes.push('date_not_recorded');
  if (outcomes.some(({ world }) => world.members.size > 0)) codes.push('membership_not_recorded');
  return codes;
}
