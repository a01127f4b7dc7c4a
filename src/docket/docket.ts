// A docket: everything the record holds, as it stood at one moment, ready to be asked.
import type { Static, TSchema } from '@sinclair/typebox';
import { AgencyAction, Award, Recipient } from './agency-action.ts';
import { Appeal, AppealStep } from './appeal.ts';
import { Case, Filing } from './case.ts';
import { Condition } from './condition.ts';
import { Court } from './court.ts';
import { Disposition, Forbearance, LifecycleStep } from './disposition.ts';
import { Issue, Reading } from './issue.ts';
import { Jurisdiction } from './jurisdiction.ts';
import { Membership, Organization } from './membership.ts';
import { Window } from './moment.ts';
import { Order } from './order.ts';
import { Citation, Discrepancy, Reviewed } from './provenance.ts';
import { Scope } from './scope.ts';
import { Source } from './source.ts';

/** The nouns of the record, in an order in which each refers only to earlier ones and to its own kind. */
export const NOUNS = {
  court: Court,
  source: Source,
  jurisdiction: Jurisdiction,
  organization: Organization,
  membership: Membership,
  condition: Condition,
  case: Case,
  issue: Issue,
  order: Order,
  appeal: Appeal,
  agency_action: AgencyAction,
} as const satisfies Record<string, TSchema>;

export type Noun = keyof typeof NOUNS;
export type Entity<N extends Noun> = Static<(typeof NOUNS)[N]>;

/** The named parts that the nouns are made of. */
export const PARTS = [
  Citation,
  Discrepancy,
  Reviewed,
  Window,
  Scope,
  Disposition,
  LifecycleStep,
  Forbearance,
  Filing,
  AppealStep,
  Reading,
  Award,
  Recipient,
] as const;

/** Every entity by noun and id. Maps keep the order in which the record first heard of each. */
export type Docket = { readonly [N in Noun]: ReadonlyMap<string, Entity<N>> };

/** A docket that entities can still be put into. */
export type OpenDocket = { [N in Noun]: Map<string, Entity<N>> };

export const NOUN_NAMES = Object.keys(NOUNS) as Noun[];

/** A noun as sentences name one of its things. */
export const nounSaid = (noun: Noun): string => noun.replace('_', ' ');

/** The same with its article: "an order", "a case". */
export const aNoun = (noun: Noun): string => `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${nounSaid(noun)}`;

export const emptyDocket = (): OpenDocket =>
  Object.fromEntries(NOUN_NAMES.map((noun) => [noun, new Map()])) as unknown as OpenDocket;
