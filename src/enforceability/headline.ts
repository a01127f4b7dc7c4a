// The headline: one sentence that an editor may print, and that claims no more than the record shows.

import { rulingOf } from '../rulings/index.ts';
import { printedDay } from '../time/day.ts';
import { dayOf } from '../time/instant.ts';
import { type Finding, inSomeWorld } from './finding.ts';
import type { Bench, Instrument } from './instrument.ts';
import { UNNAMED } from './question.ts';
import type { Status } from './status.ts';
import { toldIn } from './steps.ts';
import { actSaid, agencySaid, conditionSaid, daySaid, isAgencyAction, listed, placeSaid } from './words.ts';

const MOST_NAMED = 3;

/** The headline of a finding; `through` is the day the dockets were read to, given only where the question looks past it. */
export function headline(bench: Bench, finding: Finding, through: string | undefined): string {
  const { question, t, status } = finding;
  const day = question.at
    ? `${printedDay(dayOf(t, bench.tz))}, at the moment asked about`
    : printedDay(dayOf(t, bench.tz));
  const stale = through ? `, as last recorded on ${printedDay(through)}` : '';
  return `As of ${day}${stale}, ${SAID[status](bench, finding)}`;
}

type Said = (bench: Bench, finding: Finding) => string;

const what = ({ docket }: Bench, { question }: Finding) => conditionSaid(docket, question.condition);
const whom = ({ docket }: Bench, { question }: Finding) => placeSaid(docket, question.jurisdiction);
const who = ({ docket }: Bench, { question }: Finding) => agencySaid(docket.condition.get(question.condition)?.agency);

const SAID: Readonly<Record<Status, Said>> = {
  barred: (bench, finding) =>
    `a federal court order in effect barred ${who(bench, finding)} from ${deed(finding)} ${what(bench, finding)} against ${whom(bench, finding)} (${orders(bench, finding)}).`,
  partly_barred: (bench, finding) =>
    `a federal court order in effect barred ${who(bench, finding)} from ${part(finding)} ${what(bench, finding)} against ${whom(bench, finding)} (${orders(bench, finding)}); no recorded order covered the rest.`,
  not_barred: (bench, finding) =>
    `no recorded court order barred ${what(bench, finding)} against ${whom(bench, finding)}.`,
  forborne: (bench, finding) =>
    `no recorded court order barred ${what(bench, finding)} against ${whom(bench, finding)}, but ${who(bench, finding)} had said in writing that it would not use or enforce it.`,
  not_in_force: (bench, finding) => `${what(bench, finding)} ${life(bench, finding)} for ${whom(bench, finding)}.`,
  disputed: (bench, finding) =>
    `${whetherClosed(finding)}whether a court order barred ${what(bench, finding)} against ${whom(bench, finding)} depended on how an order is read: ${sides(finding)}.`,
  unknown: (bench, finding) =>
    `${whetherClosed(finding)}our record lacks ${missing(bench, finding)}, so that it cannot say whether ${what(bench, finding)} was barred against ${whom(bench, finding)}: it was ${sides(finding)}.`,
};

const deed = ({ question }: Finding) => (question.act ? `${actSaid(question.act)} under` : 'enforcing');

/** What is barred in part: the acts, agencies, classes or years that the operative orders name. */
function part({ outcomes }: Finding): string {
  const barred = outcomes.flatMap(({ cells }) =>
    cells.filter(({ bars }) => bars.length > 0).map(({ point }) => point.cell),
  );
  const acts = [...new Set(barred.map(({ act }) => act))].filter((act) => act !== UNNAMED);
  return acts.length > 0 ? `${listed(acts.map(String).map(actSaid), 'or')} under` : 'enforcing, in part,';
}

function orders(bench: Bench, finding: Finding): string {
  const bars = inSomeWorld(finding, ({ bars }) => bars);
  const named = bars.slice(0, MOST_NAMED).map((bar) => orderSaid(bench, bar));
  return bars.length > MOST_NAMED ? `${named.join('; ')}; and ${bars.length - MOST_NAMED} more` : named.join('; ');
}

function orderSaid({ docket, tz }: Bench, { act, disposition }: Instrument): string {
  const court = isAgencyAction(act) ? '' : (docket.court.get(act.court)?.citation ?? act.court);
  const ruling = 'ruling' in disposition ? rulingOf(disposition.ruling).title.toLowerCase() : '';
  return `${court} ${ruling} entered ${daySaid(act, tz)}`.trim();
}

function life(bench: Bench, finding: Finding): string {
  const { step, tracks } = toldIn(finding);
  if (!step || tracks.lifecycle === 'absent')
    return 'was not in force: the record shows nothing that had yet imposed or announced it';
  if (tracks.lifecycle === 'pending')
    return `had been announced (${daySaid(step.act, bench.tz)}) but was not yet in force`;
  return `was no longer in force (${step.step.reason ?? 'ended'}, ${daySaid(step.act, bench.tz)})`;
}

/** What every reading has in common comes first (R9.5). */
const whetherClosed = ({ door }: Finding) =>
  door === 'closed' || door === 'closed_by_promise' ? 'the condition could not be enforced on any reading, but ' : '';

const SIDE: Readonly<Record<string, string>> = {
  barred: 'barred',
  partly_barred: 'barred in part',
  not_barred: 'not barred by any recorded order',
  forborne: 'not barred, but the government had promised not to enforce it',
  not_in_force: 'not in force',
};

const sides = ({ outcomes }: Finding) =>
  `either ${listed(
    [...new Set(outcomes.map(({ label }) => label))].map((label) => SIDE[label]!),
    'or',
  )}`;

function missing(bench: Bench, { outcomes }: Finding): string {
  const late = new Set(outcomes.flatMap(({ world }) => [...world.late]));
  const members = new Set(outcomes.flatMap(({ world }) => [...world.members]));
  const days = late.size > 0 ? ['the day on which something happened'] : [];
  const memberships = [...members].map((key) => {
    const [organization, place] = key.split(' ') as [string, string];
    return `whether ${placeSaid(bench.docket, place)} was a member of the ${bench.docket.organization.get(organization)?.name ?? organization}`;
  });
  return listed([...days, ...memberships]);
}
