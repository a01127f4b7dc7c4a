// What can be said where worlds differ: first what all of them have in common, then the ways it may stand (R9.5).
import type { About, Side, Split } from '../language/headlines.ts';
import type { Finding } from './finding.ts';
import type { Speaker } from './speaker.ts';
import { conditionSaid, placeSaid } from './words.ts';

/** What a sentence about a finding is about: the condition, the place and the agency, by name. */
export const aboutOf = (speaker: Speaker, { question }: Finding): About => ({
  condition: conditionSaid(speaker, question.condition),
  place: placeSaid(speaker, question.jurisdiction),
  agency: speaker.say.phrases.agency(speaker.bench.docket.condition.get(question.condition)?.agency),
});

const SIDES: readonly Side[] = ['barred', 'partly_barred', 'not_barred', 'forborne', 'not_in_force'];

/** The ways it may stand, and what holds in all of them; the condition is called by its name, or as `condition` says. */
export function splitOf(speaker: Speaker, finding: Finding, condition?: string): Split {
  const { headlines } = speaker.say;
  const named = aboutOf(speaker, finding);
  const about = condition ? { ...named, condition } : named;
  const labels = new Set(finding.outcomes.map(({ label }) => label));
  const isClosed = finding.door === 'closed' || finding.door === 'closed_by_promise';
  return {
    ...about,
    common: isClosed ? headlines.closed(about, finding.door === 'closed_by_promise') : '',
    sides: headlines.sides(SIDES.filter((side) => labels.has(side))),
  };
}
