// By reach: of many orders few reach a given place. They are found by what their scopes name, so that the others need not be looked at.
import type { Scope } from '../docket/scope.ts';
import type { Bench, Instrument } from './instrument.ts';
import { namesSomebody } from './region.ts';

/** Things in their own order, by the places that their scopes name. */
export interface ByReach<T> {
  /** All that can reach, on any day, a place that has these around it (itself among them); and perhaps more. */
  around(places: ReadonlySet<string>): readonly T[];
}

/** Sets things out by the places that their scopes name. What names none, or whose places change from day to day, may reach any. */
export function byReach<T>(things: readonly T[], scopeOf: (thing: T) => Scope | undefined): ByReach<T> {
  const [anywhere, named]: [number[], Map<string, number[]>] = [[], new Map()];
  for (const [index, thing] of things.entries()) {
    const scope = scopeOf(thing);
    if (!scope || !namesSomebody(scope) || scope.everyone || scope.members_of) anywhere.push(index);
    else
      for (const name of new Set([...(scope.jurisdictions ?? []), ...(scope.within ?? [])])) {
        const known = named.get(name);
        if (known) known.push(index);
        else named.set(name, [index]);
      }
  }
  const everywhere = anywhere.map((index) => things[index]!);
  return {
    around(places) {
      const near = [...places].flatMap((place) => named.get(place) ?? []);
      if (near.length === 0) return everywhere;
      return [...new Set([...anywhere, ...near])].sort((a, b) => a - b).map((index) => things[index]!);
    },
  };
}

const reaches = new WeakMap<readonly Instrument[], ByReach<Instrument>>();

/** Of what concerns a condition all that can reach a place on any day, in its order; and perhaps more. */
export function nearConcerning({ concerning, places }: Bench, condition: string, jurisdiction: string) {
  const all = concerning.get(condition) ?? [];
  // Benches on which something is supposed share what concerns a condition.
  const known = reaches.get(all) ?? byReach(all, ({ region }) => region.scope);
  if (all.length > 0) reaches.set(all, known);
  return known.around(places.surroundings(jurisdiction));
}
