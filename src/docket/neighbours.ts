// Neighbours: what refers to each thing of a docket, and which acts have which parts, kept up while the docket changes.
import { type Docket, type Entity, NOUN_NAMES, type Noun } from './docket.ts';
import { type Act, partsOf } from './ground.ts';
import { references } from './references.ts';

/** One thing that is put into a docket, replaced or taken out of it. */
export interface Change {
  readonly noun: Noun;
  readonly id: string;
  readonly was: Entity<Noun> | undefined;
  readonly is: Entity<Noun> | undefined;
}

export interface Neighbours {
  /** What refers to each thing, both as `noun id`; a part of an act is a `disposition`. */
  readonly referring: Map<string, Set<string>>;
  /** The acts that have a part of an id. */
  readonly holding: Map<string, Set<string>>;
}

/** Who the neighbours are in a docket. */
export function neighboursIn(docket: Docket): Neighbours {
  const neighbours: Neighbours = { referring: new Map(), holding: new Map() };
  for (const noun of NOUN_NAMES)
    for (const [id, entity] of docket[noun]) replace(neighbours, { noun, id, was: undefined, is: entity });
  return neighbours;
}

/** Keeps them up with a change. */
export function replace({ referring, holding }: Neighbours, { noun, id, was, is }: Change): void {
  const key = `${noun} ${id}`;
  for (const target of targets(was)) drop(referring, target, key);
  for (const target of targets(is)) add(referring, target, key);
  for (const part of partsHeld(noun, was)) drop(holding, part, key);
  for (const part of partsHeld(noun, is)) add(holding, part, key);
}

/** The parts that an entity has, if it is an act. */
export const partsHeld = (noun: Noun, entity: Entity<Noun> | undefined): string[] =>
  entity && (noun === 'order' || noun === 'agency_action') ? partsOf(entity as Act) : [];

const targets = (entity: Entity<Noun> | undefined): string[] =>
  entity ? references(entity).flatMap(({ to, id }) => to.map((referent) => `${referent} ${id}`)) : [];

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

function drop(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  set?.delete(value);
  if (set?.size === 0) map.delete(key);
}
