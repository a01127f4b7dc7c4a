// Doubts about where a fact comes from: an order that only newspapers tell of, where the docket should.
import type { Order } from './order.ts';
import type { Report } from './rule.ts';
import type { Rulings } from './ruled.ts';

const AT_SECOND_HAND: readonly string[] = ['press', 'secondary'];
const ADMITS_IT = /\b(read|seen|press)\b/i;

/**
 * R1.1: an order is what was entered on a docket. One that decides something needs the docket, the order or a court that
 * quotes it; failing those, `uncertain` says so.
 */
export function pressForAnOrder(order: Order, report: Report, { find, docket }: Rulings): void {
  const { dispositions, sources = [], uncertain = '' } = order;
  const decides = dispositions.some(({ id }) => !['none', 'precedent'].includes(find(id)?.effect ?? 'none'));
  const kinds = sources.flatMap(({ source }) => docket.source.get(source)?.kind ?? []);
  const secondHand = kinds.length > 0 && kinds.every((kind) => AT_SECOND_HAND.includes(kind));
  if (decides && secondHand && !ADMITS_IT.test(uncertain))
    report(
      ['sources'],
      'Only the press and other second hands tell of it. Name the docket entry, the order or an opinion that recites it, or say under `uncertain` that it was not read.',
    );
}
