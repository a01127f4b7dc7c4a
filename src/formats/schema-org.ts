// The record in the words of schema.org, as far as they reach. It has no word for a court order, so that an order is a
// CreativeWork that is also a bibo:LegalDecision; a condition is Legislation, whose legal force is its own life and never a bar.
import type { Answer as AnswerThing, CreativeWork, Event, ItemList, Legislation, Question } from 'schema-dts';
import type { Docket } from '../docket/docket.ts';
import type { TimelineEvent } from '../docket/timeline.ts';
import type { Answer } from '../enforceability/answer.ts';
import type { AnswerStep } from '../enforceability/answer-parts.ts';
import { printedDay } from '../time/day.ts';
import type { Happening } from './format.ts';
import { conditionNamed, placeNamed } from './names.ts';
import {
  agencyThing,
  conditionThing,
  courtThing,
  LEGAL_DECISION,
  LEGAL_DOCUMENT,
  placeThing,
} from './schema-org-things.ts';

/** Statuses that settle nothing: what answers them is one answer among others. */
const UNSETTLED: readonly string[] = ['disputed', 'unknown'];

/** An answer as a Question with its Answer. `at` makes a path of the API an absolute address. */
export function answerInSchemaOrg(
  answer: Answer,
  docket: Docket,
  at: (path: string) => string,
): Exclude<Question, string> {
  const { condition, jurisdiction, as_of, status } = answer;
  const day = as_of ? `on ${printedDay(as_of)}` : `at ${answer.at}`;
  const answered: AnswerThing = {
    '@type': 'Answer',
    text: answer.headline,
    url: at(answer.permalink),
    temporalCoverage: as_of ?? answer.at!,
    version: answer.edition,
    usageInfo: answer.disclaimer,
    creditText: 'enjoined',
    citation: (answer.because ?? []).filter(({ order }) => order).map((step) => decision(step, docket, at)),
  };
  return {
    '@type': 'Question',
    '@id': at(answer.permalink),
    name: `May ${conditionNamed(docket, condition)} be enforced against ${placeNamed(docket, jurisdiction)} ${day}?`,
    about: [conditionOf(answer, docket, at), placeThing(docket.jurisdiction.get(jurisdiction), at)],
    answerCount: 1,
    ...(UNSETTLED.includes(status) ? { suggestedAnswer: answered } : { acceptedAnswer: answered }),
  };
}

const FORCE = {
  active: 'https://schema.org/InForce',
  gone: 'https://schema.org/NotInForce',
  absent: 'https://schema.org/NotInForce',
  pending: 'https://schema.org/NotInForce',
} as const;

function conditionOf(answer: Answer, { condition }: Docket, at: (path: string) => string): Legislation {
  const force = FORCE[answer.tracks?.lifecycle.state as keyof typeof FORCE];
  const thing = conditionThing(answer.condition, condition.get(answer.condition), at);
  return { ...thing, ...(force && { legislationLegalForce: force }) };
}

/** The order that a step of a proof rests on. */
const decision = (
  { order, court, entered_on, citations, text }: AnswerStep,
  docket: Docket,
  at: (path: string) => string,
): CreativeWork => ({
  '@type': 'CreativeWork',
  '@id': at(`/v1/orders/${order}`),
  additionalType: LEGAL_DECISION,
  name: docket.order.get(order!)?.title ?? order!,
  abstract: text,
  ...(court && { creator: courtThing(court, docket) }),
  ...(entered_on && { datePublished: entered_on }),
  ...(citations && { identifier: citations }),
});

/** A case's timeline as a list: orders and filings as works, what else happened as events. */
export const timelineInSchemaOrg = (
  name: string,
  address: string,
  told: readonly { readonly event: TimelineEvent; readonly happening: Happening }[],
  docket: Docket,
): Exclude<ItemList, string> => ({
  '@type': 'ItemList',
  '@id': address,
  name,
  itemListOrder: 'https://schema.org/ItemListOrderAscending',
  numberOfItems: told.length,
  itemListElement: told.map(({ event, happening }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    item:
      event.kind === 'order' || event.kind === 'filing'
        ? work(event, happening, docket)
        : occurrence(event, happening, docket),
  })),
});

const source = ({ source: cited }: Happening): { citation: CreativeWork } | object =>
  cited ? { citation: { '@type': 'CreativeWork', name: cited.title, ...(cited.url && { url: cited.url }) } } : {};

const work = (event: TimelineEvent, happening: Happening, docket: Docket): CreativeWork => ({
  '@type': 'CreativeWork',
  '@id': event.kind === 'order' ? happening.url : `${happening.url}#${happening.id}`,
  additionalType: event.kind === 'order' ? LEGAL_DECISION : LEGAL_DOCUMENT,
  name: happening.title,
  ...(happening.text && { abstract: happening.text }),
  ...(happening.window ? {} : { datePublished: happening.day }),
  // Who decided it; who filed a paper is not recorded.
  ...(event.kind === 'order' && event.court && { creator: courtThing(event.court, docket) }),
  ...source(happening),
});

const occurrence = (event: TimelineEvent, happening: Happening, docket: Docket): Event => ({
  '@type': 'Event',
  '@id': `${happening.url}#${happening.id}`,
  name: happening.title,
  ...(happening.text && { description: happening.text }),
  ...(happening.window ? {} : { startDate: happening.day }),
  ...(event.court && { organizer: courtThing(event.court, docket) }),
  ...(event.agency && { organizer: agencyThing(event.agency) }),
});
