// A court, by its Free Law Project id.
import { type Static, Type } from '@sinclair/typebox';
import { closed, Id, words } from './component.ts';

export const COURT_LEVELS = ['district', 'appeals', 'supreme'] as const;

export const Court = Type.Object(
  {
    id: Id("The court's id in the Free Law Project's courts-db.", 'ilnd'),
    name: Type.String({ examples: ['United States District Court for the Northern District of Illinois'] }),
    citation: Type.String({ description: 'As a citation names it.', examples: ['N.D. Ill.'] }),
    said_as: Type.String({ description: 'As a sentence names it.', examples: ['the Seventh Circuit'] }),
    said_as_es: Type.Optional(
      Type.String({
        description:
          'The same in Spanish, with its article. Left out: composed of its level and its circuit or citation.',
        examples: ['el Tribunal de Apelaciones del Séptimo Circuito'],
      }),
    ),
    level: words(COURT_LEVELS, 'Where it stands: district, appeals or supreme.'),
    circuit: Type.Optional(Type.String({ description: 'Id of the circuit it sits in.', examples: ['ca7'] })),
    tz: Type.String({
      description: 'The time zone in which its days end, by its IANA name.',
      examples: ['America/Chicago'],
    }),
  },
  {
    $id: 'Court',
    ...closed,
    description: 'A court.',
    examples: [
      {
        id: 'ca7',
        name: 'United States Court of Appeals for the Seventh Circuit',
        citation: '7th Cir.',
        said_as: 'the Seventh Circuit',
        level: 'appeals',
        circuit: 'ca7',
        tz: 'America/Chicago',
      },
    ],
  },
);
export type Court = Static<typeof Court>;
