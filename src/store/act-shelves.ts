// The shelves of appeals and of agency actions.
import type { AgencyAction } from '../docket/agency-action.ts';
import { standingOf } from '../docket/appeal-standing.ts';
import { dayOfAct } from '../docket/moment.ts';
import { conditionsOfAction } from '../docket/timeline.ts';
import { type Shelf, TABLES } from './shelf.ts';
import { docketNumbersOf, eventsBy, named, namedIn, supersessionsBy, wordsOf } from './shelf-parts.ts';
import * as t from './tables.ts';

export const appealShelf: Shelf<'appeal'> = {
  table: TABLES.appeal,
  columns: (appeal) => ({
    case_id: appeal.case,
    court: appeal.court,
    docket_number: appeal.docket_number ?? null,
    status: standingOf(appeal).status,
    sort_on: dayOfAct(appeal.steps.at(-1) ?? {}),
  }),
  parts: [
    {
      table: t.appeal_orders,
      owner: (appeal_id) => ({ appeal_id }),
      rows: ({ reviews }) => named('order_id', reviews),
    },
    {
      table: t.appeal_steps,
      owner: (appeal_id) => ({ appeal_id }),
      rows: ({ steps }) =>
        steps.map((step, position) => ({
          position,
          status: step.status,
          order_id: step.order ?? null,
          sort_on: dayOfAct(step),
        })),
    },
    docketNumbersOf('appeal'),
    ...eventsBy('appeal', { conditions: () => [], places: () => [] }),
    wordsOf('appeal'),
  ],
};

/** The places that an action is addressed to, or names. */
function placesOfAction({ recipients = [], lifecycle = [], forbearances = [] }: AgencyAction): string[] {
  return [
    ...recipients.map(({ jurisdiction }) => jurisdiction),
    ...namedIn([...lifecycle, ...forbearances].map(({ scope }) => scope ?? {})),
  ];
}

export const agencyActionShelf: Shelf<'agency_action'> = {
  table: TABLES.agency_action,
  columns: (action) => ({ agency: action.agency, kind: action.kind, sort_on: dayOfAct(action) }),
  parts: [
    {
      table: t.agency_action_conditions,
      owner: (agency_action_id) => ({ agency_action_id }),
      rows: (action) => named('condition_id', conditionsOfAction(action)),
    },
    {
      table: t.agency_action_places,
      owner: (agency_action_id) => ({ agency_action_id }),
      rows: (action) => named('place', placesOfAction(action)),
    },
    ...eventsBy('agency_action', { conditions: conditionsOfAction, places: placesOfAction }),
    wordsOf('agency_action'),
    supersessionsBy('agency_action'),
  ],
};
