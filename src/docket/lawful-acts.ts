// Rules orders and agency actions must keep: dated once, complete for their kind, and acting only on what came before.
import { rulingOf } from '../rulings/index.ts';
import { isDay } from '../time/day.ts';
import { EASTERN, isInstant, millis } from '../time/instant.ts';
import type { AgencyAction } from './agency-action.ts';
import type { Disposition } from './disposition.ts';
import type { Docket } from './docket.ts';
import type { Issue } from './issue.ts';
import type { Window } from './moment.ts';
import type { Order } from './order.ts';
import type { Path } from './references.ts';
import { eachField, perEntity, perOrder, type Report, type Unlawful } from './rule.ts';

export function isDatedOnce(
  act: { entered_on?: string; entered_at?: string; entered_between?: Window },
  report: Report,
): void {
  const given = ['entered_on', 'entered_at', 'entered_between'].filter(
    (field) => act[field as 'entered_on'] !== undefined,
  );
  if (given.length !== 1)
    report([given[1] ?? 'entered_on'], 'Give exactly one of `entered_on`, `entered_at` and `entered_between`.');
  const { after, by } = act.entered_between ?? {};
  if (after !== undefined && by !== undefined && after >= by)
    report(['entered_between'], `The window ends (${by}) before it begins (${after}). Exchange the days.`);
}

export function rulingsHaveTheirParts(disposition: Disposition, path: Path, report: Report): void {
  const { effect, title } = rulingOf(disposition.ruling);
  const needs = (field: keyof Disposition, why: string) => {
    if (disposition[field] === undefined) report([...path, field], `${title}: say \`${field}\`, ${why}.`);
  };
  if (effect === 'bar') {
    needs('conditions', 'the conditions it bars');
    needs('scope', 'whom it protects');
  }
  if (effect === 'hold' || effect === 'end') needs('acts_on', 'the ids of what it suspends or ends');
  if (effect === 'resolve') {
    needs('issue', 'the issue it settles');
    needs('reading', 'the reading it adopts');
  }
}

export function actsOnEarlierThings(docket: Docket): Unlawful[] {
  const entered = new Map<string, readonly [latest: number, sequence: number]>();
  let sequence = 0;
  for (const act of [...docket.order.values(), ...docket.agency_action.values()])
    for (const { id } of [
      ...('dispositions' in act ? act.dispositions : []),
      ...('forbearances' in act ? (act.forbearances ?? []) : []),
    ])
      entered.set(id, [earliest(act), sequence++]);
  const rule = perOrder(({ id, acts_on = [] }, path, report) => {
    const [own, place] = entered.get(id)!;
    acts_on.forEach((target, index) => {
      const [theirs = -1, before = -1] = entered.get(target) ?? [];
      if (theirs > own || (theirs === own && before >= place))
        report(
          [...path, 'acts_on', index],
          `"${target}" was not entered before this. A ruling acts only on what is already there: check the days, or the order of entry.`,
        );
    });
  });
  return rule(docket);
}

/** The first moment at which an act can have been entered; without one that can be read it is neither before nor after anything. */
function earliest({ entered_on, entered_at, entered_between }: Order | AgencyAction): number {
  const moment = entered_at ?? entered_on ?? entered_between?.after ?? entered_between?.by;
  return moment !== undefined && (isDay(moment) || isInstant(moment)) ? millis(moment, EASTERN) : Number.NaN;
}

export function dispositionIdsAreUnique(docket: Docket): Unlawful[] {
  const seen = new Map<string, string>();
  return perEntity((noun, entity, report) => {
    const parts = noun === 'order' ? 'dispositions' : noun === 'agency_action' ? 'forbearances' : undefined;
    const items = parts ? ((entity as unknown as Record<string, { id: string }[] | undefined>)[parts] ?? []) : [];
    items.forEach(({ id }, index) => {
      const other = seen.get(id);
      if (other !== undefined)
        report(
          [parts!, index, 'id'],
          `"${id}" is already the id of a part of ${other}. Give this one an id of its own.`,
        );
      seen.set(id, entity.id);
    });
  })(docket);
}

export function readingsExist(docket: Docket): Unlawful[] {
  const readings = (issue: string) => docket.issue.get(issue)?.readings.map(({ id }) => id) ?? [];
  return perEntity((noun, entity, report) => {
    const judge = (issue: string, reading: string, path: Path) => {
      if (docket.issue.has(issue) && !readings(issue).includes(reading))
        report(
          path,
          `The issue "${issue}" has no reading "${reading}". Its readings are ${readings(issue).join(', ')}.`,
        );
    };
    const { adopted } = entity as Issue;
    if (noun === 'issue' && adopted !== undefined) judge(entity.id, adopted, ['adopted']);
    eachField(entity, [], (field, value, path) => {
      if (field === 'given')
        for (const [issue, reading] of Object.entries(value as object)) judge(issue, reading, [...path, issue]);
      const { issue, reading } = (value ?? {}) as Disposition;
      if (typeof issue === 'string' && typeof reading === 'string') judge(issue, reading, [...path, 'reading']);
    });
  })(docket);
}
