// A case and an order in the words of schema.org: the docket of a lawsuit is a Collection, and each order in it a CreativeWork
// that is also a bibo:LegalDecision. Paragraphs, scope, stays and appeals have no words there and are left out.
import type { Collection, CreativeWork, Person } from 'schema-dts';
import type { Case } from '../docket/case.ts';
import type { Docket } from '../docket/docket.ts';
import { docketNumbers } from '../docket/docket-number.ts';
import type { Order } from '../docket/order.ts';
import { conditionThing, courtThing, LEGAL_DECISION } from './schema-org-things.ts';

type At = (path: string) => string;

/** A case as the collection of what was entered on its docket. `at` makes a path of the API an absolute address. */
export function caseInSchemaOrg(lawsuit: Case, docket: Docket, at: At): Exclude<Collection, string> {
  const { id, captions, court, docket_number, filed_on, summary, plaintiffs = [], defendants = [] } = lawsuit;
  const [first, ...later] = captions.map(({ name }) => name);
  const orders = [...docket.order.values()].filter((order) => order.case === id);
  return {
    '@type': 'Collection',
    '@id': at(`/v1/cases/${id}`),
    url: at(`/cases/${id}`),
    name: first!,
    ...(later.length > 0 && { alternateName: later }),
    identifier: numbered(docket_number),
    ...(summary && { abstract: summary }),
    ...(filed_on && { dateCreated: filed_on }),
    maintainer: courtThing(court, docket),
    mentions: [...plaintiffs, ...defendants].map((name) => ({ '@type': 'Thing', name })),
    about: conditionsOf(lawsuit.conditions, docket, at),
    hasPart: orders.map((order) => work(order, docket, at)),
    ...cited(lawsuit, docket),
  };
}

/** An order as a work of its court, in its case. `at` makes a path of the API an absolute address. */
export function orderInSchemaOrg(order: Order, docket: Docket, at: At): Exclude<CreativeWork, string> {
  const { judges = [], citations = [], docket_number, dispositions } = order;
  const conditions = dispositions.flatMap((paragraph) => paragraph.conditions ?? []);
  const lawsuit = docket.case.get(order.case);
  return {
    ...work(order, docket, at),
    url: at(`/cases/${order.case}#${order.id}`),
    abstract: order.summary,
    identifier: [...citations, ...numbered(docket_number ?? '')],
    contributor: judges.map((name): Person => ({ '@type': 'Person', name, jobTitle: 'Judge' })),
    about: conditionsOf([...new Set(conditions)], docket, at),
    isPartOf: {
      '@type': 'Collection',
      '@id': at(`/v1/cases/${order.case}`),
      name: lawsuit?.captions[0]?.name ?? order.case,
    },
    ...cited(order, docket),
  };
}

/** What an order is wherever it is named; no day is given where none is recorded. */
const work = ({ id, title, court, entered_on, from_memory }: Order, docket: Docket, at: At) => ({
  '@type': 'CreativeWork' as const,
  '@id': at(`/v1/orders/${id}`),
  additionalType: LEGAL_DECISION,
  name: title,
  creator: courtThing(court, docket),
  ...(entered_on && { datePublished: entered_on }),
  ...(from_memory && { creativeWorkStatus: 'Unverified: nobody has confirmed this.' }),
});

const numbered = (printed: string) =>
  docketNumbers(printed).map(({ canonical }) => ({
    '@type': 'PropertyValue' as const,
    propertyID: 'docket number',
    value: canonical,
  }));

const conditionsOf = (ids: readonly string[] = [], { condition }: Docket, at: At) =>
  ids.map((id) => conditionThing(id, condition.get(id), at));

/** The sources, as in a timeline. */
const cited = ({ sources = [] }: Pick<Order, 'sources'>, { source }: Docket): { citation: CreativeWork[] } => ({
  citation: sources.map(({ source: id }) => {
    const { title, url } = source.get(id) ?? { title: id };
    return { '@type': 'CreativeWork', name: title, ...(url && { url }) };
  }),
});
