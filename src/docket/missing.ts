// What a record does not have yet: texts nobody has read, orders known from the press alone, appeals without an end, dockets gone stale.
import type { AppealStep } from './appeal.ts';
import type { Docket } from './docket.ts';
import { docketsRead } from './docket-read.ts';
import type { Issue } from './issue.ts';

/** One kind of thing that is missing, and of what. */
export interface Missing {
  readonly what: string;
  readonly of: readonly { readonly id: string; readonly title: string }[];
}

/** Steps after which nothing more is to come of an appeal, and those that open it again. */
const ENDS = ['mandate_issued', 'judgment_issued', 'dismissed', 'withdrawn', 'cert_denied', 'cert_dismissed'];
const REOPENS = ['mandate_recalled', 'rehearing_granted'];

/** Everything that a record is known to lack, seen from a day. */
export function missing(docket: Docket, as_of: string): Missing[] {
  const orders = [...docket.order.values()];
  const told = ({ id, title }: { id: string; title: string }) => ({ id, title });
  const kindOf = ({ source }: { source: string }) => docket.source.get(source)?.kind ?? '';
  return [
    {
      what: 'orders whose operative text was not seen',
      of: orders.filter(({ operative_text_seen }) => !operative_text_seen).map(told),
    },
    {
      what: 'orders known only from the press or from secondary sources',
      of: orders
        .filter(({ sources = [] }) => sources.length > 0)
        .filter(({ sources = [] }) => sources.every((cited) => ['press', 'secondary'].includes(kindOf(cited))))
        .map(told),
    },
    {
      what: 'appeals whose mandate or end is not recorded',
      of: [...docket.appeal.values()]
        .filter(({ steps }) => !hasEnded(steps))
        .map(({ id, steps }) => ({ id, title: `last recorded: ${steps.at(-1)?.status ?? 'nothing'}` })),
    },
    {
      what: `open dockets not read to ${as_of}`,
      of: docketsRead(docket, as_of)
        .filter(({ stale }) => stale)
        .map(({ docket: id, data_through }) => ({ id, title: `read through ${data_through}` })),
    },
  ];
}

function hasEnded(steps: readonly AppealStep[]): boolean {
  const last = steps.findLast(({ status }) => [...ENDS, ...REOPENS].includes(status));
  return last !== undefined && ENDS.includes(last.status);
}

/** The issues that no order has settled; a reading that the newsroom adopted settles nothing. */
export function openIssues(docket: Docket): Issue[] {
  const settled = new Set(
    [...docket.order.values()].flatMap(({ dispositions }) => dispositions.map(({ issue }) => issue)),
  );
  return [...docket.issue.values()].filter(({ id }) => !settled.has(id));
}
