// The proof, step by step: the condition's life, each order with what it did to this question, and how it survived or what defeated it.
import { effectSaid, readingSaid } from './effect.ts';
import { fateOf, type Traced, trace } from './fate.ts';
import { type CellFinding, type Finding, inEveryWorld, inSomeWorld } from './finding.ts';
import type { Instrument, Step } from './instrument.ts';
import type { Speaker } from './speaker.ts';
import {
  actorSaid,
  actsSaid,
  citationSaid,
  conditionSaid,
  deedSaid,
  isAgencyAction,
  ofSaid,
  onSaid,
  rulingFor,
  scopeSaid,
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
}

/** The steps that decide: the condition's life, the bars that operate or would, what acts on them, and the promises. */
export function because(telling: Telling): ProofStep[] {
  const { speaker, finding, told } = telling;
  const kept = finding.outcomes.some(({ cells }) => cells.some(({ bars }) => bars.length > 0)) ? [] : told.promises;
  return [
    ...(told.step ? [lifeStep(speaker, told.step, finding.question.condition)] : []),
    ...barsTold(telling).flatMap((bar, index) => chain(telling, bar, index === 0)),
    ...kept.map((promise) => ({ text: promiseSaid(speaker, promise), instrument: promise })),
  ];
}

/** The bars of a proof: the operative ones; where none is, those that reached the place and were defeated. */
export function barsTold({ finding, told }: Telling): Instrument[] {
  if (told.tracks.lifecycle === 'absent' || told.tracks.lifecycle === 'gone') return [];
  const barring = inSomeWorld(finding, ({ bars }) => bars);
  if (barring.length > 0)
    return withoutRepeated(
      barring,
      inEveryWorld(finding, ({ bars }) => bars),
    );
  return finding.touched.filter((bar) => bar.effect === 'bar' && fateOf(bar, told.point) === 'defeated');
}

/** What bars only on some reading need not be told beside what the same order bars on every reading. */
const withoutRepeated = (bars: readonly Instrument[], always: readonly Instrument[]) =>
  bars.filter((bar) => always.includes(bar) || !always.some(({ act }) => act === bar.act));

/** A bar and all that acts on it, as sentences in the order in which they were entered. */
function chain(telling: Telling, bar: Instrument, isFirst: boolean): ProofStep[] {
  const links = linked(trace(bar, telling.told.point), []).filter((link) => readingSaid(telling, link) !== undefined);
  return links.map((link, index) => {
    const { instrument } = link.traced;
    const text = index === 0 ? barSaid(telling, link, isFirst) : answerSaid(telling, link, links[index - 1]!);
    return { text, instrument };
  });
}

const linked = (traced: Traced, targets: readonly Traced[]): Link[] => [
  { traced, targets },
  ...traced.answeredBy.flatMap((answer) => linked(answer, [traced, ...targets])),
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
    scope: scopeSaid(instrument.disposition.scope, speaker),
    on: onSaid(instrument.act, speaker),
    citation: citationSaid(instrument.act),
    reading: readingSaid(telling, link) ?? '',
    ranOut: fate === 'stopped',
  });
}

function answerSaid(telling: Telling, link: Link, before: Link): string {
  const { speaker } = telling;
  const { instrument } = link.traced;
  const { act, disposition } = instrument;
  const isSameOrder = act === before.traced.instrument.act;
  return speaker.say.proofs.answer({
    actor: isSameOrder ? speaker.say.phrases.sameOrder : actorSaid(act, speaker),
    deed: deedSaid(instrument, targetSaid(speaker, link.targets[0]!, before), speaker),
    scope: scopeSaid(disposition.scope, speaker),
    on: isSameOrder ? undefined : onSaid(act, speaker),
    reading: readingSaid(telling, link) ?? '',
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
  return `${phrases.theRuling(ruling)} ${ofSaid(instrument.act, speaker)}`;
}

const promiseSaid = (speaker: Speaker, { act, disposition }: Instrument): string =>
  speaker.say.proofs.promise({
    agency: actorSaid(act, speaker),
    on: onSaid(act, speaker),
    scope: scopeSaid(disposition.scope, speaker),
  });

/** A step in the condition's life as a sentence: its state, and what put it into it. */
export function lifeStep(speaker: Speaker, life: Step, condition: string): ProofStep {
  const { act, state, step } = life;
  const text = speaker.say.proofs.life[state]({
    condition: conditionSaid(speaker, condition),
    by: speaker.say.headlines.reason(step.reason),
    of: ofSaid(act, speaker),
    title: (isAgencyAction(act) ? act.title : act.summary).replace(/\.$/, ''),
  });
  return { text, life };
}
