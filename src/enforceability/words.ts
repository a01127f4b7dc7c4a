// The parts that sentences are made of: who ruled, on what day, for whom, about what.
import type { AgencyAction } from '../docket/agency-action.ts';
import type { Docket } from '../docket/docket.ts';
import type { Scope } from '../docket/scope.ts';
import { printedDay } from '../time/day.ts';
import { dayOf, millis } from '../time/instant.ts';
import type { Act, Bench } from './instrument.ts';

const AGENCIES: Readonly<Record<string, string>> = {
  doj: 'the Justice Department',
  dhs: 'the Department of Homeland Security',
  dot: 'the Department of Transportation',
  hud: 'the Department of Housing and Urban Development',
  hhs: 'the Department of Health and Human Services',
};

export const agencySaid = (agency: string | undefined): string => AGENCIES[agency ?? ''] ?? 'the government';

export const placeSaid = ({ jurisdiction }: Docket, id: string): string => jurisdiction.get(id)?.name ?? id;

export const conditionSaid = ({ condition }: Docket, id: string): string => condition.get(id)?.name ?? id;

/** "a, b and c". */
export function listed(items: readonly string[], joint = 'and'): string {
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`;
}

export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The day of an act as a clause: "on June 26, 2018", or what is recorded instead of a day. */
export function daySaid({ entered_on, entered_at, entered_between }: Act, tz: string): string {
  if (entered_on) return `on ${printedDay(entered_on)}`;
  if (entered_at) return `on ${printedDay(dayOf(millis(entered_at, tz), tz))}`;
  const { after, by } = entered_between ?? {};
  if (after && by) return `on an unrecorded day after ${printedDay(after)} and by ${printedDay(by)}`;
  return after ? `on an unrecorded day after ${printedDay(after)}` : `by ${printedDay(by!)}`;
}

export const isAgencyAction = (act: Act): act is AgencyAction => 'agency' in act;

/** Who acted: the judge of a district court, else the court, else the agency. */
export function actorSaid(act: Act, { docket }: Bench): string {
  if (isAgencyAction(act)) return agencySaid(act.agency);
  const court = docket.court.get(act.court);
  const judge = act.judges?.length === 1 && court?.level === 'district' ? act.judges[0] : undefined;
  return judge ? `Judge ${judge} (${court!.citation})` : (court?.said_as ?? act.court);
}

/** For whom, as a phrase that follows the thing ordered; empty where nothing limits it. */
export function scopeSaid(scope: Scope | undefined, docket: Docket): string {
  if (!scope) return '';
  const { except, ...reach } = scope;
  const all = reach.everyone || !(reach.jurisdictions || reach.within || reach.members_of);
  const whom = all ? 'for everyone' : `for ${reachSaid(reach, docket)}`;
  if (!except) return all ? 'nationwide' : whom;
  return `${whom} except ${reachSaid(except, docket)}`;
}

function reachSaid({ jurisdictions = [], within = [], members_of = [] }: Scope, docket: Docket): string {
  return listed([
    ...jurisdictions.map((id) => placeSaid(docket, id)),
    ...within.map((id) => `every place in ${docket.court.get(id)?.said_as ?? placeSaid(docket, id)}`),
    ...members_of.map(({ organization, on }) => {
      const name = docket.organization.get(organization)?.name ?? organization;
      return `members of the ${name}${on ? ` as of ${printedDay(on)}` : ''}`;
    }),
  ]);
}

const ACTS_SAID: Readonly<Record<string, string>> = {
  impose_term: 'imposing the term',
  reject_application: 'rejecting the application',
  withhold: 'withholding funds',
  delay: 'delaying funds',
  condition_drawdown: 'conditioning drawdowns',
  terminate_award: 'terminating the award',
  claw_back: 'clawing back funds',
  audit_or_investigate: 'auditing or investigating',
  debar: 'debarring the recipient',
  apply_guidance: 'applying guidance',
};

/** What an act is, as the object of "barred from". */
export const actSaid = (act: string): string => ACTS_SAID[act] ?? act.replaceAll('_', ' ');

/** The first citation of an order in brackets, without the court and year that the sentence has already given; or nothing. */
export const citationSaid = (act: Act): string =>
  'citations' in act && act.citations?.[0] ? ` (${act.citations[0].replace(/ \([^)]*\)$/, '')})` : '';
