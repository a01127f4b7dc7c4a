// What an English answer says beside its proof.
import { phrases } from './english-phrases.ts';
import { sentence, spaced } from './grammar.ts';
import type { Remarks } from './remarks.ts';

/** "mandate:ca7:18-2885" as its number; nothing where the signal is no mandate. */
const mandate = (signal: string) => /^mandate:[^:]+:(.+)$/.exec(signal)?.[1];

const FATES = { bar: 'were stayed or ended', hold: 'were lifted', forbear: 'were withdrawn' } as const;
const NONE_BARRED = 'No recorded court order then barred it.';

export const remarks: Remarks = {
  courts: {
    barred: 'A court order then in effect barred it.',
    partly_barred: 'A court order then in effect barred part of it.',
    not_barred: NONE_BARRED,
    forborne: NONE_BARRED,
    not_in_force: NONE_BARRED,
    disputed: 'Whether a court order barred it depends on a reading that is open.',
    unknown: 'Whether a court order barred it turns on a fact that is not recorded.',
  },
  noLife: 'The record shows nothing that had imposed or announced it by then.',
  promised: (days) => `The government had promised in writing not to enforce it (${days.join('; ')}).`,
  notPromised: 'No written promise not to enforce it is recorded as in effect.',

  order: (court, { bare }, of) => spaced('the', court, bare, of),
  doesNotDecide: (order, reason) => sentence(`${order} does not decide: ${reason}.`),
  reason: {
    elsewhere: (scope, place) => `it runs ${scope}, which does not reach ${place}`,
    ranOut: 'it had run out by its own terms',
    otherwiseLimited: 'it names other acts, years, agencies or classes than the one asked about',
    otherReading: 'it exists only on another reading of what is open',
    waiting: 'it had not taken effect',
    notInForce: 'the condition was not in force',
    open: (place) => `whether it barred anything for ${place} turns on what is open, and the answer does not`,
    defeated: (actor, deed, on) => `${actor} ${deed} ${on}`,
    suspendedOrEnded: 'it was suspended or ended',
  },
  denied: (actor, condition, on) =>
    sentence(`${actor} declined ${on} to enjoin ${condition}; that is not a ruling that the condition is lawful.`),
  concerns: (order, what, names) =>
    sentence(
      `${order} concerns ${what === 'condition' ? 'another condition' : 'another award year'}: ${phrases.all(names)}.`,
    ),
  signal: ({ actor, deed, on, citation, holding }) => {
    const held = holding ? `, and the record notes its holding as ${phrases.quoted(holding)}` : '';
    const cited = citation ? ` (${citation})` : '';
    return sentence(`${actor} ${deed} ${on}${cited}${held}; that is reported and bars nothing here.`);
  },

  pending: (actor, deed, on, signal) => {
    const number = mandate(signal);
    const when = number ? `when the mandate in No. ${number} issues` : `with the event recorded as ${signal}`;
    return sentence(`${actor} ${deed} ${on}; that takes effect ${when}, which had not been recorded by then.`);
  },
  ifEnded: ({ the }, actor, { on }, effect) =>
    `If ${the} ${effect === 'forbear' ? 'made' : 'entered'} by ${actor} ${on} ${FATES[effect]}`,
  ifSignalled: (signal) => {
    const number = mandate(signal);
    return number ? `If the mandate in No. ${number} issued` : `If the event recorded as ${signal} came about`;
  },

  hadHappened: (what) => `Had this happened by then: ${what}`,
  happened: { yes: 'It had happened by then.', no: 'It had not happened by then.' },
  wasMember: (place, organization) => `Was ${place} then a member of the ${organization}?`,
  member: { yes: 'It was a member.', no: 'It was not a member.' },

  fewerWorlds: (most) =>
    `What is open has more than ${most} combinations: what the answer turns on was followed, and beside that one thing after the other was changed by itself, in at most ${most - 1} ways.`,
  fewerCells: (most) =>
    `What the question leaves out has more than ${most} combinations; only those that an order itself names were looked at. Name the act, agency or class to be sure.`,
  fewerSteps: (count, most) => `The proof has ${count} steps; the first ${most} are told.`,
  fewerOthers: (count, most) => `${count} other orders were considered; the first ${most} are told.`,
  fewerDockets: (count, most) =>
    `The answer rests on ${count} dockets; ${most} are told, first those whose orders can reach the place.`,
  fewerEvents: (count, most) => `${count} events on record could change the answer; the first ${most} were tried.`,
  fewerChanges: (count, most) => `${count} events would each change the answer; the first ${most} are told.`,

  disclaimer:
    'Shows which recorded court orders and government notices applied on this date, as known at the time shown. Not legal advice. ' +
    'Orders can be sealed, oral, corrected or stayed without notice; check the docket before acting.',
};
