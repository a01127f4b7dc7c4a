// The proof, step by step: the condition's life, each order with what it did to this question, and how it survived or what defeated it.
import { effectSaid } from './effect.ts';
import { type Fate, fateOf, type Traced, trace } from './fate.ts';
import { type CellFinding, type Finding, inEveryWorld, inSomeWorld } from './finding.ts';
import type { Instrument, Step } from './instrument.ts';
import { lastSteps, lifeSaid } from './life.ts';
import type { Point } from './operative.ts';
import { isLive, readingSaid } from './readings.ts';
import type { Speaker } from './speaker.ts';
import {
  actorSaid,
  actsSaid,
  citationSaid,
  deedSaid,
  ofSaid,
  onSaid,
  reachesSaid,
  rulingFor,
  scopeSaid,
} from './words.ts';

/** One step of a proof: a sentence, and the instrument it is about. */
export interface ProofStep {
  readonly text: string;
  readonly instrument?: Instrument;
  readonly life?: Step;
}

/**
 * The world that the proof is told in: the first one whose label is the answer; where there is none, the first in which an order
 * bars, else the first of all.
 */
export function toldIn({ outcomes, status }: Finding): CellFinding {
  const outcome =
    outcomes.find(({ label }) => label === status) ??
    outcomes.find(({ cells }) => cells.some(({ tracks }) => tracks.lifecycle === 'active' && tracks.barred)) ??
    outcomes[0]!;
  return outcome.cells.find(({ bars }) => bars.length > 0 && status === 'partly_barred') ?? outcome.cells[0]!;
}

/** What a proof is told from. */
export interface Telling {
  readonly speaker: Speaker;
  readonly finding: Finding;
  readonly told: CellFinding;
}

/** An instrument in a proof, with what it acts on, what that acts on, and so on: a bar comes last. */
export interface Link {
  readonly traced: Traced;
  readonly targets: readonly Traced[];
  /** Where it was traced. */
  readonly point: Point;
}

/** The steps that decide: the condition's life, the bars that operate or would, what acts on them, and the promises. */
export function because(telling: Telling): ProofStep[] {
  const { speaker, finding, told } = telling;
  const { lifecycle } = told.tracks;
  const isOver = lifecycle === 'absent' || lifecycle === 'gone';
  const kept =
    isOver || finding.outcomes.some(({ cells }) => cells.some(({ bars }) => bars.length > 0)) ? [] : told.promises;
  return [
    ...lastSteps(speaker, finding, told).map((life) => ({ text: lifeSaid(speaker, finding, life), life })),
    ...barsTold(telling).flatMap((bar, index) => chain(telling, bar, index === 0)),
    ...kept.map((promise) => ({ text: promiseSaid(speaker, promise), instrument: promise })),
  ];
}

/** The bars of a proof: those that operate on every reading, else on some; where none does, those that reached the place and were defeated. */
export function barsTold({ finding, told }: Pick<Telling, 'finding' | 'told'>): Instrument[] {
  if (told.tracks.lifecycle === 'absent' || told.tracks.lifecycle === 'gone') return [];
  const always = inEveryWorld(finding, ({ bars }) => bars);
  const sometimes = always.length > 0 ? always : inSomeWorld(finding, ({ bars }) => bars);
  if (sometimes.length > 0) return sometimes;
  return finding.touched.filter((bar) => bar.effect === 'bar' && fateOf(bar, told.point) === 'defeated');
}

/** A bar and all that acts on it, as sentences in the order in which they were entered; told of a world in which it bars, if there is one. */
function chain(telling: Telling, bar: Instrument, isFirst: boolean): ProofStep[] {
  const { finding, told } = telling;
  const barred = told.bars.includes(bar)
    ? told
    : finding.outcomes.flatMap(({ cells }) => cells).find(({ bars }) => bars.includes(bar));
  const { point } = barred ?? told;
  const links = linked(trace(bar, point), [], point).filter(({ traced }) => isLive(finding, traced.instrument.given));
  return links.map((link, index) => {
    const { instrument } = link.traced;
    const text = index === 0 ? barSaid(telling, link, isFirst) : answerSaid(telling, link, links[index - 1]!);
    return { text, instrument };
  });
}

/** What never acted here, or has run out, is told without what was done about it. */
const ENDS_A_CHAIN: readonly Fate[] = ['elsewhere', 'otherwise_limited', 'stopped'];

const linked = (traced: Traced, targets: readonly Traced[], point: Point): Link[] => [
  { traced, targets, point },
  ...(ENDS_A_CHAIN.includes(traced.fate) ? [] : traced.answeredBy).flatMap((answer) =>
    linked(answer, [traced, ...targets], point),
  ),
];

function barSaid(telling: Telling, link: Link, isFirst: boolean): string {
  const { speaker } = telling;
  const { phrases, proofs } = speaker.say;
  const { instrument, fate } = link.traced;
  const acts = actsSaid(instrument.region.limits.act ?? [], speaker);
  const condition = isFirst ? phrases.it : phrases.theCondition;
  return proofs.bar({
    actor: actorSaid(instrument.act, speaker),
    deed: deedSaid(instrument, acts.length > 0 ? phrases.actsUnder(acts, condition) : condition, speaker),
    scope: reachesSaid(instrument, speaker),
    on: onSaid(instrument.act, speaker),
    citation: citationSaid(instrument.act),
    reading: readingSaid(speaker, telling.finding, instrument.given),
    ranOut: fate === 'stopped',
  });
}

function answerSaid(telling: Telling, link: Link, before: Link): string {
  const { speaker } = telling;
  const { instrument } = link.traced;
  const { act } = instrument;
  const isSameOrder = act === before.traced.instrument.act;
  return speaker.say.proofs.answer({
    actor: isSameOrder ? speaker.say.phrases.sameOrder : actorSaid(act, speaker),
    deed: deedSaid(instrument, targetSaid(speaker, link.targets[0]!, before), speaker),
    scope: reachesSaid(instrument, speaker),
    on: isSameOrder ? undefined : onSaid(act, speaker),
    reading: readingSaid(speaker, telling.finding, instrument.given),
    effect: effectSaid(telling, link),
  });
}

/** What is acted on: pointed at where it was told just before, else called by its kind and day. */
function targetSaid(speaker: Speaker, { instrument }: Traced, before: Link): string {
  const { phrases } = speaker.say;
  const ruling = rulingFor(instrument);
  const { effect } = instrument;
  if (!ruling || instrument === before.traced.instrument)
    return phrases.that[effect === 'hold' || effect === 'end' ? effect : 'bar'];
  return `${phrases.ruling(ruling).the} ${ofSaid(instrument.act, speaker)}`;
}

const promiseSaid = (speaker: Speaker, { act, disposition, stops }: Instrument): string =>
  speaker.say.proofs.promise({
    agency: actorSaid(act, speaker),
    on: onSaid(act, speaker),
    scope: scopeSaid(disposition.scope, speaker),
    untilNotice: stops.some((stop) => typeof stop === 'object' && 'signal' in stop),
  });
