// The ground a made record stands on: courts, places that lie in States, conditions, and what the agency did about these.
import type { Entity, Noun } from '../../../src/docket/docket.ts';

export const CIRCUITS = 11;
export const STATES = 50;
/** With the States, 3,000. */
export const PLACES = 2_950;
export const DISTRICTS = 88;
/** How many conditions one letter, to every place there is, is about: what a matrix of them asks for. */
export const CONDITIONS_OF_LETTER = 100;
const CONDITIONS_OF_SOLICITATION = 50;
/** As the largest program of the real record has. */
const CONDITIONS_OF_PROGRAM = 16;
const FIRST_DAY = Date.UTC(2016, 0, 4);
const DAY = 86_400_000;

/** Something to be recorded, with its noun. */
export type Fact = { [N in Noun]: readonly [noun: N, entity: Entity<N>] }[Noun];

export const numbered = (word: string, index: number): string => `${word}-${index + 1}`;
export const list = <T>(length: number, make: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => make(index));
export const circuitOf = (index: number): string => `ca${1 + (index % CIRCUITS)}`;
export const dayNumber = (day: number): string =>
  new Date(FIRST_DAY + Math.floor(day) * DAY).toISOString().slice(0, 10);
/** The source of what no docket sheet says. */
export const PRESS = [{ source: 'press' }];

/** Courts, places and conditions, and what the agency did about these. */
export function groundOf(conditions: readonly string[]): Fact[] {
  const court = (id: string, level: 'district' | 'appeals' | 'supreme', circuit?: string): Fact => [
    'court',
    {
      id,
      name: `Court ${id}`,
      citation: id,
      said_as: `the court ${id}`,
      level,
      tz: 'America/Chicago',
      ...(circuit && { circuit }),
    },
  ];
  const places = list(PLACES, (index): Fact => {
    const state = index % STATES;
    const [id, parents] = [numbered('place', index), [numbered('state', state)]];
    return [
      'jurisdiction',
      { id, name: `Place ${index + 1}`, kind: index % 4 ? 'county' : 'city', parents, circuit: circuitOf(state) },
    ];
  });
  return [
    ['source', { id: 'press', title: 'A report', url: 'https://example.org/', kind: 'press' }],
    ...list(CIRCUITS, (index) => court(circuitOf(index), 'appeals', circuitOf(index))),
    ...list(DISTRICTS, (index) => court(numbered('district', index), 'district', circuitOf(index))),
    court('scotus', 'supreme'),
    ...list(
      STATES,
      (index): Fact => [
        'jurisdiction',
        { id: numbered('state', index), name: `State ${index + 1}`, kind: 'state', circuit: circuitOf(index) },
      ],
    ),
    ...places,
    ...conditions.map(
      (id, index): Fact => [
        'condition',
        {
          id,
          name: `condition ${index + 1}`,
          family: `family-${index % 12}`,
          program: numbered('program', Math.floor(index / CONDITIONS_OF_PROGRAM)),
          fiscal_year: 2017 + (index % 8),
          agency: 'doj',
          asks: `That is asked for under number ${index + 1}.`,
        },
      ],
    ),
    ...list(Math.ceil(conditions.length / CONDITIONS_OF_SOLICITATION), (index) => solicitationOf(index, conditions)),
    ['agency_action', letterAbout(conditions.slice(0, CONDITIONS_OF_LETTER))],
  ];
}

function solicitationOf(index: number, conditions: readonly string[]): Fact {
  const from = index * CONDITIONS_OF_SOLICITATION;
  const about = conditions.slice(from, from + CONDITIONS_OF_SOLICITATION);
  const lifecycle = [{ conditions: about, state: 'active' as const, reason: 'solicitation' }];
  const said = { agency: 'doj', kind: 'solicitation', title: `Solicitation ${index + 1}`, entered_on: dayNumber(0) };
  const sourced = { sources: PRESS, confidence: 'high' as const };
  return [
    'agency_action',
    {
      id: numbered('solicitation', index),
      ...said,
      conditions: about,
      lifecycle,
      ...sourced,
    } as Entity<'agency_action'>,
  ];
}

const letterAbout = (conditions: string[]): Entity<'agency_action'> => ({
  ...{ id: 'letter-to-all', agency: 'doj', kind: 'letter', title: 'A letter to every place', entered_on: dayNumber(1) },
  ...{
    sources: PRESS,
    confidence: 'high' as const,
    conditions,
    recipients: list(PLACES, (index) => ({ jurisdiction: numbered('place', index) })),
  },
});
