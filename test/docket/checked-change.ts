// Changes of a docket at random, lawful or not: things taken out, put back where they stood, added under another name, and made to say something else.
import fc from 'fast-check';
import type { Touched } from '../../src/docket/check-change.ts';
import { type Docket, type Entity, NOUN_NAMES, type Noun } from '../../src/docket/docket.ts';

/** What chance decides of one change. */
export interface Throw {
  readonly does: 'withdraw' | 'add' | 'say';
  readonly noun: number;
  readonly which: number;
  readonly where: number;
  readonly other: number;
  /** Whether the docket is from then on as the change made it. */
  readonly stays: boolean;
}

export const throws = (most: number): fc.Arbitrary<Throw[]> =>
  fc.array(
    fc.record({
      does: fc.constantFrom('withdraw', 'add', 'say', 'say', 'say'),
      noun: fc.nat(),
      which: fc.nat(),
      where: fc.nat(),
      other: fc.nat(),
      stays: fc.boolean(),
    }) as fc.Arbitrary<Throw>,
    { minLength: most, maxLength: most },
  );

/** What a field that is changed may say, beside the ids of the docket. */
const OTHERS = ['nobody', '1999-01-01', '2017-09-15', '2018-06-26', 'next week'];
const CHANGED = [
  ...['id', 'case', 'court', 'circuit', 'source', 'issue', 'reading', 'adopted', 'jurisdiction', 'organization'],
  ...['entered_on', 'from', 'conditions', 'acts_on', 'supersedes', 'reviews', 'order', 'parents', 'given'],
];
const ACTS: readonly Noun[] = ['order', 'order', 'agency_action', 'issue'];

/** A docket with one change in it, and what it touched. */
export function changedBy(docket: Docket, thrown: Throw): { after: Docket; touched: Touched } {
  // Acts and issues are what most rules are about.
  const nouns = [...NOUN_NAMES, ...ACTS].filter((noun) => docket[noun].size > 0);
  const noun = one(nouns, thrown.noun);
  const shelf = new Map<string, Entity<Noun>>(docket[noun]);
  const id = one([...shelf.keys()], thrown.which);
  if (thrown.does === 'withdraw') shelf.delete(id);
  const entity = structuredClone(docket[noun].get(id)!);
  if (thrown.does === 'say') shelf.set(id, other(docket, entity, thrown));
  const name = `${id}-${thrown.other % 3}`;
  if (thrown.does === 'add') shelf.set(name, other(docket, { ...entity, id: name }, thrown));
  return {
    after: { ...docket, [noun]: shelf },
    touched: { noun, id: thrown.does === 'add' ? name : id },
  };
}

const one = <T>(items: readonly T[], by: number): T => items[by % items.length]!;

/** An entity of which one thing is said otherwise. */
function other(docket: Docket, entity: Entity<Noun>, { where, other: by }: Throw): Entity<Noun> {
  const places = placesIn(entity);
  if (places.length === 0) return entity;
  const [holder, field] = one(places, where);
  const ids = [...docket[one([...NOUN_NAMES], by)].keys()];
  const parts = [...docket.order.values()].flatMap(({ dispositions }) => dispositions.map((part) => part.id));
  holder[field] = one([...OTHERS, one(parts, by), one(parts, by >> 3), ...(ids.length > 0 ? [one(ids, by)] : [])], by);
  return entity;
}

type Holder = Record<string, unknown>;

function placesIn(value: unknown, isOwn = false): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]): [Holder, string][] => {
    const isChanged = CHANGED.includes(field) || (isOwn && typeof inner === 'string');
    if (typeof inner === 'string') return isChanged ? [[value as Holder, field]] : [];
    return placesIn(inner, isChanged);
  });
}
