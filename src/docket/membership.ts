// Organizations that sue for their members, and who was a member when (R4.2).
import { type Static, Type } from '@sinclair/typebox';
import { Day } from '../time/day.ts';
import { closed, Id, ref, words } from './component.ts';
import { JURISDICTION_KINDS } from './jurisdiction.ts';
import { Window } from './moment.ts';
import { provenance } from './provenance.ts';

export const Organization = Type.Object(
  {
    id: Id('The id of the organization.', 'us-conference-of-mayors'),
    name: Type.String({ examples: ['U.S. Conference of Mayors'] }),
    name_es: Type.Optional(Type.String({ description: 'Its name in Spanish.' })),
    members_are: Type.Optional(
      Type.Array(words(JURISDICTION_KINDS, 'A kind of government.'), {
        description: 'Kinds of government that can be members; any other kind is not one. Left out: any kind.',
      }),
    ),
    list: words(
      ['complete', 'partial'] as const,
      'complete: whoever the record does not list is no member; partial: then the membership is unrecorded, and answers say so.',
    ),
    ...provenance,
  },
  {
    $id: 'Organization',
    ...closed,
    description: 'An association that sues for its members.',
    examples: [
      { id: 'us-conference-of-mayors', name: 'U.S. Conference of Mayors', members_are: ['city'], list: 'partial' },
    ],
  },
);
export type Organization = Static<typeof Organization>;

export const Membership = Type.Object(
  {
    id: Id('The id of the membership.', 'us-conference-of-mayors.columbia-sc'),
    organization: Type.String({ description: 'Id of the organization.' }),
    member: Type.String({ description: 'Id of the jurisdiction.' }),
    from: Type.Optional(Day),
    from_between: Type.Optional(ref(Window)),
    until: Type.Optional(Day),
    note: Type.Optional(Type.String()),
    ...provenance,
  },
  {
    $id: 'Membership',
    ...closed,
    description:
      'A span in which a source shows that a jurisdiction was a member, from a day or from an unrecorded one (`from_between`); in a partial list nothing is said of the days outside it.',
    examples: [
      {
        id: 'us-conference-of-mayors.columbia-sc',
        organization: 'us-conference-of-mayors',
        member: 'columbia-sc',
        from: '2012-12-31',
      },
    ],
  },
);
export type Membership = Static<typeof Membership>;
