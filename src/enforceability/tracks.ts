// The three tracks of an answer in words, side by side: the condition's life, the courts, the government's promises.
import type { Answer } from './answer.ts';
import type { CellFinding, Finding } from './finding.ts';
import { lastSteps, lifeSaid } from './life.ts';
import type { Speaker } from './speaker.ts';
import { onSaid } from './words.ts';

/** What each track says by itself, whatever the others say. */
export function tracksOf(speaker: Speaker, finding: Finding, told: CellFinding): Answer['tracks'] {
  const { tracks, promises } = told;
  const life = lastSteps(speaker, finding, told).map((step) => lifeSaid(speaker, finding, step));
  const { remarks } = speaker.say;
  return {
    lifecycle: {
      state: tracks.lifecycle,
      text: life.join(' ') || remarks.noLife,
    },
    courts: { status: finding.courts, text: remarks.courts[finding.courts] },
    forbearance: {
      promised: tracks.forborne,
      text: tracks.forborne ? remarks.promised(promises.map(({ act }) => onSaid(act, speaker))) : remarks.notPromised,
    },
  };
}
