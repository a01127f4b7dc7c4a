// Readings: on which reading of an open order something exists, and how that reading stands.
import type { Standing } from '../language/proofs.ts';
import type { Finding } from './finding.ts';
import type { Speaker } from './speaker.ts';

type Given = readonly (readonly [issue: string, reading: string])[];

const live = ({ outcomes }: Finding, issue: string) => new Set(outcomes.map(({ world }) => world.readings.get(issue)));

/** Whether a reading on which something exists is open. */
export const isOpen = (finding: Finding, given: Given): boolean =>
  given.some(([issue]) => live(finding, issue).size > 1);

/** Whether something can exist at all: none of the readings on which it does has been rejected. */
export const isLive = (finding: Finding, given: Given): boolean =>
  given.every(([issue, reading]) => live(finding, issue).has(reading));

/** On which reading something exists, as a clause; empty where it always does. */
export function readingSaid({ bench, say }: Speaker, finding: Finding, given: Given): string {
  if (given.length === 0) return '';
  const { docket, resolutions } = bench;
  const says = given.map(
    ([issue, reading]) => docket.issue.get(issue)?.readings.find(({ id }) => id === reading)?.says ?? reading,
  );
  const settled = given.every(([issue, reading]) => resolutions.get(issue)?.some((one) => one.reading === reading));
  const standing: Standing = isOpen(finding, given) ? 'open' : settled ? 'settled' : 'adopted';
  return say.proofs.reading(standing, says);
}
