// The words of an entity: what full-text search finds it by.
import type { AgencyAction } from './agency-action.ts';
import type { Appeal } from './appeal.ts';
import type { Case } from './case.ts';
import { normalizedIn } from './citation.ts';
import type { Condition } from './condition.ts';
import type { Court } from './court.ts';
import type { Entity, Noun } from './docket.ts';
import { docketNumbers, spellingsOf } from './docket-number.ts';
import type { Issue } from './issue.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { Organization } from './membership.ts';
import type { Order } from './order.ts';
import type { Source } from './source.ts';

/** What an entity is found by; `title` is what it is shown as. */
export interface Wording {
  readonly title: string;
  readonly judges?: readonly string[];
  readonly parties?: readonly string[];
  /** Docket numbers, citations and the like. */
  readonly numbers?: readonly string[];
  readonly body: readonly (string | undefined)[];
}

const numbersIn = (printed = '') => [printed, ...docketNumbers(printed).flatMap(spellingsOf)];

const quotes = ({ sources = [] }: { sources?: { quote?: string }[] }) => sources.map(({ quote }) => quote);

const WORDINGS: { readonly [N in Noun]?: (entity: never) => Wording } = {
  court: ({ name, id, citation, said_as }: Court) => ({ title: name, numbers: [id], body: [citation, said_as] }),
  source: ({ title, publisher, printed = '', note, url }: Source) => ({
    title,
    numbers: [printed, ...normalizedIn(printed)],
    body: [publisher, note, url],
  }),
  jurisdiction: ({ name, also_known_as = [], note }: Jurisdiction) => ({ title: name, body: [...also_known_as, note] }),
  organization: ({ name }: Organization) => ({ title: name, body: [] }),
  condition: (condition: Condition) => ({
    title: condition.name,
    body: [
      condition.asks,
      condition.text,
      condition.family,
      condition.program,
      condition.fiscal_year && `FY${condition.fiscal_year}`,
      ...(condition.also_known_as ?? []),
    ].map((word) => word || undefined),
  }),
  case: (lawsuit: Case) => ({
    title: lawsuit.captions.map(({ name }) => name).join('; '),
    judges: lawsuit.judges ?? [],
    parties: [...(lawsuit.plaintiffs ?? []), ...(lawsuit.defendants ?? [])],
    numbers: numbersIn(lawsuit.docket_number),
    body: [lawsuit.summary, ...(lawsuit.filings ?? []).map(({ summary }) => summary)],
  }),
  issue: ({ question, readings, would_settle }: Issue) => ({
    title: question,
    body: [...readings.flatMap(({ says, held_by }) => [says, held_by]), would_settle],
  }),
  order: (order: Order) => ({
    title: order.title,
    judges: order.judges ?? [],
    numbers: [...numbersIn(order.docket_number), ...(order.citations ?? [])],
    body: [
      order.summary,
      ...order.dispositions.flatMap(({ ruling, note, text }) => [ruling.replaceAll('_', ' '), note, text?.quote]),
      ...quotes(order),
    ],
  }),
  appeal: ({ id, docket_number, note, steps }: Appeal) => ({
    title: docket_number ? `Appeal No. ${docket_number}` : id,
    numbers: numbersIn(docket_number),
    body: [note, ...steps.flatMap(({ status, note }) => [status.replaceAll('_', ' '), note])],
  }),
  agency_action: (action: AgencyAction) => ({
    title: action.title,
    body: [
      action.summary,
      action.actor,
      ...(action.recipients ?? []).flatMap(({ as_named, as_printed }) => [as_named, as_printed]),
      ...quotes(action),
    ],
  }),
};

/** The nouns that full-text search finds. */
export const WORDED_NOUNS = Object.keys(WORDINGS) as Noun[];

/** The words of an entity; nothing for a noun that is not searched. */
export const wordingOf = (noun: Noun, entity: Entity<Noun>): Wording | undefined => WORDINGS[noun]?.(entity as never);
