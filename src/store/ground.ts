// The ground: what every question stands on, who can be asked about and where that lies. There are some thousands of these at most, and all are at hand.
import type { Noun } from '../docket/docket.ts';
import { keyOf } from '../docket/key.ts';
import { excerptOf, inOrder } from './excerpt.ts';
import type { Store } from './store.ts';
import { carriedOn, type Version, versionsOfNoun } from './versions.ts';

export const GROUND = ['court', 'jurisdiction', 'organization', 'membership', 'condition'] as const satisfies Noun[];

export const isGround = (noun: string): boolean => (GROUND as readonly string[]).includes(noun);

/** Every version of everything on the ground, in the order of the record, and by `noun id`; and when something of it became public. */
export interface Ground {
  readonly versions: Version[];
  readonly byKey: Map<string, Version[]>;
  moments: readonly number[];
}

export const groundOf: (store: Store) => Ground = carriedOn<Ground>(
  (store) => {
    const ground: Ground = { versions: [], byKey: new Map(), moments: [] };
    grow(
      ground,
      GROUND.flatMap((noun) => versionsOfNoun(store, noun)),
    );
    return ground;
  },
  (ground, added) =>
    grow(
      ground,
      added.filter(({ noun }) => isGround(noun)),
    ),
);

function grow(ground: Ground, added: readonly Version[]): void {
  const { versions, moments } = excerptOf(added);
  for (const version of versions) {
    const key = keyOf(version.noun, version.id);
    ground.versions.push(version);
    ground.byKey.set(key, [...(ground.byKey.get(key) ?? []), version]);
  }
  ground.moments = inOrder([...ground.moments, ...moments]);
}
