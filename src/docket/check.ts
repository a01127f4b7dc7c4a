// What makes a docket lawful: every rule that facts, writes and hypotheses must keep, all broken ones reported at once.
import type { Docket, Entity, Noun } from './docket.ts';
import { groundOf } from './ground.ts';
import {
  actsOnEarlierThings,
  dispositionIdsAreUnique,
  isDatedOnce,
  membershipsBeginOnce,
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
  zonesExist,
} from './lawful-facts.ts';
import { nearbyIn } from './nearby.ts';
import { type EntityRule, perAct, perEntity, perOrder, type Unlawful } from './rule.ts';

/** The rules, in the order in which what breaks them is reported. */
export const RULES: readonly EntityRule[] = [
  referencesExist,
  sourcesCanBeFound,
  quotesAreShort,
  momentsExist,
  zonesExist,
  scopesAreConsistent,
  isSourced,
  perAct(isDatedOnce),
  membershipsBeginOnce,
  perOrder(rulingsHaveTheirParts),
  perOrder(actsOnEarlierThings),
  dispositionIdsAreUnique,
  readingsExist,
];

/** Everything that is wrong with a docket of well-shaped entities. Nothing is repaired. */
export function check(docket: Docket): Unlawful[] {
  const ground = groundOf(docket, nearbyIn(docket));
  return RULES.flatMap((rule) =>
    perEntity((noun: Noun, entity: Entity<Noun>, report) => rule(noun, entity, report, ground))(docket),
  );
}
