// Rules orders and agency actions must keep: dated once, complete for their kind, and acting only on what came before.
import { rulingOf } from '../rulings/index.ts';
import { isDay } from '../time/day.ts';
import { EASTERN, isInstant, millis } from '../time/instant.ts';
import type { Disposition } from './disposition.ts';
import type { Entity, Noun } from './docket.ts';
import type { Act, Ground } from './ground.ts';
import type { Issue } from './issue.ts';
import { keyOf } from './key.ts';
import type { Membership } from './membership.ts';
import type { Window } from './moment.ts';
import { dispositionIds, type Path } from './references.ts';
import { eachField, type Report } from './rule.ts';

export function isDatedOnce(
  act: { entered_on?: string; entered_at?: string; entered_between?: Window },
  report: Report,
): void {
  const given = ['entered_on', 'entered_at', 'entered_between'].filter(
    (field) => act[field as 'entered_on'] !== undefined,
  );
  if (given.length !== 1)
    report([given[1] ?? 'entered_on'], 'Give exactly one of `entered_on`, `entered_at` and `entered_between`.');
  endsAfterItBegins(act, 'entered_between', report);
}

/** A membership begins on a day, or on an unrecorded one, or before everything. */
export function membershipsBeginOnce(noun: Noun, entity: Entity<Noun>, report: Report): void {
  if (noun !== 'membership') return;
  const membership = entity as Membership;
  if (membership.from !== undefined && membership.from_between)
    report(['from_between'], 'Give either `from` or `from_between`, not both.');
  endsAfterItBegins(membership, 'from_between', report);
}

function endsAfterItBegins<F extends string>(fact: { readonly [field in F]?: Window }, field: F, report: Report): void {
  const { after, by } = fact[field] ?? {};
  if (after !== undefined && by !== undefined && after >= by)
    report([field], `The window ends (${by}) before it begins (${after}). Exchange the days.`);
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

export function actsOnEarlierThings(
  { id, acts_on = [] }: Disposition,
  path: Path,
  report: Report,
  ground: Ground,
): void {
  acts_on.forEach((target, index) => {
    if (!isThereBefore(ground, target, id))
      report(
        [...path, 'acts_on', index],
        `"${target}" was not entered before this. A ruling acts only on what is already there: check the days, or the order of entry.`,
      );
  });
}

/** Whether one part was entered before another, as far as that can be told: what does not exist is reported elsewhere. */
function isThereBefore(ground: Ground, one: string, other: string): boolean {
  const [act, later] = [ground.holders(one).at(-1), ground.holders(other).at(-1)!];
  const [theirs, own] = [act ? earliest(act) : -1, earliest(later)];
  if (!act || theirs !== own) return !(theirs > own);
  if (act !== later) return ground.place(keyOfAct(act)) < ground.place(keyOfAct(later));
  return dispositionIds(act).lastIndexOf(one) < dispositionIds(later).lastIndexOf(other);
}

const keyOfAct = (act: Act): string => keyOf('dispositions' in act ? 'order' : 'agency_action', act.id);

/** The first moment at which an act can have been entered; without one that can be read it is neither before nor after anything. */
function earliest({ entered_on, entered_at, entered_between }: Act): number {
  const moment = entered_at ?? entered_on ?? entered_between?.after ?? entered_between?.by;
  return moment !== undefined && (isDay(moment) || isInstant(moment)) ? millis(moment, EASTERN) : Number.NaN;
}

export function dispositionIdsAreUnique(noun: Noun, entity: Entity<Noun>, report: Report, ground: Ground): void {
  const parts = noun === 'order' ? 'dispositions' : noun === 'agency_action' ? 'forbearances' : undefined;
  const items = parts ? ((entity as unknown as Record<string, { id: string }[] | undefined>)[parts] ?? []) : [];
  items.forEach(({ id }, index) => {
    const holders = ground.holders(id);
    const isOwn = items.findIndex((one) => one.id === id) < index;
    const other = isOwn ? entity : holders[holders.indexOf(entity as Act) - 1];
    if (other)
      report(
        [parts!, index, 'id'],
        `"${id}" is already the id of a part of ${other.id}. Give this one an id of its own.`,
      );
  });
}

export function readingsExist(noun: Noun, entity: Entity<Noun>, report: Report, { docket }: Ground): void {
  const readings = (issue: string) => docket.issue.get(issue)?.readings.map(({ id }) => id) ?? [];
  const judge = (issue: string, reading: string, path: Path) => {
    if (docket.issue.has(issue) && !readings(issue).includes(reading))
      report(path, `The issue "${issue}" has no reading "${reading}". Its readings are ${readings(issue).join(', ')}.`);
  };
  const { adopted } = entity as Issue;
  if (noun === 'issue' && adopted !== undefined) judge(entity.id, adopted, ['adopted']);
  eachField(entity, (field, value, path) => {
    if (field === 'given')
      for (const [issue, reading] of Object.entries(value as object)) judge(issue, reading, [...path, issue]);
    const { issue, reading } = (value ?? {}) as Disposition;
    if (typeof issue === 'string' && typeof reading === 'string') judge(issue, reading, [...path, 'reading']);
  });
}
