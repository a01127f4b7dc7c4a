// A disposition: what one paragraph of an order does, to which conditions, for whom, from when and until when.
import { type Static, Type } from '@sinclair/typebox';
import { RULING_KINDS } from '../rulings/index.ts';
import { closed, ref, words } from './component.ts';
import { From, Until } from './moment.ts';
import { Citation, reviewed } from './provenance.ts';
import { limits, Scope } from './scope.ts';

export const Given = Type.Record(Type.String(), Type.String(), {
  description:
    'Readings of open issues under which alone this exists: issue id to reading. The undisputed core stays unconditional.',
});

// Said by the order itself, never presumed from the circuit's custom (R3.5).
const flag = (description: string) => Type.Optional(Type.Boolean({ description }));

/** How many pairs of eyes beside its author's have looked at a paragraph; none is not written down. */
export const REVIEWS = ['single', 'double'] as const;
export type Review = (typeof REVIEWS)[number];

export const Disposition = Type.Object(
  {
    id: Type.String({ description: 'Id by which later rulings act on this one.', examples: ['chicago-2017-pi'] }),
    ruling: words(RULING_KINDS, 'The kind of ruling.'),
    conditions: Type.Optional(Type.Array(Type.String(), { description: 'Conditions it concerns.', minItems: 1 })),
    acts_on: Type.Optional(
      Type.Array(Type.String(), {
        description: 'Ids of the earlier dispositions that it suspends, ends, affirms or reads.',
        minItems: 1,
      }),
    ),
    scope: Type.Optional(ref(Scope)),
    ...limits,
    from: Type.Optional(From),
    until: Type.Optional(Until),
    given: Type.Optional(Given),
    issue: Type.Optional(Type.String({ description: 'For a clarification: the issue it settles.' })),
    reading: Type.Optional(Type.String({ description: 'For a clarification: the reading it adopts.' })),
    retroactive: Type.Optional(
      Type.Boolean({ description: 'For a clarification: true if it says what the order meant from its start (R5.5).' }),
    ),
    vacates_judgment: flag("For a rehearing granted: whether the order vacates the panel's judgment."),
    vacates_opinion: flag("For a rehearing granted: whether the order vacates the panel's opinion, be it in part."),
    stays_mandate: flag('For a rehearing granted: whether the order stays the mandate.'),
    circuit: Type.Optional(Type.String({ description: 'For a precedent: the circuit it binds, or `all`.' })),
    holding: Type.Optional(Type.String({ description: 'What was held of the condition.', examples: ['unlawful'] })),
    note: Type.Optional(Type.String({ description: 'What a reader should know about this paragraph.' })),
    text: Type.Optional(ref(Citation)),
    review: Type.Optional(
      words(
        REVIEWS,
        'single: one reviewer other than its author has confirmed it; double: two have. Left out: none. Only a review sets it, and a change of the paragraph takes it away.',
      ),
    ),
    reviewed,
  },
  {
    $id: 'Disposition',
    ...closed,
    description: 'What one paragraph of an order does.',
    examples: [
      {
        id: 'chicago-2017-pi',
        ruling: 'preliminary_injunction',
        conditions: ['jag-2017-access'],
        scope: { everyone: true },
      },
    ],
  },
);
export type Disposition = Static<typeof Disposition>;

export const LIFECYCLE_STATES = ['pending', 'active', 'gone'] as const;
export type LifecycleState = (typeof LIFECYCLE_STATES)[number];

export const LifecycleStep = Type.Object(
  {
    conditions: Type.Array(Type.String(), { minItems: 1 }),
    state: words(
      LIFECYCLE_STATES,
      'pending: announced, or in effect later; active: in a rule, a solicitation or an award; gone: rescinded, superseded, expired or withdrawn.',
    ),
    reason: Type.Optional(
      Type.String({ description: 'Which kind of step it was.', examples: ['solicitation', 'rescission'] }),
    ),
    from: Type.Optional(From),
    until: Type.Optional(Until),
    scope: Type.Optional(ref(Scope)),
    ...limits,
    given: Type.Optional(Given),
  },
  {
    $id: 'LifecycleStep',
    ...closed,
    description: "A step in a condition's life: announced, in force, gone (R6.1).",
    examples: [{ conditions: ['jag-2017-access'], state: 'active', reason: 'solicitation' }],
  },
);
export type LifecycleStep = Static<typeof LifecycleStep>;

export const Forbearance = Type.Object(
  {
    id: Type.String({ description: 'Id by which it can be ended.' }),
    conditions: Type.Array(Type.String(), { minItems: 1 }),
    scope: Type.Optional(ref(Scope)),
    ...limits,
    from: Type.Optional(From),
    until: Type.Optional(Until),
    given: Type.Optional(Given),
    text: Type.Optional(ref(Citation)),
    reviewed,
  },
  {
    $id: 'Forbearance',
    ...closed,
    description:
      'A written promise of the government not to use or enforce a condition. Neither a bar nor a rescission (R6.5).',
    examples: [{ id: 'ojp-2020-seven-states', conditions: ['jag-2017-access'], scope: { within: ['new-york-state'] } }],
  },
);
export type Forbearance = Static<typeof Forbearance>;
