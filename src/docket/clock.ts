// A clock: what the rules or the docket say comes next, and how that day was reached. Never a fact.
import { type Static, Type } from '@sinclair/typebox';
import { closed, words } from './component.ts';

export const CLOCK_KINDS = [
  'mandate_expected',
  'stay_of_mandate_ends',
  'certiorari_due',
  'judgment_expected',
  'appeal_due',
  'restraining_order_ends',
  'relief_ends',
  'stay_ends',
  'takes_effect',
  'agency_deadline',
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

export const CLOCK_BASES = ['computed_from_rule', 'docketed'] as const;
export const CLOCK_STATES = ['ahead', 'passed'] as const;

const Rule = Type.Object(
  {
    authority: Type.String({ examples: ['FRAP 41(b), 40(d)(1)'] }),
    says: Type.String({ description: 'What the rule says, and what may make the day another one.' }),
    counted_from: Type.String({ format: 'date', description: 'The day that sets it running; not counted itself.' }),
    days: Type.Integer({ description: 'How many days, before weekends and holidays.', examples: [52] }),
  },
  { ...closed, description: 'The rule that the day was computed by.' },
);

const id = (what: string) => Type.Optional(Type.String({ description: `Id of the ${what}.` }));

export const Clock = Type.Object(
  {
    id: Type.String({ description: 'What is expected, and of what.', examples: ['mandate_expected.ca7-18-2885'] }),
    kind: words(CLOCK_KINDS, 'What is expected.'),
    due_on: Type.String({
      format: 'date',
      description: 'The day: a last day where something is due, a first day where something ends or takes effect.',
    }),
    title: Type.String({ description: 'In a sentence.' }),
    basis: words(CLOCK_BASES, 'Whether a rule gives the day, or the docket itself.'),
    assumed: Type.Boolean({ description: 'Whether the day was computed: courts issue early, extend or withhold.' }),
    state: words(
      CLOCK_STATES,
      'ahead: on or after the day asked about; passed: nothing recorded says that it came about.',
    ),
    rule: Type.Optional(Rule),
    court: id('court'),
    agency: id('agency'),
    case: id('case'),
    order: id('order'),
    appeal: id('appeal'),
    agency_action: id('agency action'),
    conditions: Type.Array(Type.String(), { description: 'Ids of the conditions concerned.' }),
    data_through: Type.Optional(
      Type.String({ format: 'date', description: 'Day up to which the docket was read; later silence says nothing.' }),
    ),
  },
  {
    $id: 'Clock',
    ...closed,
    description: 'What the rules or the docket say comes next. Never a fact.',
    examples: [
      {
        id: 'mandate_expected.ca7-18-2885',
        kind: 'mandate_expected',
        due_on: '2020-06-22',
        title: 'The mandate in No. 18-2885 is expected',
        basis: 'computed_from_rule',
        assumed: true,
        state: 'ahead',
        rule: {
          authority: 'FRAP 41(b), 40(d)(1)',
          says: 'The mandate issues 7 days after the 45 days for rehearing.',
          counted_from: '2020-04-30',
          days: 52,
        },
        court: 'ca7',
        case: 'chicago-v-sessions',
        appeal: 'ca7-18-2885',
        conditions: ['jag-2017-access'],
      },
    ],
  },
);
export type Clock = Static<typeof Clock>;

/** A clock before it is held against the day asked about. */
export type Expected = Omit<Clock, 'state'>;
