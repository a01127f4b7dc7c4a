// How a rule of the docket is written: what it is given, and how it reports what is not lawful.
import type { AgencyAction } from './agency-action.ts';
import type { Disposition } from './disposition.ts';
import type { Docket, Entity, Noun } from './docket.ts';
import type { Ground } from './ground.ts';
import type { Order } from './order.ts';
import type { Path } from './references.ts';

/** One thing that is not lawful: which entity, where in it, what is wrong, what to do. */
export interface Unlawful {
  readonly noun: Noun;
  readonly id: string;
  readonly path: Path;
  readonly detail: string;
}

/** Takes what is wrong; the path may go on afterwards. */
export type Report = (path: Path, detail: string) => void;
export type Rule = (docket: Docket) => Unlawful[];

/** What is judged of one entity, by what stands around it. */
export type EntityRule = (noun: Noun, entity: Entity<Noun>, report: Report, ground: Ground) => void;

/** A rule that judges one entity at a time. */
export function perEntity(rule: (noun: Noun, entity: Entity<Noun>, report: Report, docket: Docket) => void): Rule {
  return (docket) =>
    (Object.keys(docket) as Noun[]).flatMap((noun) =>
      [...docket[noun]].flatMap(([id, entity]) => {
        const found: Unlawful[] = [];
        rule(noun, entity, (path, detail) => found.push({ noun, id, path: [...path], detail }), docket);
        return found;
      }),
    );
}

/** A rule that judges one order or agency action at a time. */
export function perAct(rule: (act: Order | AgencyAction, report: Report) => void): EntityRule {
  return (noun, entity, report) => {
    if (noun === 'order' || noun === 'agency_action') rule(entity as Order | AgencyAction, report);
  };
}

/** A rule that judges one disposition at a time. */
export function perOrder(
  rule: (disposition: Disposition, path: Path, report: Report, ground: Ground) => void,
): EntityRule {
  return (noun, entity, report, ground) => {
    if (noun !== 'order') return;
    (entity as Order).dispositions.forEach((disposition, index) => {
      rule(disposition, ['dispositions', index], report, ground);
    });
  };
}

/** Told of each field; the path is the way there, and goes on. */
type Visit = (field: string, value: unknown, path: Path) => void;

/** Visits every field of a value, however deep, arrays included. */
export const eachField = (value: unknown, visit: Visit): void => visitIn(value, [], visit);

function visitIn(value: unknown, path: (string | number)[], visit: Visit): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [field, inner] of Object.entries(value)) {
    path.push(Array.isArray(value) ? Number(field) : field);
    visit(field, inner, path);
    visitIn(inner, path, visit);
    path.pop();
  }
}
