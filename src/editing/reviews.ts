// Two keys: who has looked at each paragraph of an order beside its author, and what takes that away again.
import type { Disposition, Review } from '../docket/disposition.ts';
import type { Entity } from '../docket/docket.ts';
import type { Order } from '../docket/order.ts';
import { Problem } from '../problem.ts';
import { canonical } from '../store/canonical.ts';
import type { Entry } from '../store/record.ts';

/** Whose eyes have been on one paragraph of an order as it now stands. */
export interface Eyes {
  readonly author: string;
  readonly reviewers: readonly string[];
}

/** The paragraph and whatever its order says of all of them, without who has reviewed what. */
function substance(order: Order, id: string): string | undefined {
  const paragraph = order.dispositions.find((one) => one.id === id);
  if (!paragraph) return undefined;
  const { review, ...said } = paragraph;
  return canonical({ ...order, dispositions: [said] });
}

const reviewOf = (order: Order, id: string) => order.dispositions.find((one) => one.id === id)?.review;

/** Who wrote a paragraph as it now stands, and who has reviewed it since, by the entries of its order, oldest first. */
export function eyesOn(entries: readonly Entry[], id: string): Eyes {
  const versions = entries.map(({ entity, author }) => ({ order: entity as Order | null, author }));
  const said = versions.map(({ order }) => order && substance(order, id));
  const changed = said.findLastIndex((one) => one !== said.at(-1));
  const since = versions.slice(changed + 1);
  const reviewers = since.flatMap(({ order, author }, index) => {
    const before = index === 0 ? undefined : reviewOf(since[index - 1]!.order!, id);
    return order && reviewOf(order, id) !== before ? [author] : [];
  });
  return { author: since[0]!.author, reviewers };
}

/**
 * An order after a reviewer has confirmed some of its paragraphs (all, if none is named). Refuses (forbidden) who wrote one of
 * them or has confirmed it before, (conflict) what two have confirmed, (not_found) a paragraph that it does not have.
 */
export function confirmed(entries: readonly Entry[], reviewer: string, ids?: readonly string[]): Order {
  const order = entries.at(-1)!.entity as Order;
  const absent = ids?.find((id) => !order.dispositions.some((one) => one.id === id));
  if (absent !== undefined)
    throw new Problem('not_found', `The order ${order.id} has no disposition "${absent}".`, {
      suggestions: order.dispositions.map(({ id }) => id),
    });
  const wanted = (id: string) => ids === undefined || ids.includes(id);
  return {
    ...order,
    dispositions: order.dispositions.map((one) =>
      wanted(one.id) ? raised(one, eyesOn(entries, one.id), reviewer) : one,
    ),
  };
}

function raised(disposition: Disposition, { author, reviewers }: Eyes, reviewer: string): Disposition {
  const { id, review } = disposition;
  if (author === reviewer)
    throw new Problem('forbidden', `You wrote "${id}" yourself: another reviewer has to confirm it.`);
  if (reviewers.includes(reviewer))
    throw new Problem(
      'forbidden',
      `You have confirmed "${id}" already: the second confirmation is for another reviewer.`,
    );
  if (review === 'double') throw new Problem('conflict', `Two reviewers have confirmed "${id}" already.`);
  return { ...disposition, review: review === 'single' ? 'double' : 'single' };
}

/** An order as it is to be recorded: what was confirmed stays so where nothing changed, and is to be confirmed anew where it did. */
export function withReviewsOf(before: Entity<'order'> | undefined, order: Order): Order {
  return {
    ...order,
    dispositions: order.dispositions.map(({ review, ...said }) => {
      const kept =
        before && substance(before, said.id) === substance(order, said.id) ? reviewOf(before, said.id) : undefined;
      return kept === undefined ? said : { ...said, review: kept };
    }),
  };
}

/** Where a write sets a review that no reviewer gave. */
export const givenByItself = (before: Entity<'order'> | undefined, order: Order): number[] =>
  order.dispositions.flatMap(({ id, review }, index) => {
    const stood: Review | undefined = before && reviewOf(before, id);
    return review !== undefined && review !== stood ? [index] : [];
  });
