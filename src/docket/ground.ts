// Ground: a docket as a rule that judges one entity sees it, without going through all of it.
import type { AgencyAction } from './agency-action.ts';
import { type Docket, type Entity, NOUN_NAMES, type Noun } from './docket.ts';
import { keyOf, named } from './key.ts';
import type { Nearby } from './nearby.ts';
import type { Order } from './order.ts';
import { dispositionIds, type Referent } from './references.ts';
import { putIn, type SetsByKey } from './sets-by-key.ts';

export type Act = Order | AgencyAction;

export interface Ground {
  readonly docket: Docket;
  /** Whether there is something of an id that a reference may point to. */
  has(referent: Referent, id: string): boolean;
  /** The ids of everything that a reference may point to, for advice. */
  names(referent: Referent): Iterable<string>;
  /** The acts with a disposition or forbearance of an id, in the order of the docket: one, where all is in order. */
  holders(part: string): readonly Act[];
  /** The place of a thing, as `noun id`, among all: noun by noun, and what is new last. */
  place(key: string): number;
}

/** Places are counted noun by noun, and those of what is new after those of whatever is there. */
const EACH_NOUN = 2 ** 40;
const NEW = 2 ** 39;

/**
 * The ground that a docket gives its rules: by what is near whom in it, or in the one before of which some things, as `noun id`, have
 * been changed.
 */
export function groundOf(docket: Docket, nearby: Nearby, changed: readonly string[] = [], before = docket): Ground {
  const last = new Map(changed.map((key, index) => [key, index]));
  const [held, was] = [docket, before].map((one) => partsOf(one, changed)) as [SetsByKey, SetsByKey];
  const place = (key: string): number => {
    const noun = NOUN_NAMES.indexOf(named(key)[0] as Noun);
    return noun * EACH_NOUN + (nearby.place(key) ?? NEW + (last.get(key) ?? 0));
  };
  const holding = (part: string): string[] => {
    const unchanged = [...nearby.tied(keyOf('disposition', part))].filter((key) => !last.has(key));
    return [...unchanged.filter((key) => partsIn(docket, key).includes(part)), ...(held.get(part) ?? [])];
  };
  return {
    docket,
    has: (referent, id) => (referent === 'disposition' ? holding(id).length > 0 : docket[referent].has(id)),
    names: (referent) =>
      referent === 'disposition'
        ? new Set([...[...nearby.parts()].filter((part) => !was.has(part)), ...held.keys()])
        : docket[referent].keys(),
    holders: (part) =>
      holding(part)
        .sort((a, b) => place(a) - place(b))
        .map((key) => entityIn(docket, key) as Act),
    place,
  };
}

/** The parts of some things, each with those that have it. */
function partsOf(docket: Docket, keys: readonly string[]): SetsByKey {
  const parts: SetsByKey = new Map();
  for (const key of keys) for (const part of partsIn(docket, key)) putIn(parts, part, key);
  return parts;
}

export function entityIn(docket: Docket, key: string): Entity<Noun> | undefined {
  const [noun, id] = named(key) as [Noun, string];
  return docket[noun].get(id);
}

const partsIn = (docket: Docket, key: string): string[] => dispositionIds(entityIn(docket, key) ?? {});
