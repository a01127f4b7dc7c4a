// The three tracks of an answer in words, side by side: the condition's life, the courts, the government's promises.
import type { Answer } from './answer.ts';
import type { CellFinding, Finding } from './finding.ts';
import type { Speaker } from './speaker.ts';
import { lifeStep } from './steps.ts';
import { onSaid } from './words.ts';

/** What each track says by itself, whatever the others say. */
export function tracksOf(
  speaker: Speaker,
  finding: Finding,
  { step, tracks, promises }: CellFinding,
): Answer['tracks'] {
  const { remarks } = speaker.say;
  return {
    lifecycle: {
      state: tracks.lifecycle,
      text: step ? lifeStep(speaker, step, finding.question.condition).text : remarks.noLife,
    },
    courts: { status: finding.courts, text: remarks.courts[finding.courts] },
    forbearance: {
      promised: tracks.forborne,
      text: tracks.forborne ? remarks.promised(promises.map(({ act }) => onSaid(act, speaker))) : remarks.notPromised,
    },
  };
}
