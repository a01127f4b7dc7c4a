// An issue: a question that the text of an order leaves open, with each reading and who holds it.
import { type Static, Type } from '@sinclair/typebox';
import { closed, Id, ref } from './component.ts';
import { Citation, provenance } from './provenance.ts';

export const Reading = Type.Object(
  {
    id: Type.String({ description: 'Id of the reading within its issue.', examples: ['beyond_chicago'] }),
    says: Type.String({ description: 'What the order means on this reading.' }),
    held_by: Type.Optional(Type.String({ description: 'Who reads it so.' })),
    sources: Type.Optional(Type.Array(ref(Citation))),
  },
  {
    $id: 'Reading',
    ...closed,
    description: 'One way to read what is open.',
    examples: [{ id: 'beyond_chicago', says: 'Only the relief beyond Chicago was stayed.' }],
  },
);

export const Issue = Type.Object(
  {
    id: Id('The id of the issue.', 'chicago-2018-stay-reach'),
    case: Type.Optional(Type.String({ description: 'Id of the case it arose in.' })),
    question: Type.String(),
    readings: Type.Array(ref(Reading), { minItems: 2 }),
    adopted: Type.Optional(
      Type.String({ description: 'Reading the newsroom has adopted for its answers, which then say so.' }),
    ),
    would_settle: Type.Optional(Type.String({ description: 'What would settle it.' })),
    ...provenance,
  },
  {
    $id: 'Issue',
    ...closed,
    description: 'A question that is open, as data (R9.5).',
    examples: [
      {
        id: 'chicago-2018-stay-reach',
        case: 'chicago-v-sessions',
        question: 'Does the stay entered on July 27, 2018 cover Chicago itself?',
        readings: [
          { id: 'beyond_chicago', says: 'Only the relief beyond Chicago was stayed.' },
          { id: 'whole', says: 'All of it was stayed.' },
        ],
      },
    ],
  },
);
export type Issue = Static<typeof Issue>;
