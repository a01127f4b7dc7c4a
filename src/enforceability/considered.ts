// What was considered and does not decide: other orders on the condition and why not, and what is decided but not yet effective.
import { type RulingKind, rulingOf } from '../rulings/index.ts';
import { type Traced, trace } from './fate.ts';
import type { CellFinding, Finding } from './finding.ts';
import type { Bench, Instrument } from './instrument.ts';
import type { Point } from './operative.ts';
import { latestStop, signalBounds, startIn } from './timing.ts';
import { actorSaid, conditionSaid, daySaid, isAgencyAction, listed, placeSaid, scopeSaid, sentence } from './words.ts';

/** An instrument, the code of why it does not decide, and the sentence that says so. */
export interface Considered {
  readonly instrument: Instrument;
  readonly code: string;
  readonly text: string;
}

const rulingFor = ({ disposition }: Instrument) =>
  'ruling' in disposition ? rulingOf(disposition.ruling as RulingKind) : undefined;

/** Orders on the condition that had been entered and do not bar it here, relief denied, and other conditions' orders that name the place. */
export function considered(bench: Bench, finding: Finding, told: CellFinding): Considered[] {
  const { point } = told;
  const entered = [...bench.instruments.values()].filter(({ start }) => start.entered.early <= point.t);
  const deciding = new Set(finding.outcomes.flatMap(({ cells }) => cells.flatMap(({ bars }) => bars)));
  const here = entered.filter(({ conditions }) => conditions?.has(point.cell.condition));
  const bars = here.filter((bar) => bar.effect === 'bar' && !deciding.has(bar)).map((bar) => whyNot(bar, point));
  const denied = here.filter((one) => rulingFor(one)?.kind === 'relief_denied').map((one) => deniedSaid(one, point));
  const others = entered
    .filter((one) => one.effect === 'bar' && isNear(one, point))
    .map((one) => otherSaid(one, point));
  return [...bars, ...denied, ...others];
}

const CODES: Readonly<Record<Traced['fate'], string>> = {
  operative: 'operative',
  waiting: 'not_yet_effective',
  stopped: 'order_expired',
  elsewhere: 'outside_scope',
  otherwise_limited: 'other_act_or_class',
  other_reading: 'conflicting_readings',
  defeated: 'order_stayed',
};

function whyNot(instrument: Instrument, point: Point): Considered {
  const traced = trace(instrument, point);
  const defeater = traced.answeredBy.find(({ fate }) => fate === 'operative')?.instrument;
  const code = (traced.fate === 'defeated' && defeater && rulingFor(defeater)?.basis) || CODES[traced.fate];
  return {
    instrument,
    code,
    text: sentence(`${orderSaid(instrument, point)} does not decide: ${reason(traced, defeater, point)}.`),
  };
}

function reason({ fate, instrument }: Traced, defeater: Instrument | undefined, { bench, cell }: Point): string {
  const place = placeSaid(bench.docket, cell.jurisdiction);
  if (fate === 'elsewhere')
    return `it runs ${scopeSaid(instrument.disposition.scope, bench.docket)}, which does not reach ${place}`;
  if (fate === 'stopped') return 'it had run out by its own terms';
  if (fate === 'otherwise_limited') return 'it names other acts, years, agencies or classes than the one asked about';
  if (fate === 'other_reading') return 'it exists only on another reading of what is open';
  if (fate === 'waiting') return 'it had not taken effect';
  const ruling = defeater && rulingFor(defeater);
  return ruling
    ? `${actorSaid(defeater.act, bench)} ${ruling.did} it ${daySaid(defeater.act, bench.tz)}`
    : 'it was suspended or ended';
}

const orderSaid = ({ act, disposition }: Instrument, { bench }: Point): string => {
  const ruling = 'ruling' in disposition ? rulingOf(disposition.ruling).title.toLowerCase() : 'promise';
  const court = isAgencyAction(act) ? '' : `${bench.docket.court.get(act.court)?.citation ?? act.court} `;
  return `the ${court}${ruling} of ${daySaid(act, bench.tz).replace(/^on /, '')}`;
};

const deniedSaid = (instrument: Instrument, { bench, cell }: Point): Considered => ({
  instrument,
  code: 'relief_denied',
  text: sentence(
    `${actorSaid(instrument.act, bench)} declined ${daySaid(instrument.act, bench.tz)} to enjoin ${conditionSaid(bench.docket, cell.condition)}; that is not a ruling that the condition is lawful.`,
  ),
});

/** A bar on a sister condition (same program) that names this very place: what a reader may have in mind. */
function isNear({ conditions, disposition }: Instrument, { bench, cell }: Point): boolean {
  if (!conditions || conditions.has(cell.condition) || !disposition.scope?.jurisdictions?.includes(cell.jurisdiction))
    return false;
  const program = bench.docket.condition.get(cell.condition)?.program;
  return program !== undefined && [...conditions].some((id) => bench.docket.condition.get(id)?.program === program);
}

function otherSaid(instrument: Instrument, point: Point): Considered {
  const { condition } = point.bench.docket;
  const year = condition.get(point.cell.condition)?.fiscal_year;
  const sameYear = [...instrument.conditions!].some((id) => condition.get(id)?.fiscal_year === year);
  const names = [...instrument.conditions!].map((id) => conditionSaid(point.bench.docket, id));
  return {
    instrument,
    code: sameYear ? 'different_condition' : 'different_fiscal_year',
    text: sentence(
      `${orderSaid(instrument, point)} concerns ${sameYear ? 'another condition' : 'another award year'}: ${listed(names)}.`,
    ),
  };
}

/** What has been decided against a bar here but has not taken effect, with the signal it waits for. */
export interface Pending {
  readonly instrument: Instrument;
  readonly waits_for: string;
  readonly text: string;
}

/** Holds and ends on this condition's instruments that were entered but still wait for a signal. */
export function pending(bench: Bench, finding: Finding, { point }: CellFinding): Pending[] {
  const targets = finding.touched.filter(({ effect }) => effect === 'bar' || effect === 'hold');
  const waiting = targets
    .flatMap((target) => bench.against.get(target.id) ?? [])
    .filter((end) => isWaiting(end, point));
  return [...new Set(waiting)].map((instrument) => {
    const { signal } = instrument.start.from as { signal: string };
    const { act } = instrument;
    const did = rulingFor(instrument)?.did ?? 'ruled on';
    const text = sentence(
      `${actorSaid(act, bench)} ${did} the order ${daySaid(act, bench.tz)}; that takes effect ${signal.startsWith('mandate:') ? 'when the mandate issues' : `with the event recorded as ${signal}`}, which had not been recorded by then.`,
    );
    return { instrument, waits_for: signal, text };
  });
}

const isWaiting = ({ start, stops }: Instrument, { bench, t, world }: Point): boolean =>
  typeof start.from === 'object' &&
  start.entered.early <= t &&
  startIn(start, bench.signals, world) > t &&
  latestStop(stops, bench.signals) > t &&
  signalBounds(bench.signals, start.from.signal).late > t;
