// What a sentence about a finding is about, and what can be said where worlds differ: what is common to all first (R9.5).
import type { About, Side, Split } from '../language/headlines.ts';
import type { Finding } from './finding.ts';
import type { Speaker } from './speaker.ts';
import { conditionSaid, placeAskedSaid } from './words.ts';

/** What a sentence about a finding is about: the condition, the place and the agency, by name. */
export const aboutOf = (speaker: Speaker, finding: Finding): About => ({
  condition: conditionSaid(speaker, finding.question.condition),
  place: placeAskedSaid(speaker, finding),
  agency: speaker.say.phrases.agency(speaker.bench.docket.condition.get(finding.question.condition)?.agency),
});

const SIDES: readonly Side[] = ['barred', 'partly_barred', 'not_barred', 'forborne', 'not_in_force'];

/** The ways it may stand, and whether it is barred, not in force or forborne in all of them. */
export function splitOf(speaker: Speaker, finding: Finding): Split {
  const labels = new Set(finding.outcomes.map(({ label }) => label));
  return {
    ...aboutOf(speaker, finding),
    closed: finding.door === 'closed' || finding.door === 'closed_by_promise',
    sides: speaker.say.headlines.sides(SIDES.filter((side) => labels.has(side))),
  };
}
