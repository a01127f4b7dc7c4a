// What is pending: decided, but not yet effective, because it waits for a mandate or another signal (R1.4).
import type { CellFinding, Finding } from './finding.ts';
import type { Instrument } from './instrument.ts';
import type { Point } from './operative.ts';
import type { Speaker } from './speaker.ts';
import { latestStop, signalBounds, startIn } from './timing.ts';
import { actorSaid, deedSaid, onSaid } from './words.ts';

/** What has been decided against a bar here but has not taken effect, with the signal it waits for. */
export interface Pending {
  readonly instrument: Instrument;
  readonly waits_for: string;
  readonly text: string;
}

/** Holds and ends on this condition's instruments that were entered but still wait for a signal. */
export function pending(speaker: Speaker, finding: Finding, { point }: CellFinding): Pending[] {
  const { bench } = speaker;
  const targets = finding.touched.filter(({ effect }) => effect === 'bar' || effect === 'hold');
  const waiting = targets
    .flatMap((target) => bench.against.get(target.id) ?? [])
    .filter((end) => isWaiting(end, point));
  return [...new Set(waiting)].map((instrument) => {
    const { signal } = instrument.start.from as { signal: string };
    const deed = deedSaid(instrument, speaker.say.phrases.theOrder, speaker);
    const { act } = instrument;
    const text = speaker.say.remarks.pending(actorSaid(act, speaker), deed, onSaid(act, speaker), signal);
    return { instrument, waits_for: signal, text };
  });
}

const isWaiting = ({ start, stops }: Instrument, { bench, t, world }: Point): boolean =>
  typeof start.from === 'object' &&
  start.entered.early <= t &&
  startIn(start, bench.signals, world) > t &&
  latestStop(stops, bench.signals) > t &&
  signalBounds(bench.signals, start.from.signal).late > t;
