// Which answers a change of the record moves: asked of the docket before and after, wherever the change can bear on them.
import { setImmediate } from 'node:timers/promises';
import { type Static, Type } from '@sinclair/typebox';
import { words } from '../docket/component.ts';
import type { Docket, Noun } from '../docket/docket.ts';
import { asKnown } from '../docket/knowledge.ts';
import type { Lineage } from '../docket/lineage.ts';
import { STATUSES } from '../enforceability/status.ts';
import { whole } from '../store/recall-about.ts';
import { columnOf, namedWith } from './sheet.ts';

export const MovedAnswer = Type.Object(
  {
    condition: Type.String({ description: 'Id of the condition.', examples: ['jag-2017-access'] }),
    jurisdiction: Type.String({ description: 'Id of the jurisdiction.', examples: ['milwaukee-county-wi'] }),
    was: words(STATUSES, 'The answer before.'),
    is: words(STATUSES, 'The answer after.'),
  },
  {
    $id: 'MovedAnswer',
    additionalProperties: false,
    description: 'An answer that a change of the record moves, on the day it is asked for.',
    examples: [{ condition: 'jag-2017-access', jurisdiction: 'milwaukee-county-wi', was: 'barred', is: 'not_barred' }],
  },
);
export type MovedAnswer = Static<typeof MovedAnswer>;

/** What was changed, by noun and id. */
export interface Touched {
  readonly noun: Noun;
  readonly id: string;
}

/**
 * The answers of a day that differ between two dockets, of every condition that the things changed can bear on (by the lineage of
 * the record before, and of what was changed after) and every place that the acts about it name.
 */
export async function movedBetween(
  before: Docket,
  after: Docket,
  lineages: readonly Lineage[],
  touched: readonly Touched[],
  as_of: string,
): Promise<MovedAnswer[]> {
  const [was, is] = [asKnown(before, undefined), asKnown(after, undefined)];
  const bears = (condition: string) =>
    touched.some(({ noun, id }) => noun === 'jurisdiction' || lineages.some((one) => one.bearsOn(condition, noun, id)));
  const moved: MovedAnswer[] = [];
  for (const condition of [...was.condition.keys()].filter((id) => is.condition.has(id) && bears(id))) {
    moved.push(...movedOf(was, is, condition, as_of));
    await setImmediate();
  }
  return moved;
}

function movedOf(was: Docket, is: Docket, condition: string, as_of: string): MovedAnswer[] {
  const places = new Set([was, is].flatMap((docket) => namedWith(whole(docket), [condition])));
  const asked = [...is.jurisdiction.keys()].filter((id) => places.has(id) && was.jurisdiction.has(id));
  const [earlier, later] = [was, is].map((docket) => columnOf(whole(docket), condition, asked, as_of));
  return asked.flatMap((jurisdiction) => {
    const [one, other] = [earlier!.get(jurisdiction)!.status, later!.get(jurisdiction)!.status];
    return one === other ? [] : [{ condition, jurisdiction, was: one, is: other }];
  });
}
