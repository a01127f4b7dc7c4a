// A condition: what the government asks of a grantee, for one program and one award year.
import { type Static, Type } from '@sinclair/typebox';
import { closed, Id, ref } from './component.ts';
import { Citation, provenance } from './provenance.ts';

export const Condition = Type.Object(
  {
    id: Id('Program, award year and what it asks.', 'jag-2017-access'),
    name: Type.String({
      description: 'As a sentence names it.',
      examples: ['the access condition of the FY2017 Byrne JAG award'],
    }),
    name_es: Type.Optional(
      Type.String({
        description:
          'The same in Spanish, with its article. Left out: composed of what it asks, its program and its award year.',
        examples: ['la condición de acceso de la subvención Byrne JAG del año fiscal 2017'],
      }),
    ),
    family: Type.String({ description: 'What it asks, whatever the year.', examples: ['access'] }),
    program: Type.Optional(Type.String({ description: 'Grant program.', examples: ['byrne-jag'] })),
    fiscal_year: Type.Optional(
      Type.Integer({ description: 'Award year: each year is a condition of its own (R6.3).' }),
    ),
    agency: Type.Optional(Type.String({ description: 'Agency that administers it.', examples: ['doj'] })),
    asks: Type.String({ description: 'What it asks, in our words.' }),
    text: Type.Optional(
      Type.String({ description: 'Its operative text (a work of the United States government), where seen.' }),
    ),
    text_complete: Type.Optional(Type.Boolean({ description: 'Whether the text shown is the whole of it.' })),
    award_condition_numbers: Type.Optional(
      Type.Array(Type.Integer(), { description: 'Its numbers among the special conditions of the award.' }),
    ),
    successor_of: Type.Optional(
      Type.Array(Type.String(), { description: 'Ids of the conditions it took over from (R4.11).' }),
    ),
    also_known_as: Type.Optional(Type.Array(Type.String(), { description: 'Other ids it is asked for by.' })),
    text_source: Type.Optional(ref(Citation)),
    ...provenance,
  },
  {
    $id: 'Condition',
    ...closed,
    description: 'What the government asks of a grantee, for one program and one award year.',
    examples: [
      {
        id: 'jag-2017-access',
        name: 'the access condition of the FY2017 Byrne JAG award',
        family: 'access',
        program: 'byrne-jag',
        fiscal_year: 2017,
        agency: 'doj',
        asks: 'Give federal agents access to jails to meet people they believe to be aliens.',
      },
    ],
  },
);
export type Condition = Static<typeof Condition>;
