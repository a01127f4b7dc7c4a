// The parts of English sentences.
import { printedDay } from '../time/day.ts';
import { listed, spaced, withObject } from './grammar.ts';
import type { Phrases } from './phrases.ts';

const AGENCIES: Readonly<Record<string, string>> = {
  doj: 'the Justice Department',
  dhs: 'the Department of Homeland Security',
  dot: 'the Department of Transportation',
  hud: 'the Department of Housing and Urban Development',
  hhs: 'the Department of Health and Human Services',
};

const ACTS: Readonly<Record<string, string>> = {
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

const CLASSES: Readonly<Record<string, string>> = {
  direct_award: 'direct awards',
  passthrough_of_state_award: 'money passed through a State’s award',
};

const all = (items: readonly string[]) => listed(items, () => 'and');
const any = (items: readonly string[]) => listed(items, () => 'or');

function window({ after, by }: { after?: string; by?: string }): string {
  const since = after && `after ${printedDay(after)}`;
  const until = by && `by ${printedDay(by)}`;
  return spaced('an unrecorded day', since, since && until && 'and', until);
}

export const phrases: Phrases = {
  day: printedDay,
  on: (dated) => ('on' in dated ? `on ${printedDay(dated.on)}` : `on ${window(dated)}`),
  of: (dated) => ('on' in dated ? `of ${printedDay(dated.on)}` : `of ${window(dated)}`),
  all,
  any,
  quoted: (text) => `“${text}”`,
  agency: (id = '') => AGENCIES[id] ?? 'the government',
  condition: ({ name }) => name,
  named: ({ name }) => name,
  court: ({ said_as }) => said_as,
  judge: ({ citation }, judge) => `Judge ${judge} (${citation})`,
  sameOrder: 'the same order',
  within: (place) => `every place in ${place}`,
  circuit: ({ said_as }) => said_as,
  members: (organization, day) => `members of the ${organization}${day ? ` as of ${printedDay(day)}` : ''}`,
  scope: ({ everyone, reach, except }) => {
    if (except.length === 0) return everyone ? 'nationwide' : `for ${all(reach)}`;
    return `for ${everyone ? 'everyone' : all(reach)} except ${all(except)}`;
  },
  more: (count) => `${count} more`,
  classes: (classes) => `as to ${all(classes.map((one) => CLASSES[one] ?? one.replaceAll('_', ' ')))}`,
  act: (act) => ACTS[act] ?? act.replaceAll('_', ' '),
  actsUnder: (acts, condition) => `${any(acts)} under ${condition}`,
  ruling: ({ title }) => ({ bare: title.toLowerCase(), the: `the ${title.toLowerCase()}` }),
  did: ({ did }, object) => withObject(did, object),
  theCondition: 'the condition',
  it: 'it',
  that: { bar: 'that', hold: 'that', end: 'that' },
  theOrder: 'the order',
  writtenPromise: { bare: 'written promise', the: 'the written promise' },
};
