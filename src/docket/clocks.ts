// The clocks of a docket on a day: what the rules or the docket say comes next, the soonest first.
import type { AgencyAction } from './agency-action.ts';
import { appealClocks } from './appeal-clocks.ts';
import { type DocketOn, docketOn } from './as-of.ts';
import type { Clock, Expected } from './clock.ts';
import type { Docket } from './docket.ts';
import { orderClocks } from './order-clocks.ts';
import { dayIn, enteredOn } from './reckoning.ts';

/**
 * Everything expected, seen from a day: of what had been entered by then and had not come about by then. What was due before
 * that day is shown as passed: nothing recorded says that it came about, and later silence of a docket says nothing.
 */
export function clocks(docket: Docket, as_of: string): Clock[] {
  const on = docketOn(docket, as_of);
  return [...appealClocks(on), ...orderClocks(on), ...agencyClocks(on)]
    .map((clock): Clock => ({ ...clock, state: clock.due_on >= as_of ? 'ahead' : 'passed' }))
    .toSorted((a, b) => (a.due_on === b.due_on ? (a.id < b.id ? -1 : 1) : a.due_on < b.due_on ? -1 : 1));
}

function agencyClocks({ docket, day }: DocketOn): Expected[] {
  return [...docket.agency_action.values()]
    .filter((action) => (enteredOn(action) ?? action.entered_between?.by ?? day) <= day)
    .flatMap((action) => [...deadline(action), ...effects(action)]);
}

const docketed = (action: AgencyAction, kind: 'agency_deadline' | 'takes_effect', due_on: string, title: string) => ({
  kind,
  due_on,
  title,
  basis: 'docketed' as const,
  assumed: false,
  agency: action.agency,
  agency_action: action.id,
});

const deadline = (action: AgencyAction): Expected[] =>
  action.deadline_on === undefined
    ? []
    : [
        {
          id: `agency_deadline.${action.id}`,
          ...docketed(action, 'agency_deadline', action.deadline_on, `The agency's deadline: ${action.title}`),
          conditions: action.conditions ?? [],
        },
      ];

/** Steps in conditions' lives, and promises, that take effect later than the act itself. */
function effects(action: AgencyAction): Expected[] {
  const entered = enteredOn(action);
  return [...(action.lifecycle ?? []), ...(action.forbearances ?? [])].flatMap(({ from, conditions }, index) => {
    const day = typeof from === 'string' ? dayIn(from) : undefined;
    if (day === undefined || entered === undefined || day <= entered) return [];
    const id = `takes_effect.${action.id}.${index + 1}`;
    return [{ id, ...docketed(action, 'takes_effect', day, `Takes effect: ${action.title}`), conditions }];
  });
}
