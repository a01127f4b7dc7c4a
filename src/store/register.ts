// The register: what questions name, and where that lies. There are some thousands of these at most, and all are at hand.
import type { Noun } from '../docket/docket.ts';
import { keyOf } from '../docket/key.ts';
import { excerptOf, inOrder } from './excerpt.ts';
import type { Store } from './store.ts';
import { carriedOn, type Version, versionsOfNoun } from './versions.ts';

export const REGISTERED = [
  'court',
  'jurisdiction',
  'organization',
  'membership',
  'condition',
] as const satisfies Noun[];

export const isRegistered = (noun: string): boolean => (REGISTERED as readonly string[]).includes(noun);

/** Every version of everything in the register, in the order of the record, and by `noun id`; and when something of it became public. */
export interface Register {
  readonly versions: Version[];
  readonly byKey: Map<string, Version[]>;
  readonly seqs: number[];
  moments: readonly number[];
}

export const registerOf: (store: Store) => Register = carriedOn<Register>(
  (store) => {
    const register: Register = { versions: [], byKey: new Map(), seqs: [], moments: [] };
    grow(
      register,
      REGISTERED.flatMap((noun) => versionsOfNoun(store, noun)),
    );
    return register;
  },
  (register, added) =>
    grow(
      register,
      added.filter(({ noun }) => isRegistered(noun)),
    ),
);

function grow(register: Register, added: readonly Version[]): void {
  const { versions, moments } = excerptOf(added);
  for (const version of versions) {
    const key = keyOf(version.noun, version.id);
    register.versions.push(version);
    register.seqs.push(version.seq);
    register.byKey.set(key, [...(register.byKey.get(key) ?? []), version]);
  }
  register.moments = inOrder([...register.moments, ...moments]);
}
