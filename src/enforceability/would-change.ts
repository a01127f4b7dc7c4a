// What would change the answer: each thing on record that could happen next, put to the engine as if it had.
import { assess } from './assess.ts';
import type { Finding } from './finding.ts';
import { inSomeWorld } from './finding.ts';
import type { Instrument } from './instrument.ts';
import { pending } from './pending.ts';
import type { Speaker } from './speaker.ts';
import type { Status } from './status.ts';
import { actorSaid, daySaid, rulingSaid } from './words.ts';

/** Something that could happen next, and the answer if it had. */
export interface WouldChange {
  readonly text: string;
  readonly instrument: Instrument;
  readonly status: Status;
}

/** At most so many events are put to the engine. */
export const MOST_SUPPOSED = 200;

/** What would flip an answer, and of how many events on record it was asked. */
export interface WouldChanges {
  readonly changes: readonly WouldChange[];
  readonly events: number;
}

/** The events on record that would flip this answer: an order lifted, a stay ended, a mandate issued, a promise withdrawn. */
export function wouldChangeIf(speaker: Speaker, finding: Finding): WouldChanges {
  const { bench, say } = speaker;
  const { question, t } = finding;
  const now = question.strict ? assess(bench, question, t).status : finding.status;
  const ended = inSomeWorld(finding, ({ bars, held, promises }) => [...bars, ...held.filter(isHold), ...promises]).map(
    (instrument) => ({
      instrument,
      text: endedSaid(speaker, instrument),
      bench: { ...bench, ended: new Set([instrument.id]) },
    }),
  );
  const signalled = pending(speaker, finding).map(({ instrument, waits_for }) => ({
    instrument,
    text: say.remarks.ifSignalled(waits_for),
    bench: { ...bench, signals: new Map([...bench.signals, [waits_for, [{ early: finding.t, late: finding.t }]]]) },
  }));
  const events = [...ended, ...signalled];
  const changes = events
    .slice(0, MOST_SUPPOSED)
    .map(({ instrument, text, bench: supposed }) => ({
      instrument,
      text,
      status: assess(supposed, finding.question, finding.t).status,
    }))
    .filter(({ status }) => status !== now);
  return { changes, events: events.length };
}

const isHold = ({ effect }: Instrument) => effect === 'hold';

function endedSaid(speaker: Speaker, instrument: Instrument): string {
  const { act, effect } = instrument;
  const lost = effect === 'forbear' || effect === 'hold' ? effect : 'bar';
  return speaker.say.remarks.ifEnded(
    rulingSaid(instrument, speaker),
    actorSaid(act, speaker),
    daySaid(act, speaker),
    lost,
  );
}
