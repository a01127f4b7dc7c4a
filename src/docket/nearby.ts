// Nearby: what refers to each thing of a docket, and which acts have which parts.
import { type Docket, NOUN_NAMES } from './docket.ts';
import { keyOf } from './key.ts';
import { dispositionIds, referredTo } from './references.ts';
import { putIn, type SetsByKey } from './sets-by-key.ts';

/** Who is near whom in a docket, things as `noun id`, a part of an act as a `disposition`. Others may be given with those that are asked for. */
export interface Nearby {
  /** Whatever refers to something. */
  referring(key: string): Iterable<string>;
  /** The acts that refer to an act, an issue or a part of an act, and those that have the part. */
  tied(key: string): Iterable<string>;
  /** The place of something among all of its noun; undefined for what is not there. */
  place(key: string): number | undefined;
  /** The ids of all parts of acts. */
  parts(): Iterable<string>;
}

const known = new WeakMap<Docket, Nearby>();

/** Who is near whom in a docket of which everything is at hand. Found out once. */
export function nearbyIn(docket: Docket): Nearby {
  const nearby = known.get(docket) ?? lookedUpIn(docket);
  known.set(docket, nearby);
  return nearby;
}

function lookedUpIn(docket: Docket): Nearby {
  const [referring, tied]: [SetsByKey, SetsByKey] = [new Map(), new Map()];
  const places = new Map<string, number>();
  const parts = new Set<string>();
  for (const noun of NOUN_NAMES)
    for (const [id, entity] of docket[noun]) {
      const key = keyOf(noun, id);
      places.set(key, places.size);
      for (const target of referredTo(entity)) {
        putIn(referring, target, key);
        putIn(tied, target, key);
      }
      for (const part of dispositionIds(entity)) {
        putIn(tied, keyOf('disposition', part), key);
        parts.add(part);
      }
    }
  return {
    referring: (key) => referring.get(key) ?? [],
    tied: (key) => tied.get(key) ?? [],
    place: (key) => places.get(key),
    parts: () => parts,
  };
}
