// A condition's life as sentences: what had announced it, put it into force or ended it.
import type { CellFinding, Finding } from './finding.ts';
import type { Step } from './instrument.ts';
import { readingSaid } from './readings.ts';
import type { Speaker } from './speaker.ts';
import { earliestStart, latestStart } from './timing.ts';
import { conditionSaid, isAgencyAction, ofSaid } from './words.ts';

/** The last step in the condition's life; where worlds differ in which it is, each of them, the earliest first. */
export function lastSteps({ bench }: Speaker, finding: Finding, told: CellFinding): Step[] {
  const index = finding.outcomes.map(({ cells }) => cells.indexOf(told)).find((place) => place >= 0)!;
  const steps = new Set(finding.outcomes.flatMap(({ cells }) => cells[index]!.step ?? []));
  return [...steps].sort((a, b) => earliestStart(a.start, bench.signals) - earliestStart(b.start, bench.signals));
}

/** A step as a sentence: the condition's state, and what put it into it. */
export function lifeSaid(speaker: Speaker, finding: Finding, life: Step): string {
  const { act, state, step, given, start } = life;
  return speaker.say.proofs.life[state]({
    condition: conditionSaid(speaker, finding.question.condition),
    by: speaker.say.headlines.reason(step.reason),
    of: ofSaid(act, speaker),
    title: (isAgencyAction(act) ? act.title : act.summary).replace(/\.$/, ''),
    reading: readingSaid(speaker, finding, given),
    open: latestStart(start, speaker.bench.signals) > finding.t,
  });
}
