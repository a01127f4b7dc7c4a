// The three tracks of an answer in words, side by side: the condition's life, the courts, the government's promises.
import type { Answer } from './answer.ts';
import type { CellFinding, Finding } from './finding.ts';
import type { Bench } from './instrument.ts';
import type { Status } from './status.ts';
import { lifeStep } from './steps.ts';
import { daySaid } from './words.ts';

const COURTS_SAID: Readonly<Record<Status, string>> = {
  barred: 'A court order then in effect barred it.',
  partly_barred: 'A court order then in effect barred part of it.',
  not_barred: 'No recorded court order then barred it.',
  disputed: 'Whether a court order barred it depends on a reading that is open.',
  unknown: 'Whether a court order barred it turns on a fact that is not recorded.',
  forborne: 'No recorded court order then barred it.',
  not_in_force: 'No recorded court order then barred it.',
};

/** What each track says by itself, whatever the others say. */
export function tracksOf(bench: Bench, finding: Finding, { step, tracks, promises }: CellFinding): Answer['tracks'] {
  return {
    lifecycle: {
      state: tracks.lifecycle,
      text: step
        ? lifeStep(bench, step, finding.question.condition).text
        : 'The record shows nothing that had imposed or announced it by then.',
    },
    courts: { status: finding.courts, text: COURTS_SAID[finding.courts] },
    forbearance: {
      promised: tracks.forborne,
      text: tracks.forborne
        ? `The government had promised in writing not to enforce it (${promises.map(({ act }) => daySaid(act, bench.tz)).join('; ')}).`
        : 'No written promise not to enforce it is recorded as in effect.',
    },
  };
}
