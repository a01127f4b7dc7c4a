// What would change the answer: each thing on record that could happen next, put to the engine as if it had.

import { rulingOf } from '../rulings/index.ts';
import { assess } from './assess.ts';
import { pending } from './considered.ts';
import type { CellFinding, Finding } from './finding.ts';
import { inSomeWorld } from './finding.ts';
import type { Bench, Instrument } from './instrument.ts';
import type { Status } from './status.ts';
import { actorSaid, daySaid, sentence } from './words.ts';

/** Something that could happen next, and the answer if it had. */
export interface WouldChange {
  readonly text: string;
  readonly instrument: Instrument;
  readonly status: Status;
}

/** At most so many events are put to the engine. */
export const MOST_SUPPOSED = 40;

/** The events on record that would flip this answer: an order lifted, a stay ended, a mandate issued, a promise withdrawn. */
export function wouldChangeIf(bench: Bench, finding: Finding, told: CellFinding): WouldChange[] {
  const ended = inSomeWorld(finding, ({ bars, held, promises }) => [...bars, ...held.filter(isHold), ...promises]).map(
    (instrument) => ({
      instrument,
      text: endedSaid(bench, instrument),
      bench: { ...bench, ended: new Set([instrument.id]) },
    }),
  );
  const signalled = pending(bench, finding, told).map(({ instrument, waits_for }) => ({
    instrument,
    text: sentence(`if the event recorded as ${waits_for} came about`),
    bench: { ...bench, signals: new Map([...bench.signals, [waits_for, [{ early: finding.t, late: finding.t }]]]) },
  }));
  return [...ended, ...signalled]
    .slice(0, MOST_SUPPOSED)
    .map(({ instrument, text, bench: supposed }) => ({
      instrument,
      text,
      status: assess(supposed, finding.question, finding.t).status,
    }))
    .filter(({ status }) => status !== finding.status);
}

const isHold = ({ effect }: Instrument) => effect === 'hold';

function endedSaid(bench: Bench, { act, disposition, effect }: Instrument): string {
  const name = 'ruling' in disposition ? rulingOf(disposition.ruling).title.toLowerCase() : 'written promise';
  const fate = effect === 'forbear' ? 'were withdrawn' : effect === 'hold' ? 'were lifted' : 'were stayed or ended';
  return sentence(`if the ${name} of ${actorSaid(act, bench)}, entered ${daySaid(act, bench.tz)}, ${fate}`);
}
