// What lists can be narrowed by: for each noun the fields, what each means, and how the query tables answer. The API's parameters follow.
import type { Column, SQL } from 'drizzle-orm';
import { AgencyAction } from '../docket/agency-action.ts';
import { APPEAL_STATUSES } from '../docket/appeal.ts';
import { COURT_LEVELS } from '../docket/court.ts';
import type { Noun } from '../docket/docket.ts';
import { JURISDICTION_KINDS } from '../docket/jurisdiction.ts';
import { Source } from '../docket/source.ts';
import { RULING_KINDS } from '../rulings/index.ts';
import { sql } from './drizzle.ts';
import type { Filter, Holds, Lead } from './filter.ts';
import { aboutConditions, among, docketed, ordersAboutOne, some, worded } from './holds.ts';
import { SCOPE_FORMS } from './shelf-parts.ts';
import * as t from './tables.ts';

export type Filters = Readonly<Record<string, Filter>>;

/** A filter by a column of the table itself. */
export const own =
  (column: Column): Holds =>
  (is) =>
    is(column);

/** A filter by ids or words of the record. */
export const word = (says: string, example: string, holds: Holds): Filter => ({ kind: 'word', says, example, holds });
/** A filter by one name in full, which may have commas. */
export const name = (says: string, example: string, holds: Holds): Filter => ({ kind: 'name', says, example, holds });
/** A filter by words of a closed list. */
export const oneOf = (says: string, words: readonly string[], holds: Holds): Filter => ({
  kind: 'one_of',
  says,
  example: words[0]!,
  words,
  holds,
});
const day = (says: string, column: Column): Filter => ({
  kind: 'day',
  says,
  example: '2018-06-26',
  holds: own(column),
});
/** A filter by whole numbers. */
export const number = (says: string, example: string, holds: Holds): Filter => ({
  kind: 'number',
  says,
  example,
  holds,
});
const docket = (says: string, holds: Holds): Filter => ({ kind: 'docket_number', says, example: '17 C 5720', holds });

const courtOf = (column: Column) => word('Ids of courts.', 'ilnd', own(column));
const caseOf = (column: Column) => word('Ids of cases.', 'chicago-v-sessions', own(column));
const circuitOf = (column: Column) => word('Ids of circuits.', 'ca7', own(column));
const agencyOf = (column: Column) => word('Agencies.', 'doj', own(column));
const textOf = (noun: Noun, id: SQL) => worded(noun, id, 'Words that are all in its text.', 'injunction');

const ofConditions = (about: (column: Column) => Holds, lead?: Lead) => ({
  condition: { ...word('Ids of conditions.', 'jag-2017-access', about(t.conditions.id)), ...(lead && { lead }) },
  program: word('Grant programs.', 'byrne-jag', about(t.conditions.program)),
  fiscal_year: number('Award years.', '2017', about(t.conditions.fiscal_year)),
});

const values = (schema: unknown) => (schema as { enum: string[] }).enum;

/** The filters of each noun, by the name of the field. */
export const FILTERS: { readonly [N in Noun]: Filters } = {
  court: {
    level: oneOf('Where it stands.', COURT_LEVELS, own(t.courts.level)),
    circuit: circuitOf(t.courts.circuit),
    text: textOf('court', sql`${t.courts.id}`),
  },
  source: {
    kind: oneOf('Kinds of source.', values(Source.properties.kind), own(t.sources.kind)),
    publisher: name('A publisher, in full.', 'Courthouse News Service', own(t.sources.publisher)),
    published_on: day('The day it was published.', t.sources.published_on),
    text: textOf('source', sql`${t.sources.id}`),
  },
  jurisdiction: {
    kind: oneOf('Kinds of government.', JURISDICTION_KINDS, own(t.jurisdictions.kind)),
    state: word('Postal codes of States.', 'IL', own(t.jurisdictions.state)),
    geoid: word('Census GEOIDs, with their leading zeros.', '17031', own(t.jurisdictions.geoid)),
    circuit: circuitOf(t.jurisdictions.circuit),
    within: word(
      'Ids of the places it lies in.',
      'illinois',
      among(
        sql`${t.jurisdictions.id}`,
        t.jurisdiction_parents.jurisdiction_id,
        sql`${t.jurisdiction_parents}`,
        t.jurisdiction_parents.parent_id,
      ),
    ),
    text: textOf('jurisdiction', sql`${t.jurisdictions.id}`),
  },
  organization: {
    list: oneOf('Whether its list of members is complete.', ['complete', 'partial'], own(t.organizations.list)),
    text: textOf('organization', sql`${t.organizations.id}`),
  },
  membership: {
    organization: word('Ids of organizations.', 'us-conference-of-mayors', own(t.memberships.organization)),
    member: word('Ids of jurisdictions.', 'columbia-sc', own(t.memberships.member)),
  },
  condition: {
    family: word('What it asks, whatever the year.', 'access', own(t.conditions.family)),
    program: word('Grant programs.', 'byrne-jag', own(t.conditions.program)),
    fiscal_year: number('Award years.', '2017', own(t.conditions.fiscal_year)),
    agency: agencyOf(t.conditions.agency),
    text: textOf('condition', sql`${t.conditions.id}`),
  },
  case: {
    court: courtOf(t.cases.court),
    docket_number: docket('Docket numbers, as they are printed.', docketed('case', sql`${t.cases.id}`)),
    filed_on: day('The day it was filed.', t.cases.sort_on),
    judge: worded('case', sql`${t.cases.id}`, 'Words of a judge’s name.', 'Leinenweber', 'judges'),
    party: worded('case', sql`${t.cases.id}`, 'Words of a party’s name.', 'Chicago', 'parties'),
    ...ofConditions(aboutConditions.case),
    jurisdiction: word(
      'Ids of jurisdictions that one of its orders names in saying whom it reaches.',
      'chicago-il',
      among(
        sql`${t.cases.id}`,
        t.orders.case_id,
        sql`${t.scope_places} CROSS JOIN ${t.orders} ON ${t.orders.id} = ${t.scope_places.order_id}`,
        t.scope_places.place,
      ),
    ),
    courtlistener_docket_id: number('CourtListener’s id.', '6132893', own(t.cases.courtlistener_docket_id)),
    clearinghouse_id: number('The Clearinghouse’s id.', '16080', own(t.cases.clearinghouse_id)),
    documentcloud_id: number('DocumentCloud’s id.', '3932844', own(t.cases.documentcloud_id)),
    text: textOf('case', sql`${t.cases.id}`),
  },
  issue: { case: caseOf(t.issues.case_id), text: textOf('issue', sql`${t.issues.id}`) },
  order: {
    case: caseOf(t.orders.case_id),
    court: courtOf(t.orders.court),
    docket_number: docket(
      'Docket numbers, as they are printed: of the order itself, or of its case.',
      (is) => sql`(${docketed('order', sql`${t.orders.id}`)(is)} OR ${docketed('case', sql`${t.orders.case_id}`)(is)})`,
    ),
    // The day of entry, also where the record has the instant.
    entered_on: day('The day it was entered.', t.orders.sort_on),
    judge: worded('order', sql`${t.orders.id}`, 'Words of a judge’s name.', 'Leinenweber', 'judges'),
    ...ofConditions(aboutConditions.order, ordersAboutOne),
    ruling: oneOf(
      'Kinds of ruling that one of its paragraphs makes.',
      RULING_KINDS,
      some(sql`${t.dispositions}`, t.dispositions.ruling, sql`${t.dispositions.order_id} = ${t.orders.id}`),
    ),
    scope: oneOf(
      'How a paragraph says whom it reaches.',
      SCOPE_FORMS,
      some(sql`${t.scope_places}`, t.scope_places.form, sql`${t.scope_places.order_id} = ${t.orders.id}`),
    ),
    jurisdiction: word(
      'Ids of jurisdictions, circuits or organizations that it names in saying whom it reaches or leaves out.',
      'chicago-il',
      among(sql`${t.orders.id}`, t.scope_places.order_id, sql`${t.scope_places}`, t.scope_places.place),
    ),
    appeal_status: oneOf(
      'Where an appeal from it stands.',
      APPEAL_STATUSES,
      among(
        sql`${t.orders.id}`,
        t.appeal_orders.order_id,
        sql`${t.appeals} CROSS JOIN ${t.appeal_orders} ON ${t.appeal_orders.appeal_id} = ${t.appeals.id}`,
        t.appeals.status,
      ),
    ),
    citation: {
      kind: 'citation',
      says: 'Citations, as they are printed.',
      example: '264 F. Supp. 3d 933',
      holds: among(
        sql`${t.orders.id}`,
        t.order_citations.order_id,
        sql`${t.order_citations}`,
        t.order_citations.citation,
      ),
    },
    text: textOf('order', sql`${t.orders.id}`),
  },
  appeal: {
    case: caseOf(t.appeals.case_id),
    court: courtOf(t.appeals.court),
    docket_number: docket('Docket numbers, as they are printed.', docketed('appeal', sql`${t.appeals.id}`)),
    status: oneOf('Where it stands.', APPEAL_STATUSES, own(t.appeals.status)),
    entered_on: day('The day of its last step.', t.appeals.sort_on),
    reviews: word(
      'Ids of orders under review.',
      'chicago-v-sessions-2017-09-15',
      among(sql`${t.appeals.id}`, t.appeal_orders.appeal_id, sql`${t.appeal_orders}`, t.appeal_orders.order_id),
    ),
    ...ofConditions(aboutConditions.appeal),
    originating_court: word(
      'Ids of the courts it comes from.',
      'ilnd',
      some(sql`${t.cases}`, t.cases.court, sql`${t.cases.id} = ${t.appeals.case_id}`),
    ),
    originating_docket: docket(
      'Docket numbers of the case it comes from, as they are printed.',
      docketed('case', sql`${t.appeals.case_id}`),
    ),
    text: textOf('appeal', sql`${t.appeals.id}`),
  },
  agency_action: {
    agency: agencyOf(t.agency_actions.agency),
    kind: oneOf('Kinds of action.', values(AgencyAction.properties.kind), own(t.agency_actions.kind)),
    entered_on: day('The day it was done.', t.agency_actions.sort_on),
    ...ofConditions(aboutConditions.agency_action),
    jurisdiction: word(
      'Ids of jurisdictions that it is addressed to or names.',
      'berkeley-ca',
      among(
        sql`${t.agency_actions.id}`,
        t.agency_action_places.agency_action_id,
        sql`${t.agency_action_places}`,
        t.agency_action_places.place,
      ),
    ),
    text: textOf('agency_action', sql`${t.agency_actions.id}`),
  },
};
