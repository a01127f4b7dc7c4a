// What makes a docket lawful: every rule that facts, writes and hypotheses must keep, all broken ones reported at once.
import type { Docket } from './docket.ts';
import {
  actsOnEarlierThings,
  dispositionIdsAreUnique,
  isDatedOnce,
  readingsExist,
  rulingsHaveTheirParts,
} from './lawful-acts.ts';
import {
  isSourced,
  momentsExist,
  quotesAreShort,
  referencesExist,
  scopesAreConsistent,
  sourcesCanBeFound,
} from './lawful-facts.ts';
import { perAct, perEntity, perOrder, type Rule, type Unlawful } from './rule.ts';

const RULES: readonly Rule[] = [
  referencesExist,
  sourcesCanBeFound,
  perEntity(quotesAreShort),
  perEntity(momentsExist),
  perEntity(scopesAreConsistent),
  perEntity(isSourced),
  perAct(isDatedOnce),
  perOrder(rulingsHaveTheirParts),
  actsOnEarlierThings,
  dispositionIdsAreUnique,
  readingsExist,
];

/** Everything that is wrong with a docket of well-shaped entities. Nothing is repaired. */
export const check = (docket: Docket): Unlawful[] => RULES.flatMap((rule) => rule(docket));

/** What a change of a docket would break: whatever is wrong after it that was not wrong before. */
export function checkChange(before: Docket, after: Docket): Unlawful[] {
  const words = ({ noun, id, path, detail }: Unlawful) => `${noun} ${id} ${path.join('/')} ${detail}`;
  const already = new Set(check(before).map(words));
  return check(after).filter((fault) => !already.has(words(fault)));
}
