// Ground: a docket as a rule that judges one entity sees it, without going through all of it.
import type { AgencyAction } from './agency-action.ts';
import { type Docket, type Entity, NOUN_NAMES, type Noun } from './docket.ts';
import { keyOf, named } from './key.ts';
import type { Nearby } from './nearby.ts';
import type { Order } from './order.ts';
import { dispositionIds, type Referent } from './references.ts';

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
  const place = (key: string): number => {
    const noun = NOUN_NAMES.indexOf(named(key)[0] as Noun);
    return noun * EACH_NOUN + (nearby.place(key) ?? NEW + changed.indexOf(key));
  };
  const parts = (of: Docket) => new Set(changed.flatMap((key) => partsIn(of, key)));
  const isGone = (part: string) => parts(before).has(part) && !parts(docket).has(part);
  const holding = (part: string): string[] =>
    [...new Set([...nearby.tied(keyOf('disposition', part)), ...changed])].filter((key) =>
      partsIn(docket, key).includes(part),
    );
  return {
    docket,
    has: (referent, id) => (referent === 'disposition' ? holding(id).length > 0 : docket[referent].has(id)),
    names: (referent) =>
      referent === 'disposition'
        ? [...new Set([...nearby.parts(), ...parts(docket)])].filter((one) => !isGone(one))
        : docket[referent].keys(),
    holders: (part) =>
      holding(part)
        .sort((a, b) => place(a) - place(b))
        .map((key) => entityIn(docket, key) as Act),
    place,
  };
}

export function entityIn(docket: Docket, key: string): Entity<Noun> | undefined {
  const [noun, id] = named(key) as [Noun, string];
  return docket[noun].get(id);
}

const partsIn = (docket: Docket, key: string): string[] => dispositionIds(entityIn(docket, key) ?? {});
