// Ground: a docket as a rule that judges one entity sees it, without going through all of it.
import type { AgencyAction } from './agency-action.ts';
import type { Docket } from './docket.ts';
import { named } from './key.ts';
import type { Order } from './order.ts';
import { type Referent, referents } from './references.ts';

export type Act = Order | AgencyAction;

export interface Ground {
  readonly docket: Docket;
  /** Whether there is something of an id that a reference may point to. */
  has(referent: Referent, id: string): boolean;
  /** The ids of everything that a reference may point to. */
  names(referent: Referent): Iterable<string>;
  /** The acts with a disposition or forbearance of an id, in the order of the docket: one, where all is in order. */
  holders(part: string): readonly Act[];
  /** The place of an act among all, orders first. */
  place(act: Act): number;
}

/** The acts that have a part of an id, as `noun id`. */
export type Holding = ReadonlyMap<string, ReadonlySet<string>>;

/** The ground that a docket gives its rules, by what is known of the parts of its acts. */
export function groundOf(docket: Docket, holding: Holding): Ground {
  let places: Map<Act, number> | undefined;
  const place = (act: Act): number => {
    places ??= new Map([...docket.order.values(), ...docket.agency_action.values()].map((one, index) => [one, index]));
    return places.get(act)!;
  };
  return {
    docket,
    has: (referent, id) => (referent === 'disposition' ? holding.has(id) : docket[referent].has(id)),
    names: (referent) => referents(docket)[referent].keys(),
    holders(part) {
      const acts = [...(holding.get(part) ?? [])].map((key) => actBy(docket, key));
      return acts.length > 1 ? acts.sort((a, b) => place(a) - place(b)) : acts;
    },
    place,
  };
}

function actBy(docket: Docket, key: string): Act {
  const [noun, id] = named(key) as ['order' | 'agency_action', string];
  return docket[noun].get(id)!;
}
