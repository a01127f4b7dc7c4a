// What is pending: decided, but not yet effective, because it waits for a mandate or another signal (R1.4).
import type { Finding } from './finding.ts';
import type { Bench, Instrument } from './instrument.ts';
import { actingOn, isGiven, operates, type Point } from './operative.ts';
import { DIMENSIONS, UNNAMED } from './question.ts';
import { reaches } from './region.ts';
import type { Speaker } from './speaker.ts';
import { latestStop, signalBounds, startIn } from './timing.ts';
import { actorSaid, deedSaid, onSaid } from './words.ts';

/** What has been decided against a bar here but has not taken effect, with the signal it waits for. */
export interface Pending {
  readonly instrument: Instrument;
  readonly waits_for: string;
  readonly text: string;
}

/** Holds and ends that were entered but still wait for a signal, as far as there is something left that they would act on here. */
export function pending(speaker: Speaker, finding: Finding): Pending[] {
  const { bench } = speaker;
  const points = finding.outcomes.flatMap(({ cells }) => cells.map(({ point }) => point));
  const targets = finding.touched.filter(({ effect }) => effect === 'bar' || effect === 'hold');
  const waiting = targets.flatMap((target) =>
    (bench.against.get(target.id) ?? []).filter(
      (end) => isWaiting(end, bench, finding.t) && points.some((point) => wouldAct(end, target, point)),
    ),
  );
  return [...new Set(waiting)].map((instrument) => {
    const { signal } = instrument.start.from as { signal: string };
    const deed = deedSaid(instrument, speaker.say.phrases.theOrder, speaker);
    const { act } = instrument;
    const text = speaker.say.remarks.pending(actorSaid(act, speaker), deed, onSaid(act, speaker), signal);
    return { instrument, waits_for: signal, text };
  });
}

const isWaiting = ({ start, stops }: Instrument, { signals }: Bench, t: number): boolean =>
  typeof start.from === 'object' &&
  start.entered.early <= t &&
  latestStop(stops, signals) > t &&
  signalBounds(signals, start.from.signal).late > t;

/** Whether a hold or an end that waits would act on something at a point: neither has been ended there. */
function wouldAct(end: Instrument, target: Instrument, point: Point): boolean {
  const { bench, cell, t, world, live } = point;
  return (
    live.has(target) &&
    !isEnded(target, point) &&
    !isEnded(end, point) &&
    startIn(end.start, bench.signals, world) > t &&
    (end.conditions?.has(cell.condition) ?? true) &&
    isGiven(end.given, world) &&
    reaches(end.region.scope, cell.jurisdiction, t, bench, (membership) => world.members.has(membership)) &&
    // What it limits itself to is among the cells only once it has started.
    DIMENSIONS.every((one) => cell[one] === UNNAMED || end.region.limits[one]?.has(cell[one]) !== false)
  );
}

const isEnded = (instrument: Instrument, point: Point): boolean =>
  actingOn(point, instrument).some((one) => one.effect === 'end' && operates(one, point));
