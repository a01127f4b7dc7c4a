// The conclusion of a proof: what all its steps come to, for the place and on the day asked about.
import { type Traced, trace } from './fate.ts';
import { partOf } from './headline.ts';
import type { Instrument } from './instrument.ts';
import { missing } from './missing.ts';
import type { Point } from './operative.ts';
import { aboutOf, splitOf } from './split.ts';
import type { Status } from './status.ts';
import { barsTold, type ProofStep, type Telling } from './steps.ts';
import { startIn, stopIn } from './timing.ts';
import { dayAsked, placeAskedSaid, rulingFor } from './words.ts';

type Concluded = (telling: Telling, when: string, through: string | undefined) => string;

/** The last step: the consequence on the day. `through` is the day the dockets were read to, where the question looks past it. */
export function conclusion(telling: Telling, through: string | undefined): ProofStep {
  const { speaker, finding } = telling;
  const when = speaker.say.headlines.when(dayAsked(speaker, finding), finding.question.at !== undefined);
  return { text: CONCLUDED[finding.status](telling, when, through) };
}

const placeOf = ({ speaker, finding }: Telling) => placeAskedSaid(speaker, finding);

const CONCLUDED: Readonly<Record<Status, Concluded>> = {
  barred: (telling, when) => {
    const { phrases, proofs } = telling.speaker.say;
    const { act } = telling.finding.question;
    return proofs.conclusion.barred(when, placeOf(telling), act && phrases.act(act), revived(telling));
  },
  partly_barred: (telling, when) =>
    telling.speaker.say.proofs.conclusion.partlyBarred(
      when,
      placeOf(telling),
      partOf(telling.speaker, telling.finding),
    ),
  not_barred: (telling, when) => {
    const { phrases, proofs } = telling.speaker.say;
    const bars = barsTold(telling);
    const ruling = bars.length === 1 ? rulingFor(bars[0]!) : undefined;
    const one = ruling && phrases.ruling(ruling).the;
    return proofs.conclusion.notBarred(
      when,
      placeOf(telling),
      bars.length,
      one,
      bars.some((bar) => isCutBack(bar, telling)),
    );
  },
  forborne: (telling, when) => {
    const { agency, place } = aboutOf(telling.speaker, telling.finding);
    return telling.speaker.say.proofs.conclusion.forborne(when, place, agency);
  },
  not_in_force: (telling, when) => {
    const { absent, pending, gone } = telling.speaker.say.proofs.conclusion;
    const { lifecycle } = telling.told.tracks;
    if (lifecycle === 'absent') return absent(when, aboutOf(telling.speaker, telling.finding));
    return (lifecycle === 'pending' ? pending : gone)(when, placeOf(telling));
  },
  disputed: ({ speaker, finding }, when) => speaker.say.proofs.conclusion.disputed(when, splitOf(speaker, finding)),
  unknown: ({ speaker, finding }, when, through) =>
    speaker.say.proofs.conclusion.unknown(when, splitOf(speaker, finding), missing(speaker, finding, through)),
};

/** Whether what suspends or ends an order names whom it does so for. */
const isCutBack = (bar: Instrument, { told }: Telling): boolean =>
  trace(bar, told.point).answeredBy.some(
    ({ instrument, fate }) => fate === 'operative' && instrument.disposition.scope !== undefined,
  );

/** The one order that bars, where it had been in effect, was suspended or ended, and is so no longer. */
function revived(telling: Telling): string | undefined {
  const [bar, ...others] = barsTold(telling);
  const ruling = bar && others.length === 0 ? rulingFor(bar) : undefined;
  if (!bar || !ruling) return undefined;
  const { point } = telling.told;
  const wasOut = trace(bar, point).answeredBy.some(
    (answer) => answer.instrument.act !== bar.act && hadOperated(answer, point),
  );
  return wasOut ? telling.speaker.say.phrases.ruling(ruling).the : undefined;
}

/** Whether something that no longer operates here had operated for some time. */
function hadOperated({ instrument, fate, answeredBy }: Traced, { bench, world }: Point): boolean {
  const from = startIn(instrument.start, bench.signals, world);
  if (fate === 'stopped') return from < stopIn(instrument.stops, bench.signals, world);
  return (
    fate === 'defeated' &&
    answeredBy.every(
      (answer) => answer.fate !== 'operative' || from < startIn(answer.instrument.start, bench.signals, world),
    )
  );
}
