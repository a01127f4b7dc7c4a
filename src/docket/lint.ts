// What an editor should look at twice: facts that are lawful and yet look wrong, each warned of by name until a reason is written beside it.

import type { Docket, Noun } from './docket.ts';
import { lowerCourtOverHigher, rehearingWithoutFlags, reversalWithoutMandate } from './doubtful-appeals.ts';
import { barWithoutDefendant, gapInRelief, judgmentWithoutMerger, restraintOver28Days } from './doubtful-bars.ts';
import {
  actAfterDataThrough,
  clarificationWithoutChoice,
  dayWithoutItsRule,
  promiseWithoutEnd,
  sameDayWithoutTimes,
} from './doubtful-days.ts';
import {
  membershipsOverlap,
  membersWithoutDay,
  scopeWithoutPinpoint,
  subdivisionsLeftOpen,
} from './doubtful-scopes.ts';
import { pressForAnOrder } from './doubtful-sources.ts';
import {
  administrativeStayWithoutEnd,
  stayAimedElsewhere,
  stayOnlyInWords,
  stayOutlivesTarget,
  stayWaitsForNothing,
} from './doubtful-stays.ts';
import { didYouMean } from './nearest.ts';
import type { Reviewed } from './provenance.ts';
import { eachField, perEntity, type Rule, type Unlawful } from './rule.ts';
import { perRuledOrder, perRuling } from './ruled.ts';

const RULES = {
  lower_court_over_higher: perRuling(lowerCourtOverHigher),
  reversal_without_mandate: perRuling(reversalWithoutMandate),
  rehearing_without_flags: perRuling(rehearingWithoutFlags),
  bar_without_defendant: perRuling(barWithoutDefendant),
  tro_over_28_days: perRuling(restraintOver28Days),
  judgment_without_merger: perRuling(judgmentWithoutMerger),
  gap_in_relief: perRuling(gapInRelief),
  stay_aimed_elsewhere: perRuling(stayAimedElsewhere),
  stay_only_in_words: perRuledOrder(stayOnlyInWords),
  administrative_stay_without_end: perRuling(administrativeStayWithoutEnd),
  stay_waits_for_nothing: perRuling(stayWaitsForNothing),
  stay_outlives_target: perRuling(stayOutlivesTarget),
  scope_without_pinpoint: perRuling(scopeWithoutPinpoint),
  subdivisions_left_open: perRuling(subdivisionsLeftOpen),
  members_without_day: perEntity(membersWithoutDay),
  memberships_overlap: perEntity(membershipsOverlap),
  same_day_without_times: perRuling(sameDayWithoutTimes),
  day_without_its_rule: perEntity(dayWithoutItsRule),
  act_after_data_through: perEntity(actAfterDataThrough),
  clarification_without_choice: perRuling(clarificationWithoutChoice),
  promise_without_end: perEntity(promiseWithoutEnd),
  press_for_an_order: perRuledOrder(pressForAnOrder),
} as const satisfies Record<string, Rule>;

/** The names of the warnings that a reason can answer. */
export const WARNINGS = Object.keys(RULES) as (keyof typeof RULES)[];

/** Something lawful that looks wrong, by the name of the warning. */
export interface Warning extends Unlawful {
  readonly warning: string;
}

/** Everything an editor should look at: doubts that no reason beside the fact answers, and reasons that answer no doubt. Nothing is repaired. */
export function lint(docket: Docket): Warning[] {
  const doubts = WARNINGS.flatMap((warning) => RULES[warning](docket).map((doubt) => ({ ...doubt, warning })));
  const reasons = reasonsIn(docket);
  return [
    ...doubts.filter((doubt) => !reasons.some((reason) => answers(reason, doubt))),
    ...reasons.filter((reason) => !doubts.some((doubt) => answers(reason, doubt))).map(stale),
  ];
}

/** A reason written beside a fact, or beside a part of it. */
interface Reason {
  readonly noun: Noun;
  readonly id: string;
  readonly path: Unlawful['path'];
  readonly warning: string;
}

const reasonsIn = (docket: Docket): Reason[] => {
  const reasons: Reason[] = [];
  for (const noun of Object.keys(docket) as Noun[])
    for (const [id, entity] of docket[noun])
      eachField(entity, (field, value, path) => {
        if (field !== 'reviewed') return;
        (value as Reviewed[]).forEach(
          ({ warning }, index) => void reasons.push({ noun, id, path: [...path, index], warning }),
        );
      });
  return reasons;
};

/** A reason answers for all that stands beside it: what has the same parent, and whatever lies within. */
function answers({ noun, id, path, warning }: Reason, doubt: Warning): boolean {
  const beside = path.slice(0, -2);
  return (
    doubt.warning === warning &&
    doubt.noun === noun &&
    doubt.id === id &&
    beside.every((step, index) => doubt.path[index] === step)
  );
}

function stale({ noun, id, path, warning }: Reason): Warning {
  const exists = (WARNINGS as string[]).includes(warning);
  const detail = exists
    ? `Nothing here is warned of as "${warning}". Remove the reason, or put it beside the fact that it is about.`
    : `There is no warning "${warning}".${didYouMean(warning, WARNINGS)}`;
  return { noun, id, path, warning: 'reason_without_warning', detail };
}
