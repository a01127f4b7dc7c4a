// An agency action: what the government itself did about conditions — announced, awarded, promised, rescinded, wrote letters.
import { type Static, Type } from '@sinclair/typebox';
import { act } from './act.ts';
import { closed, Id, ref, words } from './component.ts';
import { Forbearance } from './disposition.ts';
import { dating } from './moment.ts';

export const Award = Type.Object(
  {
    fiscal_year: Type.Integer(),
    as_printed: Type.Optional(
      Type.String({ description: 'The amount as the source prints it.', examples: ['$37 509'] }),
    ),
    usd: Type.Optional(
      Type.Integer({ description: 'The amount in whole dollars; rounded where `precision` says so.' }),
    ),
    precision: words(['exact', 'rounded', 'unknown'] as const, 'Whether the printed amount is exact.'),
    recipient_agency: Type.Optional(
      Type.String({ description: 'The agency that received it, where the source names one.' }),
    ),
    award_number: Type.Optional(Type.String()),
    note: Type.Optional(Type.String()),
  },
  {
    $id: 'Award',
    ...closed,
    description: 'A grant award, as a source prints it.',
    examples: [{ fiscal_year: 2016, as_printed: '$37 509', usd: 37509, precision: 'exact' }],
  },
);

export const Recipient = Type.Object(
  {
    jurisdiction: Type.String({ description: 'Id of the jurisdiction addressed.' }),
    as_named: Type.Optional(Type.String({ description: 'As the agency named it.' })),
    as_printed: Type.Optional(Type.String({ description: 'As the press printed it.' })),
    award: Type.Optional(ref(Award)),
    note: Type.Optional(Type.String()),
  },
  {
    $id: 'Recipient',
    ...closed,
    description: 'Somebody a letter or notice was addressed to.',
    examples: [{ jurisdiction: 'berkeley-ca', as_named: 'Berkeley, California' }],
  },
);
export type Recipient = Static<typeof Recipient>;

export const AgencyAction = Type.Object(
  {
    id: Id('Agency, day and what it was.', 'doj-2017-11-15-letters'),
    agency: Type.String({ examples: ['doj'] }),
    actor: Type.Optional(Type.String({ description: 'Office or officer.' })),
    kind: words(
      [
        'announcement',
        'solicitation',
        'award',
        'guidance',
        'letter',
        'deadline',
        'forbearance_notice',
        'rescission',
        'statute',
        'executive_order',
        'memorandum',
        'clearance',
        'other',
      ] as const,
      'What kind of action it was.',
    ),
    title: Type.String(),
    ...dating,
    summary: Type.Optional(Type.String()),
    conditions: Type.Optional(Type.Array(Type.String(), { description: 'Ids of the conditions it concerns.' })),
    deadline_on: Type.Optional(Type.String({ format: 'date', description: 'Day by which it asked for an answer.' })),
    count_stated: Type.Optional(Type.Integer({ description: 'How many recipients the agency said there were.' })),
    recipients: Type.Optional(Type.Array(ref(Recipient))),
    forbearances: Type.Optional(Type.Array(ref(Forbearance))),
    ...act,
  },
  {
    $id: 'AgencyAction',
    ...closed,
    description: 'What the government itself did about conditions.',
    examples: [
      {
        id: 'doj-2017-07-25-announcement',
        agency: 'doj',
        kind: 'solicitation',
        title: 'FY2017 Byrne JAG immigration conditions announced',
        entered_on: '2017-07-25',
        lifecycle: [{ conditions: ['jag-2017-access'], state: 'active', reason: 'solicitation' }],
        sources: [{ source: 'crs-lsb10126' }],
        confidence: 'high',
      },
    ],
  },
);
export type AgencyAction = Static<typeof AgencyAction>;
