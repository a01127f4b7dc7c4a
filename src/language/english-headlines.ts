// The English headlines.
import { phrases } from './english-phrases.ts';
import type { Headlines, Side } from './headlines.ts';

const { day, act: actSaid, any } = phrases;

const SIDES: Readonly<Record<Side, string>> = {
  barred: 'barred',
  partly_barred: 'barred in part',
  not_barred: 'not barred by any recorded order',
  forborne: 'not barred but covered by a written promise not to enforce it',
  not_in_force: 'not in force',
};

const REST: Headlines['rest'] = {
  not_covered: 'no recorded order covered the rest',
  not_in_force: 'the rest was not in force',
  not_covered_or_in_force: 'no recorded order covered the rest as far as it was in force',
};

const orderBarred = (agency: string) => `a federal court order in effect barred ${agency} from`;

export const headlines: Headlines = {
  when: (asked, exact) => (exact ? `at the moment asked about on ${day(asked)}` : `on ${day(asked)}`),
  asOf: (asked, exact, through, said) =>
    `As of ${exact ? 'the moment asked about on ' : ''}${day(asked)}${through ? `, as last recorded on ${day(through)}` : ''}, ${said}`,
  barred: ({ agency, condition, place }, act, orders) =>
    `${orderBarred(agency)} ${act ? `${actSaid(act)} under` : 'enforcing'} ${condition} against ${place} (${orders}).`,
  partlyBarred: ({ agency, condition, place }, { acts, rest }, orders) =>
    `${orderBarred(agency)} ${acts.length > 0 ? `${any(acts)} under` : 'enforcing, in part,'} ${condition} against ${place} (${orders}); ${REST[rest]}.`,
  rest: REST,
  notBarred: ({ condition, place }) => `no recorded court order barred ${condition} against ${place}.`,
  forborne: ({ agency, condition, place }) =>
    `no recorded court order barred ${condition} against ${place}, but ${agency} had said in writing that it would not use or enforce it.`,
  absent: ({ condition, place }) =>
    `${condition} was not in force for ${place}: the record shows nothing that had yet imposed or announced it.`,
  pending: ({ condition, place }, on) =>
    `${condition} had been announced (${on}) but was not yet in force for ${place}.`,
  gone: ({ condition, place }, reason, on) =>
    `${condition} was no longer in force for ${place} (${reason ? reason.replaceAll('_', ' ') : 'ended'} ${on}).`,
  disputed: ({ closed, condition, place, sides }) =>
    closed
      ? `as to ${place}, ${condition} was, on every reading, ${sides}; which of these depended on a reading that is open.`
      : `whether a court order barred ${condition} against ${place} depended on a reading that is open: it was ${sides}.`,
  unknown: ({ closed, condition, place, sides }, missing) =>
    closed
      ? `as to ${place}, ${condition} was, in every case, ${sides}; our record lacks ${missing}, so that it cannot say which.`
      : `our record lacks ${missing}, so that it cannot say whether ${condition} was barred against ${place}: as far as recorded it was ${sides}.`,
  order: (court, { bare }, { on }) => `${court} ${bare} entered ${on}`.trim(),
  andMore: (orders, more) => (more > 0 ? `${orders.join('; ')}; and ${more} more` : orders.join('; ')),
  reason: (reason) => `the ${reason?.replaceAll('_', ' ') ?? 'act'}`,
  sides: (labels) => {
    const said = labels.map((label) => SIDES[label]);
    return `${said.length > 1 ? 'either ' : ''}${said.join(', or ')}`;
  },
  missing: {
    after: (last) => (last ? `what happened after ${day(last)}` : 'what happened after its dockets were read'),
    started: ({ the }) => `the day on which ${the} took effect`,
    ended: ({ the }) => `the day on which ${the} ended`,
    order: (actor) => `the day of an order of ${actor}`,
    action: (actor) => `the day of an act of ${actor}`,
    promise: (actor) => `the day of a written promise of ${actor}`,
    happened: 'the day on which something it turns on happened',
    membership: (place, organization) => `whether ${place} was a member of the ${organization}`,
  },
};
