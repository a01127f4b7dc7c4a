// What was confirmed by a second pair of eyes: a docket without the paragraphs that too few have looked at.
import { type Disposition, REVIEWS, type Review } from './disposition.ts';
import type { Docket } from './docket.ts';

/** How many have confirmed a paragraph beside its author. */
const eyes = (review: Review | undefined): number => (review === undefined ? 0 : REVIEWS.indexOf(review) + 1);

/** The docket with only the paragraphs of orders that were confirmed so often, and what acts on one of those. */
export function confirmedOnly(docket: Docket, least: Review): Docket {
  const unconfirmed = new Set(
    dispositionsOf(docket).flatMap(({ id, review }) => (eyes(review) < eyes(least) ? [id] : [])),
  );
  const kept = (disposition: Disposition): Disposition[] => {
    if (unconfirmed.has(disposition.id)) return [];
    const acts_on = disposition.acts_on?.filter((id) => !unconfirmed.has(id));
    return acts_on?.length === 0 ? [] : [{ ...disposition, ...(acts_on && { acts_on }) }];
  };
  const orders = [...docket.order].map(
    ([id, order]) => [id, { ...order, dispositions: order.dispositions.flatMap(kept) }] as const,
  );
  return { ...docket, order: new Map(orders) };
}

/** The ids of the paragraphs of one docket that are not in another, of those about a condition and those that act on them. */
export function leftOut(whole: Docket, confirmed: Docket, condition: string): string[] {
  const there = new Set(dispositionsOf(confirmed).map(({ id }) => id));
  const about = new Set<string>();
  const all = dispositionsOf(whole);
  // What acts on a paragraph may stand before it in the record: looked through until nothing more is found.
  for (let size = -1; size < about.size; ) {
    size = about.size;
    for (const { id, conditions = [], acts_on = [] } of all)
      if (conditions.includes(condition) || acts_on.some((target) => about.has(target))) about.add(id);
  }
  return all.flatMap(({ id }) => (about.has(id) && !there.has(id) ? [id] : []));
}

const dispositionsOf = (docket: Docket) => [...docket.order.values()].flatMap(({ dispositions }) => dispositions);
