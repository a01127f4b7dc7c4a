// Neighbours: what refers to each thing of a docket, and which acts have which parts, kept up while the docket changes.
import { type Docket, type Entity, NOUN_NAMES, type Noun } from './docket.ts';
import { dispositionIds, referredTo } from './references.ts';
import { putIn, type SetsByKey, takeOut } from './sets-by-key.ts';

/** One thing that is put into a docket, replaced or taken out of it. */
export interface Change {
  readonly noun: Noun;
  readonly id: string;
  readonly was: Entity<Noun> | undefined;
  readonly is: Entity<Noun> | undefined;
}

export interface Neighbours {
  /** What refers to each thing, both as `noun id`; a part of an act is a `disposition`. */
  readonly referring: SetsByKey;
  /** The acts that have a part of an id. */
  readonly holding: SetsByKey;
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
  for (const target of was ? referredTo(was) : []) takeOut(referring, target, key);
  for (const target of is ? referredTo(is) : []) putIn(referring, target, key);
  for (const part of was ? dispositionIds(was) : []) takeOut(holding, part, key);
  for (const part of is ? dispositionIds(is) : []) putIn(holding, part, key);
}
