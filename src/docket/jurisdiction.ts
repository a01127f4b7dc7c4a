// A jurisdiction: a State, county, city or other place that a condition may be enforced against.
import { type Static, Type } from '@sinclair/typebox';
import { closed, Id, ref, words } from './component.ts';
import { Citation } from './provenance.ts';

export const JURISDICTION_KINDS = ['state', 'county', 'city', 'agency'] as const;

export const Jurisdiction = Type.Object(
  {
    id: Id('The id of the place.', 'milwaukee-county-wi'),
    name: Type.String({ description: 'As a sentence names it.', examples: ['Milwaukee County, Wisconsin'] }),
    name_es: Type.Optional(
      Type.String({
        description: 'Its name in a Spanish sentence, where that differs.',
        examples: ['el estado de Nueva York'],
      }),
    ),
    kind: words(
      JURISDICTION_KINDS,
      'The kind of government. The District of Columbia and the territories are asked about as States.',
    ),
    state: Type.Optional(Type.String({ description: 'Postal code of its State.', examples: ['WI'] })),
    geoid: Type.Optional(
      Type.String({
        description: 'Census GEOID, with its leading zero.',
        pattern: '^[0-9]{2,7}$',
        examples: ['55079'],
      }),
    ),
    also_county_geoid: Type.Optional(
      Type.String({ description: 'County GEOID of a city that is also a county, or its equivalent.' }),
    ),
    parents: Type.Optional(Type.Array(Type.String(), { description: 'Ids of the places it lies in.' })),
    circuit: Type.Optional(
      Type.String({ description: 'Federal circuit it lies in: geography, not party status.', examples: ['ca7'] }),
    ),
    also_known_as: Type.Optional(Type.Array(Type.String(), { description: 'Other names and ids it is asked for by.' })),
    note: Type.Optional(Type.String()),
    sources: Type.Optional(Type.Array(ref(Citation))),
  },
  {
    $id: 'Jurisdiction',
    ...closed,
    description: 'A place that a condition may be enforced against.',
    examples: [
      {
        id: 'chicago-il',
        name: 'Chicago, Illinois',
        kind: 'city',
        state: 'IL',
        geoid: '1714000',
        parents: ['illinois'],
        circuit: 'ca7',
      },
    ],
  },
);
export type Jurisdiction = Static<typeof Jurisdiction>;
