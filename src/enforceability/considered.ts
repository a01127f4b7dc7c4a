// What was considered and does not decide: other orders on the condition, and why not.
import { nearConcerning } from './by-reach.ts';
import { type Fate, fateOf, fatesIn } from './fate.ts';
import { type Bench, grouped, type Instrument, perBench } from './instrument.ts';
import { defeatersOf, type Point } from './operative.ts';
import type { Speaker } from './speaker.ts';
import { barsTold, type Telling } from './steps.ts';
import {
  actorSaid,
  conditionSaid,
  courtCited,
  deedSaid,
  ofSaid,
  onSaid,
  placeAskedSaid,
  reachesSaid,
  rulingFor,
  rulingSaid,
} from './words.ts';

/** An instrument, the bench it is on, the code of why it does not decide, and the sentence that says so, which few answers need. */
export interface Considered {
  readonly instrument: Instrument;
  readonly on: Bench;
  readonly code: string;
  said(): string;
}

/** Orders on the condition that had been entered and do not bar it here, relief denied, and other conditions' orders that name the place. */
export function considered(telling: Telling): Considered[] {
  const { speaker, told } = telling;
  const { point } = told;
  const { cell, t } = point;
  const { bench } = speaker;
  const entered = (found: readonly Instrument[] = []) => found.filter(({ start }) => start.entered.early <= t);
  const deciding = new Set(barsTold(telling));
  const near = new Set(nearConcerning(bench, cell.condition, cell.jurisdiction));
  const bars = entered(bench.concerning.get(cell.condition))
    .filter((bar) => bar.effect === 'bar' && !deciding.has(bar))
    .map((bar) => whyNot(telling, bar, near.has(bar) ? fateOf(bar, point) : 'elsewhere'));
  const denied = entered(denials(bench).get(cell.condition))
    .filter((one) => fateOf(one, point) !== 'elsewhere')
    .map((one) => deniedSaid(speaker, one, point));
  const beside = barsNaming(bench)(cell.jurisdiction);
  const others = entered(beside.bars)
    .filter((bar) => isNear(bar, bench, cell.condition))
    .map((bar) => otherSaid(speaker, bar, beside.on, point));
  return [...bars, ...denied, ...others];
}

/** The orders that denied relief, by condition. */
export const denials = perBench(({ instruments }) =>
  grouped(
    [...instruments.values()].filter((one) => rulingFor(one)?.kind === 'relief_denied'),
    ({ conditions = [] }) => [...conditions],
  ),
);

/** The bars that name a place, and the bench they are on. */
interface Naming {
  readonly on: Bench;
  readonly bars: readonly Instrument[];
}

/** The bars that name a place: looked for once, and kept where there are any, which is seldom. */
export const barsNaming = perBench((bench) => {
  const known = new Map<string, Naming>();
  return (jurisdiction: string): Naming => {
    const naming = known.get(jurisdiction);
    if (naming) return naming;
    const on = bench.beside ? bench.beside(jurisdiction) : bench;
    const bars = on && named(on).get(jurisdiction);
    if (!bars) return { on: bench, bars: [] };
    known.set(jurisdiction, { on, bars });
    return { on, bars };
  };
});

const named = perBench(({ instruments }) =>
  grouped(
    [...instruments.values()].filter(({ effect }) => effect === 'bar'),
    ({ disposition }) => [...new Set(disposition.scope?.jurisdictions)],
  ),
);

const CODES: Readonly<Record<Fate, string>> = {
  operative: 'condition_not_in_force',
  waiting: 'not_yet_effective',
  stopped: 'order_expired',
  elsewhere: 'outside_scope',
  otherwise_limited: 'other_act_or_class',
  other_reading: 'conflicting_readings',
  defeated: 'order_stayed',
};

function whyNot(telling: Telling, instrument: Instrument, fate: Fate): Considered {
  const { speaker, told } = telling;
  const defeater = fate === 'defeated' ? firstDefeaterOf(instrument, told.point) : undefined;
  const code = (defeater && rulingFor(defeater)?.basis) || CODES[fate];
  const said = () =>
    speaker.say.remarks.doesNotDecide(orderSaid(speaker, instrument), reason(telling, instrument, fate, defeater));
  return { instrument, on: speaker.bench, code, said };
}

const firstDefeaterOf = (instrument: Instrument, point: Point): Instrument | undefined =>
  defeatersOf(instrument, point).toSorted((a, b) => a.start.entered.early - b.start.entered.early)[0];

function reason(
  { speaker, finding, told }: Telling,
  instrument: Instrument,
  fate: Fate,
  defeater: Instrument | undefined,
): string {
  const { remarks, phrases } = speaker.say;
  const place = placeAskedSaid(speaker, finding);
  if (fatesIn(finding, told, instrument).size > 1) return remarks.reason.open(place);
  if (fate === 'elsewhere') return remarks.reason.elsewhere(reachesSaid(instrument, speaker), place);
  if (fate === 'stopped') return remarks.reason.ranOut;
  if (fate === 'otherwise_limited') return remarks.reason.otherwiseLimited;
  if (fate === 'other_reading') return remarks.reason.otherReading;
  if (fate === 'waiting') return remarks.reason.waiting;
  if (fate === 'operative') return remarks.reason.notInForce;
  if (!defeater || !rulingFor(defeater)) return remarks.reason.suspendedOrEnded;
  const deed = deedSaid(defeater, phrases.theOrder, speaker);
  return remarks.reason.defeated(actorSaid(defeater.act, speaker), deed, onSaid(defeater.act, speaker));
}

const orderSaid = (speaker: Speaker, instrument: Instrument): string =>
  speaker.say.remarks.order(
    courtCited(instrument.act, speaker.bench),
    rulingSaid(instrument, speaker),
    ofSaid(instrument.act, speaker),
  );

const deniedSaid = (speaker: Speaker, instrument: Instrument, { cell }: Point): Considered => ({
  instrument,
  on: speaker.bench,
  code: 'relief_denied',
  said: () =>
    speaker.say.remarks.denied(
      actorSaid(instrument.act, speaker),
      conditionSaid(speaker, cell.condition),
      onSaid(instrument.act, speaker),
    ),
});

/** A bar on a sister condition (same program): where it names this very place, it is what a reader may have in mind. */
export function isNear({ conditions }: Instrument, { docket }: Bench, condition: string): boolean {
  if (!conditions || conditions.has(condition)) return false;
  const program = docket.condition.get(condition)?.program;
  return program !== undefined && [...conditions].some((id) => docket.condition.get(id)?.program === program);
}

function otherSaid(speaker: Speaker, instrument: Instrument, on: Bench, point: Point): Considered {
  const { condition } = point.bench.docket;
  const year = condition.get(point.cell.condition)?.fiscal_year;
  const sameYear = [...instrument.conditions!].some((id) => condition.get(id)?.fiscal_year === year);
  const names = () => [...instrument.conditions!].map((id) => conditionSaid(speaker, id));
  return {
    instrument,
    on,
    code: sameYear ? 'different_condition' : 'different_fiscal_year',
    said: () =>
      speaker.say.remarks.concerns(orderSaid(speaker, instrument), sameYear ? 'condition' : 'fiscal_year', names()),
  };
}
