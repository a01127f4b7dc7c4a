// The proof, step by step: each order, what it did to this question, and how it survived or what defeated it.
import { type RulingKind, rulingOf } from '../rulings/index.ts';
import { fateOf, type Traced, trace } from './fate.ts';
import type { CellFinding, Finding } from './finding.ts';
import type { Bench, Instrument, Step } from './instrument.ts';
import type { Point } from './operative.ts';
import {
  actorSaid,
  actSaid,
  citationSaid,
  conditionSaid,
  daySaid,
  isAgencyAction,
  listed,
  placeSaid,
  scopeSaid,
  sentence,
} from './words.ts';

/** One step of a proof: a sentence, and the instrument it is about. */
export interface ProofStep {
  readonly text: string;
  readonly instrument?: Instrument;
  readonly life?: Step;
}

/** The world that the proof is told in: the first one whose label is the answer, or the first of all. */
export function toldIn({ outcomes, status }: Finding): CellFinding {
  const outcome = outcomes.find(({ label }) => label === status) ?? outcomes[0]!;
  const wanted = status === 'partly_barred' ? outcome.cells.find(({ bars }) => bars.length > 0) : undefined;
  return wanted ?? outcome.cells[0]!;
}

/** The steps that decide: the condition's life, the bars that operate or would, and what defeated them. */
export function because(bench: Bench, finding: Finding): ProofStep[] {
  const told = toldIn(finding);
  const { point, step, promises } = told;
  const gone = told.tracks.lifecycle === 'absent' || told.tracks.lifecycle === 'gone';
  const bars = gone ? [] : decisiveBars(finding, told).flatMap((bar) => chain(trace(bar, point), point));
  const kept = finding.outcomes.some(({ cells }) => cells.some(({ bars }) => bars.length > 0)) ? [] : promises;
  return [
    ...(step ? [lifeStep(bench, step, point.cell.condition)] : []),
    ...bars,
    ...kept.map((promise) => ({ text: promiseSaid(bench, promise), instrument: promise })),
  ];
}

/** Where a bar operates, the operative ones; where none does, those that reached the place and were defeated. */
function decisiveBars(finding: Finding, { point }: CellFinding): Instrument[] {
  const barring = finding.outcomes.flatMap(({ cells }) => cells.flatMap(({ bars }) => bars));
  if (barring.length > 0) return [...new Set(barring)];
  return finding.touched.filter((bar) => bar.effect === 'bar' && fateOf(bar, point) === 'defeated');
}

/** A bar and all that acts on it, as sentences in the order in which they were entered. */
export function chain(traced: Traced, point: Point, target?: Instrument): ProofStep[] {
  const { instrument, answeredBy } = traced;
  const text = target ? answerSaid(traced, point) : barSaid(traced, point);
  return [{ text, instrument }, ...answeredBy.flatMap((answer) => chain(answer, point, instrument))];
}

const kindOf = ({ disposition }: Instrument): RulingKind =>
  'ruling' in disposition ? disposition.ruling : 'procedural_order';

function barSaid({ instrument, fate }: Traced, { bench, cell }: Point): string {
  const { act, disposition, region } = instrument;
  const acts = [...(region.limits.act ?? [])].map(String).map(actSaid);
  const what =
    acts.length > 0
      ? `${listed(acts, 'or')} under ${conditionSaid(bench.docket, cell.condition)}`
      : conditionSaid(bench.docket, cell.condition);
  const whom = scopeSaid(disposition.scope, bench.docket);
  const did = rulingOf(kindOf(instrument)).did;
  const reading = givenSaid(instrument, bench);
  return sentence(
    `${actorSaid(act, bench)} ${did} ${what}${whom && ` ${whom}`} ${daySaid(act, bench.tz)}${citationSaid(act)}${reading}${endSaid(fate)}.`,
  );
}

const endSaid = (fate: Traced['fate']) => (fate === 'stopped' ? '; by its own terms it had run out' : '');

function answerSaid({ instrument, fate }: Traced, point: Point): string {
  const { bench, cell } = point;
  const { act, disposition } = instrument;
  const whom = scopeSaid(disposition.scope, bench.docket);
  const { did } = rulingOf(kindOf(instrument));
  const reading = givenSaid(instrument, bench);
  return sentence(
    `${actorSaid(act, bench)} ${did} that ${whom && `${whom} `}${daySaid(act, bench.tz)}${reading}, ${consequence(instrument, fate, placeSaid(bench.docket, cell.jurisdiction))}.`,
  );
}

function consequence({ effect, start }: Instrument, fate: Traced['fate'], place: string): string {
  if (fate === 'operative')
    return effect === 'hold' ? `so it was on hold for ${place}` : `so it was no longer in effect for ${place}`;
  if (fate === 'elsewhere') return `which left it as it was for ${place}`;
  if (fate === 'otherwise_limited') return 'which left it as it was for what is asked here';
  if (fate === 'waiting')
    return typeof start.from === 'object' ? 'which had not taken effect' : 'which was to take effect later';
  if (fate === 'stopped') return 'which had run out by then';
  return fate === 'defeated' ? 'which did not last' : 'which matters only on that reading';
}

function givenSaid({ given }: Instrument, { docket }: Bench): string {
  const readings = given.map(
    ([issue, reading]) => docket.issue.get(issue)?.readings.find(({ id }) => id === reading)?.says ?? reading,
  );
  return readings.length === 0 ? '' : ` (if this is how it is read: ${listed(readings)})`.replace(/\.\)$/, ')');
}

const promiseSaid = (bench: Bench, { act, disposition }: Instrument): string =>
  sentence(
    `${actorSaid(act, bench)} said in writing ${daySaid(act, bench.tz)} that it would not use or enforce the condition ${scopeSaid(disposition.scope, bench.docket)}; such a promise can be withdrawn by notice.`,
  );

const LIFE_SAID = {
  pending: 'had been announced but was not yet in force',
  active: 'was in force',
  gone: 'was no longer in force',
} as const;

/** A step in the condition's life as a sentence: its state, and what put it into it. */
export function lifeStep(bench: Bench, life: Step, condition: string): ProofStep {
  const { act, state, step } = life;
  const by = `by the ${step.reason ?? 'act'} of ${daySaid(act, bench.tz).replace(/^on /, '')}`;
  const title = (isAgencyAction(act) ? act.title : act.summary).replace(/\.$/, '');
  return { text: sentence(`${conditionSaid(bench.docket, condition)} ${LIFE_SAID[state]}, ${by} (${title}).`), life };
}
