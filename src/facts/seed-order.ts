// In which order things stand in a seed file: headings, the fields of an entity, and the entities of a list.
import type { TSchema } from '@sinclair/typebox';
import type { Court } from '../docket/court.ts';
import { COURT_LEVELS } from '../docket/court.ts';
import { type Entity, NOUN_NAMES, NOUNS, type Noun, PARTS } from '../docket/docket.ts';
import { type Dated, dayOfAct } from '../docket/moment.ts';
import { HEADINGS } from './file.ts';

const NAMED = new Map(PARTS.map((part): [string, TSchema] => [part.$id!, part]));

/** Headings, the header first and then as the nouns refer to one another. */
export const HEADINGS_IN_ORDER = [
  'recorded',
  ...NOUN_NAMES.flatMap((noun) =>
    noun === 'case' ? noun : Object.keys(HEADINGS).filter((one) => HEADINGS[one] === noun),
  ),
];

/** The fields of a thing in the order of its schema; none where it has no schema with fields. */
export const fieldsOf = (schema: TSchema | undefined): readonly string[] =>
  Object.keys(named(schema)?.properties ?? {});

/** The schema of what stands in a field of a thing. */
export const within = (schema: TSchema | undefined, field: string): TSchema | undefined =>
  named(schema)?.properties?.[field];

/** The schema of the items of a list. */
export const itemOf = (schema: TSchema | undefined): TSchema | undefined => named(schema)?.items;

/** The schema of what stands under a heading: of each item of a list, or of the case itself. */
export const schemaUnder = (heading: string): TSchema | undefined =>
  heading === 'case' ? NOUNS.case : HEADINGS[heading] && NOUNS[HEADINGS[heading]];

const named = (schema: TSchema | undefined) => (schema?.$ref === undefined ? schema : NAMED.get(schema.$ref));

const KEYS: { [N in Noun]?: (entity: Entity<N>) => string[] } = {
  court: ({ id, level }: Court) => [
    String(2 - COURT_LEVELS.indexOf(level)),
    id.replace(/\d+/, (n) => n.padStart(2, '0')),
  ],
  source: ({ id }) => [id],
  jurisdiction: ({ id, kind, state = '', geoid = '' }) => (kind === 'state' ? ['', geoid, id] : [state, id]),
  order: (order: Dated) => [dayOfAct(order)],
  agency_action: (action: Dated) => [dayOfAct(action)],
};

/**
 * What the entities under a heading are sorted by, first to last; nothing where they keep the order in which the editor put them.
 * Courts stand by level and number, sources by id, orders and agency actions by day; States by GEOID, and then other places by
 * State and id; a table of places by county GEOID.
 */
export function sortKey(heading: string, entity: Entity<Noun>, isTable: boolean): string[] {
  const { geoid = '', also_county_geoid = geoid } = entity as Entity<'jurisdiction'>;
  if (isTable && heading === 'jurisdictions') return [also_county_geoid];
  const noun = HEADINGS[heading];
  return (noun && (KEYS[noun] as ((entity: Entity<Noun>) => string[]) | undefined)?.(entity)) ?? [];
}
