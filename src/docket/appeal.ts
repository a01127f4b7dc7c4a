// An appeal: which orders are under review, where, and each step it has taken.
import { type Static, Type } from '@sinclair/typebox';
import { emits } from './act.ts';
import { closed, Id, ref, words } from './component.ts';
import { dating } from './moment.ts';
import { provenance } from './provenance.ts';

/** What can be said of an appeal; shown, never decisive. */
export const APPEAL_STATUSES = [
  'noticed',
  'pending',
  'argued',
  'affirmed',
  'reversed',
  'vacated',
  'modified',
  'remanded',
  'dismissed',
  'rehearing_pending',
  'rehearing_granted',
  'rehearing_denied',
  'mandate_expected',
  'mandate_stayed',
  'mandate_issued',
  'mandate_recalled',
  'cert_pending',
  'cert_granted',
  'cert_denied',
  'cert_dismissed',
  'judgment_issued',
  'withdrawn',
  'unknown',
] as const;

export const AppealStep = Type.Object(
  {
    status: words(APPEAL_STATUSES, 'Where the appeal stood from then on.'),
    order: Type.Optional(Type.String({ description: 'Id of the order that made the step.' })),
    note: Type.Optional(Type.String()),
    ...dating,
    emits,
    ...provenance,
  },
  {
    $id: 'AppealStep',
    ...closed,
    description: 'One step of an appeal.',
    examples: [{ status: 'argued', entered_on: '2018-01-19' }],
  },
);
export type AppealStep = Static<typeof AppealStep>;

export const Appeal = Type.Object(
  {
    id: Id('Court and docket number.', 'ca7-17-2991'),
    case: Type.String({ description: 'Id of the case it comes from.' }),
    court: Type.String({ description: 'Id of the court that hears it.' }),
    docket_number: Type.Optional(Type.String({ examples: ['17-2991'] })),
    reviews: Type.Array(Type.String(), { description: 'Ids of the orders under review.' }),
    steps: Type.Array(ref(AppealStep)),
    data_through: Type.Optional(
      Type.String({ format: 'date', description: 'Day up to which its docket was read (R8.4).' }),
    ),
    note: Type.Optional(Type.String()),
    ...provenance,
  },
  {
    $id: 'Appeal',
    ...closed,
    description: 'An appeal from one or more orders.',
    examples: [
      {
        id: 'ca7-17-2991',
        case: 'chicago-v-sessions',
        court: 'ca7',
        docket_number: '17-2991',
        reviews: ['chicago-v-sessions-2017-09-15'],
        steps: [{ status: 'affirmed', entered_on: '2018-04-19', sources: [{ source: 'lexisnexis-ca7-17-2991' }] }],
        sources: [{ source: 'lexisnexis-ca7-17-2991' }],
      },
    ],
  },
);
export type Appeal = Static<typeof Appeal>;
