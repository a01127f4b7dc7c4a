// A docket of the entities given, and the least that an order, a ruling, an appeal, an action of the agency and a lawsuit can be.
import { type Docket, type Entity, emptyDocket, type Noun } from '../../src/docket/docket.ts';

export type Facts = { [N in Noun]?: Entity<N>[] };

/** A docket of these entities, each noun in the order given. */
export function docketWith(facts: Facts): Docket {
  const docket = emptyDocket();
  for (const [noun, entities] of Object.entries(facts) as [Noun, Entity<Noun>[]][])
    for (const entity of entities) docket[noun].set(entity.id, entity as never);
  return docket;
}

export const order = (id: string, more: Partial<Entity<'order'>> = {}): Entity<'order'> => ({
  id,
  case: 'a-v-b',
  court: 'ilnd',
  title: `Order ${id}`,
  summary: `What ${id} did.`,
  operative_text_seen: false,
  dispositions: [],
  from_memory: true,
  ...more,
});

export const appeal = (id: string, more: Partial<Entity<'appeal'>> = {}): Entity<'appeal'> => ({
  id,
  case: 'a-v-b',
  court: 'ca7',
  reviews: [],
  steps: [],
  from_memory: true,
  ...more,
});

export const action = (id: string, more: Partial<Entity<'agency_action'>> = {}): Entity<'agency_action'> => ({
  id,
  agency: 'doj',
  kind: 'letter',
  title: `Action ${id}`,
  from_memory: true,
  ...more,
});

export const lawsuit = (id: string, more: Partial<Entity<'case'>> = {}): Entity<'case'> => ({
  id,
  captions: [{ name: 'A v. B' }],
  court: 'ilnd',
  docket_number: '1:17-cv-1',
  ...more,
});

export const condition = (id: string, more: Partial<Entity<'condition'>> = {}): Entity<'condition'> => ({
  id,
  name: `the ${id} condition`,
  family: id,
  asks: 'Something.',
  ...more,
});

export const place = (id: string, more: Partial<Entity<'jurisdiction'>> = {}): Entity<'jurisdiction'> => ({
  id,
  name: id,
  kind: 'city',
  ...more,
});

export const court = (id: string, more: Partial<Entity<'court'>> = {}): Entity<'court'> => ({
  id,
  name: id,
  citation: id,
  said_as: `the court ${id}`,
  level: 'district',
  tz: 'America/Chicago',
  ...more,
});

/** A ruling that bars conditions. */
export const bar = (id: string, conditions: string[], more = {}) => ({
  id,
  ruling: 'preliminary_injunction' as const,
  conditions,
  ...more,
});
